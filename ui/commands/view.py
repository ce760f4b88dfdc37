"""Commands of the View menu."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session

MENU = "View"


@commands.add("view.light", "Light Theme", menu=MENU)
def light(session: Session) -> None:
    """Dark text on a light page."""
    session.window.set_theme("light")


@commands.add("view.dark", "Dark Theme", menu=MENU)
def dark(session: Session) -> None:
    """Light text on a dark page."""
    session.window.set_theme("dark")


@commands.add("view.system", "Theme of the System", menu=MENU)
def system(session: Session) -> None:
    """Light or dark as the system is, and changing with it."""
    session.window.set_theme("system")


def _is_raw(session: Session) -> bool:
    return session.settings.raw_text


@commands.add("view.raw", "Show Text as It Came", "Alt+R", "\\", menu=MENU, checked=_is_raw)
def raw(session: Session) -> None:
    """Show in the page the words of the source, or the text with its damage repaired."""
    session.window.show_raw(is_raw=not session.settings.raw_text)
