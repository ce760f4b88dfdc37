"""End cleanly when the system says so: Ctrl+C in a terminal, logging out, shutting down."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class Signals(QObject):
    """Turns SIGINT and SIGTERM into a call on the UI thread, at once and without polling.

    Python runs a handler only between two of its own steps, and Qt's loop takes
    none: the wake-up socket makes it take one.
    """

    def __init__(self, end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for side in (self._near, self._far):
            side.setblocking(False)  # noqa: FBT003  the standard library takes no name
        self._before = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: end())
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def _woken(self) -> None:
        """Take the byte away; that we are here has let Python run the handler."""
        self._near.recv(64)
