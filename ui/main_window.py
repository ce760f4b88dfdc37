"""The window: where the panes meet, and what commands may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter

from reader.faults import Fault, fault_of
from reader.types import Counts, Intake, Paper
from ui.background import Background
from ui.browsing.arranging import Arranging
from ui.browsing.placing import place_in, place_text, restored, shape
from ui.browsing.scoping import Scoping
from ui.browsing.searching import Searching
from ui.browsing.teaching import taught, taught_for_many
from ui.commands.keeping import RECENT
from ui.desk import Desk
from ui.detail.page import Page
from ui.facets.facetting import Facetting
from ui.facets.panel import FacetPanel
from ui.libraries.dropping import files_of, take_copies
from ui.libraries.handed import Handed
from ui.libraries.others import OtherLibraries, title_of
from ui.list.delegate import PaperDelegate
from ui.list.model import PaperModel
from ui.list.view import PaperList
from ui.lists.reading_entries import ReadingEntries
from ui.lists.reading_lists import ReadingLists
from ui.lists.smart_lists import SmartLists
from ui.looks.colours import Colours
from ui.looks.icons import app_icon
from ui.menus import Menus
from ui.notes.jumping import Jumping
from ui.notes.keeping import NoteKeeper
from ui.notices.notices import Notices
from ui.notices.strip import Strip
from ui.safety.leaving import Leaving
from ui.safety.rescuing import Rescuing
from ui.said import Said
from ui.search.bar import SearchBar
from ui.session import Session
from ui.settings.applying import Applying
from ui.sidebar.column import SideColumn
from ui.sidebar.view import Sidebar
from ui.steering import Panes, Steering
from ui.triage.frame import Frame
from ui.triage.triaging import Triaging
from ui.widgets.stacked import stacked
from ui.window_dialogs import WindowDialogs
from ui.wishes import Wishes

SMALLEST = (760, 480)
"""Below that the list or the page could not be read."""


class MainWindow(QMainWindow):
    """One window on one library. It owns the session, and closes it."""

    closed = Signal()
    """All is saved, and nothing runs any more."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        session.setParent(self)
        self._build()
        panes = Panes(self.sidebar, self.search_bar, self.list, self.page, self.notices)
        self.steering = session.window = Steering(self, session, panes, self.desk)
        self.dialogs = WindowDialogs(self, session, panes)
        self.steering.open_dialog = self.dialogs.show
        self.background = Background(session, self.notices, self.dialogs)
        self.notes = NoteKeeper(session)
        self.applying = Applying(session, self.page, self._set_colours)
        self.triaging = Triaging(self, session, panes, self.steering, self.desk)
        self.arranging = Arranging(self, session, panes)
        self.jumping = Jumping(session, self.desk, self.search_bar.set_text)
        self.searching = Searching(self, session, panes, self._told)
        self.facetting = Facetting(self, session, panes, self.side, self.facets)
        self.lists = SmartLists(self, session, panes)
        self.reading = ReadingLists(self, session, panes)
        self.entries = ReadingEntries(self, session, panes, self.desk)
        self.scoping = Scoping(self, session, panes, self.lists)
        searching = (self.searching, self.facetting, self.lists, self.scoping)
        reading = (self.reading, self.entries)
        self.triaging.ending.list_wanted.connect(self.reading.make_of)
        for part in (self.triaging, self.arranging, self.jumping, *searching, *reading):
            self.dialogs.add(part.doors())
        self.menus = Menus(self, session)
        self.wishes = Wishes(session, panes, self.dialogs, self.menus, self.notes)
        self.leaving = Leaving(session, self.notes, self._writing())
        for foot in (self.frame.foot, self.dialogs.marking.hint):
            self.notices.keep_clear_of(foot)
        self._connect()
        self._start()

    def _start(self) -> None:
        """Show what was shown when the window was closed."""
        session = self.session
        self.page.set_commands(nothing=taught(), many=taught_for_many())
        self.applying.start()
        restored(self, self.splitter, session.settings)
        session.current, place = place_in(session.lanes.library, session.settings)
        session.go(place)
        session.count()
        session.lanes.update_index()
        self.list.setFocus()

    def _build(self) -> None:
        self.setWindowTitle(title_of(self.session.lanes.library))
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.sidebar, self.search_bar, self.page = Sidebar(self), SearchBar(self), Page(self)
        self.list, self.model = PaperList(self), PaperModel(self)
        self.facets = FacetPanel(self)
        self.side = SideColumn(self.sidebar, self.facets, self)
        self.delegate = PaperDelegate(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.desk = Desk(self.session, self.list, self.model)
        middle = stacked(self, self.search_bar, self.list.head, self.list.columns, self.list)
        self.splitter, self.frame = QSplitter(self), Frame(self.page)
        for stretch, pane in enumerate((self.side, middle, self.frame)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(stretch, stretch)
            self.splitter.setCollapsible(stretch, False)  # noqa: FBT003  Qt takes no name
        self.strip = Strip(self)
        self.setCentralWidget(stacked(self, self.strip, self.splitter))
        self.notices = Notices(self)

    def _connect(self) -> None:
        session = self.session
        self.rescuing = Rescuing(self, session, self.strip, self.notes)
        self._lead_out()
        self._connect_leaving()
        session.counted.connect(self._counted)
        session.opened.connect(self._opened)
        session.moved.connect(self.sidebar.set_place)
        self.desk.shown.connect(self.searching.listed)
        self.desk.shown.connect(lambda: self.page.set_choice(has_choice=self.model.rowCount() > 0))
        session.selection_changed.connect(self._selected)
        session.said.connect(self._said)
        session.conditioned.connect(self._conditioned)
        self.dialogs.keying.changed.connect(self._show_keys)

    def _connect_leaving(self) -> None:
        leaving = self.leaving
        self.rescuing.leaving.connect(leaving.hand_on)
        leaving.saved.connect(self.dialogs.notes_saved)
        leaving.ready.connect(self.close)
        leaving.stayed.connect(self.dialogs.backups.going_back.leave_preview)

    def _lead_out(self) -> None:
        """Lead to other libraries, and to what comes from other programs."""
        session = self.session
        self.libraries = OtherLibraries(self, session, self.rescuing)
        self.handed = Handed(session, self.dialogs.importing.take_in, self.search_bar.set_text)
        self.libraries.fill(self.menus.menu(RECENT))
        for part in (self.libraries, self.handed):
            self.dialogs.add(part.doors())
        self.dialogs.overlays.more_places = lambda: chain(
            self.lists.places(), self.libraries.places()
        )

    def _set_colours(self, colours: Colours) -> None:
        panes = (self.sidebar, self.facets, self.search_bar, self.list, self.delegate, self.page)
        parts = (self.notices, self.dialogs, self.triaging, self.arranging, self.reading)
        for pane in (*panes, *parts):
            pane.set_colours(colours)

    def take(self, things: Sequence[str]) -> None:
        """Open what the program was given: files, and addresses of papers."""
        self.handed.take(things)

    def welcome(self) -> None:
        """Bring the welcome digest in, so that the first start has something to read."""
        self.steering.show_dialog("welcome")

    def show_bug(self, faults: Sequence[Fault]) -> None:
        """Show bugs; the session goes on, and what was being written is saved first."""
        try:
            self.leaving.hand_on()
        except Exception as error:  # noqa: BLE001 - what fails may be the page: it is told of, too
            faults = (*faults, fault_of(error, "saving what was typed"))
        self.dialogs.show_bug(faults, saved=not self.leaving.unsaved)

    def _writing(self) -> tuple[Callable[[], object], ...]:
        """Return what hands on the words that are being typed, wherever that is."""
        close_up = partial(self.entries.editor.close_up, keeps=True)
        popover, form = self.dialogs.marking.care.popover, self.reading.head.form
        return (self.page.flush, popover.flush, close_up, form.flush)

    # What the session tells

    def _show_keys(self) -> None:
        """Name the keys that are in force now, wherever any are named."""
        self.menus.renew()
        self.search_bar.show_keys()
        self.page.set_commands(nothing=taught(), many=taught_for_many())
        self.page.set_raw(self.session.settings.raw_text)
        if self.desk.shows(self.session.place):
            self.searching.say_empty()

    def _conditioned(self) -> None:
        self.page.note.editor.setReadOnly(bool(self.session.condition.read_only))
        self.menus.refresh()
        self.menus.release()

    def _told(self) -> str:
        return self.arranging.told(self.model.rowCount())

    def _counted(self, counts: Counts) -> None:
        self.sidebar.set_counts(counts)
        self.searching.say_empty()
        self.page.set_tags(counts.tags)
        self.delegate.set_tags(counts.tags)
        self.list.set_tagged(any_tags=bool(counts.tags))
        self.list.viewport().update()

    def _opened(self, paper: Paper | None) -> None:
        self._selected()
        if paper is not None:
            paper = replace(paper, note=self.notes.text(paper.id, paper.note))
        self.page.show_paper(paper, self.session.terms)
        self.steering.opened(paper)

    def _selected(self) -> None:
        if count := self.desk.selection.several():
            self.page.show_many(count)
        else:
            self.page.show_one()

    def _said(self, said: Said) -> None:
        self.notices.tell(said, partial(self.session.undo, said.undo))

    # What the desktop asks for

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome local files."""
        if files_of(event):
            take_copies(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        take_copies(event)
        self.dialogs.importing.take_in(Intake(files_of(event)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notices in their corner."""
        super().resizeEvent(event)
        self.notices.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save the note being written and where the reader was; end the workers."""
        self.leaving.hand_on()
        self.triaging.leave()
        if not self.leaving.may_close():
            event.ignore()
            return
        session = self.session
        session.remember(
            library=session.lanes.library.known,
            place=place_text(session.place),
            paper=session.current or 0,
            **shape(self, self.splitter),
        )
        self.applying.stop()
        self.notes.stop()
        session.held.stop()
        self.background.stop()
        self.dialogs.close_all()
        self.notices.close_all()
        self.hide()  # what is still running may take a moment to end
        session.close()
        super().closeEvent(event)
        self.closed.emit()
