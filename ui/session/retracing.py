"""Undo and redo, as the window asks for them: what is done, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable

from reader import undo as undoing
from reader.store.history import Act
from reader.store.store import Store
from reader.types import Sequence
from reader.types.backups import Backup
from reader.words import tr
from ui.work.lanes import Lanes


class Retracing:
    """Takes back one act after the other, and does them again."""

    undo_first: Callable[[Store], Backup | None] = staticmethod(lambda _: None)
    """Says what would have to be taken back before the last act; None for nothing."""
    undo_instead: Callable[[Backup], object] = print
    """Asks which of the two is meant, where there is something to be taken back first."""

    def __init__(
        self, lanes: Lanes, say: Callable[[str], object], spread: Callable[[Act], object]
    ) -> None:
        """*say* shows a message; *spread* tells everyone what was changed."""
        self._lanes, self._say, self._spread = lanes, say, spread

    def undo(self, *, anyway: bool = False) -> None:
        """Take back the last act; see `Session.undo`."""

        def step(store: Store) -> Act | Backup | None:
            return (None if anyway else self.undo_first(store)) or undoing.undo(store)

        self._step(step, tr("Undone: {act}"), tr("There is nothing to undo."))

    def undo_only(self, act: Sequence, otherwise: str) -> None:
        """Take *act* back if it is still the last one; say so *otherwise*."""

        def step(store: Store) -> Act | None:
            return undoing.undo_only(store, act)

        self._step(step, tr("Undone: {act}"), otherwise)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(undoing.redo, tr("Done again: {act}"), tr("There is nothing to redo."))

    def _step(self, step: Callable[[Store], Act | Backup | None], word: str, nothing: str) -> None:
        def then(act: Act | Backup | None) -> None:
            if isinstance(act, Backup):
                self.undo_instead(act)
                return
            self._say(word.format(act=act.label) if act else nothing)
            if act is not None:
                self._spread(act)

        self._lanes.store.call(step, then)
