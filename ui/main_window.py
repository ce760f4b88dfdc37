"""The window: where the panes meet, and what commands may ask of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader import triage
from reader.intake import summary
from reader.library import settings_file
from reader.settings import save
from reader.text.urls import find_urls, safe_address
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
from ui.desk import Desk
from ui.detail.page import Page
from ui.icons import app_icon
from ui.list.delegate import PaperDelegate
from ui.list.model import PaperModel
from ui.list.view import PaperList
from ui.menus import Menus
from ui.notices import Kind, NoticeAction, Notices
from ui.placing import place_of, place_text, restored, shape
from ui.search_bar import SearchBar
from ui.session import Said, Session
from ui.sidebar import Sidebar
from ui.theme import Theme, apply
from ui.window_dialogs import WindowDialogs

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


class MainWindow(QMainWindow):
    """One window on one library. It owns the session, and closes it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        session.setParent(self)
        session.window = self
        self._links: list[str] = []
        self._reports: list[FileReport] = []
        self._sitting: dict[PaperId, Sequence] = {}
        self._build()
        self._connect()
        self.dialogs = WindowDialogs(self, session)
        self.menus = Menus(self, session)
        self.set_theme(session.settings.theme)
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
            self.splitter.setCollapsible(stretch, False)
        self.setCentralWidget(self.splitter)
        self.notices = Notices(self)

    def _connect(self) -> None:
        session, lanes = self.session, self.session.lanes
        session.counted.connect(self._counted)
        session.opened.connect(self._opened)
        session.moved.connect(self._moved)
        session.listed.connect(self._listed)
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
        self.search_bar.left_downwards.connect(partial(self.focus, "list"))
        self.search_bar.cleared.connect(partial(self.focus, "list"))
        self._connect_page()

    def _connect_page(self) -> None:
        page = self.page
        page.tag_removed.connect(self._untag)
        page.tag_wanted.connect(partial(self.show_dialog, "tags"))
        page.note_changed.connect(self._note)
        page.note_left.connect(self._note_left)
        page.digest_chosen.connect(lambda key: self.session.go(Place(PlaceKind.DIGEST, digest=key)))
        page.link_opened.connect(self._open)
        page.star_clicked.connect(lambda: self.session.on_selected(triage.toggle_star))

    # What commands ask for (see `ui.session.Window`)

    def move(self, step: int, *, extend: bool) -> None:
        """Go *step* rows down, or up; extend the selection or not."""
        self.desk.move(step, extend=extend)

    def toggle_selected(self) -> None:
        """Put the current row in the selection, or out."""
        self.desk.toggle()

    def select_all(self) -> None:
        """Select every row."""
        self.list.selectAll()

    def space(self) -> None:
        """Page the abstract; at its end go to the next undecided paper."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        elif not self.page.page_down():
            self.desk.next_undecided()

    def focus(self, pane: str) -> None:
        """Give the keyboard to a pane."""
        focused = QApplication.focusWidget()
        if pane == "page" and isinstance(focused, QAbstractButton):
            focused.click()
        elif pane == "note":
            self.page.focus_note()
        elif pane == "search":
            self.search_bar.focus()
        elif pane == "page" and not self.list.hasFocus():
            self.list.setFocus()
        else:
            {"list": self.list, "page": self.page, "sidebar": self.sidebar}[pane].setFocus()

    def back(self) -> None:
        """Leave what has the keyboard for the list; from there, leave the search."""
        if self.search_bar.has_focus() and self.session.query:
            self.search_bar.clear()
        elif not self.list.hasFocus():
            self.list.setFocus()
        elif self.session.query:
            self.search_bar.clear()
        else:
            self.notices.dismiss()

    def step_digest(self, step: int) -> None:
        """Go to the digest above or below."""
        keys = [digest.id for digest in self.session.counts.digests]
        if not keys:
            self.session.say("There are no digests yet: Ctrl+O imports them.")
            return
        here = self.session.place.digest
        row = keys.index(here) + step if here in keys else (0 if step > 0 else len(keys) - 1)
        key = keys[max(0, min(len(keys) - 1, row))]
        self.session.go(Place(PlaceKind.DIGEST, digest=key))

    def show_dialog(self, name: str) -> None:
        """Open one of the window's dialogs."""
        self.dialogs.show(name)

    def open_link(self) -> None:
        """Open the current paper's first link in the browser."""
        if self._links:
            self._open(self._links[0])
        else:
            self.session.say("This abstract has no link.")

    def set_theme(self, name: str) -> None:
        """Change to 'light', 'dark' or 'system'."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        themes = {theme.value: theme for theme in Theme}
        colours = apply(app, themes.get(name, Theme.SYSTEM))
        for pane in (self.sidebar, self.search_bar, self.list, self.delegate, self.page):
            pane.set_colours(colours)
        self.notices.set_colours(colours)
        self.dialogs.set_colours(colours)
        self.session.remember(theme=name)

    def close_window(self) -> None:
        """Close the window."""
        self.close()

    # What the session tells

    def _moved(self, place: Place) -> None:
        self.sidebar.set_place(place)
        self.search_bar.set_text("")
        self.search_bar.set_status("")
        self.list.set_empty(*_EMPTY[place.kind])

    def _listed(self, ids: object) -> None:
        count = len(ids)  # type: ignore[arg-type]
        if not self.session.query:
            self.search_bar.set_status(f"{count:,} paper{'s' * (count != 1)}")

    def _searched(self, answer: Answer) -> None:
        count = len(answer.papers())
        self.list.set_empty("Nothing found", "Fewer or shorter words find more.")
        if answer.problems:
            self.search_bar.set_problem(answer.problems[0].message)
        elif not answer.complete:
            self.search_bar.set_status(f"{count:,} so far: the index is being built")
        else:
            more = " best" if answer.capped else ""
            self.search_bar.set_status(f"{count:,}{more} paper{'s' * (count != 1)}")

    def _counted(self, counts: Counts) -> None:
        self.sidebar.set_counts(counts)
        self.page.set_tags(counts.tags)
        self.delegate.set_tags(counts.tags)
        self.list.viewport().update()

    def _opened(self, paper: Paper | None) -> None:
        urls = find_urls(paper.abstract) if paper else ()
        self._links = [url.address for url in urls if safe_address(url.address)]
        self._selected()
        self.page.show_paper(paper, self.session.terms)

    def _selected(self) -> None:
        selected = self.list.selectionModel().selection()
        count = sum(part.height() for part in selected)
        if count > 1:
            self.page.show_many(count)
        else:
            self.page.show_one()

    def _said(self, said: Said) -> None:
        undo = (NoticeAction("Undo", self.session.undo),) if said.undo else ()
        self.notices.say(said.text, undo, Kind.PROBLEM if said.problem else Kind.INFO)

    # What the lanes tell

    def _progressed(self, kind: str, progress: Progress | None) -> None:
        if progress is None:
            self.notices.end_progress()
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
        refused = [report for report in reports if report.error]
        text = f"{refused[0].path}: {refused[0].error}" if len(reports) == 1 and refused else ""
        actions = [NoticeAction("Report", partial(self.show_dialog, "report"))]
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
        self.focus("list")

    def _open(self, address: str) -> None:
        if safe := safe_address(address):
            QDesktopServices.openUrl(QUrl(safe))

    def _follow_system(self) -> None:
        if self.session.settings.theme == "system":
            self.set_theme("system")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome local files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        self.dialogs.take_in([u.toLocalFile() for u in event.mimeData().urls() if u.isLocalFile()])

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
        self.notices.close_all()
        session.lanes.close()
        super().closeEvent(event)
