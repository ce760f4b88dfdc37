"""What commands may ask of the window, carried out: keys' focus, movement, links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.text.urls import safe_address
from reader.types import Paper, Place, PlaceKind
from reader.words import tr
from ui.desk import Desk
from ui.detail.page import Page
from ui.keys.keyed import keyed
from ui.list.view import PaperList
from ui.notices.notices import Notices
from ui.opening import open_address
from ui.papers.leads import first_lead
from ui.search.bar import SearchBar
from ui.session import Session
from ui.sidebar.view import Sidebar
from ui.widgets import clipboard

Ends: TypeAlias = list[Callable[[], bool]]


@dataclass(frozen=True, slots=True)
class Panes:
    """The window's panes, as they were built."""

    sidebar: Sidebar
    search_bar: SearchBar
    list: PaperList
    page: Page
    notices: Notices
    let_go: Ends = field(default_factory=Ends)
    """What Esc ends before it leads anywhere; each says whether there was anything to end."""
    beside: Ends = field(default_factory=Ends)
    """What else F6 gives the keyboard to; each says whether it has taken it."""


class Mode(Protocol):
    """What leads through papers in place of the list, for a while."""

    def step(self, by: int, *, extend: bool) -> None:
        """Go *by* papers on."""

    def next_undecided(self) -> None:
        """Go to the next paper that is to be decided."""

    def home(self) -> QWidget:
        """Return what has the keyboard when nothing else has."""

    def leave(self) -> None:
        """Give the lead back to the list."""


class Steering:
    """See `ui.surface.Surface` for what each method is for."""

    def __init__(self, window: QWidget, session: Session, panes: Panes, desk: Desk) -> None:
        self._window = window
        self._session = session
        self._panes = panes
        self._desk = desk
        self._lead: str | None = None
        self._awaiting_note = False
        self.mode: Mode | None = None
        """What leads now, if it is not the list."""
        self.open_dialog: Callable[[str], object] = print

    def step(self, rows: int, *, extend: bool) -> None:
        """Go *rows* down, or up; extend the selection or not."""
        (self.mode or self._desk).step(rows, extend=extend)

    @property
    def waiting(self) -> bool:
        """Say that a note is to be written in a moment: keys are meant for it, not for us."""
        return self._awaiting_note

    def toggle_selected(self) -> None:
        """Put the current row in the selection, or out."""
        if self.mode is None:
            self._desk.toggle()

    def select_all(self) -> None:
        """Select every row."""
        if self.mode is None:
            self._panes.list.selectAll()

    def space(self) -> None:
        """Page the abstract; at its end go to the next undecided paper."""
        if not _pressed() and not self._panes.page.page_down():
            (self.mode or self._desk).next_undecided()

    def focus(self, pane: str) -> None:
        """Give the keyboard to a pane; see `Surface.focus`."""
        panes = self._panes
        match pane:
            case "note":
                self._focus_note()
            case "texts":
                self._focus_texts()
            case "search" | "sidebar":
                self._leave_mode()
                (panes.search_bar.focus if pane == "search" else panes.sidebar.setFocus)()
            case "message":
                any(take() for take in (panes.notices.focus_action, *panes.beside))
            case "page" if self._home().hasFocus():
                panes.page.setFocus()
            case "page" if _pressed():
                pass
            case _:
                self._home().setFocus()

    def _leave_mode(self) -> None:
        if self.mode is not None:
            self.mode.leave()

    def _home(self) -> QWidget:
        return self._panes.list if self.mode is None else self.mode.home()

    def _focus_note(self) -> None:
        """Begin a note on the one current paper, as soon as the page shows it."""
        if len(self._session.selected()) > 1:
            self._session.say(tr("A note belongs to one paper: select just one."))
        elif self._session.open_id == self._session.current:
            self._panes.page.focus_note()
        else:
            self._awaiting_note = True

    def _focus_texts(self) -> None:
        if not self._panes.page.focus_texts():
            self._session.say(
                tr("This paper came with one text only: there is nothing to separate.")
            )

    def back(self) -> None:
        """Leave what has the keyboard for the list; from there, leave the search."""
        panes, searching = self._panes, bool(self._session.query)
        if not panes.search_bar.has_focus() and any(end() for end in panes.let_go):
            return
        if searching and (panes.list.hasFocus() or panes.search_bar.has_focus()):
            panes.search_bar.clear()
            panes.list.setFocus()
        elif not panes.list.hasFocus():
            panes.list.setFocus()
        elif self._desk.selection.several() or panes.list.picking:
            self._desk.selection.select_one()
        else:
            panes.notices.dismiss()

    def step_digest(self, rows: int) -> None:
        """Go to the digest above or below."""
        keys = [digest.id for digest in self._session.counts.digests]
        if not keys:
            self._session.say(keyed(tr("There are no digests yet: {digest.import} imports them.")))
            return
        here = self._session.place.digest
        row = keys.index(here) + rows if here in keys else (0 if rows > 0 else len(keys) - 1)
        key = keys[max(0, min(len(keys) - 1, row))]
        self._session.go(Place(PlaceKind.DIGEST, digest=key))

    def show_dialog(self, name: str) -> None:
        """Open one of the window's dialogs."""
        self.open_dialog(name)

    def open_link(self, address: str = "") -> None:
        """Open *address*, or the current paper's first link, in the browser."""
        wanted = safe_address(address) if address else self._first_link()
        if wanted and not open_address(wanted):
            advice = keyed(tr("{paper.copy-link} copies the link."))
            self._session.complain(tr("No web browser answered."), advice)

    def copy_link(self) -> None:
        """Copy the current paper's first link."""
        if link := self._first_link():
            clipboard.put(link)
            self._session.say(tr("Copied {link}").format(link=link))

    def close(self) -> None:
        """Close the window."""
        self._window.close()

    def _first_link(self) -> str | None:
        if self._lead is None:
            self._session.say(tr("This paper has no link."))
        return self._lead

    def opened(self, paper: Paper | None) -> None:
        """Take note of the paper that the page shows now; a note that waited for it begins."""
        awaited, self._awaiting_note = self._awaiting_note, False
        if awaited and paper is not None:
            self._panes.page.focus_note()
        self._lead = first_lead(paper) if paper else None


def _pressed() -> bool:
    """Press the button that has the keyboard, if one has; say whether."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton):
        focused.click()
        return True
    return False
