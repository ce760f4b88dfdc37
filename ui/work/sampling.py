"""See how an export begins: the newest wish only, in a process that may be ended by force."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from reader.library import Library
from reader.words import tr
from reader.work import Export, Exported
from reader.worker import Failed, Finished
from ui.work.apart import Apart

LIMIT = 20_000
"""Milliseconds for a sample of a few papers. A template that never ends is stopped by then,
where its own limits did not stop it; a slow machine starts the process in a part of it."""

Answered = Callable[[Exported], object]
Refused = Callable[[Failed], object]


class Sampling(QObject):
    """Samples of exports. They neither wait for an export that runs, nor hold one up."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._apart = Apart(library, "sample", self)
        self._is_late = False
        self._limit = QTimer(self, singleShot=True, interval=LIMIT)
        self._limit.timeout.connect(self._end_by_force)

    def ask(self, job: Export, then: Answered, failed: Refused) -> None:
        """Have *then* hear what *job* comes to, or *failed* why it does not.

        Who asked before and has no answer yet hears nothing any more.
        """
        self.forget()
        self._apart.begin(
            job,
            lambda came: then(came) if isinstance(came, Exported) else None,
            partial(self._ended, failed),
        )
        self._limit.start()

    def forget(self) -> None:
        """Want no answer to what was asked before."""
        self._limit.stop()
        self._apart.forget()
        self._is_late = False

    def close(self) -> None:
        """End the process."""
        self._limit.stop()
        self._apart.close()

    def _ended(self, failed: Refused, how: Finished | Failed) -> None:
        self._limit.stop()
        if isinstance(how, Failed):
            failed(_too_long() if self._is_late else how)
        self._is_late = False

    def _end_by_force(self) -> None:
        self._is_late = True
        self._apart.kill()


def _too_long() -> Failed:
    return Failed(
        tr("This takes too long to be shown."), tr("Look for a loop that does not come to its end.")
    )
