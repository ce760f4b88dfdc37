"""Sum a triage up: fetch what came of it, copy it, take it back."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from reader import sitting
from reader.exports.triage_report import Report, write_report
from reader.sitting import Clock, Triage
from reader.store.history import Act
from reader.types import Decision, PaperId
from reader.words import tr
from ui.looks.colours import Colours
from ui.session import Session
from ui.triage.starting import End, end
from ui.triage.summary import Summary
from ui.triage.words import counts_of, duration, pace
from ui.widgets import clipboard
from ui.widgets.times import long_day


class Ending(QObject):
    """Opens the summary over the window."""

    go_on = Signal()
    list_wanted = Signal(list, QRect, object)
    """A list of these papers is to be made; what asks stands beside this, and what hears of it."""
    left = Signal()
    """The summary was closed, and nothing more is wanted of the triage."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self.view = Summary(window)
        self._triage = Triage("", "")
        self._report = Report("", "", (), "", ())
        self._kept: list[PaperId] = []
        self._goes_on = False
        self.view.list_wanted.connect(self._want_list)
        self.view.copy_wanted.connect(self._copy)
        self.view.go_on.connect(partial(self._close, goes_on=True))
        self.view.take_back.connect(self._take_back)
        self.view.closed.connect(self._closed)

    def open(self, triage: Triage, name: str, open_at: Decision, *, ends: bool) -> None:
        """Sum *triage* up; it *ends* when no paper of it is left."""
        self._triage = triage
        self._session.lanes.store.call(
            lambda store: end(store, triage, open_at), partial(self._came, name, ends)
        )

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.view.set_colours(colours)

    def _came(self, name: str, ends: bool, came: End) -> None:
        clock = Clock(self._triage.seconds, self._triage.gaps)
        parts = (duration(clock.seconds), pace(clock.pace))
        self._report = Report(
            name=name,
            day=long_day(date.today()),
            counts=counts_of(came.outcome),
            time=" · ".join(part for part in parts if part),
            kept=came.papers,
            more=came.more,
        )
        self._kept = list(came.outcome.kept)
        self._goes_on = False
        self.view.show_report(self._report, ends=ends)

    def _want_list(self, beside: QRect) -> None:
        self.list_wanted.emit(self._kept, beside, self.view.tell)

    def _copy(self) -> None:
        clipboard.put(write_report(self._report))
        self.view.tell(tr("Copied to the clipboard"))

    def _take_back(self) -> None:
        label = tr("Took back the triage of {name}").format(name=self._report.name)
        triage = self._triage
        self._session.lanes.store.call(
            lambda store: sitting.take_back(store, triage, label), self._was_taken_back
        )

    def _was_taken_back(self, act: Act | None) -> None:
        self._close(goes_on=True)
        self._session.acted(act)

    def _close(self, *, goes_on: bool) -> None:
        self._goes_on = goes_on
        self.view.dismiss()

    def _closed(self) -> None:
        (self.go_on if self._goes_on else self.left).emit()
