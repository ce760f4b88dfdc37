"""Commands of the File menu: libraries, their backups, and the end."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session

MENU = "File"
RECENT = "File/Recent Libraries"
"""Above its commands stand the libraries themselves."""


@commands.add("library.open", "Open Library…", menu=MENU)
def open_library(session: Session) -> None:
    """Open the library in another folder in place of this one, or make a new one there."""
    session.window.show_dialog("open-library")


@commands.add("library.forget-recent", "Clear Recent Libraries", menu=RECENT)
def forget_recent(session: Session) -> None:
    """Forget which other libraries were open; they stay where they are."""
    session.window.show_dialog("forget-libraries")


@commands.add("library.backups", "Backups…", menu=MENU)
def backups(session: Session) -> None:
    """See the backups of the library; make one, look them over, or go back to one."""
    session.window.show_dialog("backups")


@commands.add("library.back-up", "Back Up Now", menu=MENU)
def back_up(session: Session) -> None:
    """Make a backup of all there is now, and verify it."""
    session.window.show_dialog("back-up")


@commands.add("window.close", "Quit", "Ctrl+Q", menu=MENU)
def close(session: Session) -> None:
    """Close Lectern; everything is saved already."""
    session.window.close()
