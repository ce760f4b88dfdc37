"""Name what Lectern reads, for those who do not read it: the window and its file dialog."""

from __future__ import annotations

from dataclasses import dataclass

from reader.words import QT_TR_NOOP, tr


@dataclass(frozen=True, slots=True)
class WayIn:
    """A format or a container: what it is called, and how its files usually end.

    Files are recognised by what is in them: the endings only narrow a file dialog.
    ``is_prose`` tells that its papers are lines of text, which can be split in another way.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    is_prose: bool = False


WAYS_IN = (
    WayIn("plain", QT_TR_NOOP("Daily Papers page"), (".txt", ".text"), is_prose=True),
    WayIn("bare", "Daily Papers page", (".txt",), is_prose=True),
    WayIn("bracketed", "Daily Papers page", (".txt",), is_prose=True),
    WayIn("trending", QT_TR_NOOP("Trending page"), (".txt", ".md"), is_prose=True),
    WayIn(
        "markdown", QT_TR_NOOP("Daily Papers page, Markdown"), (".md", ".markdown"), is_prose=True
    ),
    WayIn("packet", QT_TR_NOOP("Lectern packet"), (".html",)),
    WayIn("html", QT_TR_NOOP("Saved page"), (".html", ".htm")),
    WayIn("lectern", QT_TR_NOOP("Lectern reading list"), (".md",)),
    WayIn("arxiv", QT_TR_NOOP("arXiv announcement"), (".txt",), is_prose=True),
    WayIn("feed", QT_TR_NOOP("RSS or Atom feed"), (".xml", ".rss", ".atom")),
    WayIn("json-feed", "JSON Feed", (".json",)),
    WayIn("json", QT_TR_NOOP("Papers in JSON"), (".json", ".jsonl", ".ndjson")),
    WayIn("csl-json", "CSL-JSON", (".json",)),
    WayIn("bibtex", "BibTeX", (".bib",)),
    WayIn("ris", "RIS", (".ris",)),
    WayIn("csv", QT_TR_NOOP("Table"), (".csv", ".tsv")),
    WayIn("zip", QT_TR_NOOP("Archive"), (".zip", ".gz")),
    WayIn("mail", QT_TR_NOOP("E-mail"), (".eml", ".mbox")),
)
"""Every format and container, the most usual first."""

SUFFIXES = tuple(dict.fromkeys(suffix for way in WAYS_IN for suffix in way.suffixes))
"""Every ending, each once."""

_BY_NAME = {way.name: way for way in WAYS_IN}


def title_of(name: str) -> str:
    """Return what to call the format of that name; '' when it is not known."""
    return tr(_BY_NAME[name].title) if name in _BY_NAME else ""


def is_prose(name: str) -> bool:
    """Say whether the papers of a format are lines of text, which can be split in another way."""
    return name in _BY_NAME and _BY_NAME[name].is_prose
