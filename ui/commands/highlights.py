"""Commands of highlights: mark passages, go through them, name their colours."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.commands.when import SELECTION
from ui.session import Session

MENU = "Paper"


@commands.add("highlight.mark", "Highlight", "H", menu=MENU, when=SELECTION)
def mark(session: Session) -> None:
    """Highlight what is selected, or choose a passage by arrow keys."""
    session.window.show_dialog("highlight")


@commands.add("highlight.comment", "Highlight with Comment", "Shift+H", menu=MENU, when=SELECTION)
def comment(session: Session) -> None:
    """Highlight a passage, then write a comment on it."""
    session.window.show_dialog("highlight-comment")


@commands.add("highlight.list", "Highlights of the Paper", "G, H", menu="Go", when=SELECTION)
def listed(session: Session) -> None:
    """Go through the paper's highlights: comment, recolour, tag, copy, delete them."""
    session.window.show_dialog("highlights")


@commands.add("highlight.colours", "Name Highlight Colours…", menu="View")
def colours(session: Session) -> None:
    """Say what the six colours of highlights mean to you."""
    session.window.show_dialog("highlight-colours")
