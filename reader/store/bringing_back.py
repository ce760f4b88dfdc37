"""Bring back what is no longer what was sealed: the seal tells which rows are the right ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlite_utils import Database

from reader.errors import MISREAD, damaged
from reader.store import chain, replay, seals
from reader.store.history import Entry, record
from reader.store.marks import Mark, packed, put
from reader.store.records import roots
from reader.store.replay import Difference, Told
from reader.store.seals import KINDS, Broken, Row
from reader.words import tr

_BYTES = ("contents",)
"""Tables whose values are bytes, and no text."""
_MARKS: Mapping[str, tuple[Mark, str]] = {
    "note": (Mark.NOTE, "notes"),
    "highlight": (Mark.HIGHLIGHT, "highlights"),
    "meaning": (Mark.MEANING, "meanings"),
    "watch": (Mark.WATCH, "watch_words"),
    "smart": (Mark.SMART, "smart_lists"),
    "person": (Mark.PERSON, "people"),
}
"""What the history tells whole: kind -> mark and table."""


@contextmanager
def strained() -> Iterator[None]:
    """Raise `LibraryDamagedError` where damage keeps a repair from its end."""
    try:
        yield
    except (sqlite3.Error, *MISREAD) as error:
        raise damaged(error) from error


def all_broken(db: Database) -> list[Broken]:
    """Return everything that is not what was sealed."""
    return [one for kind in KINDS for one in seals.broken(db, kind) if one]


def from_copy(db: Database, copy: Database, one: Broken) -> bool:
    """Bring something back from a backup; say whether that has what was sealed.

    Where the backup has the same as the library, it is the seal that was damaged. One that
    does not know the thing proves nothing: it may have come since.
    """
    now, then = seals.rows_of(db, one.kind, one.key), seals.rows_of(copy, one.kind, one.key)
    if not then:
        return False
    if seals.kept_seal(copy, one.kind, one.key) != seals.seal_of(one.kind, one.key, then):
        return False
    if sorted(map(repr, now)) == sorted(map(repr, then)):
        _note(db, one)
        return True
    return _put(db, one, then)


def put_back(db: Database, one: Broken, rows: list[Row]) -> bool:
    """Write rows in place of what is there; say whether they are still what was sealed."""
    return bool(rows) and _put(db, one, rows)


def told_whole(db: Database) -> Told | None:
    """Return what the history says, if its chain holds and all of it is read; else None.

    What lacks a row says what once was, and not what has to be.
    """
    said = replay.told(db)
    return None if said.unread or chain.breaks(db) else said


def from_history(db: Database, one: Broken, said: Told) -> bool:
    """Bring a mark back as the whole history says; say whether it does."""
    if one.kind not in _MARKS:
        return False
    mark, table = _MARKS[one.kind]
    key = seals.as_value(one.key)
    if key not in said.marks.get(mark, {}):
        return False
    db.execute(f"DELETE FROM {table} WHERE {KINDS[one.kind][0].key} = ?", [key])
    put(db, mark, {key: said.marks[mark][key]})
    _note(db, one)
    return True


def history_from_copy(db: Database, copy: Database) -> None:
    """Bring rows of the history back that a backup has: its own chain has to hold."""
    if chain.breaks(db) and not chain.breaks(copy):
        chain.bring_back(db, copy)


def accept(db: Database) -> None:
    """Take everything as it is now: it is sealed and chained anew, and the history says so, too."""
    for one in all_broken(db):
        _note(db, one)
    said = replay.told(db)
    db.conn.executemany(
        "UPDATE history SET edits = ? WHERE seq = ?", [(packed([]), seq) for seq in said.unread]
    )
    db.execute("DELETE FROM undo_stack WHERE act NOT IN (SELECT act FROM history)")
    chain.renew(db)
    if edits := replay.back(replay.differences(db, said)):
        now = tuple(edit.inverted() for edit in edits)
        record(db, Entry("repair", tr("everything counts as it is now"), lasting=True), now)


def differences(db: Database) -> list[Difference]:
    """Return the marks to be set as the history says; none where that is not whole.

    A mark whose own seal holds is what was saved last, whatever the history says.
    """
    said = told_whole(db)
    found = replay.differences(db, said) if said else ()
    return [one for one in found if not _is_sealed(db, one)]


def _is_sealed(db: Database, one: Difference) -> bool:
    """Say whether a mark is sealed by itself, and its seal holds."""
    for kind, (mark, _) in _MARKS.items():
        key = one.key.encode() if isinstance(one.key, str) else one.key
        if mark is one.mark and (kept := seals.kept_seal(db, kind, key)):
            return kept == seals.seal_of(kind, key, seals.rows_of(db, kind, key))
    return False


def _put(db: Database, one: Broken, rows: list[Row]) -> bool:
    """Write rows in place of what is there, if they are what was sealed."""
    if seals.seal_of(one.kind, one.key, rows) != seals.kept_seal(db, one.kind, one.key):
        return False
    db.execute("PRAGMA defer_foreign_keys = ON")
    key = seals.as_value(one.key)
    for number, part in enumerate(KINDS[one.kind]):
        some = [_cells(part.table, row[1:]) for row in rows if row[0] == number]
        names = part.columns.split(", ")
        if part.table == "papers":  # its marks are not sealed with it, and stay
            _update(db, names, key, some)
            continue
        if part.table == "appearances":  # for which paper they are shown follows from the rest
            names.append("paper_id")
            some = [[*cells, roots(db, [int(key)]).get(int(key), key)] for cells in some]
        db.execute(f"DELETE FROM {part.table} WHERE {part.key} = ?{part.only}", [key])
        marks = ", ".join("?" * (len(names) + 1))
        db.conn.executemany(
            f"INSERT OR REPLACE INTO {part.table} ({part.key}, {', '.join(names)})"
            f" VALUES ({marks})",
            [(key, *cells) for cells in some],
        )
    _note(db, one)
    return True


def _update(db: Database, names: list[str], key: int | str, some: list[list[Any]]) -> None:
    places = ", ".join(f"{name} = ?" for name in names)
    db.conn.executemany(
        f"UPDATE papers SET {places} WHERE id = ?", [(*cells, key) for cells in some]
    )


def _cells(table: str, cells: Row) -> list[Any]:
    return [
        cell.decode() if isinstance(cell, bytes) and table not in _BYTES else cell for cell in cells
    ]


def _note(db: Database, one: Broken) -> None:
    """Have it sealed as it is when the transaction ends."""
    db.execute("INSERT OR IGNORE INTO unsealed VALUES (?, ?)", [one.kind, seals.as_value(one.key)])
