"""Measure how quickly digests come in, beside SQLite alone doing the least that it could."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from sqlite_utils import Database

from reader.formats.table import read
from reader.index.catching_up import catch_up
from reader.intake import take_in
from reader.library import Library
from reader.store import counts
from reader.store.store import Store
from reader.text.normal import fingerprint
from reader.types import FileReport, Intake
from tests.bench.corpus import write_digests
from tests.builders import saved_page
from tests.rows import Row

SHORT, LONG = 20_000, 100_000
EACH = 500
"""Papers a digest: as many as one transaction takes, here and in the peer."""
OF_PEER = 0.04
"""The peer only inserts. Lectern opens, reads, cleans, pairs, compares and keeps the original
besides, which takes most of its time; on two busy cores it reaches 0.06 to 0.2."""
AGAIN = 1.2
"""Times as long for what is known: it is read and compared all the same."""
HELD, HELD_LONGEST = 100.0, 2_000.0
"""Milliseconds of the write lock: an act that has to wait for it still seems instant, and once
in a while, when SQLite writes its log back to a busy disk, is noticed."""
INDEXED = 150
"""Papers a second: a floor under Whoosh as it is."""

_PEER = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE papers (
    id INTEGER PRIMARY KEY, title TEXT, abstract TEXT, fingerprint TEXT UNIQUE
);
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One import of everything: how long it took, and what it came to."""

    seconds: float
    appearances: int
    new: int
    known: int
    added: int
    orphans: int


class TimedStore(Store):
    """A store that notes for how many milliseconds each transaction held the write lock."""

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self.held: list[float] = []

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """Hold the lock as a store does; a transaction that joins another is part of it."""
        joins = self._db.conn.in_transaction
        start = time.perf_counter()
        with super().writing() as db:
            yield db
        if not joins:
            self.held.append(1000 * (time.perf_counter() - start))


def importing(long: bool) -> Iterator[Row]:
    """Import the corpus from digest files, once and again, and index it."""
    with TemporaryDirectory() as name:
        folder, count = Path(name), LONG if long else SHORT
        (folder / "digests").mkdir()
        paths = write_digests(folder / "digests", count, EACH)
        again = [_dressed(path) for path in paths[::10]]
        peer, others = beside(folder, paths, again)
        with TimedStore(Library(folder / "library", folder / "cache")) as store:
            first = imported_in(store, paths)
            yield from _first(first, count, peer)
            yield _twice(imported_in(store, again), len(again), others)
            yield from _held(store)
            yield from _again(first, imported_in(store, paths))
            yield _indexing(store)


def _dressed(path: Path) -> Path:
    """Write the papers of a digest once more as another page: other spaces, other case."""
    other = path.with_name(f"again-{path.name}")
    head = saved_page(())
    body = path.read_text(encoding="utf-8").removeprefix(head)
    other.write_text(head + body.replace(" ", "  ").upper(), encoding="utf-8")
    return other


def beside(folder: Path, paths: Sequence[Path], again: Sequence[Path] = ()) -> tuple[float, int]:
    """Return papers a second of SQLite alone, without the reading; and texts that only *again* has.

    A text is one by its fingerprint here: what is alike but not the same counts as another.
    """
    seconds, offered, first = 0.0, 0, 0
    with closing(sqlite3.connect(folder / "peer.sqlite", isolation_level=None)) as db:
        db.executescript(_PEER)
        for number, path in enumerate([*paths, *again], start=1):
            papers = read(path.read_bytes()).papers
            rows = [(p.title, p.abstract, fingerprint(p.title, p.abstract)) for p in papers]
            start = time.perf_counter()
            db.execute("BEGIN IMMEDIATE")
            db.executemany(
                "INSERT OR IGNORE INTO papers (title, abstract, fingerprint) VALUES (?, ?, ?)", rows
            )
            db.execute("COMMIT")
            seconds += time.perf_counter() - start
            offered += len(rows)
            if number == len(paths):
                (first,) = db.execute("SELECT count(*) FROM papers").fetchone()
        (distinct,) = db.execute("SELECT count(*) FROM papers").fetchone()
    return offered / seconds, distinct - first


def imported_in(store: Store, paths: Iterable[Path]) -> Run:
    """Import files; return how long it took, and what it came to."""
    start = time.perf_counter()
    reports = [one for one in take_in(store, Intake(tuple(paths))) if isinstance(one, FileReport)]
    seconds = time.perf_counter() - start
    return Run(
        seconds,
        sum(one.appearances for one in reports),
        sum(one.new for one in reports),
        sum(one.known for one in reports),
        sum(one.added for one in reports),
        sum(len(one.orphans) for one in reports),
    )


def _first(run: Run, count: int, peer: float) -> Iterator[Row]:
    rate = run.appearances / run.seconds
    unread = count - run.appearances - run.orphans // 2
    yield Row("papers neither read nor reported", unread, "0", unread == 0)
    yield Row("importing, papers a second", rate, "", holds=True)
    yield Row("SQLite alone, papers a second", peer, "", holds=True)
    share = rate / peer
    yield Row("importing, share of SQLite's speed", share, f"≥ {OF_PEER}", share >= OF_PEER)


def _twice(run: Run, digests: int, others: int) -> Row:
    """Tell how many were wrongly taken for new: at most the texts that differ by fingerprint."""
    name = f"papers of {digests} pages in other dress, taken for new"
    return Row(name, run.new, f"≤ {others}", run.new <= others and run.known > 0)


def _held(store: TimedStore) -> Iterator[Row]:
    p95, longest = quantiles(store.held, n=20)[-1], max(store.held)
    yield Row("write lock held, p95, ms", p95, f"≤ {HELD:.0f}", p95 <= HELD)
    goal = f"≤ {HELD_LONGEST:,.0f}"
    yield Row("write lock held, longest, ms", longest, goal, longest <= HELD_LONGEST)


def _again(first: Run, again: Run) -> Iterator[Row]:
    ratio = again.seconds / first.seconds
    yield Row("importing again, times as long", ratio, f"≤ {AGAIN}", ratio <= AGAIN)
    yield Row("importing again, papers added", again.added, "0", again.added == again.new == 0)


def _indexing(store: Store) -> Row:
    start = time.perf_counter()
    for _ in catch_up(store):
        pass
    rate = store.read(counts.papers) / (time.perf_counter() - start)
    return Row("indexing, papers a second", rate, f"≥ {INDEXED}", rate >= INDEXED)
