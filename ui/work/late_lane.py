"""A worker process that starts with its first job: most windows never need it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.library import Library
from reader.worker import Ticket
from ui.work.tasks import Listener, WorkerLane

NO_TICKET: Ticket = 0
"""Of no job: those of a worker count from 1."""


class LateLane:
    """A `WorkerLane` that is made when there is something to do."""

    def __init__(self, library: Library, name: str, parent: QObject) -> None:
        """*name* is what its process is called."""
        self._library, self._name, self._parent = library, name, parent
        self._lane: WorkerLane | None = None
        self._closed = False

    def submit(self, job: object, listener: Listener) -> Ticket:
        """Hand a job over; return its ticket. After the end nothing is done, and nobody hears."""
        self.start()
        return self._lane.submit(job, listener) if self._lane is not None else NO_TICKET

    def start(self) -> None:
        """Start the process before its first job, unless it runs or all is over."""
        if self._lane is None and not self._closed:
            self._lane = WorkerLane(self._library, self._name, self._parent)

    def stop(self, ticket: Ticket) -> None:
        """Ask a job to end early; its listener hears when it has."""
        if self._lane is not None:
            self._lane.stop(ticket)

    def kill(self) -> None:
        """End the process by force: what it was given fails."""
        if self._lane is not None:
            self._lane.kill()

    def close(self) -> None:
        """End the process, if there is one, and start none any more."""
        self._closed = True
        if self._lane is not None:
            self._lane.close()
