"""Flip single bits of a library and of its backups, and see that `lectern check` tells of each."""

from __future__ import annotations

import io
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any
from unittest import mock

from reader.backups import back_up
from reader.cli import main
from reader.errors import LecternError
from reader.library import Library
from reader.store import check, seals
from reader.store.store import Store
from reader.triage import note
from reader.types.backups import Reason
from tests.battery.chance import chance
from tests.battery.command import environment
from tests.battery.tally import Tally
from tests.builders import all_ids, everything
from tests.rows import Row
from tests.stocked import stock

SHORT, LONG = 60, 600
"""Flips that change what is held; those that change nothing are made beside these."""
CONTROLS = 50
"""Without seals about one in eight is missed: history and rest tell of most, too."""
SHAPE = 0.5
"""The share of flips in what says how rows are written: of these a few make NULL of a text."""
_MAGIC = b"SQLite format 3\x00"
_HEADS = {2: 12, 5: 12, 10: 8, 13: 8}
"""The kinds of a page, and the bytes before the pointers to its rows."""
_ROW_HEAD = 16
PAPERS = 40
"""Of each of two digests: enough that most bits are of texts, and not of the schema."""
MENDED_OF = 4
"""In the short form every so many are mended, too."""
LONGEST = 30.0
"""Seconds of a repair that restores a backup, on a busy machine."""


@dataclass
class Score:
    """What the flips have come to, beside what a tally counts."""

    harmless: int = 0
    missed: int = 0
    mended: int = 0
    told: int = 0
    traces: int = 0


