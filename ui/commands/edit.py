"""Commands of the Edit menu: undo, redo, selection, and copying."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.commands.when import PAPERS, SELECTION
from ui.session import Session

MENU = "Edit"


@commands.add("edit.undo", "Undo", "Z", "Ctrl+Z", menu=MENU)
def undo(session: Session) -> None:
    """Take back the last act, however long ago it was."""
    session.undo()


@commands.add("edit.redo", "Redo", "Shift+Z", "Ctrl+Shift+Z", menu=MENU)
def redo(session: Session) -> None:
    """Do again what was undone last."""
    session.redo()


@commands.add("selection.toggle", "Select", "X", menu=MENU, when=PAPERS)
def toggle(session: Session) -> None:
    """Put the current paper in the selection, or take it out."""
    session.window.toggle_selected()


@commands.add("selection.all", "Select All", "Ctrl+A", menu=MENU, when=PAPERS)
def select_all(session: Session) -> None:
    """Select every paper of the list."""
    session.window.select_all()


@commands.add("paper.copy", "Copy as BibTeX", "C", menu=MENU, when=SELECTION)
def copy(session: Session) -> None:
    """Copy the selected papers to the clipboard as BibTeX."""
    session.window.show_dialog("copy-bibtex")


@commands.add("paper.copy-markdown", "Copy as Markdown", "Shift+C", menu=MENU, when=SELECTION)
def copy_markdown(session: Session) -> None:
    """Copy the selected papers to the clipboard as a Markdown reading list."""
    session.window.show_dialog("copy-markdown")


@commands.add(
    "paper.copy-reference", "Copy Formatted Reference", "Ctrl+Shift+C",
    menu=MENU, when=SELECTION,
)  # fmt: skip
def copy_reference(session: Session) -> None:
    """Copy the selected papers as a bibliography lists them, in the style of the settings."""
    session.window.show_dialog("copy-reference")


@commands.add(
    "paper.copy-citation", "Copy In-Text Citation", "Alt+Shift+C", menu=MENU, when=SELECTION
)
def copy_citation(session: Session) -> None:
    """Copy what stands in a text that cites the selected papers, in the style of the settings."""
    session.window.show_dialog("copy-citation")


@commands.add("paper.copy-link", "Copy Link", "Y", menu=MENU, when=SELECTION)
def copy_link(session: Session) -> None:
    """Copy the paper's first link, or else the address of its number."""
    session.window.copy_link()


@commands.add("paper.copy-address", "Copy Link to Paper", menu=MENU, when=SELECTION)
def copy_address(session: Session) -> None:
    """Copy a lectern:// link, which opens this paper in the library of whoever has it."""
    session.window.show_dialog("copy-address")
