"""The lanes that work travels on: two store threads, and up to four worker processes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.library import Library
from reader.types import FileReport, Intake, Preview, Progress
from reader.types.backups import Unguarded
from reader.types.sources import SourceId
from reader.work import (
    Answer,
    Ask,
    Complete,
    CountFacets,
    CountLists,
    ImportFiles,
    PreviewFiles,
    ReadMapMarks,
    Refresh,
    Reparse,
    UpdateIndex,
)
from reader.worker import Failed, Finished, Ticket
from ui.work.apart import Apart
from ui.work.late_lane import LateLane
from ui.work.outgoing import Outgoing
from ui.work.refreshing import Refreshing
from ui.work.safekeeping import Safekeeping
from ui.work.sampling import Sampling
from ui.work.tasks import Listener, StoreLane

PAUSE = 300
"""Milliseconds of quiet before the index follows the reader's acts: a commit takes 50."""

HEAL = 2_000
"""Milliseconds until an index that cannot be used is looked after: never in a tight loop."""

Ended = Finished | Failed


class Lanes(QObject):
    """Everything that does work for the window and never makes it wait."""

    progressed = Signal(str, object)
    """What kind (import, preview, refresh, index, export) and its `Progress`; None at the end."""
    imported = Signal(object)
    """The list of `FileReport` of one import that has ended."""
    import_stopped = Signal()
    """An import was stopped before there was anything to report of it."""
    read_again = Signal(object)
    """The list of `FileReport` of digests that were read again because the reader wished it."""
    taking_in = Signal(object)
    """The paths whose import is under way, as texts; comes whenever they are others."""
    arrived = Signal()
    """An import has stored something: lists and counts are to be taken again."""
    index_changed = Signal()
    """The index has caught up: a search may find more now."""
    trouble = Signal(object)
    """The `Failed` of work in the background."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.store = StoreLane(library, self)
        self.counting = StoreLane(library, self)
        self._search = LateLane(library, "search", self)
        self._import = LateLane(library, "import", self)
        self.refreshing = Refreshing(library, self)
        self.refreshing.progressed.connect(lambda came: self.progressed.emit("refresh", came))
        self.refreshing.arrived.connect(self.arrived)
        self.sampling = Sampling(library, self)
        self.safekeeping = Safekeeping(library, self)
        self.mapping = Apart(library, "map", self)
        self.figuring = Apart(library, "figures", self)
        self.safekeeping.progressed.connect(lambda came: self.progressed.emit("backup", came))
        self.outgoing = Outgoing(library, self)
        self.outgoing.progressed.connect(lambda came: self.progressed.emit("export", came))
        self._importing: dict[Ticket, ImportFiles | Reparse] = {}
        self._indexing: Ticket | None = None
        self._previewing: Ticket | None = None
        self._failures = 0
        self._is_wished = False
        """Whether the reader wants the index made anew, as soon as nothing is imported."""
        self._told = ""
        self._pausing = QTimer(self, singleShot=True)
        self._pausing.timeout.connect(self._update_index)

    def warm(self) -> None:
        """Start what searches before the first search, now that the first list is shown."""
        self._search.start()

    def close(self) -> None:
        """End everything: edits are finished, imports stop between two batches."""
        self._pausing.stop()
        self.store.close()
        self.counting.close()
        self.refreshing.close()
        self.sampling.close()
        self.safekeeping.close()
        self.mapping.close()
        self.figuring.close()
        self._search.close()
        self._import.close()
        self.outgoing.close()

    def ask(
        self, job: Ask, then: Callable[[Answer], object], failed: Callable[[str, str], object]
    ) -> None:
        """Search; *then* gets the `Answer`. Only the newest question is answered."""

        def report(answer: Answer) -> None:
            if answer.complete:
                self._failures = 0
            then(answer)

        def end(ended: Ended) -> None:
            if isinstance(ended, Failed):
                failed(ended.message, ended.advice)

        self._search.submit(job, Listener(report, end, again=True))

    def wonder(
        self,
        job: CountFacets | Complete | CountLists | ReadMapMarks,
        then: Callable[[Any], object],
        failed: Callable[[Failed], object] | None = None,
    ) -> None:
        """Ask something beside a search; only the newest of its kind is answered."""

        def end(ended: Ended) -> None:
            if isinstance(ended, Failed):
                (failed or self.trouble.emit)(ended)

        self._search.submit(job, Listener(then, end, again=True))

    def take_in(self, intake: Intake) -> None:
        """Import files and folders. An index update gives way, and follows."""
        self._import_by(ImportFiles(intake))

    def refresh(self, ids: tuple[SourceId, ...], *, scheduled: bool = False) -> None:
        """Refresh sources; `refreshing` tells of it."""
        self.refreshing.begin(Refresh(ids, scheduled))

    def _import_by(self, job: ImportFiles | Reparse) -> None:
        if self._indexing is not None:
            self._import.stop(self._indexing)
        reports: list[FileReport] = []
        ticket = self._import.submit(
            job,
            Listener(
                partial(self._import_report, reports),
                lambda ended: self._import_end(ticket, reports, ended),
            ),
        )
        self._importing[ticket] = job
        self._tell_taking_in()

    def _tell_taking_in(self) -> None:
        jobs = (job for job in self._importing.values() if isinstance(job, ImportFiles))
        intakes = [job.intake for job in jobs if not job.intake.lasting]
        self.taking_in.emit(tuple(str(path) for intake in intakes for path in intake.paths))

    def preview(
        self,
        intake: Intake,
        then: Callable[[Preview], object],
        ended: Callable[[Ended], object],
    ) -> None:
        """Say what an import would bring: *then* hears of each digest, *ended* of the end.

        A digest of many papers comes in pieces; the later ones have only more papers.
        """
        ticket: Ticket = 0
        if self._indexing is not None:
            self._import.stop(self._indexing)

        def report(came: Progress | Preview) -> None:
            if isinstance(came, Preview):
                then(came)
            else:
                self.progressed.emit("preview", came)

        def end(how: Ended) -> None:
            if self._previewing == ticket:
                self._previewing = None
            self.progressed.emit("preview", None)
            ended(how)
            self._update_index()

        ticket = self._previewing = self._import.submit(PreviewFiles(intake), Listener(report, end))

    def reparse(self, *, everything: bool, lasting: bool = False) -> None:
        """Read kept originals again, as an import of what the library has already."""
        self._import_by(Reparse(everything, lasting))

    def stop(self, kind: str) -> None:
        """Stop the work of a kind; what it has stored stays."""
        if kind == "import":
            for ticket in self._importing:
                self._import.stop(ticket)
        elif kind == "refresh":
            self.refreshing.stop()
        elif kind == "preview" and self._previewing is not None:
            self._import.stop(self._previewing)
        elif kind == "export":
            self.outgoing.stop()

    def update_index(self) -> None:
        """Have the index follow, once there is a moment's quiet."""
        self._pausing.start(PAUSE)

    def heal_index(self) -> None:
        """Bring the index in order: a search could not use it.

        The first time it is brought up to date, which finds most damage; when a
        search fails again after that, it is made anew.
        """
        if self._indexing is None and not self._pausing.isActive():
            self._failures += 1
            self._pausing.start(HEAL)

    def rebuild_index(self) -> None:
        """Make the index anew because the reader wishes it."""
        if self._indexing is not None:
            self._import.stop(self._indexing)
        self._is_wished = True
        self._update_index()

    def _import_report(
        self, reports: list[FileReport], came: Progress | Unguarded | FileReport
    ) -> None:
        if isinstance(came, Progress):
            self.progressed.emit("import", came)
            return
        if isinstance(came, Unguarded):
            self.trouble.emit(Failed(came.message, came.advice))
            return
        reports.append(came)
        if came.error is None:
            self.arrived.emit()

    def _import_end(self, ticket: Ticket, reports: list[FileReport], ended: Ended) -> None:
        job = self._importing.pop(ticket)
        self._tell_taking_in()
        self.progressed.emit("import", None)
        if isinstance(job, ImportFiles):
            self.imported.emit(reports)
        elif not job.lasting:
            self.read_again.emit(reports)
        if isinstance(ended, Failed):
            self.trouble.emit(ended)
        elif ended.stopped and not reports:
            self.import_stopped.emit()
        self._update_index()

    def _update_index(self) -> None:
        if self._importing:  # its end leads here again
            return
        rebuild, self._is_wished = self._is_wished or self._failures > 1, False
        self._indexing = self._import.submit(
            UpdateIndex(rebuild),
            Listener(
                lambda came: self.progressed.emit("index", came),
                lambda ended: self._index_end(ticket, ended),
                again=True,
            ),
        )
        ticket = self._indexing

    def _index_end(self, ticket: Ticket, ended: Ended) -> None:
        if ticket == self._indexing:
            self._indexing = None
            self.progressed.emit("index", None)
        if isinstance(ended, Failed):
            # What cannot be mended is said once, not after every act.
            if not ended.quiet and ended.message != self._told:
                self._told = ended.message
                self.trouble.emit(ended)
        elif not ended.stopped:
            self.index_changed.emit()
