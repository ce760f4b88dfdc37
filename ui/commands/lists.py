"""Commands of the Lists menu: reading lists, and the order of the papers in them."""

from __future__ import annotations

from reader.types import PlaceKind
from ui.commands.registry import commands
from ui.session import Session

MENU = "Lists"


def _in_list(session: Session) -> bool:
    return session.place.kind is PlaceKind.LIST


def _on_entry(session: Session) -> bool:
    return _in_list(session) and session.current is not None


@commands.add("lists.new", "New Reading List…", menu=MENU)
def new(session: Session) -> None:
    """Make a reading list; papers come into it by key, by drag, or both."""
    session.window.show_dialog("reading-list-new")


@commands.add("lists.rename", "Rename the Reading List…", menu=MENU, when=_in_list)
def rename(session: Session) -> None:
    """Call the reading list you are in by another name; F2 does so at the side."""
    session.window.show_dialog("reading-list-rename")


@commands.add("lists.delete", "Delete the Reading List", menu=MENU, when=_in_list)
def delete(session: Session) -> None:
    """Delete the reading list you are in; its papers stay. Del does so at the side."""
    session.window.show_dialog("reading-list-delete")


@commands.add("entry.up", "Move Up in the List", "Alt+Shift+Up", menu=MENU, when=_on_entry)
def up(session: Session) -> None:
    """Move the selected papers up in their reading list, as dragging them does."""
    session.window.show_dialog("entry-up")


@commands.add("entry.down", "Move Down in the List", "Alt+Shift+Down", menu=MENU, when=_on_entry)
def down(session: Session) -> None:
    """Move the selected papers down in their reading list, as dragging them does."""
    session.window.show_dialog("entry-down")


@commands.add("entry.out", "Take Out of the List", "Shift+A", menu=MENU, when=_on_entry)
def out(session: Session) -> None:
    """Take the selected papers out of the reading list you are in; they stay in the library."""
    session.window.show_dialog("entry-out")
