"""Keep the dashboard in step with the library, and lead from its charts to papers."""

from __future__ import annotations

from array import array
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from reader.store import figuring
from reader.types import Place, PlaceKind, Progress
from reader.types.figures import Behind, Figures
from reader.words import tr
from reader.work import CountFigures
from reader.worker import Failed, Finished
from ui.looks.theme import bring_up
from ui.said import Said
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner
from ui.widgets.picturing import asked, write

if TYPE_CHECKING:
    from ui.dashboard.chart import Chart, Mark
    from ui.dashboard.window import DashboardWindow

SETTLE = 1_500
"""Milliseconds of quiet before the figures follow what was done."""


class Dashboard(ColouredDialogOwner["DashboardWindow"]):
    """The dashboard of one window; it is made when it is first wanted."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._following = QTimer(self, singleShot=True, interval=SETTLE)
        self._following.timeout.connect(self._follow)
        session.changed.connect(self._changed)
        session.lanes.arrived.connect(self._changed)

    def open(self) -> None:
        """Show the dashboard, and count."""
        shown = self._dialog = self._dialog or self._made()
        bring_up(shown)
        self._count(shown.days)

    def close(self) -> None:
        """Close the window, and end what goes on for it."""
        self._following.stop()
        super().close()

    def _made(self) -> DashboardWindow:
        from ui.dashboard.window import DashboardWindow  # noqa: PLC0415 - not for the start

        window = DashboardWindow(self._colours, self._window)
        window.count_wanted.connect(self._count)
        window.stop_wanted.connect(self._session.lanes.figuring.stop)
        window.finished.connect(self._session.lanes.figuring.stop)
        window.papers_wanted.connect(self._list)
        window.export_wanted.connect(self._export)
        return window

    def _changed(self, _act: object = None) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._following.start()

    def _follow(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._count(self._dialog.days)

    def _count(self, days: int) -> None:
        self._session.lanes.figuring.begin(CountFigures(days), self._came, self._ended)

    def _came(self, told: Progress | Figures) -> None:
        assert self._dialog is not None
        if isinstance(told, Progress):
            self._dialog.show_counting(told)
        else:
            self._dialog.show_figures(told)

    def _ended(self, ended: Finished | Failed) -> None:
        assert self._dialog is not None
        self._dialog.show_counting(None)
        if isinstance(ended, Failed):
            self._dialog.tell(f"{ended.message} {ended.advice}".strip())
        elif ended.stopped:
            self._dialog.tell(tr("The counting was stopped. Refresh (F5) counts again."))

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
        if self._dialog is not None:
            self._dialog.tell(listed)
        return Said(listed, action=(tr("Show All Papers"), everything))

    # Handing on

    def _export(self, chart: Chart, kind: str) -> None:
        if path := asked(self._dialog, self._session, tr("Export the chart"), "chart", kind):
            self.write(chart, path, kind)

    def write(self, chart: Chart, path: Path, kind: str) -> None:
        """Write a chart as png or svg, whole or not at all."""
        from ui.dashboard.pictures import chart_picture  # noqa: PLC0415 - not for the start

        write(self._session, path, chart_picture(chart, self._colours, kind), self._tell)

    def _tell(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.tell(text)
