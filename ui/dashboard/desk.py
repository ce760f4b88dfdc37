"""Keep the dashboard in step with the library, and lead from its charts to papers."""

from __future__ import annotations

from array import array
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.store import figuring
from reader.types import Place, PlaceKind, Progress
from reader.types.figures import Behind, Figures
from reader.words import tr
from reader.work import CountFigures
from reader.worker import Failed, Finished
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import bring_up
from ui.said import Said
from ui.session import Session
from ui.widgets.picturing import asked, write

if TYPE_CHECKING:
    from ui.dashboard.chart import Chart, Mark
    from ui.dashboard.window import DashboardWindow

SETTLE = 1_500
"""Milliseconds of quiet before the figures follow what was done."""


class Dashboard(QObject):
    """The dashboard of one window; it is made when it is first wanted."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._parent, self._session = window, session
        self._colours = LIGHT_COLOURS
        self.window: DashboardWindow | None = None
        self._following = QTimer(self, singleShot=True, interval=SETTLE)
        self._following.timeout.connect(self._follow)
        session.changed.connect(self._changed)
        session.lanes.arrived.connect(self._changed)

    def open(self) -> None:
        """Show the dashboard, and count."""
        shown = self.window = self.window or self._made()
        bring_up(shown)
        self._count(shown.days)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        if self.window is not None:
            self.window.set_colours(colours)

    def close(self) -> None:
        """Close the window, and end what goes on for it."""
        self._following.stop()
        if self.window is not None:
            self.window.close()

    def _made(self) -> DashboardWindow:
        from ui.dashboard.window import DashboardWindow  # noqa: PLC0415 - not for the start

        window = DashboardWindow(self._colours, self._parent)
        window.count_wanted.connect(self._count)
        window.stop_wanted.connect(self._session.lanes.figuring.stop)
        window.finished.connect(self._session.lanes.figuring.stop)
        window.papers_wanted.connect(self._list)
        window.export_wanted.connect(self._export)
        return window

    def _changed(self, _act: object = None) -> None:
        if self.window is not None and self.window.isVisible():
            self._following.start()

    def _follow(self) -> None:
        if self.window is not None and self.window.isVisible():
            self._count(self.window.days)

    def _count(self, days: int) -> None:
        self._session.lanes.figuring.begin(CountFigures(days), self._came, self._ended)

    def _came(self, told: Progress | Figures) -> None:
        assert self.window is not None
        if isinstance(told, Progress):
            self.window.show_counting(told)
        else:
            self.window.show_figures(told)

    def _ended(self, ended: Finished | Failed) -> None:
        assert self.window is not None
        self.window.show_counting(None)
        if isinstance(ended, Failed):
            self.window.tell(f"{ended.message} {ended.advice}".strip())
        elif ended.stopped:
            self.window.tell(tr("The counting was stopped. Refresh (F5) counts again."))

    # Papers

    def _list(self, mark: Mark) -> None:
        """Have the list show the papers behind a mark, all of them selected."""
        session, leads = self._session, mark.leads
        if not isinstance(leads, Behind):
            session.search(leads, typing=False)
            session.said.emit(self._said(mark.told))
            return
        session.lanes.store.call(
            lambda store: store.read(figuring.behind, leads), partial(self._gather, mark.told)
        )

    def _gather(self, told: str, ids: array[int]) -> None:
        self._session.gather(ids)
        self._session.said.emit(self._said(told))

    def _said(self, told: str) -> Said:
        everything = partial(self._session.go, Place(PlaceKind.ALL))
        listed = tr("Listed: {what}").format(what=told)
        if self.window is not None:
            self.window.tell(listed)
        return Said(listed, action=(tr("Show All Papers"), everything))

    # Handing on

    def _export(self, chart: Chart, kind: str) -> None:
        if path := asked(self.window, tr("Export the chart"), "chart", kind):
            self.write(chart, path, kind)

    def write(self, chart: Chart, path: Path, kind: str) -> None:
        """Write a chart as png or svg, whole or not at all."""
        from ui.dashboard.pictures import chart_picture  # noqa: PLC0415 - not for the start

        write(self._session, path, chart_picture(chart, self._colours, kind), self._tell)

    def _tell(self, text: str) -> None:
        if self.window is not None:
            self.window.tell(text)
