"""Hear on the UI thread of what other threads have done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Hearing(QObject):
    """Tells of futures on the UI thread, and never before whoever asked has gone on."""

    _ended = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Queued, for work may be over before it is heard of, and then a signal would be a call.
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hear(self, future: Future[T], then: Callable[[Future[T]], object]) -> None:
        """Call *then* with *future* once it has a result or an exception."""
        future.add_done_callback(lambda done: self._ended.emit(done, then))

    def _tell(self, done: Future[Any], then: Callable[[Future[Any]], object]) -> None:
        then(done)
