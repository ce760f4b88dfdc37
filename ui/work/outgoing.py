"""Have papers handed on by a process of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.library import Library
from reader.types import Progress
from reader.work import AnyExport, Exported
from reader.worker import Failed, Finished, Ticket
from ui.work.late_lane import LateLane
from ui.work.tasks import Listener


class Outgoing(QObject):
    """The exports that are under way, one after the other."""

    progressed = Signal(object)
    """The `Progress` of one; None when the last has ended. Previews show none."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = LateLane(library, "export", self)
        self._tickets: list[Ticket] = []

    @property
    def is_busy(self) -> bool:
        """Say whether anything is being exported, previews aside."""
        return bool(self._tickets)

    def export(
        self,
        job: AnyExport,
        then: Callable[[Exported], object],
        failed: Callable[[str, str], object],
    ) -> None:
        """Export: *then* hears what it came to, *failed* what went wrong and the way out."""

        def report(came: Progress | Exported) -> None:
            if isinstance(came, Exported):
                then(came)
            elif not job.preview:
                self.progressed.emit(came)

        def end(how: Finished | Failed) -> None:
            self._ended(ticket)
            if isinstance(how, Failed):
                failed(how.message, how.advice)

        ticket = self._lane.submit(job, Listener(report, end))
        if not job.preview:
            self._tickets.append(ticket)

    def stop(self) -> None:
        """Stop all of them: of a file that is being written nothing stays."""
        for ticket in self._tickets:
            self._lane.stop(ticket)

    def close(self) -> None:
        """End the process."""
        self._lane.close()

    def _ended(self, ticket: Ticket) -> None:
        if ticket in self._tickets:
            self._tickets.remove(ticket)
            if not self._tickets:
                self.progressed.emit(None)
