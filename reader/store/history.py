"""The history: one row per step of an act, and which acts can be undone or redone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlite_utils import Database

from reader.store import chain
from reader.store.lists import entry_of
from reader.store.marks import Edit, Mark, packed, unpacked
from reader.store.plain_marks import Key, Value
from reader.store.records import roots
from reader.types import PaperId, Sequence


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the user did, as it was saved.

    ``act`` names it for undo; steps that joined it have later sequences.
    """

    seq: Sequence
    act: Sequence
    verb: str
    label: str
    edits: tuple[Edit, ...]
    dropped: int = 0
    """How many undone acts it made impossible to do again."""

    @property
    def papers(self) -> frozenset[PaperId]:
        """Return the papers whose marks it changed; of a passage, the record that has it."""
        return frozenset(_marked(self.edits))

    def may_change(self, paper: PaperId) -> bool:
        """Say whether *paper* may be another after it."""
        return paper in self.papers or any(edit.mark not in PAPER_MARKS for edit in self.edits)


def _marked(edits: Iterable[Edit]) -> Iterator[PaperId]:
    for edit in edits:
        if edit.mark in PAPER_MARKS:
            yield from (int(key) for key in edit.after)
        elif edit.mark in (Mark.HIGHLIGHT, Mark.GUEST):
            values = (*edit.before.values(), *edit.after.values())
            yield from (value[0] for value in values if value)
        elif edit.mark is Mark.ENTRY:
            yield from (entry_of(key)[1] for key in edit.after)


PAPER_MARKS = frozenset({Mark.DECISION, Mark.STARRED, Mark.NOTE, Mark.TAGS, Mark.TEXT})
"""The marks that change the papers which are their keys, and no other."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written: a new act, a step that joins one, or the undoing of one."""

    verb: str
    label: str
    joins: Sequence | None = None
    across: bool = False
    """It joins even when other acts came between, and the act is the last one again."""
    undoes: Sequence | None = None
    redoes: Sequence | None = None
    lasting: bool = False
    """Undo passes it over: the reader did not do it."""


