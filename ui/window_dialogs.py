"""The dialogs and overlays that the window opens, each fed from the session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib.metadata import version
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.exports import EXPORTS
from reader.faults import Fault
from reader.library import state_folder
from reader.types import FileReport, Intake
from reader.words import tr
from ui.adjusting import Adjusting
from ui.claims.claiming import Claiming
from ui.commands.copying import copied_as
from ui.dashboard.desk import Dashboard
from ui.dialogs.bug import BugBox
from ui.exporting.citation_keys import CitationKeys
from ui.exporting.exporting import Exporting
from ui.help.helping import Helping
from ui.history.histories import Histories
from ui.importing import Importing
from ui.keying import Keying
from ui.keys.keyed import keyed
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.map.door import MapDoor
from ui.marking.marking import Marking
from ui.notes.desk import NoteDesk
from ui.notes.guesting import Guesting
from ui.opening import open_folder
from ui.originals.originals import Originals
from ui.originals.repairing import Repairing
from ui.overlays import Overlays
from ui.safety.backing_up import BackingUp
from ui.safety.checking import Checking
from ui.same_papers import SamePapers
from ui.session import Session
from ui.sources.sourcing import Sourcing
from ui.steering import Panes
from ui.tag_keeping import TagKeeping
from ui.tour.touring import Touring
from ui.watching import Watching

if TYPE_CHECKING:
    from ui.dialogs.about import About
    from ui.dialogs.import_report import ImportReport

WELCOME = "Welcome to Lectern"


class WindowDialogs(QObject):
    """Opens dialogs by the names that commands ask for."""

    def __init__(self, window: QWidget, session: Session, panes: Panes) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._reports: list[FileReport] = []
        self.overlays = Overlays(window, session)
        self._report: ImportReport | None = None
        self._about: About | None = None
        self._bug: BugBox | None = None
        self._colours = LIGHT_COLOURS
        self._make(panes)
        self._make_for_page(panes)
        self._open: dict[str, Callable[[], object]] = {
            "report": self._show_report,
            "about": self._show_about,
            "log": self._show_log,
            "welcome": partial(session.lanes.take_in, _welcome()),
            **self._doors(),
            **self.overlays.doors(),
            **self.noting.doors(),
            **self.marking.doors(),
            **self.claiming.doors(),
            **self.guesting.doors(),
        }

    def _make(self, panes: Panes) -> None:
        """Make what is about the library and the program."""
        window, session = self._window, self._session
        self.exporting = Exporting(window, session)
        self.citation_keys = CitationKeys(window, session)
        self.importing = Importing(window, session)
        self.same, self.originals = SamePapers(window, session), Originals(window, session)
        self.tags = TagKeeping(window, session)
        self._repairing = Repairing(window, session)
        self.histories = Histories(window, session, panes.notices)
        self.sources = Sourcing(window, session)
        self.backups = BackingUp(window, session)
        self.checking = Checking(window, session)
        self.settings = Adjusting(window, session)
        self.keying = Keying(window, session)
        session.keyed = keyed
        self.help = Helping(window, session)
        self.map = MapDoor(window, session)
        self.dashboard = Dashboard(window, session)
        self.tour = Touring(window, session, panes)
        for part in (self.help, self.tour):
            self.keying.changed.connect(part.show_keys)

    def _make_for_page(self, panes: Panes) -> None:
        """Make what works on the page."""
        window, session, page = self._window, self._session, panes.page
        self.watching = Watching(window, session, page)
        self.claiming = Claiming(window, session, page)
        self.noting = NoteDesk(window, session, page)
        self.marking = Marking(window, session, page)
        self.guesting = Guesting(window, session, page)
        self.marking.beside = self.guesting.open_at
        panes.let_go.append(self.claiming.let_go)
        self.noting.annotations.show_place = self.marking.go_to
        self.marking.claim = lambda: self.claiming.current

    def _doors(self) -> dict[str, Callable[[], object]]:
        return {
            "import-files": self.importing.ask_files,
            "import-folder": self.importing.ask_folder,
            "preview-files": partial(self.importing.ask_files, preview=True),
            "paste": self.importing.paste,
            "export": partial(self._session.once_listed, self.exporting.open),
            "export-again": self.exporting.again,
            "export-templates": self.exporting.templates.open,
            "citation-keys": self.citation_keys.open,
            "copy-bibtex": partial(self.exporting.copy, "bibtex"),
            "copy-markdown": partial(self.exporting.copy, "markdown"),
            "copy-reference": partial(self.exporting.copy, "citations-html"),
            "copy-citation": partial(self.exporting.copy, "in-text-html"),
            **{copied_as(each.name): partial(self.exporting.copy, each.name) for each in EXPORTS},
            "keys-edit": self.keying.open,
            "help": self.help.open,
            "news": self.help.open_news,
            "tour": self.tour.begin,
            "tag-list": self.tags.open,
            "watch-words": self.watching.open,
            "watch-word": self.watching.watch_selected,
            "duplicates": self.same.open,
            "merge": self.same.merge_selected,
            "source": self.originals.open,
            "repair-rules": self._repairing.open,
            "read-again": self._repairing.read_again,
            "sources": self.sources.open,
            "refresh": self.sources.refresh,
            "backups": self.backups.open,
            "back-up": self.backups.back_up,
            "check-library": self.checking.open,
            "backup-folder": self.backups.choose_folder,
            "settings": self.settings.open,
            "map": self.map.open,
            "dashboard": self.dashboard.open,
            "history": self.histories.open,
            "undo-session": self.histories.undo_sitting,
        }

    def add(self, doors: Mapping[str, Callable[[], object]]) -> None:
        """Open more by their names."""
        self._open |= doors

    def show(self, name: str) -> None:
        """Open a dialog."""
        self._open[name]()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        dialogs = (self.importing, self.same, self.originals, self.sources, self.histories)
        handing = (self.exporting, self.map, self.dashboard)
        about = (self.backups, self.checking, self.settings, self.keying, self.help, self.tour)
        on_page = (self.watching, self.claiming, self.marking, self.guesting, self.noting)
        for each in (self.overlays, *dialogs, *handing, *about, *on_page):
            each.set_colours(colours)

    def keep_reports(self, reports: list[FileReport]) -> None:
        """Keep the reports of the last import, to be shown when asked for."""
        self._reports = reports

    def close_all(self) -> None:
        """Close what is open beside the window."""
        self.tour.stop()
        for dialog in (self._report, self._about, self._bug):
            if dialog is not None:
                dialog.close()
        library = (self.exporting, self.importing, self.originals, self.sources, self.tags)
        about = (self.histories, self.settings, self.keying, self.help, self.citation_keys)
        safety = (self.map, self.dashboard, self.backups, self.checking)
        on_page = (self.noting, self.watching, self.marking)
        for part in (*library, *about, *safety, *on_page):
            part.close()

    def show_bug(self, faults: Iterable[Fault], *, saved: bool = True) -> None:
        """Show bugs, in one box however many come; it can be copied, and the work goes on."""
        self._bug_box().tell(faults, saved=saved)

    def show_crash(self, dump: str) -> None:
        """Show what was written when the program died before this start."""
        self._bug_box().tell_of_crash(dump)

    def notes_saved(self) -> None:
        """Say so where a bug is told of."""
        if self._bug is not None:
            self._bug.set_saved(saved=True)

    def _bug_box(self) -> BugBox:
        if self._bug is None:
            self._bug = BugBox(self._window)
            self._bug.quit_wanted.connect(self._window.close)
        return self._bug

    def _show_report(self) -> None:
        if not self._reports:
            self._session.say(tr("Nothing has been imported since the window was opened."))
            return
        if self._report is not None:
            self._report.close()
        from ui.dialogs.import_report import ImportReport  # noqa: PLC0415 - not for the start

        self._report = ImportReport(self._reports, self._colours, self._window)
        self._report.show()

    def _show_log(self) -> None:
        if not open_folder(state_folder()):
            said = tr("Nothing shows folders here: it is {folder}").format(folder=state_folder())
            self._session.say(said)

    def _show_about(self) -> None:
        from ui.dialogs.about import About  # noqa: PLC0415 - not for the start

        self._about = self._about or About(
            version("lectern"), self._session.lanes.library.folder, self._window
        )
        self._about.show()


def _welcome() -> Intake:
    with as_file(files("resources") / "welcome.txt") as path:
        return Intake((path,), name=WELCOME, lasting=True)
