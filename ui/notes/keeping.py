"""Save notes as they are typed, and hold on to every word until it is saved."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from reader import noting
from reader.errors import LecternError
from reader.store.drafts import Draft
from reader.store.history import Act
from reader.types import PaperId, Sequence
from reader.words import tr
from ui.said import Said
from ui.session import Session
from ui.session.trying import Trying

DRAFT = 30
"""Milliseconds of typing that one draft takes together; to write it takes about 5 more."""


class NoteKeeper(QObject):
    """The words on their way to the store. What is typed in one sitting is one act."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._words: dict[PaperId, str] = {}
        self._was: dict[PaperId, str] = {}
        """The notes that what is typed began from; the store has them once its work is done."""
        self._sitting: dict[PaperId, Sequence] = {}
        self._trying = Trying(self._retry, session.fail, self)
        self.settled, self.stuck = self._trying.settled, self._trying.stuck
        self._typed: tuple[PaperId, str] | None = None
        self._drafting = False
        self._soon = QTimer(self, singleShot=True, interval=DRAFT)
        self._soon.timeout.connect(self._write_draft)
        session.lanes.store.call(noting.recover, self._recovered)

    @property
    def unsaved(self) -> bool:
        """Say whether there are words that the store has not got yet."""
        return bool(self._words)

    def text(self, paper: PaperId, stored: str) -> str:
        """Return the note of *paper* as it was typed last; *stored* where all is saved."""
        return self._words.get(paper, stored)

    def drafts(self) -> list[Draft]:
        """Return the words that the store has not got yet, with the notes they began from."""
        return [Draft(paper, text, self._was.get(paper)) for paper, text in self._words.items()]

    def give_up(self) -> None:
        """Hold on to nothing any more: it is saved elsewhere."""
        self._words = {}
        self._trying.stop()

    def draft(self, paper: PaperId, text: str, was: str) -> None:
        """Keep what is being typed over the note *was*, in a moment, for after a crash."""
        if paper not in self._words:
            self._was[paper] = was
        self._typed = (paper, text)
        if not self._drafting and not self._soon.isActive():
            self._soon.start()

    def save(self, paper: PaperId, text: str) -> None:
        """Save a note; while that fails, keep it and try again."""
        self._words[paper] = text
        self._try(paper)

    def end_sitting(self) -> None:
        """Have the next words be an act of their own."""
        self._sitting = {}

    def stop(self) -> None:
        """Try no more; for the end of the window."""
        self._trying.stop()
        self._soon.stop()

    def _try(self, paper: PaperId) -> None:
        text, joins = self._words[paper], self._sitting.get(paper)
        typed = self._typed[1] if self._typed and self._typed[0] == paper else text
        field = Draft(paper, typed, self._was.get(paper))
        self._was[paper] = text
        self._session.lanes.store.call(
            lambda store: noting.save(store, text, field, joins=joins),
            partial(self._saved, paper, text),
            partial(self._failed, field),
        )

    def _saved(self, paper: PaperId, text: str, act: Act | None) -> None:
        if self._words.get(paper) == text:
            del self._words[paper]
        if act is not None:
            self._sitting = {paper: act.act}
            self._session.acted(act, quiet=True)
        if not self._words:
            self._trying.done()

    def _failed(self, field: Draft, error: BaseException) -> None:
        if field.was is not None:
            self._was[field.paper] = field.was
        self._trying.failed(error)

    def _retry(self) -> None:
        for paper in list(self._words):
            self._try(paper)

    # Drafts

    def _write_draft(self) -> None:
        if (typed := self._typed) is None:
            return
        self._drafting = True
        draft = Draft(*typed, self._was.get(typed[0]))
        self._session.lanes.store.call(
            lambda store: noting.keep_draft(store, draft),
            lambda _: self._drafted(typed),
            partial(self._undrafted, typed),
        )

    def _drafted(self, typed: tuple[PaperId, str]) -> None:
        self._drafting = False
        if self._typed != typed:
            self._soon.start()

    def _undrafted(self, typed: tuple[PaperId, str], error: BaseException) -> None:
        """Go on: the note itself is saved in a moment, and tells what is wrong."""
        self._drafted(typed)
        if not isinstance(error, LecternError):
            raise error

    def _recovered(self, acts: list[Act]) -> None:
        """Tell of words that a crash had cut off from their notes."""
        for act in acts:
            self._session.acted(act, quiet=True)
        if len(acts) == 1:
            self._session.said.emit(Said(acts[0].label, undo=acts[0].act))
        elif acts:
            self._session.say(tr("Recovered %n note(s) that had not been saved.", n=len(acts)))
