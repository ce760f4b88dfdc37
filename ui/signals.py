"""End cleanly when the system says so: Ctrl+C in a terminal, logging out, shutting down."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSocketNotifier

_ENDING = (signal.SIGINT, signal.SIGTERM)


class Signals(QObject):
    """Turns SIGINT and SIGTERM into a call from Qt's loop, at once and without polling.

    Python would run a handler between any two of its own steps, also while it holds a lock that
    the end of the window waits for. So it does nothing: the wake-up socket tells Qt's loop.
    """

    def __init__(self, end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._end = end
        self._near, self._far = socket.socketpair()
        for side in (self._near, self._far):
            side.setblocking(False)  # noqa: FBT003  the standard library takes no name
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        for number in _ENDING:
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        # The notifier's end, not ours: it would watch what is closed.
        self._notifier.destroyed.connect(partial(_close, self._near, self._far))

    def _woken(self) -> None:
        """Take the numbers of signals away, and end if one of them asks for it."""
        if set(self._near.recv(64)).intersection(_ENDING):
            self._end()


def _close(*sides: socket.socket | QObject) -> None:
    signal.set_wakeup_fd(-1)
    for side in sides:
        if isinstance(side, socket.socket):
            side.close()
