"""The command for all settings, which stands last in its menu."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session


@commands.add("view.settings", "Settings…", "Ctrl+,", menu="View")
def settings(session: Session) -> None:
    """Search and change everything that can be set; each change is seen at once."""
    session.window.show_dialog("settings")