def flips(long: bool) -> Iterator[Row]:
    """Flip bits of the closed library, of one with a log, and of backups, a third each."""
    seed = chance(long)
    yield Row("seed", str(seed), "", holds=True)
    random, wanted = Random(seed), LONG if long else SHORT
    every = 1 if long else MENDED_OF
    for where in ("library", "log", "backups"):
        with _drill(where) as drill:
            tally, score = drill.run(random, wanted // 3, every)
            yield from _rows(where, score)
            yield from tally.rows(f"flips: {where}")
    with _drill("library") as drill, _without_seals():
        tally, _ = drill.run(random, CONTROLS, 0)
        tally.control = True
        yield from tally.rows("flips: no seals")


def _rows(where: str, score: Score) -> Iterator[Row]:
    yield Row(f"{where}: changed nothing that is held", score.harmless, "", holds=True)
    yield Row(f"{where}: not told of", score.missed, "0", score.missed == 0)
    yield Row(f"{where}: mended", score.mended, "", holds=True)
    yield Row(f"{where}: still told of after a repair", score.told, "", holds=True)
    yield Row(f"{where}: tracebacks", score.traces, "0", score.traces == 0)


@contextmanager
def _without_seals() -> Iterator[None]:
    """Have `check` look at neither seals nor the chain."""
    with (
        mock.patch.object(seals, "broken", return_value=()),
        mock.patch.object(check.chain, "breaks", return_value=[]),
    ):
        yield


@contextmanager
def _drill(where: str) -> Iterator[_Drill]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        with mock.patch.dict(os.environ, environment(folder / "now")):
            _make(folder)
            yield _Drill(folder, where)


def _make(folder: Path) -> None:
    """Make a library with a backup and acts since, as it is closed and as its log is beside it."""
    now = folder / "now"
    library = Library(now / "library")
    with Store(library) as store:
        (folder / "in").mkdir()
        stock(store, folder / "in", PAPERS)
        back_up(store, Reason.ASKED)
    shutil.copytree(now, folder / "closed")
    with Store(library) as store:
        ids = all_ids(store)
        note(store, ids[2], "Written since the backup")
        note(store, ids[3], "And another one")
        shutil.copytree(now, folder / "open")
    shutil.rmtree(folder / "closed")
    shutil.copytree(now, folder / "closed")


class _Drill:
    """One library that is damaged again and again, each time from the same state."""

    def __init__(self, folder: Path, where: str) -> None:
        self._now, self._where = folder / "now", where
        self._state = folder / ("open" if where == "log" else "closed")
        self._fresh()
        self._before = _held(self._file())
        with Store(self._library) as store:
            self._seen = everything(store)

    @property
    def _library(self) -> Library:
        return Library(self._now / "library")

    def run(self, random: Random, wanted: int, every: int) -> tuple[Tally, Score]:
        """Flip until so many flips have changed what is held; mend every so many of these."""
        tally, score = Tally(wanted, LONGEST), Score()
        while tally.runs < wanted:
            self._fresh()
            path = random.choice(self._targets())
            _flip(path, random)
            if self._where != "backups" and _held(self._file()) == self._before:
                score.harmless += 1
                continue
            tally.runs += 1
            status = self._check(score)
            score.missed += status == 0
            tally.lost += status == 0
            if every and tally.runs % every == 0:
                self._mend(tally, score)
        return tally, score

    def _mend(self, tally: Tally, score: Score) -> None:
        """Repair; what the reader sees has to be as it was, or the fault is told of still."""
        start = perf_counter()
        status = self._check(score, "--repair", "--yes")
        tally.took(perf_counter() - start)
        if status == 0 and self._same():
            score.mended += 1
        elif self._check(score):
            score.told += 1
        else:
            tally.lost += 1

    def _same(self) -> bool:
        try:
            with Store(self._library) as store:
                return everything(store) == self._seen
        except LecternError:
            return False

    def _check(self, score: Score, *options: str) -> int:
        out = io.StringIO()
        try:
            with redirect_stdout(out), redirect_stderr(out):
                return main(["--library", str(self._library.folder), "check", *options])
        except Exception as error:
            score.traces += 1
            if os.environ.get("LECTERN_TRACE"):
                raise
            print(f"{type(error).__name__}: {error}")
            return 1

    def _fresh(self) -> None:
        shutil.rmtree(self._now)
        shutil.copytree(self._state, self._now)

    def _file(self) -> Path:
        return self._library.database

    def _targets(self) -> list[Path]:
        if self._where == "backups":
            return [path for path in (self._now / "data").rglob("0*") if path.is_file()]
        return [self._file().with_name("library.sqlite-wal" if self._where == "log"
                                       else "library.sqlite")]  # fmt: skip


def _flip(path: Path, random: Random) -> None:
    """Flip one bit of a file: every other time where a database says how its rows are written."""
    data = bytearray(path.read_bytes())
    shape = _shape(bytes(data)) if random.random() < SHAPE else []
    if shape:
        at = random.choice(shape)
    else:  # wherever anything but zeros stands around it
        at = random.randrange(len(data))
        while not any(data[max(at - 8, 0) : at + 8]):
            at = random.randrange(len(data))
    data[at] ^= 1 << random.randrange(8)
    path.write_bytes(data)


def _shape(data: bytes) -> list[int]:
    """Return where the headers of pages and of rows are, as SQLite's file format has them."""
    if data[: len(_MAGIC)] != _MAGIC:
        return []
    spots: list[int] = []
    size = int.from_bytes(data[16:18], "big")
    for page in range(0, len(data), size):
        at = page or 100
        head = _HEADS.get(data[at])
        if head is None:
            continue
        rows = at + head + 2 * int.from_bytes(data[at + 3 : at + 5], "big")
        spots += range(at, rows)
        for pointer in range(at + head, rows, 2):
            row = page + int.from_bytes(data[pointer : pointer + 2], "big")
            spots += range(row, min(row + _ROW_HEAD, len(data)))
    return spots


def _held(path: Path) -> Any:
    """Return all that a database holds, or what is said of it; it is read from a copy."""
    with TemporaryDirectory() as name:
        copy = Path(name) / "copy.sqlite"
        for end in ("", "-wal"):
            part = path.with_name(path.name + end)
            if part.exists():
                shutil.copyfile(part, copy.with_name(copy.name + end))
        try:
            with closing(sqlite3.connect(copy)) as db:
                db.text_factory = bytes
                return _dumped(db)
        except (sqlite3.Error, ValueError) as error:  # a name of a table may be no text
            return str(error)


def _dumped(db: sqlite3.Connection) -> dict[str, Any]:
    shape = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    held: dict[str, Any] = {
        "": sorted(re.sub(rb'[\s"]+', b"", repr(row).encode()) for row in shape)
    }
    for kind, name, *_ in shape:
        if kind == b"table":
            table = name.decode()
            rows = db.execute(f'SELECT * FROM "{table}" NOT INDEXED')
            held[table] = sorted(map(repr, rows))
    return held
