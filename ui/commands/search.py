"""Commands of the Go menu that work on the search in the box."""

from __future__ import annotations

from reader.words import QT_TR_NOOP
from ui.commands.registry import Need, commands
from ui.session import Session

MENU = "Go/Search"


SEARCH = Need(
    lambda session: bool(session.query),
    QT_TR_NOOP("Nothing is searched for here; {go.search} begins."),
)
SMART_LIST = Need(
    lambda session: bool(session.smart_list), QT_TR_NOOP("That works in a smart list only.")
)


@commands.add("search.complete", "Complete", "Ctrl+Space", menu=MENU)
def complete(session: Session) -> None:
    """List what can go on in the search box, words too; in an empty box, your last searches."""
    session.window.show_dialog("search-complete")


@commands.add("search.meant", "What Was Perhaps Meant", "Alt+D", menu=MENU, when=SEARCH)
def meant(session: Session) -> None:
    """Search for what the line under the box asks whether you meant."""
    session.window.show_dialog("search-meant")


@commands.add("search.as-typed", "Only as Typed", "Alt+A", menu=MENU, when=SEARCH)
def as_typed(session: Session) -> None:
    """Search without the long forms of acronyms, and without the acronyms of long forms."""
    session.window.show_dialog("search-as-typed")


@commands.add(
    "search.remove-part", "Without the Last Part", "Ctrl+Shift+Backspace",
    menu=MENU, when=SEARCH,
)  # fmt: skip
def remove_part(session: Session) -> None:
    """Take the last part out of the search, as the cross on its chip does."""
    session.window.show_dialog("search-remove-part")


@commands.add("search.within", "Only Here", "Alt+I", menu=MENU)
def within(session: Session) -> None:
    """Search only in the smart list, digest, tag or decision you are in, or everywhere again."""
    session.window.show_dialog("search-within")


@commands.add("search.save", "Save Search as a Smart List…", "Ctrl+S", menu=MENU)
def save(session: Session) -> None:
    """Keep the search as a smart list; where a list's own search was changed, keep the change."""
    session.window.show_dialog("list-save")


@commands.add("search.save-new", "Save as Another Smart List…", menu=MENU, when=SEARCH)
def save_new(session: Session) -> None:
    """Keep the search as a smart list of its own, also when it was changed from another."""
    session.window.show_dialog("list-save-new")


@commands.add("search.edit-list", "Rename or Change the Smart List…", menu=MENU, when=SMART_LIST)
def edit_list(session: Session) -> None:
    """Change the name and the search of the smart list you are in; F2 does so at the side."""
    session.window.show_dialog("list-edit")


@commands.add("search.delete-list", "Delete the Smart List", menu=MENU, when=SMART_LIST)
def delete_list(session: Session) -> None:
    """Delete the smart list you are in; its papers stay. Del does so at the side."""
    session.window.show_dialog("list-delete")


@commands.add("search.forget", "Forget Former Searches", menu=MENU)
def forget(session: Session) -> None:
    """Forget all searches that the empty box offers; Del in that list forgets one."""
    session.window.show_dialog("search-forget")
