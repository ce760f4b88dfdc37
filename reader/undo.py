"""Undo and redo over the history: each is an act of its own, so both survive a restart."""

from __future__ import annotations

from reader.store import history
from reader.store.history import Act, Entry
from reader.store.store import Store


def undo(store: Store) -> Act | None:
    """Take back the last act that is not undone; return what was done, or None if there is none."""
    with store.writing() as db:
        act = history.to_undo(db)
        if act is None:
            return None
        edits = [edit.inverted() for edit in reversed(history.edits(db, act))]
        return store.repeat(Entry("undo", history.label(db, act), undoes=act), edits)


def redo(store: Store) -> Act | None:
    """Do again the act that was undone last; return what was done, or None if there is none."""
    with store.writing() as db:
        act = history.to_redo(db)
        if act is None:
            return None
        return store.repeat(
            Entry("redo", history.label(db, act), redoes=act), history.edits(db, act)
        )
