"""A worker process that starts with its first job: most windows never need it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.library import Library
from reader.worker import Ticket
from ui.tasks import Listener, WorkerLane


class LateLane:
    """A `WorkerLane` that is made when there is something to do."""

    def __init__(self, library: Library, name: str, parent: QObject) -> None:
        """*name* is what its process is called."""
        self._library, self._name, self._parent = library, name, parent
        self._lane: WorkerLane | None = None

    def submit(self, job: object, listener: Listener) -> Ticket:
        """Hand a job over; return its ticket."""
        return self._started().submit(job, listener)

    def start(self) -> None:
        """Start the process before its first job."""
        self._started()

    def stop(self, ticket: Ticket) -> None:
        """Ask a job to end early; its listener hears when it has."""
        if self._lane is not None:
            self._lane.stop(ticket)

    def kill(self) -> None:
        """End the process by force: what it was given fails."""
        if self._lane is not None:
            self._lane.kill()

    def close(self) -> None:
        """End the process, if there is one."""
        if self._lane is not None:
            self._lane.close()

    def _started(self) -> WorkerLane:
        if self._lane is None:
            self._lane = WorkerLane(self._library, self._name, self._parent)
        return self._lane
