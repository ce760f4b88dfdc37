"""Commands of triage mode."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.commands.when import PAPERS_TO_COME
from ui.session import Session

MENU = "Go"


@commands.add("triage.start", "Triage", "Shift+T", menu=MENU, when=PAPERS_TO_COME)
def start(session: Session) -> None:
    """Go through the undecided papers of the list one at a time, or go on where you stopped."""
    session.window.show_dialog("triage")


@commands.add("triage.finish", "Finish Triage", "Shift+E", menu=MENU)
def finish(session: Session) -> None:
    """Sum up what came of the triage: decided, starred, tagged, and in what time."""
    session.window.show_dialog("triage-finish")
