"""Commands of the history: look at it, and go a long way back in it."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session

MENU = "Edit"


@commands.add("history.show", "History…", "Ctrl+H", menu=MENU)
def show(session: Session) -> None:
    """Show what was done, act by act, and go back to any of it, or forward again."""
    session.window.show_dialog("history")


@commands.add("history.undo-session", "Undo This Session", "Ctrl+Alt+Z", menu=MENU)
def undo_session(session: Session) -> None:
    """Take back everything that was done since the window was opened."""
    session.window.show_dialog("undo-session")
