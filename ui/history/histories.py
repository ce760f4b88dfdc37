"""Feed the history's panel, and carry out where the reader wants to go."""

from __future__ import annotations

from collections.abc import Sequence as Run
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from reader.store import sittings
from reader.store.sittings import Timeline
from reader.types import Sequence
from ui.history.travel import Travel
from ui.notices.notices import Notices
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.history.panel import HistoryPanel

SETTLE = 60
"""Milliseconds of quiet before the acts are listed anew: a held key adds one every 30."""


class Histories(ColouredDialogOwner["HistoryPanel"]):
    """Opens one panel for the window, made when it is first wanted."""

    def __init__(self, window: QWidget, session: Session, notices: Notices) -> None:
        super().__init__(window, session)
        self.travel = Travel(session, notices)
        self._asking = 0
        self._settling = QTimer(self, singleShot=True, interval=SETTLE)
        self._settling.timeout.connect(self._ask)
        for news in (session.changed, session.counted):
            news.connect(self._changed)

    def open(self) -> None:
        """Show what was done."""
        self._dialog = self._dialog or self._made()
        self._dialog.open()
        self._ask()

    def undo_sitting(self) -> None:
        """Take back all that was done since the window was opened."""
        self.travel.undo_sitting()

    def close(self) -> None:
        """Close the panel, and go no further."""
        self.travel.stop()
        self._settling.stop()
        super().close()

    def _made(self) -> HistoryPanel:
        from ui.history.panel import HistoryPanel  # noqa: PLC0415 - not for the start

        panel = HistoryPanel(self._window)
        panel.set_colours(self._colours)
        panel.model.page_wanted.connect(self._fetch)
        panel.act_chosen.connect(self.travel.to)
        panel.words_changed.connect(lambda _: self._ask())
        panel.undo_wanted.connect(self._session.undo)
        panel.redo_wanted.connect(self._session.redo)
        panel.sitting_unwanted.connect(self.travel.undo_sitting)
        return panel

    def _changed(self, *_: object) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._settling.start()

    def _ask(self) -> None:
        assert self._dialog is not None
        words = self._dialog.field.text().split()
        self._asking += 1
        asking = self._asking
        self._session.lanes.counting.call(
            lambda store: store.read(sittings.timeline, words),
            lambda found: self._listed(asking, found, whole=not words),
        )

    def _listed(self, asking: int, found: Timeline, *, whole: bool) -> None:
        if asking == self._asking and self._dialog is not None:
            self._dialog.show_timeline(found, whole=whole)

    def _fetch(self, acts: Run[Sequence]) -> None:
        panel = self._dialog
        assert panel is not None
        self._session.lanes.store.call(
            lambda store: store.read(sittings.done, acts),
            lambda done: panel.model.set_done(acts, done),
        )
