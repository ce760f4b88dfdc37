"""Commands for the words that the reader watches for."""

from __future__ import annotations

from ui.commands.registry import commands
from ui.commands.when import SELECTION
from ui.session import Session

MENU = "View"


@commands.add("watch.word", "Watch for Selected Words", "W", menu=MENU, when=SELECTION)
def word(session: Session) -> None:
    """Watch for the words that are selected in the page; without any, ask for one."""
    session.window.show_dialog("watch-word")


@commands.add("watch.list", "Watch Words…", "Ctrl+Shift+W", menu=MENU)
def words(session: Session) -> None:
    """Choose words to be coloured wherever they stand; they can raise papers, or dim them."""
    session.window.show_dialog("watch-words")
