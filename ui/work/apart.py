"""Have one long job after the other done in a process of its own, which starts with the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from reader.library import Library
from reader.work import Job
from reader.worker import Failed, Finished, Ticket
from ui.work.late_lane import LateLane
from ui.work.tasks import Listener


class Apart(QObject):
    """The job that is being done, if there is one; what it reports comes on the UI thread."""

    def __init__(self, library: Library, name: str, parent: QObject) -> None:
        """*name* is what its process is called."""
        super().__init__(parent)
        self._lane = LateLane(library, name, self)
        self._ticket: Ticket = 0

    def begin(
        self, job: Job, came: Callable[[Any], object], ended: Callable[[Finished | Failed], object]
    ) -> None:
        """Do *job*, in place of the one that is being done; nothing more is heard of that."""
        self.stop()
        ticket: Ticket = 0

        def report(told: object) -> None:
            if ticket == self._ticket:
                came(told)

        def end(how: Finished | Failed) -> None:
            if ticket == self._ticket:
                self._ticket = 0
                ended(how)

        ticket = self._ticket = self._lane.submit(job, Listener(report, end))

    def stop(self) -> None:
        """Stop the job."""
        if self._ticket:
            self._lane.stop(self._ticket)

    def forget(self) -> None:
        """Stop the job, and hear nothing more of it, not even its end."""
        self.stop()
        self._ticket = 0

    def kill(self) -> None:
        """End the process by force; the next job starts another."""
        self._lane.kill()

    def close(self) -> None:
        """End the process."""
        self._lane.close()
