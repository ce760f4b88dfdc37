"""Make a library again from a readable copy: all that can be read, and an account of the rest."""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.backups.readable import FORMAT, VERSION, checksum
from reader.errors import MISREAD, LecternError, LibraryError
from reader.files import named
from reader.library import Library, WriterLock
from reader.store import dump
from reader.store.copies import look_over
from reader.store.store import Store
from reader.store.swapping import laid, lies_ready, refuse_to_replace, settle, swap
from reader.types import Progress
from reader.words import QT_TR_NOOP, tr

LONGEST = 1 << 29
"""Bytes of a line: the longest holds an original. What is longer is cut, and so lost."""
_BATCH = 500
_MANY = 100_000
"""Lines without a record, from the first on, after which a file is taken for something else."""


class NotReadableCopyError(LecternError):
    """A file of which no library can be made."""

    advice = QT_TR_NOOP("A readable copy ends in .jsonl, and lies in the folder of backups.")


@dataclass(frozen=True, slots=True)
class Lost:
    """A line that could not be taken as it stands, counted from 1; 0 for what went with others."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    table: str
    row: dump.Row


def rebuild(copy: Path, library: Library) -> Iterator[Progress | Lost]:
    """Make *library* from the readable copy; yield how it goes on, and what is lost.

    Its folder may hold no library yet, and gets one only when all was read: stopped before,
    nothing is there.

    Raises:
        NotReadableCopyError: No record can be read.
        LibraryTooNewError: A newer version wrote the copy.
        LecternError: The copy cannot be read, or the library not be made.
    """
    if library.database.exists():
        raise LibraryError(
            tr("There is a library in {folder} already.").format(folder=library.folder),
            advice=tr("Name an empty folder with --library DIR."),
        )
    refuse_to_replace(library)
    is_new = not library.folder.exists()
    library.create()
    try:
        yield from _made(copy, library)
    finally:
        if is_new:
            with suppress(OSError):  # there is something in it: a library
                library.folder.rmdir()


def _made(copy: Path, library: Library) -> Iterator[Progress | Lost]:
    folder = laid(library)
    try:
        yield from _Rebuilding(copy, lies_ready(library)).run()
        with Store(Library(folder, library.cache, unguarded=True)) as store:
            store.read(look_over)
        settle(library)
        with WriterLock(library).held():
            swap(library, keep=False)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Rebuilding:
    """One run over a copy."""

    def __init__(self, copy: Path, to: Path) -> None:
        self._copy = copy
        self._to = to
        self._read = False
        self._taken = 0
        self._lost = False
        self._seen = 0
        self._told: Any = None
        """How many records there should be, as the last line tells."""

    def run(self) -> Iterator[Progress | Lost]:
        with named(self._copy):
            if not stat.S_ISREG(self._copy.stat().st_mode):  # a pipe would never end
                raise NotReadableCopyError(tr("{name} is no file.").format(name=self._copy.name))
        with dump.made(self._to, self._migrations()) as db:
            db.execute("BEGIN")
            for come in self._records():
                if isinstance(come, Lost):
                    if come.line >= _MANY and not self._read:
                        raise self._empty()
                    self._lost = True
                    yield come
                else:
                    yield Progress(tr("Rebuilding the library"), self._taken, 0)
                    yield from self._put(db, come)
            if not self._taken:
                raise self._empty()
            yield from self._missing()
            if gone := dump.complete(db, lost=self._lost):
                yield Lost(0, tr("%n record(s) of what is lost went with it", n=gone))
            db.execute("COMMIT")

    def _empty(self) -> NotReadableCopyError:
        return NotReadableCopyError(
            tr("There are no records in {name}.").format(name=self._copy.name)
        )

    def _missing(self) -> Iterator[Lost]:
        """Compare the lines that were seen with what the last one tells."""
        if self._told == self._seen:
            return
        self._lost = True
        if self._told is None:
            yield Lost(0, tr("the end of the copy is missing"))
        elif isinstance(self._told, int) and self._told > self._seen:
            yield Lost(0, tr("%n line(s) are missing", n=self._told - self._seen))

    def _migrations(self) -> list[str]:
        """Return which tables the first line tells of; [] where it cannot be read."""
        with named(self._copy), self._copy.open("rb") as file:
            try:
                head = json.loads(file.readline(LONGEST))[FORMAT]
                version, names = int(head["version"]), [str(name) for name in head["migrations"]]
            except MISREAD:
                return []
        if version > VERSION:
            raise dump.too_new()
        return names

    def _records(self) -> Iterator[list[_Line] | Lost]:
        """Yield lines of one table each time, and those that cannot be read."""
        batch: list[_Line] = []
        with named(self._copy), self._copy.open("rb") as file:
            for number, data in enumerate(iter(lambda: file.readline(LONGEST), b""), start=1):
                try:
                    line, fault = _read(number, data)
                except MISREAD:
                    self._seen += 1
                    yield Lost(number, tr("it cannot be read"))
                    continue
                if fault:
                    yield Lost(number, fault)
                if line.table == "end":
                    self._told = line.row.get("records")
                elif line.table != FORMAT:
                    self._seen += 1
                    if batch and (batch[0].table != line.table or len(batch) == _BATCH):
                        yield batch
                        batch = []
                    self._read = True
                    batch.append(line)
        if batch:
            yield batch

    def _put(self, db: Any, batch: list[_Line]) -> Iterator[Lost]:
        """Put a batch in; where a row does not fit, one after the other."""
        try:
            dump.put(db, batch[0].table, [line.row for line in batch])
            self._taken += len(batch)
            return
        except ValueError:
            pass
        for line in batch:
            try:
                dump.put(db, line.table, [line.row])
                self._taken += 1
            except ValueError as error:
                self._lost = True
                yield Lost(line.number, str(error))


def _read(number: int, data: bytes) -> tuple[_Line, str]:
    """Return a line, and what is wrong with it though it can be taken.

    Raises:
        ValueError: Or another error of reading: it cannot be taken.
    """
    record = json.loads(data)
    told = record.pop("crc", "")
    ((table, row),) = record.items()
    if not isinstance(row, dict):
        raise TypeError("no record")
    as_written = told == checksum(record)
    return _Line(number, table, row), "" if as_written else tr("it was changed; taken as it is")