def folded(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return *edits* that follow each other as one of each mark."""
    before: dict[Mark, dict[Key, Value]] = {}
    after: dict[Mark, dict[Key, Value]] = {}
    for edit in edits:
        first = before.setdefault(edit.mark, {})
        for key, value in edit.before.items():
            first.setdefault(key, value)
        after.setdefault(edit.mark, {}).update(edit.after)
    return tuple(Edit(mark, before[mark], after[mark]) for mark in before)


def now() -> str:
    """Return the time as the library keeps it: ISO 8601, UTC, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def record(db: Database, entry: Entry, edits: tuple[Edit, ...]) -> Act:
    """Write one history row and keep the undo stack in step."""
    target = entry.undoes or entry.redoes
    seq, act = _written(db, entry, target, packed(edits))
    if entry.joins and entry.joins != act:
        _move(db, entry.joins, act)
    dropped = 0
    if target:
        db.execute("UPDATE undo_stack SET undone = ? WHERE act = ?", [bool(entry.undoes), target])
    elif not entry.lasting:
        dropped = db.execute("DELETE FROM undo_stack WHERE undone = 1").rowcount
        db.execute(
            "INSERT OR IGNORE INTO undo_stack (act, undone, sitting) VALUES (?, 0,"
            " coalesce((SELECT CAST(value AS INTEGER) FROM library WHERE key = 'sitting'), 0))",
            [act],
        )
    done = Act(seq, act, entry.verb, entry.label, edits, dropped)
    _touch(db, done)
    return done


def _written(
    db: Database, entry: Entry, target: Sequence | None, text: str
) -> tuple[Sequence, Sequence]:
    """Write one history row, chained to those before it; return its number and its act's."""
    told = (entry.verb, entry.label, now(), text)
    seq = db.execute(
        "INSERT INTO history (act, target, verb, label, at, edits) VALUES (0, ?, ?, ?, ?, ?)",
        [target, *told],
    ).lastrowid
    assert seq is not None
    act = entry.joins if entry.joins and entry.joins == to_undo(db) else seq
    took = entry.joins if entry.joins and entry.joins != act else None
    db.execute("UPDATE history SET act = ?, took = ? WHERE seq = ?", [act, took, seq])
    chain.extend(db, (seq, act, target, *told, took))
    return seq, act


def _touch(db: Database, act: Act) -> None:
    """Note on the papers of an act that it was the last to change them."""
    touched = roots(db, act.papers).values()
    db.execute(
        "UPDATE papers SET touched = ? WHERE id IN (SELECT value FROM json_each(?))",
        [act.seq, json.dumps(list(touched))],
    )


def joinable(db: Database, entry: Entry) -> bool:
    """Say whether the act that *entry* joins is still there for it."""
    if not entry.across:
        return entry.joins == to_undo(db)
    found = db.execute("SELECT 1 FROM undo_stack WHERE act = ? AND undone = 0", [entry.joins])
    return found.fetchone() is not None


def _move(db: Database, old: Sequence, new: Sequence) -> None:
    """Make an act the last one: acts are undone in the order of their numbers."""
    db.execute("UPDATE history SET act = ? WHERE act = ?", [new, old])
    db.execute("UPDATE history SET target = ? WHERE target = ?", [new, old])
    db.execute("DELETE FROM undo_stack WHERE act = ?", [old])


def to_undo(db: Database) -> Sequence | None:
    """Return the last act that is not undone, or None."""
    found = db.execute("SELECT max(act) FROM undo_stack WHERE undone = 0").fetchone()[0]
    return None if found is None else int(found)


def to_redo(db: Database) -> Sequence | None:
    """Return the act that was undone last, or None."""
    found = db.execute("SELECT min(act) FROM undo_stack WHERE undone = 1").fetchone()[0]
    return None if found is None else int(found)


def last(db: Database) -> Sequence:
    """Return the number of the newest row; 0 in a library in which nothing was done."""
    return int(db.execute("SELECT coalesce(max(seq), 0) FROM history").fetchone()[0])


def is_kept(db: Database, act: Sequence) -> bool:
    """Say whether *act* can be gone back to, or forward; 0 stands for the beginning."""
    found = db.execute("SELECT 1 FROM undo_stack WHERE act = ?", [act]).fetchone()
    return found is not None or act == 0


def distance(db: Database, act: Sequence) -> int:
    """Return how many acts are to be taken back, or done again, until *act* is the last one."""
    sql = "SELECT count(*) FROM undo_stack WHERE undone = ?"
    (back,) = db.execute(f"{sql} AND act > ?", [0, act]).fetchone()
    (forth,) = db.execute(f"{sql} AND act <= ?", [1, act]).fetchone()
    return int(back + forth)


def label(db: Database, act: Sequence) -> str:
    """Return the name of an act."""
    row = db.execute("SELECT label FROM history WHERE act = ? ORDER BY seq LIMIT 1", [act])
    return str(row.fetchone()[0])


def edits(db: Database, act: Sequence) -> list[Edit]:
    """Return the edits of an act in the order they were made, its joined steps included."""
    rows = db.execute("SELECT edits FROM history WHERE act = ? ORDER BY seq", [act]).fetchall()
    return [edit for (text,) in rows for edit in unpacked(text)]


def standing(db: Database, act: Sequence) -> list[Edit]:
    """Return the edits of an act as it stands: once it was done again, what that changed."""
    redone = (
        "SELECT coalesce(max(seq), 0) FROM history WHERE target = ? AND verb = 'redo'"
        " AND seq > (SELECT min(seq) FROM history WHERE act = ?)"
    )
    (since,) = db.execute(redone, [act, act]).fetchone()
    sql = "SELECT edits FROM history WHERE seq = ? OR act = ? AND seq > ? ORDER BY seq"
    rows = db.execute(sql, [since, act, since]).fetchall()
    return [edit for (text,) in rows for edit in unpacked(text)]


def within(db: Database, spans: Iterable[tuple[Sequence, Sequence]]) -> list[Edit]:
    """Return how the reader marked papers, after the first number of a span and up to its second.

    What was undone and done again later belongs to them. What came in, was read anew,
    merged or separated is passed over with all its marks: these are not his.
    """
    acts: list[Sequence] = []
    for since, until in spans:
        rows = db.execute("SELECT act FROM history WHERE seq > ? AND seq <= ?", [since, until])
        acts += [act for (act,) in rows]
    found = db.execute(
        "WITH ours AS (SELECT value FROM json_each(?)) SELECT coalesce(target, act), edits"
        " FROM history WHERE seq >= ? AND (act IN ours OR target IN ours) ORDER BY seq",
        [json.dumps(acts), min(acts, default=0)],
    )
    read = [(act, unpacked(text)) for act, text in found]
    passed = {act for act, edits in read if any(edit.mark in _OF_PAPERS for edit in edits)}
    passed |= _coming(db, {act for act, _ in read})
    return [edit for act, edits in read if act not in passed for edit in edits]


_OF_PAPERS = (Mark.MERGED, Mark.VERSION)
"""What an act changes that brings papers together with marks of others."""


def _coming(db: Database, acts: Iterable[Sequence]) -> set[Sequence]:
    """Return those of *acts* that brought marks from elsewhere; some may lie before all spans."""
    found = db.execute(
        "SELECT act FROM history WHERE act IN (SELECT value FROM json_each(?))"
        " AND verb IN ('import', 'reparse')",
        [json.dumps(list(acts))],
    )
    return {act for (act,) in found}
