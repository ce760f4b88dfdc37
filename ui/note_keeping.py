"""Save notes as they are typed, and hold on to every word until it is saved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader import triage
from reader.store.history import Act
from reader.types import PaperId, Sequence
from ui.session import Session

AGAIN = 3_000
"""Milliseconds until a note that could not be saved is tried again."""


class NoteKeeper(QObject):
    """The words on their way to the store. What is typed in one sitting is one act."""

    settled = Signal()
    """Everything typed is saved."""
    stuck = Signal()
    """Something could not be saved, and is kept to be tried again."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._words: dict[PaperId, str] = {}
        self._sitting: dict[PaperId, Sequence] = {}
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._retry)

    @property
    def unsaved(self) -> bool:
        """Say whether there are words that the store has not got yet."""
        return bool(self._words)

    def text(self, paper: PaperId, stored: str) -> str:
        """Return the note of *paper* as it was typed last; *stored* where all is saved."""
        return self._words.get(paper, stored)

    def save(self, paper: PaperId, text: str) -> None:
        """Save a note; while that fails, keep it and try again."""
        self._words[paper] = text
        self._try(paper)

    def end_sitting(self) -> None:
        """Have the next words be an act of their own."""
        self._sitting = {}

    def stop(self) -> None:
        """Try no more; for the end of the window."""
        self._again.stop()

    def _try(self, paper: PaperId) -> None:
        text, joins = self._words[paper], self._sitting.get(paper)
        self._session.lanes.store.call(
            lambda store: triage.note(store, paper, text, joins=joins),
            partial(self._saved, paper, text),
            self._failed,
        )

    def _saved(self, paper: PaperId, text: str, act: Act | None) -> None:
        if self._words.get(paper) == text:
            del self._words[paper]
        if act is not None:
            self._sitting = {paper: act.act}
            self._session.acted(act, quiet=True)
        if not self._words:
            self.settled.emit()

    def _failed(self, error: BaseException) -> None:
        self._again.start()
        self._session.fail(error)
        self.stuck.emit()

    def _retry(self) -> None:
        for paper in list(self._words):
            self._try(paper)
