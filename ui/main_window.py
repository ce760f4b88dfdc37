"""The window: where the panes meet, and what commands may ask of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader import triage
from reader.intake import summary
from reader.library import settings_file
from reader.settings import save
from reader.store.history import Act
from reader.types import (
    Counts,
    FileReport,
    Paper,
    PaperId,
    Place,
    PlaceKind,
    Progress,
    Sequence,
)
from reader.work import Answer
from ui.colours import Colours
from ui.commands import commands
from ui.desk import Desk, selection_of
from ui.detail.page import Page
from ui.icons import app_icon
from ui.list.delegate import PaperDelegate
from ui.list.model import PaperModel
from ui.list.view import PaperList
from ui.menus import Menus
from ui.notice_cards import Kind, NoticeAction
from ui.notices import Notices
from ui.placing import place_of, place_text, restored, shape
from ui.plain import counted
from ui.search_bar import SearchBar
from ui.session import Said, Session
from ui.sidebar import Sidebar
from ui.steering import Panes, Steering
from ui.window_dialogs import WELCOME, WindowDialogs

_EMPTY = {
    PlaceKind.ALL: ("No papers yet", "Import digests with Ctrl+O, or drop their files here."),
    PlaceKind.INBOX: ("Inbox zero", "Every paper is decided.\nCtrl+O takes in the next digest."),
    PlaceKind.LATER: ("Nothing for later", "Press B on a paper to put it off."),
    PlaceKind.DONE: ("Nothing done yet", "Press E when you are done with a paper."),
    PlaceKind.DISMISSED: ("Nothing dismissed", "Press # on what is not for you."),
    PlaceKind.STARRED: ("No stars yet", "Press S on what you want to keep in sight."),
    PlaceKind.DIGEST: ("An empty digest", "Its papers were taken back. Undo brings them again."),
    PlaceKind.TAG: ("No paper has this tag", "Press T on a paper to give it tags."),
}

_TAUGHT = ("digest.import", "go.next", "go.search", "help.palette", "help.keys")
_BULK = ("paper.done", "paper.later", "paper.dismiss", "paper.star", "paper.tags", "edit.undo")
WORTH_SHOWING = 2_000
"""Papers to be indexed before it is mentioned: fewer take a moment."""


class MainWindow(QMainWindow):
    """One window on one library. It owns the session, and closes it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        session.setParent(self)
        self._sitting: dict[PaperId, Sequence] = {}
        self._build()
        panes = Panes(self.sidebar, self.search_bar, self.list, self.page, self.notices)
        self.steering = session.window = Steering(self, session, panes, self.desk)
        self.dialogs = WindowDialogs(self, session)
        self.steering.open_dialog = self.dialogs.show
        self.steering.show_colours = self._set_colours
        self._connect()
        self.menus = Menus(self, session)
        self.page.set_commands(
            nothing=[commands[name] for name in _TAUGHT], many=[commands[name] for name in _BULK]
        )
        self.steering.set_theme(session.settings.theme)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        restored(self, self.splitter, session.settings)
        session.current = session.settings.paper or None
        session.go(place_of(session.settings.place))
        session.count()
        session.lanes.update_index()
        self.list.setFocus()

    def _build(self) -> None:
        self.setWindowTitle("Lectern")
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.sidebar, self.search_bar, self.page = Sidebar(self), SearchBar(self), Page(self)
        self.list, self.model = PaperList(self), PaperModel(self)
        self.delegate = PaperDelegate(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.desk = Desk(self.session, self.list, self.model)
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.search_bar)
        layout.addWidget(self.list)
        self.splitter = QSplitter(self)
        for stretch, pane in enumerate((self.sidebar, middle, self.page)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(stretch, stretch)
            self.splitter.setCollapsible(stretch, False)  # noqa: FBT003  Qt takes no name
        self.setCentralWidget(self.splitter)
        self.notices = Notices(self)

    def _connect(self) -> None:
        session, lanes = self.session, self.session.lanes
        session.counted.connect(self._counted)
        session.opened.connect(self._opened)
        session.moved.connect(self._moved)
        self.model.modelReset.connect(self._resized)
        self.model.rowsRemoved.connect(self._resized)
        session.searched.connect(self._searched)
        session.selection_changed.connect(self._selected)
        session.said.connect(self._said)
        lanes.progressed.connect(self._progressed)
        lanes.arrived.connect(self._arrived)
        lanes.imported.connect(self._imported)
        lanes.index_changed.connect(self._index_changed)
        lanes.trouble.connect(session.complain)
        self.sidebar.place_chosen.connect(session.go)
        self.search_bar.text_changed.connect(session.search)
        self.search_bar.left_downwards.connect(partial(self.steering.focus, "list"))
        self.search_bar.cleared.connect(partial(self.steering.focus, "list"))
        self._connect_page()

    def _connect_page(self) -> None:
        page = self.page
        page.tag_removed.connect(self._untag)
        page.tag_wanted.connect(partial(self.steering.show_dialog, "tags"))
        page.note_changed.connect(self._note)
        page.note_left.connect(self._note_left)
        page.digest_chosen.connect(lambda key: self.session.go(Place(PlaceKind.DIGEST, digest=key)))
        page.link_opened.connect(self.steering.open_link)
        page.star_clicked.connect(lambda: self.session.on_selected(triage.toggle_star))

    def _set_colours(self, colours: Colours) -> None:
        panes = (self.sidebar, self.search_bar, self.list, self.delegate, self.page)
        for pane in (*panes, self.notices, self.dialogs):
            pane.set_colours(colours)

    def welcome(self) -> None:
        """Bring the welcome digest in, so that the first start has something to read."""
        self.steering.show_dialog("welcome")

    def show_bug(self, message: str, trace: str) -> None:
        """Show a bug; the session goes on."""
        self.dialogs.show_bug(message, trace)

    # What the session tells

    def _moved(self, place: Place) -> None:
        self.sidebar.set_place(place)
        self.search_bar.set_text("")
        self.search_bar.set_status("")
        self.list.set_empty(*_EMPTY[place.kind])

    def _resized(self) -> None:
        """Say how many papers the list has now; a search says it by itself."""
        if not self.session.query:
            self.search_bar.set_status(counted(self.model.rowCount(), "paper"))

    def _searched(self, answer: Answer) -> None:
        count = len(answer.papers())
        self.list.set_empty("Nothing found", "Fewer or shorter words find more.")
        if answer.problems:
            self.search_bar.set_problem(answer.problems[0].message)
        elif not answer.complete:
            self.search_bar.set_status(f"{count:,} so far: the index is being built")
        else:
            more = "the best " if answer.capped else ""
            self.search_bar.set_status(more + counted(count, "paper"))

    def _counted(self, counts: Counts) -> None:
        self.sidebar.set_counts(counts)
        self.page.set_tags(counts.tags)
        self.delegate.set_tags(counts.tags)
        self.list.viewport().update()

    def _opened(self, paper: Paper | None) -> None:
        self._selected()
        self.page.show_paper(paper, self.session.terms)
        self.steering.opened(paper)

    def _selected(self) -> None:
        count = sum(part.height() for part in selection_of(self.list))
        if count > 1:
            self.page.show_many(count)
        else:
            self.page.show_one()

    def _said(self, said: Said) -> None:
        actions = [NoticeAction("Undo", self.session.undo)] if said.undo else []
        if said.action is not None:
            actions.append(NoticeAction(*said.action))
        kind = Kind.PROBLEM if said.problem else Kind.INFO
        self.notices.say(said.text, tuple(actions), kind)

    # What the lanes tell

    def _progressed(self, kind: str, progress: Progress | None) -> None:
        if progress is None:
            self.notices.end_progress()
            return
        if kind == "index" and progress.total < WORTH_SHOWING:
            return
        cancel = partial(self.session.lanes.stop, kind) if kind != "index" else None
        self.notices.progress(progress.label, progress.done, progress.total, cancel)

    def _arrived(self) -> None:
        self.session.relist()
        self.session.touch()

    def _imported(self, reports: list[FileReport]) -> None:
        self.dialogs.keep_reports(reports)
        if not reports:
            self.session.say("Nothing was imported.")
            return
        if reports[0].digest == WELCOME:
            if not reports[0].added:
                self.session.go(Place(PlaceKind.DIGEST, digest=reports[0].digest_id))
            return
        refused = [report for report in reports if report.error]
        text = f"{refused[0].path}: {refused[0].error}" if len(reports) == 1 and refused else ""
        actions = [NoticeAction("Report", partial(self.steering.show_dialog, "report"))]
        if any(report.added for report in reports):
            actions.append(NoticeAction("Undo", self.session.undo))
        kind = Kind.PROBLEM if refused else Kind.INFO
        self.notices.say(text or f"Imported {summary(reports)}", tuple(actions), kind)

    def _index_changed(self) -> None:
        if self.session.query:
            self.session.relist()

    # What the reader does with the mouse, the page and the desktop

    def _untag(self, paper: PaperId, name: str) -> None:
        self.session.act(lambda store: triage.tag(store, [paper], name, on=False))

    def _note(self, paper: PaperId, text: str) -> None:
        """Save a note; what is typed on in one sitting is one act."""
        joins = self._sitting.get(paper)
        self.session.note(paper, text, joins, partial(self._noted, paper))

    def _noted(self, paper: PaperId, act: Act) -> None:
        self._sitting = {paper: act.act}

    def _note_left(self) -> None:
        self._sitting = {}
        self.steering.focus("list")

    def _follow_system(self) -> None:
        if self.session.settings.theme == "system":
            self.steering.set_theme("system")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome local files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.session.take_in([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notices in their corner."""
        super().resizeEvent(event)
        self.notices.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save the note being written and where the reader was; end the workers."""
        self.page.flush()
        session = self.session
        session.remember(
            place=place_text(session.place),
            paper=session.current or 0,
            **shape(self, self.splitter),
        )
        kept = session.settings
        session.lanes.store.call(lambda _: save(kept, settings_file()))
        self.dialogs.close_all()
        self.notices.close_all()
        self.hide()  # what is still running may take a moment to end
        session.close()
        super().closeEvent(event)
