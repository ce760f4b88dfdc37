"""Have backups made, looked over and laid ready for a restore, in a process of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.library import Library
from reader.types import Progress
from reader.types.backups import Backup, Reason
from reader.work import BackUp, Safety
from reader.worker import Failed, Finished, Ticket
from ui.work.late_lane import LateLane
from ui.work.tasks import Listener


class Safekeeping(QObject):
    """The backups that are under way. No import waits; before the first no process runs."""

    progressed = Signal(object)
    """The `Progress` of what was asked for; None at its end."""
    made = Signal(object)
    """A `Backup` was made."""
    failed = Signal(object)
    """The `Failed` of a backup."""
    ended = Signal()
    """A backup, and the readable copy with it, is done or has failed."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = LateLane(library, "backup", self)
        self._under_way = 0

    @property
    def is_busy(self) -> bool:
        """Say whether a backup is being made."""
        return self._under_way > 0

    def back_up(self, reason: Reason) -> None:
        """Make a backup; `made` or `failed` tell of it."""
        self._under_way += 1

        def report(came: Progress | Backup) -> None:
            if isinstance(came, Backup):
                self.made.emit(came)
            elif reason is Reason.ASKED:
                self.progressed.emit(came)

        def end(how: Finished | Failed) -> None:
            self._under_way -= 1
            self.progressed.emit(None)
            if isinstance(how, Failed):
                self.failed.emit(how)
            self.ended.emit()

        self._lane.submit(BackUp(reason), Listener(report, end))

    def ask(
        self,
        job: Safety,
        then: Callable[[Any], object],
        ended: Callable[[Finished | Failed], object],
    ) -> Ticket:
        """Have something else done: *then* gets what it comes to, *ended* how it ends.

        The ticket that is returned stops it.
        """

        def report(came: object) -> None:
            if isinstance(came, Progress):
                self.progressed.emit(came)
            else:
                then(came)

        def end(how: Finished | Failed) -> None:
            self.progressed.emit(None)
            ended(how)

        return self._lane.submit(job, Listener(report, end))

    def follow(
        self,
        job: Safety,
        report: Callable[[Any], object],
        ended: Callable[[Finished | Failed], object],
    ) -> Ticket:
        """Do as `ask`, and leave it to *report* to show the progress."""
        return self._lane.submit(job, Listener(report, ended))

    def stop(self, ticket: Ticket) -> None:
        """End what has this ticket; nothing is told of it but that it ended."""
        self._lane.stop(ticket)

    def close(self) -> None:
        """End the process; of a backup that is being made nothing stays."""
        self._lane.close()
