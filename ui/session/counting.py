"""Take the sidebar's counts: once there is quiet, and never in a queue behind themselves."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from reader.store import counts
from reader.types import Counts, Decision
from ui.work.lanes import Lanes

SETTLE = 120
"""Milliseconds of quiet before counts are taken again: a held key changes them all the time."""


class Counting(QObject):
    """Knows the counts that were taken last."""

    counted = Signal(object)
    """`Counts` for the sidebar."""
    failed = Signal(object)
    """They could not be taken: the error."""

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self.counts = Counts(dict.fromkeys(Decision, 0), 0, (), ())
        self._lane = lanes.counting
        self._is_busy = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLE)
        self._settling.timeout.connect(self.count)
        self._since = QElapsedTimer()

    def count(self) -> None:
        """Take the counts again; while they are being taken, once more after that."""
        if self._is_busy:
            self._settling.start()
            return
        self._is_busy = True
        self._since.start()
        self._lane.call(lambda store: store.read(counts.counts), self._counted, self._uncounted)

    def count_soon(self) -> None:
        """Take the counts again once there is a moment's quiet."""
        self._settling.start()

    def stop(self) -> None:
        """Take no more."""
        self._settling.stop()

    def _uncounted(self, error: BaseException) -> None:
        self._is_busy = False
        self.failed.emit(error)

    def _counted(self, found: Counts) -> None:
        self._is_busy = False
        # Where counting takes long, as at a million papers, it waits for as long a quiet.
        self._settling.setInterval(max(SETTLE, self._since.elapsed()))
        self.counts = found
        self.counted.emit(found)
