"""Read the pages of the help, and put into them the keys and tables that hold now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

from ui.commands import commands
from ui.help.news import NAME, news
from ui.help.tables import TABLES, code, escaped
from ui.keys.keycap import key_text
from ui.keys.keyed import PLACE, menu_path

ORDER = (
    "first",
    "triage",
    "reading",
    "highlights",
    "tags",
    "list",
    "lists",
    "search",
    "watch",
    "importing",
    "handing-on",
    "export",
    "templates",
    "pictures",
    "undo",
    "libraries",
    "backups",
    "safety",
    "privacy",
    "settings",
    "scripting",
    "keys",
    "contributing",
)
"""The pages in the order in which they are best read."""

_MARK = re.compile(r"^<!-- .*? -->\n", re.M)
"""Where `tests.readme` writes what only the command line knows."""


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page, in Markdown; ``title`` is its first heading."""

    name: str
    title: str
    text: str


def help_pages() -> list[HelpPage]:
    """Return all pages, with the keys that are in force; the last tells what is new."""
    text = news()
    return [*map(help_page, ORDER), HelpPage(NAME, _title(text), text)]


def help_page(name: str) -> HelpPage:
    """Return a page, with the keys that are in force."""
    text = PLACE.sub(_filled, _MARK.sub("", page_source(name)))
    return HelpPage(name, _title(text), text)


def page_source(name: str) -> str:
    """Return the Markdown of a page as it was written, with its places still to be filled."""
    return (files("resources") / "help" / f"{name}.md").read_text(encoding="utf-8")


def places(text: str) -> list[str]:
    """Return the names in braces that are filled in: ids of commands, and names of tables."""
    return [place[1] for place in PLACE.finditer(text)]


def _title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ")


def _filled(place: re.Match[str]) -> str:
    name = place[1]
    if name in TABLES:
        return TABLES[name]()
    command = commands[name]
    return code(key_text(command.keys[0])) if command.keys else f"*{escaped(menu_path(command))}*"
