"""Name what Lectern reads, for those who do not read it: the window and its file dialog."""

from __future__ import annotations

from dataclasses import dataclass

from reader.words import QT_TR_NOOP, tr


@dataclass(frozen=True, slots=True)
class WayIn:
    """A format or a container: what it is called, and how its files usually end.

    Files are recognised by what is in them: the endings only narrow a file dialog.
    ``is_prose`` tells that its papers are lines of text, which can be split in another way.
    ``about`` says what such files are, in one line; ways of one title share it.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    is_prose: bool = False
    about: str = ""


WAYS_IN = (
    WayIn(
        "plain",
        QT_TR_NOOP("Daily Papers page"),
        (".txt", ".text"),
        is_prose=True,
        about=QT_TR_NOOP("What copying or saving the page of a day gives: titles and abstracts"),
    ),
    WayIn("bare", "Daily Papers page", (".txt",), is_prose=True),
    WayIn("bracketed", "Daily Papers page", (".txt",), is_prose=True),
    WayIn(
        "trending",
        QT_TR_NOOP("Trending page"),
        (".txt", ".md"),
        is_prose=True,
        about=QT_TR_NOOP("The page of papers that are read most, as text or Markdown"),
    ),
    WayIn(
        "markdown",
        QT_TR_NOOP("Daily Papers page, Markdown"),
        (".md", ".markdown"),
        is_prose=True,
        about=QT_TR_NOOP("The same page, turned into Markdown"),
    ),
    WayIn(
        "packet",
        QT_TR_NOOP("Lectern packet"),
        (".html",),
        about=QT_TR_NOOP("What another reader made with Lectern: papers with notes and highlights"),
    ),
    WayIn(
        "html",
        QT_TR_NOOP("Saved page"),
        (".html", ".htm"),
        about=QT_TR_NOOP("A page of papers as a web browser saves it"),
    ),
    WayIn(
        "lectern",
        QT_TR_NOOP("Lectern reading list"),
        (".md",),
        about=QT_TR_NOOP("The Markdown that Lectern exports, with its marks"),
    ),
    WayIn(
        "arxiv",
        QT_TR_NOOP("arXiv announcement"),
        (".txt",),
        is_prose=True,
        about=QT_TR_NOOP("The e-mail of new papers; arXiv's feeds are feeds"),
    ),
    WayIn(
        "feed",
        QT_TR_NOOP("RSS or Atom feed"),
        (".xml", ".rss", ".atom"),
        about=QT_TR_NOOP("Any whose entries have titles and texts"),
    ),
    WayIn("json-feed", "JSON Feed", (".json",), about=QT_TR_NOOP("The same, in JSON")),
    WayIn(
        "json",
        QT_TR_NOOP("Papers in JSON"),
        (".json", ".jsonl", ".ndjson"),
        about=QT_TR_NOOP("Lists, single papers, JSON Lines, and what Lectern prints with --json"),
    ),
    WayIn("csl-json", "CSL-JSON", (".json",), about=QT_TR_NOOP("References of Zotero and others")),
    WayIn("bibtex", "BibTeX", (".bib",), about=QT_TR_NOOP("References, of BibLaTeX, too")),
    WayIn("ris", "RIS", (".ris",), about=QT_TR_NOOP("References of most reference managers")),
    WayIn(
        "csv",
        QT_TR_NOOP("Table"),
        (".csv", ".tsv"),
        about=QT_TR_NOOP("With a header: title, abstract, authors, doi, url, year and the like"),
    ),
    WayIn(
        "zip",
        QT_TR_NOOP("Archive"),
        (".zip", ".gz"),
        about=QT_TR_NOOP("Any of these, packed; folders are gone through, too"),
    ),
    WayIn(
        "mail",
        QT_TR_NOOP("E-mail"),
        (".eml", ".mbox"),
        about=QT_TR_NOOP("Messages and mailboxes with any of these, in the text or attached"),
    ),
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
