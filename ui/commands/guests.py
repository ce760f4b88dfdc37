"""Commands about what other people say of papers."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.commands.when import SELECTION
from ui.session import Session


@commands.add("guest.list", "What Others Say", "G, O", menu="Go", when=SELECTION)
def listed(session: Session) -> None:
    """Go through others' notes and highlights: make them your own, copy, remove them."""
    session.window.show_dialog("guests")


@commands.add("guest.forget", "Remove All by This Person", menu="Notes", when=SELECTION)
def forget(session: Session) -> None:
    """Take away all notes and highlights of the person whose words have the keyboard."""
    session.window.show_dialog("guests-forget")


def _is_shown(session: Session) -> bool:
    return session.settings.guests


@commands.add("view.guests", "Show Others' Annotations", "Alt+O", menu="View", checked=_is_shown)
def shown(session: Session) -> None:
    """Show others' notes and highlights beside your own, or hide them."""
    session.window.show_dialog("guests-shown")
