"""See how an export begins: the newest wish only, in a process that may be ended by force."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from reader.library import Library
from reader.words import tr
from reader.work import Export, Exported
from reader.worker import Failed, Finished, Ticket
from ui.work.late_lane import LateLane
from ui.work.tasks import Listener

LIMIT = 20_000
"""Milliseconds for a sample of a few papers. A template that never ends is stopped by then,
where its own limits did not stop it; a slow machine starts the process in a part of it."""

Answered = Callable[[Exported], object]
Refused = Callable[[Failed], object]


class Sampling(QObject):
    """Samples of exports. They neither wait for an export that runs, nor hold one up."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = LateLane(library, "sample", self)
        self._ticket: Ticket = 0
        self._is_late = False
        self._limit = QTimer(self, singleShot=True, interval=LIMIT)
        self._limit.timeout.connect(self._end_by_force)

    def ask(self, job: Export, then: Answered, failed: Refused) -> None:
        """Have *then* hear what *job* comes to, or *failed* why it does not.

        Who asked before and has no answer yet hears nothing any more.
        """
        self.forget()
        ticket: Ticket = 0

        def report(came: object) -> None:
            if isinstance(came, Exported) and ticket == self._ticket:
                then(came)

        def end(how: Finished | Failed) -> None:
            if ticket == self._ticket:
                self._ended(how, failed)

        ticket = self._ticket = self._lane.submit(job, Listener(report, end))
        self._limit.start()

    def forget(self) -> None:
        """Want no answer to what was asked before."""
        self._limit.stop()
        if self._ticket:
            self._lane.stop(self._ticket)
        self._ticket, self._is_late = 0, False

    def close(self) -> None:
        """End the process."""
        self._limit.stop()
        self._lane.close()

    def _ended(self, how: Finished | Failed, failed: Refused) -> None:
        self._limit.stop()
        self._ticket = 0
        if isinstance(how, Failed):
            failed(_too_long() if self._is_late else how)
        self._is_late = False

    def _end_by_force(self) -> None:
        self._is_late = True
        self._lane.kill()


def _too_long() -> Failed:
    return Failed(
        tr("This takes too long to be shown."), tr("Look for a loop that does not come to its end.")
    )
