"""Undo and redo over the history: each is an act of its own, so both survive a restart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from reader.backups.beside import before_bulk
from reader.store import counts, history
from reader.store.history import Act, Entry
from reader.store.marks import Edit, Mark
from reader.store.store import Store
from reader.types import Sequence

STRIDE = 0.04
"""Seconds after which a long way stops for breath: others wait for the library's lock meanwhile."""


@dataclass(frozen=True, slots=True)
class Stride:
    """A part of the way to an act: what was taken back or done again, and how far it is still."""

    acts: tuple[Act, ...]
    left: int
    seq: Sequence
    """The newest row of the history: another one later tells that something else was done."""


def undo(store: Store) -> Act | None:
    """Take back the last act that is not undone; return what was done, or None if there is none."""
    with store.writing() as db:
        act = history.to_undo(db)
        return None if act is None else _undone(store, act)


def undo_only(store: Store, act: Sequence) -> Act | None:
    """Take *act* back if it is the last that is not undone; else nothing is done."""
    with store.writing() as db:
        return undo(store) if history.to_undo(db) == act else None


def redo(store: Store) -> Act | None:
    """Do again the act that was undone last; return what was done, or None if there is none."""
    with store.writing() as db:
        act = history.to_redo(db)
        return None if act is None else _redone(store, act)


def stride(store: Store, act: Sequence, since: Sequence | None = None) -> Stride:
    """Go a part of the way to *act*, in one transaction of about `STRIDE` seconds.

    The way ends where *act* is the last that stands; 0 is before all of them. It leads
    nowhere when *act* is gone, or when something else was done *since* that row.
    """
    with store.writing() as db:
        at = history.last(db)
        if not history.is_kept(db, act) or since not in (None, at):
            return Stride((), 0, at)
        if since is None:
            before_bulk(store, history.distance(db, act))
        done: list[Act] = []
        end = monotonic() + STRIDE
        while (not done or monotonic() < end) and (step := _step(store, act)):
            done.append(step)
        return Stride(tuple(done), history.distance(db, act), history.last(db))


def together(acts: Iterable[Act]) -> Act | None:
    """Return acts that followed each other as one, by the name of the last; None for none."""
    acts = tuple(acts)
    if not acts:
        return None
    end = acts[-1]
    edits = history.folded(edit for act in acts for edit in act.edits)
    return Act(end.seq, end.act, end.verb, end.label, edits)


def _step(store: Store, goal: Sequence) -> Act | None:
    back, forth = store.read(history.to_undo), store.read(history.to_redo)
    if back is not None and back > goal:
        return _undone(store, back)
    if forth is not None and forth <= goal:
        return _redone(store, forth)
    return None


def _undone(store: Store, act: Sequence) -> Act:
    edits = [edit.inverted() for edit in reversed(store.read(history.standing, act))]
    before_bulk(store, _weight(store, edits))
    return store.repeat(Entry("undo", store.read(history.label, act), undoes=act), edits)


def _weight(store: Store, edits: Iterable[Edit]) -> int:
    """Return how many marks edits set, and how many papers are in the digests that they move."""
    edits = list(edits)
    moved = [int(key) for edit in edits if edit.mark is Mark.VERSION for key in edit.after]
    return sum(len(edit.after) for edit in edits) + store.read(counts.listed, moved)


def _redone(store: Store, act: Sequence) -> Act:
    label = store.read(history.label, act)
    return store.repeat(Entry("redo", label, redoes=act), store.read(history.edits, act))
