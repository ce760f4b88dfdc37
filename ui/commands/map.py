"""The command that opens the map of the library."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session


@commands.add("view.map", "Map…", "Ctrl+Shift+M", menu="View")
def show(session: Session) -> None:
    """Show all papers as points, near those that are like them, to look around and select."""
    session.window.show_dialog("map")
