"""Let five processes change one library at once, and see that no act of any is lost."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from reader import triage
from reader.errors import LibraryBusyError
from reader.library import Library
from reader.store import papers
from reader.store.marks import Mark, get
from reader.store.store import Store
from reader.types import Paper
from tests.battery.command import library_in
from tests.battery.tally import Tally
from tests.builders import all_ids, faults, imported, write_digest
from tests.rows import Row

READERS = 4
SHORT, LONG = 60, 1_500
"""Acts of each."""
SHARED = 10
"""Papers that all of them mark, so that each act reads what another has just written."""
PAGES, EACH = 20, 60
"""Digests that the fifth process imports meanwhile, and their papers."""
SLOWEST = 5.0
"""Seconds of an act: SQLite gives up after ten."""


@dataclass(frozen=True, slots=True)
class Done:
    """What one process came to: its acts, how many were refused as busy, and the times."""

    acts: int
    busy: int
    times: tuple[float, ...]


def processes(long: bool) -> Iterator[Row]:
    """Tag, star, note and import at once."""
    acts = LONG if long else SHORT
    with TemporaryDirectory() as name:
        folder = Path(name)
        library = library_in(folder)
        with Store(library) as store:
            imported(store, write_digest(folder, "shared", range(SHARED)))
        first = SHARED
        pages = [
            write_digest(
                folder, f"{page:02}", range(first + page * EACH, first + page * EACH + EACH)
            )
            for page in range(PAGES)
        ]
        yield from _rows(library, acts, _together(library, acts, pages))


def _together(library: Library, acts: int, pages: Sequence[Path]) -> list[Done]:
    """Start all processes, let them begin at the same moment, and wait for them."""
    context = get_context("spawn")
    start = context.Barrier(READERS + 1)
    with ProcessPoolExecutor(READERS + 1, context, initializer=start.wait) as pool:
        running = [pool.submit(mark, library, reader, acts) for reader in range(READERS)]
        running.append(pool.submit(bring_in, library, pages))
        return [done.result() for done in running]


def mark(library: Library, reader: int, acts: int) -> Done:
    """Do *acts* acts, each of which builds on what it reads, in this process."""
    busy, times = 0, []
    with Store(library) as store:
        for number in range(acts):
            start = time.perf_counter()
            try:
                _act(store, reader, number)
            except LibraryBusyError:
                busy += 1
            times.append(time.perf_counter() - start)
    return Done(acts, busy, tuple(times))


def _act(store: Store, reader: int, number: int) -> None:
    """Tag, star or add a line to the note of a paper."""
    paper = 1 + number // 3 % SHARED
    if number % 3 == 0:
        triage.toggle_tag(store, [paper], f"reader/{reader}")
    elif number % 3 == 1:
        triage.toggle_star(store, [paper])
    else:
        with store.writing() as db:
            note = get(db, Mark.NOTE, [paper])[paper]
            triage.note(store, paper, f"{note}\n{reader}: {number}")


def bring_in(library: Library, pages: Sequence[Path]) -> Done:
    """Import *pages* in this process."""
    busy, times = 0, []
    with Store(library) as store:
        for page in pages:
            start = time.perf_counter()
            try:
                imported(store, page)
            except LibraryBusyError:
                busy += 1
            times.append(time.perf_counter() - start)
    return Done(len(pages), busy, tuple(times))


def _rows(library: Library, acts: int, done: Sequence[Done]) -> Iterator[Row]:
    with Store(library) as store:
        lost = _lost(store, acts)
        missing = SHARED + PAGES * EACH - len(all_ids(store))
        wrong = faults(store)
    busy = sum(one.busy for one in done)
    yield Row("processes", len(done), "", holds=True)
    yield Row("acts lost", lost, "0", lost == 0)
    yield Row("imported papers lost", missing, "0", missing == 0)
    yield Row("acts refused as locked", busy, "0", busy == 0)
    yield Row("faults found by check", len(wrong), "0", not wrong)
    times = sorted(seconds for one in done for seconds in one.times)
    yield Row("median act, ms", 1000 * times[len(times) // 2], "", holds=True)
    tally = Tally(READERS * acts, SLOWEST, lost=lost + missing, unopened=busy)
    tally.runs = sum(one.acts for one in done)
    tally.took(times[-1])
    yield from tally.rows("processes")


def _lost(store: Store, acts: int) -> int:
    """Count the acts whose traces are missing from the shared papers."""
    wanted = Counter((1 + number // 3 % SHARED, number % 3) for number in range(acts))
    found = store.read(papers.papers, range(1, SHARED + 1))
    return sum(_lost_of(paper, wanted) for paper in found)


def _lost_of(paper: Paper, wanted: Counter[tuple[int, int]]) -> int:
    tags, stars, lines = (wanted[paper.id, kind] for kind in range(3))
    odd = READERS if tags % 2 else 0
    said = len(set(paper.note.split("\n")) - {""})
    return (
        abs(odd - len(paper.tags))
        + (paper.starred != bool(READERS * stars % 2))
        + abs(READERS * lines - said)
    )
