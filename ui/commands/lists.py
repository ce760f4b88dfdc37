"""Commands of the Lists menu: reading lists, and the order of the papers in them."""

from __future__ import annotations

from reader.types import PlaceKind, ReadingList
from reader.words import QT_TR_NOOP
from ui.commands.registry import Need, commands
from ui.commands.when import PAPERS
from ui.session import Session

MENU, SECTIONS = "Lists", "Lists/Sections"


def _in_list(session: Session) -> bool:
    return session.place.kind is PlaceKind.LIST


LIST = Need(_in_list, QT_TR_NOOP("That works in a reading list only."))
ENTRY = Need(
    lambda session: _in_list(session) and session.current is not None,
    QT_TR_NOOP("That works on a paper in a reading list only; {paper.list} puts one there."),
)
ANOTHER = Need(
    lambda session: _in_list(session) and len(session.counts.lists) > 1,
    QT_TR_NOOP("That works in a reading list only, and only beside another one."),
)


def _shown(session: Session) -> ReadingList | None:
    return session.counts.reading_list(session.place.reading_list)


def _is_archived(session: Session) -> bool:
    one = _shown(session)
    return one is not None and one.archived


@commands.add("lists.new", "New Reading List…", menu=MENU)
def new(session: Session) -> None:
    """Make a reading list; papers come into it by key, by drag, or both."""
    session.window.show_dialog("reading-list-new")


@commands.add("lists.of-papers", "New List of These Papers…", "Shift+L", menu=MENU, when=PAPERS)
def of_papers(session: Session) -> None:
    """Make a reading list of the selected papers, or of all that the list or search shows."""
    session.window.show_dialog("reading-list-of-papers")


@commands.add("lists.details", "Details of the Reading List…", "Shift+D", menu=MENU, when=LIST)
def details(session: Session) -> None:
    """Give the reading list you are in a heading, an introduction, and a day to be read by."""
    session.window.show_dialog("reading-list-details")


@commands.add("lists.rename", "Rename the Reading List…", menu=MENU, when=LIST)
def rename(session: Session) -> None:
    """Call the reading list you are in by another name; F2 does so at the side."""
    session.window.show_dialog("reading-list-rename")


@commands.add("lists.duplicate", "Duplicate the Reading List", menu=MENU, when=LIST)
def duplicate(session: Session) -> None:
    """Make a copy of the reading list you are in, with all that it says, and go there."""
    session.window.show_dialog("reading-list-duplicate")


@commands.add("lists.merge", "Merge the Reading List Into…", menu=MENU, when=ANOTHER)
def merge(session: Session) -> None:
    """Put all of the reading list you are in at the end of another, which takes its place."""
    session.window.show_dialog("reading-list-merge")


@commands.add(
    "lists.archive", "Archive the Reading List", menu=MENU, when=LIST, checked=_is_archived
)
def archive(session: Session) -> None:
    """Fold the reading list you are in away at the side and out of the queue, or bring it back."""
    session.window.show_dialog("reading-list-archive")


@commands.add("lists.delete", "Delete the Reading List", menu=MENU, when=LIST)
def delete(session: Session) -> None:
    """Delete the reading list you are in; its papers stay. Del does so at the side."""
    session.window.show_dialog("reading-list-delete")


@commands.add("entry.sentence", "Sentence on the Paper…", "R", "Shift+R", menu=MENU, when=ENTRY)
def sentence(session: Session) -> None:
    """Write in the list why the paper is in it; Tab goes on to the next paper."""
    session.window.show_dialog("entry-sentence")


@commands.add("entry.up", "Move Up in the List", "Alt+Shift+Up", menu=MENU, when=ENTRY)
def up(session: Session) -> None:
    """Move the selected papers up in their reading list, as dragging them does."""
    session.window.show_dialog("entry-up")


@commands.add("entry.down", "Move Down in the List", "Alt+Shift+Down", menu=MENU, when=ENTRY)
def down(session: Session) -> None:
    """Move the selected papers down in their reading list, as dragging them does."""
    session.window.show_dialog("entry-down")


@commands.add("entry.out", "Take Out of the List", "Shift+A", menu=MENU, when=ENTRY)
def out(session: Session) -> None:
    """Take the selected papers out of the reading list you are in; they stay in the library."""
    session.window.show_dialog("entry-out")


@commands.add("section.begin", "Begin a Section Here…", "Shift+B", menu=SECTIONS, when=ENTRY)
def begin(session: Session) -> None:
    """Begin a section of the reading list with the current paper."""
    session.window.show_dialog("section-begin")


@commands.add("section.put", "Put in a Section…", "P", "Shift+P", menu=SECTIONS, when=ENTRY)
def put(session: Session) -> None:
    """Put the selected papers in another section of the reading list."""
    session.window.show_dialog("section-put")


@commands.add("section.rename", "Rename the Section…", "F2", menu=SECTIONS, when=ENTRY)
def rename_section(session: Session) -> None:
    """Give the section in which the current paper stands another name."""
    session.window.show_dialog("section-rename")


@commands.add("section.remove", "Remove the Heading", menu=SECTIONS, when=ENTRY)
def remove(session: Session) -> None:
    """Take the heading above the current paper away; its papers come to the section above."""
    session.window.show_dialog("section-remove")


@commands.add("section.up", "Move the Section Up", "Alt+Shift+PgUp", menu=SECTIONS, when=ENTRY)
def section_up(session: Session) -> None:
    """Move the section in which the current paper stands above the one before it."""
    session.window.show_dialog("section-up")


@commands.add(
    "section.down", "Move the Section Down", "Alt+Shift+PgDown", menu=SECTIONS, when=ENTRY
)
def section_down(session: Session) -> None:
    """Move the section in which the current paper stands below the one that follows."""
    session.window.show_dialog("section-down")
