"""Look a library over: is everything in it what was once saved, and what the history says?"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from sqlite_utils import Database

from reader.errors import MISREAD, LibraryError
from reader.store import chain, derived, history, replay, seals, shape, sums
from reader.store.columns import unchanging
from reader.store.complaints import translated
from reader.store.faults_told import broken_told, difference_told, joined, named
from reader.store.replay import Told
from reader.types import Progress, Sequence
from reader.types.findings import Finding, Repair
from reader.words import QT_TR_NOOP, tr

__all__ = ["Finding", "Repair", "looked"]

_CELLS = ("NULL value in ", "CHECK constraint failed in ", "non-INTEGER", "non-TEXT", "non-BLOB")
"""How SQLite's words begin on what is wrong within a row: seals and the history tell the rest."""
_AT_MOST = 1_000
"""Faults of one kind that are gathered: nobody reads more, and all are mended."""


@dataclass
class _Library:
    """What is looked at, and what its history says, which is read once."""

    db: Database

    @cached_property
    def said(self) -> Told:
        """Return what the history says."""
        return replay.told(self.db)

    @cached_property
    def breaks(self) -> list[Sequence]:
        """Return where the chain of the history does not hold."""
        return chain.breaks(self.db)

    @cached_property
    def lines(self) -> list[str]:
        """Return what SQLite itself finds."""
        rows = self.db.execute("PRAGMA integrity_check(100)").fetchall()
        return [line for (text,) in rows if text != "ok" for line in str(text).split("\n")]


Look: TypeAlias = Callable[[_Library], Iterator[str | None]]
"""What yields a sentence on each fault that it finds, and None now and then meanwhile."""


def looked(db: Database) -> Iterator[Progress | Finding]:
    """Yield what was looked at, and progress; nothing is changed. Stop it anywhere."""
    with translated(), unchanging(db):
        library = _Library(db)
        for number, (what, look, repair) in enumerate(_LOOKS):
            progress = Progress(tr("Checking {what}").format(what=tr(what)), number, len(_LOOKS))
            yield progress
            faults: list[str] = []
            for found in _faults(look, library):
                if found is None:
                    yield progress
                elif isinstance(found, Repair):
                    repair = found  # noqa: PLW2901 - it is damaged more deeply than the look can say
                elif len(faults) < _AT_MOST:
                    faults.append(found)
            if not faults:
                yield Finding(tr(what))
                continue
            yield Finding(tr(what), joined(faults), *_repairs(repair, library))


def _repairs(repair: Repair | None, library: _Library) -> tuple[Repair | None, Repair | None]:
    """Return what mends a fault, and what is left to be done where that does not help.

    Nothing is to be set as a history says that is not whole.
    """
    otherwise = Repair.ACCEPT if repair in (Repair.SEALS, Repair.MARKS) else None
    if repair in (Repair.MARKS, Repair.DERIVED) and (library.breaks or library.said.unread):
        return None, otherwise
    return repair, otherwise


def _faults(look: Look, library: _Library) -> Iterator[str | Repair | None]:
    """Yield the faults that a look finds, and the repair that it takes where it cannot look."""
    try:
        with translated():
            yield from look(library)
    except (LibraryError, sqlite3.Error) as error:
        yield str(error)
        yield Repair.FILE
    except MISREAD as error:
        yield tr("it cannot be read: {error}").format(error=error)


def _file(library: _Library) -> Iterator[str]:
    for line in library.lines:
        if not line.startswith(_CELLS):
            yield line


def _rows(library: _Library) -> Iterator[str]:
    for line in library.lines:
        if line.startswith(_CELLS):
            yield line


def _tables(library: _Library) -> Iterator[str]:
    if not shape.as_made(library.db):
        yield tr("they are not those that Lectern has made")


def _references(library: _Library) -> Iterator[str]:
    for table, row, parent, _ in library.db.execute("PRAGMA foreign_key_check"):
        yield tr("row {row} of {table} refers to a row of {parent} that is not there").format(
            row=row, table=table, parent=parent
        )


def _sealed(library: _Library) -> Iterator[str | None]:
    db = library.db
    if db.execute("SELECT 1 FROM unsealed LIMIT 1").fetchone():
        yield tr("something was changed by another program than Lectern")
    for kind in seals.KINDS:
        for one in seals.broken(db, kind):
            yield broken_told(db, one) if one else None
    for (kind,) in db.execute("SELECT DISTINCT kind FROM seals"):
        if kind not in seals.KINDS and kind != chain.HEAD:
            yield tr("there are seals of a kind that Lectern does not know")


def _chain(library: _Library) -> Iterator[str]:
    for seq in library.breaks:
        yield (
            tr("row {number} is not what was written").format(number=seq)
            if seq
            else tr("rows were cut off at its end")
        )
    for seq in library.said.unread:
        yield tr("row {number} cannot be read").format(number=seq)


def _marks(library: _Library) -> Iterator[str]:
    for one in replay.differences(library.db, library.said):
        yield difference_told(library.db, one)


def _derived(library: _Library) -> Iterator[str | None]:
    db = library.db
    for what, papers in derived.wrong(db, library.said):
        yield None
        for paper in papers[:_AT_MOST]:
            yield tr(_DERIVED[what]).format(paper=named(db, paper))
    for table in derived.numbered_wrongly(db):
        yield tr("the number of the last row of {table} is wrong").format(table=table)


def _logs(library: _Library) -> Iterator[str]:
    for log in sums.LOGS:
        if sums.of_rows(library.db, log) != sums.kept(library.db, log):
            yield tr("the rows of {log} are not those that were written").format(log=log)


def _undo(library: _Library) -> Iterator[str]:
    undo, redo = history.to_undo(library.db), history.to_redo(library.db)
    if undo and redo and undo > redo:
        yield tr("act {undo} is done after act {redo}, which is undone").format(
            undo=undo, redo=redo
        )


_DERIVED = {
    "stands": QT_TR_NOOP("an appearance of {paper} is shown for another paper"),
    "digests": QT_TR_NOOP("the digests of {paper} are counted wrongly"),
    "titles": QT_TR_NOOP("the list shows {paper} with another text than it has"),
    "noted": QT_TR_NOOP("whether {paper} has a note is wrong in the list"),
    "touched": QT_TR_NOOP("when {paper} was changed last is wrong"),
    "links": QT_TR_NOOP("the links in the note on {paper} are wrong"),
}

_LOOKS: tuple[tuple[str, Look, Repair | None], ...] = (
    (QT_TR_NOOP("the file of the library"), _file, Repair.FILE),
    (QT_TR_NOOP("its tables"), _tables, Repair.FILE),
    (QT_TR_NOOP("numbers and texts in the tables"), _rows, None),
    (QT_TR_NOOP("what leads from papers to notes, tags and lists"), _references, None),
    (
        QT_TR_NOOP("texts, notes and marks, letter by letter as they were saved"),
        _sealed,
        Repair.SEALS,
    ),
    (QT_TR_NOOP("the history of what you did, without a gap"), _chain, Repair.SEALS),
    (QT_TR_NOOP("decisions, stars and tags, as the history has them"), _marks, Repair.MARKS),
    (QT_TR_NOOP("counts, and what the list shows"), _derived, Repair.DERIVED),
    (QT_TR_NOOP("what searches and duplicates are found by"), _logs, Repair.LOGS),
    (QT_TR_NOOP("what can be undone and done again"), _undo, None),
)
