"""Tell what is new: the change log that comes with the program, as a page of the help."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from reader.words import tr

NAME = "news"
_HEADING = re.compile(r"^## \[?([^\]\n]+)\]?(?: - (.+))?$", re.M)
_UNRELEASED = "Unreleased"


def changelog() -> str:
    """Return the change log: among the resources where they are packed, on top in a checkout."""
    top = Path(__file__).parents[2] / "CHANGELOG.md"
    packed = files("resources") / "CHANGELOG.md"
    if packed.is_file():
        return packed.read_text(encoding="utf-8")
    return top.read_text(encoding="utf-8") if top.is_file() else ""


def news() -> str:
    """Return the page, in Markdown: what changed, the newest version first."""
    text = changelog()
    first = _HEADING.search(text)
    told = _HEADING.sub(_heading, text[first.start() :]) if first else ""
    return f"# {tr('What is new')}\n\n{told}"


def _heading(found: re.Match[str]) -> str:
    name, day = found[1], found[2]
    if name == _UNRELEASED:
        return f"## {tr('In this version')}"
    return f"## {name} · {day}" if day else f"## {name}"
