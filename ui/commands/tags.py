"""Commands of the Tags menu that are about tags themselves."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.session import Session

MENU = "Tags"


@commands.add("tag.list", "Keep Tags in Order…", "Ctrl+Shift+T", menu=MENU)
def tags(session: Session) -> None:
    """Rename, merge, delete and colour tags, and give them keys."""
    session.window.show_dialog("tag-list")
