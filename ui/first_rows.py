"""See when a list is first drawn with papers in it: until then a start is not over."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer

from reader.logs import log
from ui.main_window import MainWindow

DRAWN = "first papers drawn"


class FirstRows(QObject):
    """Looks on until it happens; notes it in the log then, and starts what searches."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.list.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have it noted when the turn is over in which papers are drawn."""
        model = self._window.model
        if event.type() == QEvent.Type.Paint and model.rowCount() and model.paper(0) is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        log.info("%s after %.2f s of work", DRAWN, time.process_time())
        self._window.session.lanes.warm()
        self.deleteLater()
