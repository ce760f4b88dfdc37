"""Show what goes on behind the window: imports, exports, the index, and what went wrong there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.digest_memory import summary
from reader.store import history
from reader.types import FileReport, Intake, Place, PlaceKind, Progress
from reader.words import tr
from reader.worker import Failed
from ui.browsing.placing import is_of
from ui.notices.cards import Kind, NoticeAction
from ui.notices.notices import Notices
from ui.said import Said
from ui.session import Session
from ui.sources.scheduling import Scheduling
from ui.sources.words import is_problem, told
from ui.widgets.plain import and_more, cut
from ui.window_dialogs import WELCOME, WindowDialogs
from ui.work.refreshing import Refreshed

WORTH_SHOWING = 2_000
"""Papers to be indexed before it is mentioned: fewer take a moment."""
STEADY = ("index", "backup")
"""Kinds of work that nobody can stop: they end soon, or give way."""
NAME = 60
"""Characters shown of the name of a file."""
GATHER = 300
"""Milliseconds between two looks at what an import of many files has brought."""


class Background(QObject):
    """Listens to the lanes, and tells the session and the reader."""

    def __init__(self, session: Session, notices: Notices, dialogs: WindowDialogs) -> None:
        super().__init__(session)
        self._session = session
        self._notices = notices
        self._dialogs = dialogs
        self._shown = ""
        self._gathering = QTimer(self, singleShot=True, interval=GATHER)
        self._gathering.timeout.connect(self._look)
        lanes = session.lanes
        lanes.progressed.connect(self._progressed)
        lanes.arrived.connect(self._arrived)
        lanes.imported.connect(self._imported)
        lanes.taking_in.connect(self._keep_taking_in)
        lanes.import_stopped.connect(self._stopped)
        lanes.read_again.connect(self._read_again)
        lanes.index_changed.connect(self._index_changed)
        lanes.trouble.connect(self._trouble)
        lanes.refreshing.ended.connect(self._refreshed)
        self._scheduling = Scheduling(lanes, self)
        dialogs.sources.changed.connect(self._scheduling.follow)

    def stop(self) -> None:
        """Look no more; for the end of the window."""
        self._gathering.stop()
        self._scheduling.stop()
        # What is still coming in stays noted, for the next start.
        self._session.lanes.taking_in.disconnect(self._keep_taking_in)

    def tell_of_rest(self) -> None:
        """Tell of an import that the program's end cut short, and offer the rest of it."""
        session = self._session
        kept, library = session.settings, session.lanes.library
        if not kept.taking_in or not is_of(library, kept):
            return
        session.remember(taking_in=())
        paths = tuple(map(Path, kept.taking_in))
        text = tr("The import of {name} was cut short as Lectern ended. What had come in stays.")
        text = text.format(name=and_more(cut(paths[0].name, NAME), len(paths) - 1))
        rest = partial(session.lanes.take_in, Intake(paths))
        session.said.emit(Said(text, problem=True, action=(tr("Import the Rest"), rest)))

    def _progressed(self, kind: str, progress: Progress | None) -> None:
        if progress is None:
            if kind == self._shown:
                self._notices.end_progress()
                self._shown = ""
        elif kind != "preview" and (kind != "index" or progress.total >= WORTH_SHOWING):
            self._shown = kind
            cancel = partial(self._session.lanes.stop, kind) if kind not in STEADY else None
            self._notices.progress(progress.label, progress.done, progress.total, cancel)

    def _arrived(self) -> None:
        """Look at what has come, but not for each of a thousand files."""
        if not self._gathering.isActive():
            self._gathering.start()

    def _look(self) -> None:
        self._session.relist()
        self._session.touch()

    def _imported(self, reports: list[FileReport]) -> None:
        self._look()
        self._dialogs.keep_reports(reports)
        if reports and reports[0].digest == WELCOME:
            if not reports[0].added:
                self._session.go(Place(PlaceKind.DIGEST, digest=reports[0].digest_id))
        elif reports:
            self._session.lanes.store.call(
                lambda store: store.read(history.to_undo), partial(self._report, reports)
            )

    def _report(self, reports: list[FileReport], act: int | None) -> None:
        refused = [report for report in reports if report.error]
        text = _refusal(refused) if len(refused) == len(reports) else ""
        actions = [NoticeAction(tr("Report"), partial(self._dialogs.show, "report"))]
        if act is not None and any(report.added for report in reports):
            actions.append(NoticeAction(tr("Undo"), partial(self._session.undo, act)))
        kind = Kind.PROBLEM if refused else Kind.INFO
        said = text or tr("Imported {summary}").format(summary=summary(reports))
        self._notices.say(said, tuple(actions), kind)

    def _keep_taking_in(self, paths: tuple[str, ...]) -> None:
        self._session.remember(taking_in=paths)

    def _stopped(self) -> None:
        self._session.say(tr("The import was stopped. What it had taken in stays."))

    def _refreshed(self, came: Refreshed) -> None:
        """Tell what a refresh came to; what the schedule did is mentioned when it brought news."""
        if isinstance(came.ended, Failed) and (came.ended.fault or not came.scheduled):
            self._trouble(came.ended)
        elif text := told(came):
            self._session.lanes.store.call(
                lambda store: store.read(history.to_undo), partial(self._tell, came, text)
            )

    def _tell(self, came: Refreshed, text: str, act: int | None) -> None:
        files = [file for one in came.brought for file in one.files]
        actions = []
        if files:
            self._dialogs.keep_reports(files)
            actions.append(NoticeAction(tr("Report"), partial(self._dialogs.show, "report")))
        # Each page is an act of its own, and undo passes over what came by schedule.
        if act is not None and not came.scheduled and sum(bool(one.added) for one in files) == 1:
            actions.append(NoticeAction(tr("Undo"), partial(self._session.undo, act)))
        kind = Kind.PROBLEM if is_problem(came) else Kind.INFO
        self._notices.say(text, tuple(actions), kind)

    def _read_again(self, reports: list[FileReport]) -> None:
        changed = sum(report.changed for report in reports)
        papers = tr("%n paper(s)", n=changed)
        text = tr("Read %n digest(s) again: {papers} in another way.", n=len(reports))
        self._session.say(text.format(papers=papers))
        self._look()

    def _index_changed(self) -> None:
        if self._session.query:
            self._session.relist()

    def _trouble(self, failed: Failed) -> None:
        """Show the world's failures as messages, and ours as bugs."""
        if failed.fault is not None:
            self._dialogs.show_bug([failed.fault])
        else:
            self._session.complain(failed.message, failed.advice)


def _refusal(reports: list[FileReport]) -> str:
    """Return why all files of an import were refused: of the first, the cause and the way out."""
    first = reports[0]
    why = f"{first.path or tr('What was pasted')}: {first.error}. {first.advice}".rstrip()
    if len(reports) == 1:
        return why
    return tr("Nothing was imported: %n refused. The first: {why}", n=len(reports)).format(why=why)
