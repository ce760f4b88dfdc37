"""Commands of the Help menu."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session

MENU = "Help"


@commands.add("help.palette", "Command Palette", "Ctrl+K", menu=MENU)
def palette(session: Session) -> None:
    """Find any command, digest or tag by typing a few letters of it."""
    session.window.show_dialog("palette")


@commands.add("help.keys", "Keyboard Cheat Sheet", "?", "F1", menu=MENU)
def keys(session: Session) -> None:
    """Show every key on one page."""
    session.window.show_dialog("keys")


@commands.add("help.welcome", "Welcome Digest", menu=MENU)
def welcome(session: Session) -> None:
    """Bring the welcome digest, which teaches triage while it is read, into the library."""
    session.window.show_dialog("welcome")


@commands.add("help.about", "About Lectern", menu=MENU)
def about(session: Session) -> None:
    """Show the version and the licence."""
    session.window.show_dialog("about")
