"""Close a window only when what was typed in it is saved, or given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from reader.words import tr
from ui.notes.keeping import NoteKeeper
from ui.session import Session


class Leaving(QObject):
    """Knows what is not saved yet, and whether the window waits for it in order to close."""

    saved = Signal()
    """All that was typed is saved."""
    ready = Signal()
    """The window that was to be closed can be closed now."""
    stayed = Signal()
    """The window was to be closed, and stays open with a note that cannot be saved."""

    def __init__(
        self, session: Session, notes: NoteKeeper, writing: Sequence[Callable[[], object]]
    ) -> None:
        """*writing* has what is being typed handed on, each in one place of the window."""
        super().__init__(session)
        self._session = session
        self._notes = notes
        self._writing = writing
        self._waits = self._gives_up = False
        for words in (notes, session.held):
            words.settled.connect(self._settled)
            words.stuck.connect(self._stuck)

    @property
    def unsaved(self) -> bool:
        """Say whether anything that was typed is not saved yet."""
        return self._notes.unsaved or bool(self._session.held.unsaved)

    def hand_on(self) -> None:
        """Have what is being written on its way to the store, wherever it is written."""
        for hand_on in self._writing:
            hand_on()

    def may_close(self) -> bool:
        """Say whether nothing is lost by closing; if something is, ``ready`` comes when it is not.

        A moment later it is saved; if it cannot be, the window stays and says so.
        """
        if not self.unsaved or self._gives_up:
            return True
        self._waits = True
        return False

    def _settled(self) -> None:
        if self.unsaved:
            return
        self.saved.emit()
        self._gives_up = False
        if self._waits:
            self.ready.emit()

    def _stuck(self) -> None:
        """Stay open with a note that cannot be saved, unless the reader insists."""
        if self._waits:
            self._waits, self._gives_up = False, True
            self.stayed.emit()
            self._session.complain(
                tr("Your note is not saved yet."), tr("Close again to give it up.")
            )
