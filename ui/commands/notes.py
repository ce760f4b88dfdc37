"""Commands for notes: links between papers, templates, the preview, and all annotations."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.commands.when import SELECTION
from ui.session import Session

MENU = "Notes"


@commands.add("note.template", "Insert Template…", "Shift+N", "Ctrl+Shift+N", menu=MENU,
              when=SELECTION)  # fmt: skip
def template(session: Session) -> None:
    """Put a template into the note: a summary, a proposal to the group, or one of your own."""
    session.window.show_dialog("note-template")


@commands.add("note.edit-templates", "Edit Templates…", menu=MENU)
def edit_templates(session: Session) -> None:
    """Write templates for notes, with the title, authors and date of the paper filled in."""
    session.window.show_dialog("note-templates")


@commands.add("note.follow", "Follow Link in Note", "Alt+Return", menu=MENU, when=SELECTION)
def follow(session: Session) -> None:
    """Go to the paper that the note links to, at the caret or first; [[ begins such a link."""
    session.window.show_dialog("note-follow")


def _is_previewed(session: Session) -> bool:
    return session.settings.note_preview


@commands.add("note.preview", "Show Notes as They Read", "Alt+M", menu=MENU, checked=_is_previewed)
def preview(session: Session) -> None:
    """Set notes by their Markdown, beneath the field too while you write; or show them as typed."""
    session.remember(note_preview=not session.settings.note_preview)


@commands.add("note.annotations", "All Notes and Highlights…", "G, N", "Ctrl+Shift+A", menu=MENU)
def all_annotations(session: Session) -> None:
    """Find, filter and export all that you wrote and highlighted; Enter goes to the place."""
    session.window.show_dialog("annotations")
