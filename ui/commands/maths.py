"""The command for mathematics: set for reading, or as it is written."""

from __future__ import annotations

from reader.words import tr
from ui.commands.registry import commands
from ui.session import Session


def _are_set(session: Session) -> bool:
    return session.settings.maths


@commands.add("view.maths", "Set Formulas", "Alt+X", "$", menu="View", checked=_are_set)
def maths(session: Session) -> None:
    """Raise powers, lower indices and slant variables; or show formulas as they are written."""
    are_set = not session.settings.maths
    session.remember(maths=are_set)
    session.say(tr("Formulas set for reading") if are_set else tr("Formulas as they are written"))
