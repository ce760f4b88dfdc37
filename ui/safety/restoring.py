"""Carry a restore out between two windows: nothing has the library open, and nobody waits."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from reader.backups.restoring import carry_out
from reader.library import Library
from reader.types.restoring import Restored
from ui.work.hearing import Hearing


class Restoring(QObject):
    """One restore, in a thread of its own."""

    done = Signal(object)
    """The `Restored`, or the exception that left the library as it was."""

    def __init__(self, library: Library, prepared: Restored, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="restore")
        future = self._pool.submit(carry_out, library, prepared)
        Hearing(self).hear(future, self._tell)

    def _tell(self, future: Future[Restored]) -> None:
        self._pool.shutdown()
        self.done.emit(future.exception() or future.result())
        self.deleteLater()
