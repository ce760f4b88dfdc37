"""What clicks and keys in the page, the sidebar and the list's menu lead to."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt

from reader import triage
from reader.types import PaperId, Place, PlaceKind
from ui.menus import Menus
from ui.notes.keeping import NoteKeeper
from ui.session import Session
from ui.steering import Panes
from ui.window_dialogs import WindowDialogs


class Wishes(QObject):
    """Hears what the panes are asked for, and passes it on to whoever does it."""

    def __init__(
        self,
        session: Session,
        panes: Panes,
        dialogs: WindowDialogs,
        menus: Menus,
        notes: NoteKeeper,
    ) -> None:
        super().__init__(session)
        self._session = session
        self._panes = panes
        self._dialogs = dialogs
        self._menus = menus
        self._notes = notes
        self._hear_list()
        self._hear_sidebar()
        self._hear_note()
        self._hear_page()

    def _hear_list(self) -> None:
        self._panes.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._panes.list.customContextMenuRequested.connect(self._offer_paper)

    def _hear_sidebar(self) -> None:
        sidebar, tags = self._panes.sidebar, self._dialogs.tags
        sidebar.place_chosen.connect(self._session.go)
        sidebar.duplicates_wanted.connect(self._dialogs.same.open)
        sidebar.papers_dropped.connect(tags.drop)
        sidebar.tag_menu_wanted.connect(tags.offer)
        sidebar.tag_rename_wanted.connect(tags.rename)

    def _hear_note(self) -> None:
        page = self._panes.page
        page.note_changed.connect(self._notes.save)
        page.note.editor.typed.connect(self._notes.draft)
        page.note_left.connect(self._note_left)

    def _hear_page(self) -> None:
        page, window = self._panes.page, self._session.window
        page.tag_removed.connect(self._untag)
        page.tag_wanted.connect(partial(window.show_dialog, "tags"))
        page.digest_chosen.connect(self._go_to_digest)
        page.link_opened.connect(window.open_link)
        page.source_wanted.connect(self._dialogs.originals.open)
        page.text_wanted.connect(self._dialogs.same.show_text)
        page.separate_wanted.connect(self._dialogs.same.separate)
        page.decision_clicked.connect(partial(self._menus.pop_up, "Paper"))
        page.star_clicked.connect(self._star)

    def _offer_paper(self, at: QPoint) -> None:
        self._menus.pop_up("Paper", self._panes.list.viewport().mapToGlobal(at))

    def _go_to_digest(self, digest: int) -> None:
        self._session.go(Place(PlaceKind.DIGEST, digest=digest))

    def _star(self) -> None:
        self._session.on_selected(triage.toggle_star)

    def _untag(self, paper: PaperId, name: str) -> None:
        self._session.act(lambda store: triage.tag(store, [paper], name, on=False))

    def _note_left(self) -> None:
        self._notes.end_sitting()
        self._session.window.focus("list")
