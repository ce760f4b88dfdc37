"""Chain the rows of the history: none can be changed, left out or cut off without being noticed."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any, TypeAlias

from sqlite_utils import Database

from reader.store.raw import raw
from reader.types import Sequence

SIZE = 16
"""Bytes of a link: enough that no chance, and no fault of a disk, makes two alike."""
_COLUMNS = "seq, act, target, verb, label, at, edits, took"
HEAD = "head"
"""The kind of seal that is the last link."""

Row: TypeAlias = tuple[Any, ...]


def link(previous: bytes, row: Row) -> bytes:
    """Return what a *row*, as it was written, adds to the chain behind *previous*."""
    told = tuple(cell.encode() if isinstance(cell, str) else cell for cell in row)
    return blake2b(previous + repr(told).encode(), digest_size=SIZE).digest()


def extend(db: Database, row: Row) -> None:
    """Chain the newest row; *row* is what it was written with, in the order of the columns."""
    before = db.execute(
        "SELECT chain FROM history WHERE seq < ? ORDER BY seq DESC LIMIT 1", [row[0]]
    ).fetchone()
    new = link(before[0] if before else b"", row)
    db.execute("UPDATE history SET chain = ? WHERE seq = ?", [new, row[0]])
    _keep_head(db, new)


def renew(db: Database) -> None:
    """Chain all rows anew, as they stand now."""
    links: list[tuple[bytes, Sequence]] = []
    last = b""
    with raw(db):
        for row, _ in _rows(db):
            last = link(last, row)
            links.append((last, row[0]))
    db.conn.executemany("UPDATE history SET chain = ? WHERE seq = ?", links)
    _keep_head(db, last)


def bring_back(db: Database, copy: Database) -> None:
    """Bring back the rows that a copy has in another way, or that are lacking; its chain holds."""
    with raw(db), raw(copy):
        ours, theirs = dict(_by_number(db)), dict(_by_number(copy))
    moves = db.execute(
        "SELECT took, seq FROM history WHERE took IS NOT NULL ORDER BY seq"
    ).fetchall()
    for seq, (row, new) in theirs.items():
        if ours.get(seq) != (row, new):
            number, act, target, *told = row
            texts = [cell.decode() if isinstance(cell, bytes) else cell for cell in told]
            db.execute(
                f"INSERT OR REPLACE INTO history ({_COLUMNS}, chain)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [number, _moved(act, moves), _moved(target, moves), *texts, new],
            )


def keep_last(db: Database) -> None:
    """Keep the last link anew, if it is only what was kept apart that is damaged.

    The number that was given last tells whether rows were cut off.
    """
    last, link_of_last = db.execute("SELECT max(seq), chain FROM history").fetchone()
    given = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'history'").fetchone()
    if breaks(db) == [0] and last is not None and given == (last,):
        _keep_head(db, link_of_last)


def _by_number(db: Database) -> Iterator[tuple[Sequence, tuple[Row, bytes]]]:
    return ((row[0], (row, kept)) for row, kept in _rows(db))


def _moved(number: Any, moves: list[tuple[Sequence, Sequence]]) -> Any:
    """Return the number that an act has after others took its steps over."""
    for took, seq in moves:
        number = seq if number == took else number
    return number


def breaks(db: Database) -> list[Sequence]:
    """Return the rows at which the chain does not hold: behind each it is followed from there on.

    0 stands for rows that were cut off at the end.
    """
    last, found = b"", []
    with raw(db):
        for row, kept in _rows(db):
            if link(last, row) != kept:
                found.append(row[0])
            last = kept
        head = db.execute("SELECT seal FROM seals WHERE kind = ?", [HEAD]).fetchone()
    if (head[0] if head else b"") != last:
        found.append(0)
    return found


def _rows(db: Database) -> Iterator[tuple[Row, bytes]]:
    """Yield each row as it was written, and its link.

    A joining step that came after others moves the act that it joins: the rows of that have
    another number since. ``took`` says which they had.
    """
    took = dict(db.execute("SELECT seq, took FROM history WHERE took IS NOT NULL"))

    def written(number: Any, seq: Any) -> Any:
        while isinstance(number, int) and number > seq and number in took:
            number, before = took[number], number
            if number >= before:  # damage, not a move: nobody takes over what comes later
                return before
        return number

    for seq, act, target, *rest, kept in db.execute(
        f"SELECT {_COLUMNS}, chain FROM history ORDER BY seq"
    ):
        yield (seq, written(act, seq), written(target, seq), *rest), kept


def _keep_head(db: Database, head: bytes) -> None:
    """Keep the last link apart, so that rows cut off at the end are missed."""
    db.execute(
        "INSERT INTO seals VALUES (?, 0, ?) ON CONFLICT (kind, key) DO UPDATE"
        " SET seal = excluded.seal",
        [HEAD, head],
    )
