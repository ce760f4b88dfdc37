"""The command that opens the dashboard."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session


@commands.add("view.dashboard", "Dashboard…", menu="View")
def show(session: Session) -> None:
    """Show charts of papers, decisions, tags, pace, digests and rising words."""
    session.window.show_dialog("dashboard")
