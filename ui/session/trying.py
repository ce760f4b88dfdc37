"""Try again what could not be saved, and say once why it could not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

AGAIN = 3_000
"""Milliseconds until what could not be saved is tried again."""


class Trying(QObject):
    """Tells whoever holds words when to try again; the same cause is told once, not each time."""

    settled = Signal()
    """Everything is saved."""
    stuck = Signal()
    """Something could not be saved, and is kept to be tried again."""

    def __init__(
        self,
        again: Callable[[], object],
        fail: Callable[[BaseException], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._fail = fail
        self._told = ""
        self._timer = QTimer(self, singleShot=True, interval=AGAIN)
        self._timer.timeout.connect(again)

    def failed(self, error: BaseException) -> None:
        """Try again in a while; say why where that is new."""
        self._timer.start()
        new, self._told = str(error) != self._told, str(error)
        try:
            if new:
                self._fail(error)
        finally:  # last: what is said of closing must not be hidden by the cause
            self.stuck.emit()

    def done(self) -> None:
        """Take note that everything is saved."""
        self._told = ""
        self.settled.emit()

    def stop(self) -> None:
        """Try no more."""
        self._timer.stop()
