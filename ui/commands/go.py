"""Commands of the Go menu: moving through papers, places and panes."""

from __future__ import annotations

from reader.types import Place, PlaceKind
from ui.commands.registry import commands
from ui.commands.when import PAPERS, SELECTION
from ui.session import Session

MENU = "Go"


@commands.add("go.next", "Next Paper", "J", menu=MENU, when=PAPERS)
def next_paper(session: Session) -> None:
    """Go to the next paper; Down does the same in the list."""
    session.window.step(1, extend=False)


@commands.add("go.previous", "Previous Paper", "K", menu=MENU, when=PAPERS)
def previous_paper(session: Session) -> None:
    """Go to the previous paper; Up does the same in the list."""
    session.window.step(-1, extend=False)


@commands.add("go.first", "First Paper", "G, G", menu=MENU, when=PAPERS)
def first_paper(session: Session) -> None:
    """Go to the first paper of the list; Home does the same there."""
    session.window.step(-len(session.listed_ids()), extend=False)


@commands.add("go.last", "Last Paper", "Shift+G", menu=MENU, when=PAPERS)
def last_paper(session: Session) -> None:
    """Go to the last paper of the list; End does the same there."""
    session.window.step(len(session.listed_ids()), extend=False)


@commands.add("go.extend-down", "Extend Selection Down", "Shift+J", menu=MENU, when=PAPERS)
def extend_down(session: Session) -> None:
    """Take the next paper into the selection."""
    session.window.step(1, extend=True)


@commands.add("go.extend-up", "Extend Selection Up", "Shift+K", menu=MENU, when=PAPERS)
def extend_up(session: Session) -> None:
    """Take the previous paper into the selection."""
    session.window.step(-1, extend=True)


@commands.add("go.read-on", "Read On", "Space", menu=MENU, when=PAPERS)
def read_on(session: Session) -> None:
    """Page the abstract; at its end go to the next paper of the inbox."""
    session.window.space()


@commands.add("go.into", "Into the Page", "O", "Return", "Enter", menu=MENU, when=SELECTION)
def into(session: Session) -> None:
    """Give the keyboard to the page, to scroll and follow links."""
    session.window.focus("page")


@commands.add("go.back", "Back", "Esc", menu=MENU)
def back(session: Session) -> None:
    """Go back to the list; from the list, out of a search."""
    session.window.back()


@commands.add("go.jump-back", "Back Where You Were", "Alt+Backspace", menu=MENU)
def jump_back(session: Session) -> None:
    """Go back to the list and paper from which you followed a link of a note, or an annotation."""
    session.window.show_dialog("jump-back")


@commands.add("go.search", "Search", "/", "Ctrl+F", menu=MENU)
def search(session: Session) -> None:
    """Search titles, abstracts, notes and tags of the whole library as you type."""
    session.window.focus("search")


@commands.add("go.sidebar", "Places", "Ctrl+1", menu=MENU)
def sidebar(session: Session) -> None:
    """Give the keyboard to the places at the left."""
    session.window.focus("sidebar")


@commands.add("go.message", "Message at the Foot", "F6", menu=MENU)
def message(session: Session) -> None:
    """Give the keyboard to the message at the foot: Enter does what it offers, Esc closes it."""
    session.window.focus("message")


@commands.add("go.previous-digest", "Previous Digest", "[", "Alt+Left", menu=MENU)
def previous_digest(session: Session) -> None:
    """Go to the digest above in the sidebar."""
    session.window.step_digest(-1)


@commands.add("go.next-digest", "Next Digest", "]", "Alt+Right", menu=MENU)
def next_digest(session: Session) -> None:
    """Go to the digest below in the sidebar."""
    session.window.step_digest(1)


@commands.add("go.inbox", "Inbox", "G, I", menu=MENU)
def inbox(session: Session) -> None:
    """Show the papers you have not decided on."""
    session.go(Place(PlaceKind.INBOX))


@commands.add("go.later", "Later", "G, L", menu=MENU)
def later(session: Session) -> None:
    """Show the papers you put off."""
    session.go(Place(PlaceKind.LATER))


@commands.add("go.done", "Done", "G, D", menu=MENU)
def done(session: Session) -> None:
    """Show the papers you are done with."""
    session.go(Place(PlaceKind.DONE))


@commands.add("go.dismissed", "Dismissed", "G, X", menu=MENU)
def dismissed(session: Session) -> None:
    """Show the papers you dismissed."""
    session.go(Place(PlaceKind.DISMISSED))


@commands.add("go.starred", "Starred", "G, S", menu=MENU)
def starred(session: Session) -> None:
    """Show the starred papers."""
    session.go(Place(PlaceKind.STARRED))


@commands.add("go.next-up", "Next Up", "G, U", menu=MENU)
def next_up(session: Session) -> None:
    """Show what is left to read of all your reading lists, what is due first on top."""
    session.go(Place(PlaceKind.NEXT))


@commands.add("go.all", "All Papers", "G, A", menu=MENU)
def all_papers(session: Session) -> None:
    """Show every paper of the library."""
    session.go(Place(PlaceKind.ALL))
