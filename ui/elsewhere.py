"""Notice what another program does to the library: the command line, or another window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from reader.store import changes
from ui.lanes import Lanes

LOOK = 1_500
"""Milliseconds between two looks."""


class Elsewhere(QObject):
    """Looks now and then; *changed* is called when another connection has written."""

    def __init__(self, lanes: Lanes, changed: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._changed = changed
        self._version = 0
        self._looking = QTimer(self, interval=LOOK)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._looking.stop()

    def _look(self) -> None:
        self._lanes.store.call(lambda store: store.read(changes.version), self._seen)

    def _seen(self, version: int) -> None:
        if self._version not in (0, version):
            self._changed()
        self._version = version
