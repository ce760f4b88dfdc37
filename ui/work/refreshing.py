"""Have sources refreshed in the background, and gather what each of them brought."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.library import Library
from reader.sources.source import SourceReport
from reader.types import FileReport, Progress
from reader.types.sources import SourceId
from reader.work import Refresh
from reader.worker import Failed, Finished, Ticket
from ui.work.late_lane import LateLane
from ui.work.tasks import Listener


@dataclass(frozen=True, slots=True)
class Brought:
    """How the refresh of one source ended, and what became of each page or file of it."""

    source: SourceReport
    files: tuple[FileReport, ...] = ()

    @property
    def is_new(self) -> bool:
        """Say whether it brought anything that was not there."""
        return any(file.added for file in self.files)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The end of a refresh: what the sources brought that it came to."""

    brought: tuple[Brought, ...]
    scheduled: bool
    ended: Finished | Failed

    @property
    def is_new(self) -> bool:
        """Say whether anything came that was not there."""
        return any(one.is_new for one in self.brought)


@dataclass(slots=True)
class _Run:
    """A refresh that was handed to the worker."""

    job: Refresh
    left: set[SourceId]
    brought: list[Brought] = field(default_factory=list)
    files: list[FileReport] = field(default_factory=list)
    ticket: Ticket = 0


class Refreshing(QObject):
    """The refreshes that are under way, in a process of their own.

    A server may keep us waiting for minutes; no import is to wait behind that. While
    nothing is refreshed there is no such process.
    """

    progressed = Signal(object)
    """The `Progress` of one that was asked for; None at its end."""
    arrived = Signal()
    """Something was stored."""
    turned = Signal()
    """Other sources are being refreshed now: ask `busy`."""
    ended = Signal(object)
    """A `Refreshed`."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = LateLane(library, "refresh", self)
        self._runs: list[_Run] = []

    def busy(self) -> frozenset[SourceId]:
        """Return the sources that are being refreshed, or are about to be."""
        return frozenset(key for run in self._runs for key in run.left)

    def begin(self, job: Refresh) -> None:
        """Refresh sources."""
        run = _Run(job, set(job.ids))
        self._runs.append(run)
        listener = Listener(partial(self._report, run), partial(self._end, run))
        run.ticket = self._lane.submit(job, listener)
        self.turned.emit()

    def stop(self) -> None:
        """Stop what was asked for; what is stored stays, and the schedule goes on."""
        for run in self._runs:
            if not run.job.scheduled:
                self._lane.stop(run.ticket)

    def close(self) -> None:
        """End the process."""
        self._lane.close()

    def _report(self, run: _Run, came: Progress | FileReport | SourceReport) -> None:
        match came:
            case SourceReport():
                run.brought.append(Brought(came, tuple(run.files)))
                run.files.clear()
                run.left.discard(came.source)
                self.turned.emit()
            case FileReport():
                run.files.append(came)
                if came.added:
                    self.arrived.emit()
            case Progress() if not run.job.scheduled:
                self.progressed.emit(came)

    def _end(self, run: _Run, how: Finished | Failed) -> None:
        self._runs.remove(run)
        if not run.job.scheduled:
            self.progressed.emit(None)
        self.turned.emit()
        self.ended.emit(Refreshed(tuple(run.brought), run.job.scheduled, how))
