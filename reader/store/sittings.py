"""Tell what was done and when, sitting by sitting, for whoever wants to go back to it."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence as Run
from dataclasses import dataclass

from sqlite_utils import Database

from reader.store.history import to_undo
from reader.store.sql import CHUNK
from reader.text.normal import encodable
from reader.types import Decision, PaperId, Sequence


@dataclass(frozen=True, slots=True)
class Sitting:
    """The acts between two starts of the window; times are ISO 8601, UTC."""

    number: int
    acts: int
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every act that can be gone back to, the newest first."""

    acts: array[int]
    sittings: tuple[Sitting, ...]
    """Whose acts they are, in the same order."""
    standing: Sequence
    """The last act that is not undone; 0 when none is left."""
    here: int
    """The sitting of this window."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a timeline shows of an act."""

    act: Sequence
    verb: str
    label: str
    at: str
    """ISO 8601, UTC."""


_LABEL = "(SELECT label FROM history WHERE act = undo_stack.act ORDER BY seq LIMIT 1)"


def begin(db: Database) -> None:
    """Begin a sitting: what is done from now on belongs to it."""
    db.execute(
        "INSERT INTO library (key, value) VALUES ('sitting', '1') ON CONFLICT (key)"
        " DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)"
    )


def current(db: Database) -> int:
    """Return the number of this sitting; 0 before the first."""
    found = db.execute("SELECT value FROM library WHERE key = 'sitting'").fetchone()
    return int(found[0]) if found else 0


def before(db: Database, sitting: int) -> Sequence:
    """Return the last act of all earlier sittings; 0 when there is none."""
    found = db.execute("SELECT coalesce(max(act), 0) FROM undo_stack WHERE sitting < ?", [sitting])
    return int(found.fetchone()[0])


def timeline(db: Database, words: Run[str] = ()) -> Timeline:
    """Return the acts whose names hold all *words*; at 100,000 acts that takes a tenth of a second.

    Letters beyond ASCII are to be given as they stand there.
    """
    condition = "".join(f" AND instr(lower({_LABEL}), lower(?))" for _ in words)
    cursor = db.execute(
        f"SELECT act, sitting FROM undo_stack WHERE 1{condition} ORDER BY act DESC",
        [encodable(word) for word in words],
    )
    acts = array("q")
    starts: list[tuple[int, int]] = []
    while rows := cursor.fetchmany(CHUNK):
        for act, sitting in rows:
            if not starts or starts[-1][0] != sitting:
                starts.append((sitting, len(acts)))
            acts.append(act)
    bounds = zip(starts, [*(start for _, start in starts), len(acts)][1:], strict=True)
    sittings = (
        Sitting(number, end - start, _at(db, acts[end - 1]), _at(db, acts[start]))
        for (number, start), end in bounds
    )
    return Timeline(acts, tuple(sittings), to_undo(db) or 0, current(db))


def _at(db: Database, act: Sequence) -> str:
    """Return when *act* was done: its number is that of one of its rows."""
    return str(db.execute("SELECT at FROM history WHERE seq = ?", [act]).fetchone()[0])


def done(db: Database, acts: Run[Sequence]) -> list[Done]:
    """Return what a timeline shows of *acts*, in no order; those that are gone are left out."""
    rows = db.execute(
        f"SELECT undo_stack.act, verb, {_LABEL}, at FROM undo_stack"
        " JOIN history ON seq = undo_stack.act"
        " WHERE undo_stack.act IN (SELECT value FROM json_each(?))",
        [json.dumps(list(acts))],
    )
    return [Done(*row) for row in rows]


def standing_at(db: Database, ids: Run[PaperId], decision: Decision) -> array[int]:
    """Return those of *ids* that are put where *decision* says, in their order."""
    found = array("q")
    for start in range(0, len(ids), CHUNK):
        rows = db.execute(
            "SELECT papers.id FROM json_each(?) AS wanted CROSS JOIN papers"
            " ON papers.id = wanted.value WHERE decision = ? AND digests > 0 ORDER BY wanted.key",
            [json.dumps(list(ids[start : start + CHUNK])), decision.value],
        ).fetchall()
        found.extend([paper for (paper,) in rows])
    return found
