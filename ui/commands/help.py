"""Commands of the Help menu."""

from __future__ import annotations

from reader.words import tr
from ui.commands.registry import commands
from ui.session import Session

MENU = "Help"


@commands.add("help.palette", "Command Palette", "Ctrl+K", menu=MENU)
def palette(session: Session) -> None:
    """Find any command, digest or tag by typing a few letters of it."""
    session.window.show_dialog("palette")


@commands.add("help.open", "Lectern Help", "F1", menu=MENU)
def open_help(session: Session) -> None:
    """Read how things are done here, page by page, with the keys as they are now."""
    session.window.show_dialog("help")


@commands.add("help.keys", "Keyboard Cheat Sheet", "?", menu=MENU)
def keys(session: Session) -> None:
    """Show every key on one page."""
    session.window.show_dialog("keys")


@commands.add("keys.edit", "Keyboard Shortcuts…", "Ctrl+Shift+K", menu=MENU)
def edit_keys(session: Session) -> None:
    """Find what a key does, change the keys of any command, or choose another key map."""
    session.window.show_dialog("keys-edit")


def _single(session: Session) -> bool:
    return session.settings.single_keys


@commands.add("keys.single", "Single Keys", menu=MENU, checked=_single)
def single_keys(session: Session) -> None:
    """Have letters and signs without Ctrl or Alt be commands, or switch all of those off."""
    on = not session.settings.single_keys
    session.remember(single_keys=on)
    session.say(tr("Single keys are commands") if on else tr("Single keys are off"))


@commands.add("help.welcome", "Welcome Digest", menu=MENU)
def welcome(session: Session) -> None:
    """Bring the welcome digest, which teaches triage while it is read, into the library."""
    session.window.show_dialog("welcome")


@commands.add("help.tour", "Tour", menu=MENU)
def tour(session: Session) -> None:
    """Be shown the first keys beside what they work on; Esc leaves the tour."""
    session.window.show_dialog("tour")


@commands.add("help.news", "What's New…", menu=MENU)
def news(session: Session) -> None:
    """Read what changed in this version of Lectern, and in those before it."""
    session.window.show_dialog("news")


@commands.add("library.check", "Check Library…", menu=MENU)
def check(session: Session) -> None:
    """Compare everything in the library with what was once saved, and mend what is not so."""
    session.window.show_dialog("check-library")


@commands.add("index.rebuild", "Rebuild Search Index", menu=MENU)
def rebuild_index(session: Session) -> None:
    """Make the search index anew; it is only a cache and nothing is lost."""
    session.lanes.rebuild_index()


@commands.add("help.log", "Show Log Folder", menu=MENU)
def log_folder(session: Session) -> None:
    """Show the folder of the log: what ran and how long, without a word that you read or wrote."""
    session.window.show_dialog("log")


@commands.add("help.about", "About Lectern", menu=MENU)
def about(session: Session) -> None:
    """Show the version and the licence."""
    session.window.show_dialog("about")
