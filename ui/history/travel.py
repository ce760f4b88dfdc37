"""Go back to an act, or forward, stride by stride, so that a long way stops nobody."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader import undo
from reader.store import history, sittings
from reader.store.history import Act
from reader.store.store import Store
from reader.types import Sequence
from reader.undo import Stride
from reader.words import tr
from ui.notices.notices import Notices
from ui.said import Said
from ui.session import Session

LONG = 400
"""Milliseconds after which a way is worth a progress bar."""


class Travel(QObject):
    """Walks the history for the reader; everyone hears of the whole way as one change."""

    ended = Signal()
    """A way has come to its end, or was stopped."""

    def __init__(self, session: Session, notices: Notices) -> None:
        super().__init__(session)
        self._session = session
        self._notices = notices
        self._goal: Sequence | None = None
        self._from: Sequence = 0
        self._made: list[Act] = []
        self._word = ""
        self._long = QTimer(self, singleShot=True, interval=LONG)
        self._long.timeout.connect(self._tell)
        self._left = 0
        self._shows = self._stopping = False

    @property
    def under_way(self) -> bool:
        """Say whether a way is being gone."""
        return self._goal is not None

    def to(self, act: Sequence, word: str = "") -> None:
        """Go until *act* is the last that stands; 0 is the beginning. *word* tells what that is."""
        if self.under_way:
            return
        self._goal, self._word, self._made, self._stopping = act, word, [], False
        self._session.lanes.store.call(
            lambda store: (store.read(history.to_undo) or 0, undo.stride(store, act)),
            lambda begun: self._began(*begun),
            self._failed,
        )
        self._long.start()

    def undo_sitting(self) -> None:
        """Take back all that was done since the window was opened."""
        self._session.lanes.store.call(_before_this_sitting, self._undo_sitting)

    def stop(self) -> None:
        """Stay where the stride that is being made leads."""
        self._stopping = True

    def _undo_sitting(self, found: tuple[Sequence, bool]) -> None:
        before, any_stands = found
        if any_stands:
            self.to(before, tr("This session"))
        else:
            self._session.say(tr("Nothing was done in this session that still stands."))

    def _began(self, start: Sequence, first: Stride) -> None:
        self._from = start
        self._went(first)

    def _went(self, stride: Stride) -> None:
        """Go on, unless the way is at its end."""
        self._made += stride.acts
        self._left = stride.left
        if self._goal is None or self._stopping or not stride.left or not stride.acts:
            self._arrived()
            return
        if self._shows:
            self._tell()
        goal, seq = self._goal, stride.seq
        self._session.lanes.store.call(
            lambda store: undo.stride(store, goal, seq), self._went, self._failed
        )

    def _tell(self) -> None:
        """Show how far it is."""
        self._shows = True
        done = len(self._made)
        label = tr("Going through the history")
        self._notices.progress(label, done, done + self._left, self.stop)

    def _failed(self, error: BaseException) -> None:
        self._arrived()
        self._session.fail(error)

    def _arrived(self) -> None:
        self._long.stop()
        if self._shows:
            self._notices.end_progress()
        self._shows, self._goal = False, None
        if (made := undo.together(self._made)) is not None:
            self._session.acted(made, quiet=True)
            self._say(made.verb, len(self._made))
        self._made = []
        self.ended.emit()

    def _say(self, verb: str, count: int) -> None:
        text = (
            tr("Took back %n act(s)", n=count)
            if verb == "undo"
            else tr("Did %n act(s) again", n=count)
        )
        if self._word:
            text = tr("{what}: {acts}").format(what=self._word, acts=text)
        back = partial(self.to, self._from)
        self._session.said.emit(Said(text, action=(tr("Go Back"), back)))


def _before_this_sitting(store: Store) -> tuple[Sequence, bool]:
    """Return the last act before this sitting, and whether one of this sitting stands."""
    before = store.read(sittings.before, store.read(sittings.current))
    return before, (store.read(history.to_undo) or 0) > before
