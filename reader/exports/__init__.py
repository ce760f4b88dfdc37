"""List every way out of Lectern once: papers in, text or bytes out, one file for each format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from reader.exports.choosing import format_named
from reader.types import Back, ExportGroup, Handout, Shape
from reader.words import QT_TR_NOOP


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way out.

    ``write`` yields text piece by piece, so that memory does not grow with the papers;
    bytes where the shape is binary; and for a folder pairs of a file's name and its text.
    """

    name: str
    title: str
    suffix: str
    group: ExportGroup
    write: Callable[[Handout], Iterator[Any]]
    shape: Shape = Shape.TEXT
    about: str = ""
    """What it is for, in one line."""
    styled: bool = False
    """Whether it follows `Handout.style`."""
    templated: bool = False
    """Whether it follows `Handout.template`."""
    plain: str = ""
    """Of a page of HTML: the format that says the same in plain text, for what is copied."""
    back: frozenset[Back] = frozenset()
    """What of it comes back when Lectern reads it; nothing where Lectern does not read it."""


def _writer(module: str, name: str = "") -> Callable[[Handout], Iterator[Any]]:
    """Return what writes as *name* of a module of ours does, which is loaded when first asked.

    Every process has this table from its start, and few of them ever write a file.
    """

    def write(handout: Handout) -> Iterator[Any]:
        writes = getattr(import_module(f"{__name__}.{module}"), name or f"write_{module}")
        written: Iterator[Any] = writes(handout)
        return written

    return write


_ALL = frozenset(Back)


BACK_TOLD = {
    Back.FACTS: QT_TR_NOOP("Texts and facts"),
    Back.DETAILS: QT_TR_NOOP("Editors, volumes, pages…"),
    Back.DECIDED: QT_TR_NOOP("Decision, star"),
    Back.WRITTEN: QT_TR_NOOP("Tags, note"),
    Back.HIGHLIGHTS: QT_TR_NOOP("Highlights"),
    Back.ORDER: QT_TR_NOOP("Order, sections, sentences"),
    Back.HEAD: QT_TR_NOOP("Heading, introduction, target"),
}
"""What each part that may come back is called."""

GROUPS = {
    ExportGroup.READING: QT_TR_NOOP("To read"),
    ExportGroup.BIBLIOGRAPHY: QT_TR_NOOP("Bibliographies"),
    ExportGroup.CITATIONS: QT_TR_NOOP("Formatted citations"),
    ExportGroup.DATA: QT_TR_NOOP("For programs"),
}
"""What the groups are called, in the order in which they are listed."""

EXPORTS = (
    ExportFormat(
        "markdown",
        QT_TR_NOOP("Markdown reading list"),
        ".md",
        ExportGroup.READING,
        _writer("markdown"),
        about=QT_TR_NOOP("A list to read, edit and share; Lectern reads it again"),
        templated=True,
        back=_ALL - {Back.DETAILS},
    ),
    ExportFormat(
        "vault",
        QT_TR_NOOP("Vault of notes"),
        "",
        ExportGroup.READING,
        _writer("vault"),
        Shape.FOLDER,
        about=QT_TR_NOOP("A note for each paper, with links: for Obsidian and Logseq"),
        templated=True,
    ),
    ExportFormat(
        "html",
        QT_TR_NOOP("Web page"),
        ".html",
        ExportGroup.READING,
        _writer("html"),
        about=QT_TR_NOOP("One page for every browser: to read, search and print, without network"),
        templated=True,
        plain="text",
    ),
    ExportFormat(
        "packet",
        QT_TR_NOOP("Lectern packet"),
        ".lectern.html",
        ExportGroup.READING,
        _writer("packet"),
        about=QT_TR_NOOP("A page to read that another Lectern takes in: notes and highlights, too"),
        back=_ALL - {Back.DECIDED},
    ),
    ExportFormat(
        "text",
        QT_TR_NOOP("Plain text"),
        ".txt",
        ExportGroup.READING,
        _writer("text"),
        about=QT_TR_NOOP("For mails and terminals"),
        templated=True,
    ),
    ExportFormat(
        "org",
        QT_TR_NOOP("Org outline"),
        ".org",
        ExportGroup.READING,
        _writer("org"),
        about=QT_TR_NOOP("Headings with properties and tags, for Emacs"),
        templated=True,
    ),
    ExportFormat(
        "latex",
        QT_TR_NOOP("LaTeX document"),
        ".tex",
        ExportGroup.READING,
        _writer("latex"),
        about=QT_TR_NOOP("A document that compiles; best with XeLaTeX or LuaLaTeX"),
        templated=True,
    ),
    ExportFormat(
        "epub",
        QT_TR_NOOP("EPUB book"),
        ".epub",
        ExportGroup.READING,
        _writer("epub"),
        Shape.BINARY,
        about=QT_TR_NOOP("A book for e-readers and phones, with a table of contents"),
    ),
    ExportFormat(
        "docx",
        QT_TR_NOOP("Word document"),
        ".docx",
        ExportGroup.READING,
        _writer("docx"),
        Shape.BINARY,
        about=QT_TR_NOOP("A document to edit in Word or LibreOffice, with real headings"),
    ),
    ExportFormat(
        "pdf",
        QT_TR_NOOP("PDF pages"),
        ".pdf",
        ExportGroup.READING,
        _writer("pdf"),
        Shape.BINARY,
        about=QT_TR_NOOP("Pages to print or to read anywhere, with links and an outline"),
    ),
    ExportFormat(
        "bibtex",
        QT_TR_NOOP("BibTeX bibliography"),
        ".bib",
        ExportGroup.BIBLIOGRAPHY,
        _writer("bibtex"),
        about=QT_TR_NOOP("References for LaTeX and for reference managers"),
        back=_ALL,
    ),
    ExportFormat(
        "biblatex",
        QT_TR_NOOP("BibLaTeX bibliography"),
        ".bib",
        ExportGroup.BIBLIOGRAPHY,
        _writer("biblatex"),
        about=QT_TR_NOOP("References for LaTeX with biber: more types, and whole dates"),
        back=_ALL,
    ),
    ExportFormat(
        "ris",
        QT_TR_NOOP("RIS bibliography"),
        ".ris",
        ExportGroup.BIBLIOGRAPHY,
        _writer("ris"),
        about=QT_TR_NOOP("References for Zotero, Mendeley, EndNote and others"),
        back=_ALL,
    ),
    ExportFormat(
        "csl-json",
        QT_TR_NOOP("CSL-JSON bibliography"),
        ".json",
        ExportGroup.BIBLIOGRAPHY,
        _writer("csl", "write_csl_json"),
        about=QT_TR_NOOP("References for Zotero, pandoc and other citation processors"),
        back=_ALL,
    ),
    ExportFormat(
        "csl-yaml",
        QT_TR_NOOP("CSL-YAML bibliography"),
        ".yaml",
        ExportGroup.BIBLIOGRAPHY,
        _writer("csl", "write_csl_yaml"),
        about=QT_TR_NOOP("References for pandoc, to read and to edit"),
    ),
    ExportFormat(
        "endnote",
        QT_TR_NOOP("EndNote XML bibliography"),
        ".xml",
        ExportGroup.BIBLIOGRAPHY,
        _writer("endnote"),
        about=QT_TR_NOOP("References for EndNote"),
    ),
    ExportFormat(
        "citations",
        QT_TR_NOOP("Bibliography in a style, as text"),
        ".txt",
        ExportGroup.CITATIONS,
        _writer("citations"),
        about=QT_TR_NOOP("The papers as a journal lists them, to paste anywhere"),
        styled=True,
    ),
    ExportFormat(
        "citations-html",
        QT_TR_NOOP("Bibliography in a style, with italics"),
        ".html",
        ExportGroup.CITATIONS,
        _writer("citations", "write_citations_html"),
        about=QT_TR_NOOP("The same with italics and links, for word processors"),
        styled=True,
        plain="citations",
    ),
    ExportFormat(
        "citations-markdown",
        QT_TR_NOOP("Bibliography in a style, as Markdown"),
        ".md",
        ExportGroup.CITATIONS,
        _writer("citations", "write_citations_markdown"),
        about=QT_TR_NOOP("The same for notes and READMEs"),
        styled=True,
    ),
    ExportFormat(
        "in-text",
        QT_TR_NOOP("In-text citation, as text"),
        ".txt",
        ExportGroup.CITATIONS,
        _writer("citations", "write_in_text"),
        about=QT_TR_NOOP("One citation of all the papers, such as (Lovelace, 1843)"),
        styled=True,
    ),
    ExportFormat(
        "in-text-html",
        QT_TR_NOOP("In-text citation, with italics"),
        ".html",
        ExportGroup.CITATIONS,
        _writer("citations", "write_in_text_html"),
        about=QT_TR_NOOP("The same for word processors"),
        styled=True,
        plain="in-text",
    ),
    ExportFormat(
        "in-text-markdown",
        QT_TR_NOOP("In-text citation, as Markdown"),
        ".md",
        ExportGroup.CITATIONS,
        _writer("citations", "write_in_text_markdown"),
        about=QT_TR_NOOP("The same for notes and READMEs"),
        styled=True,
    ),
    ExportFormat(
        "csv",
        QT_TR_NOOP("Table (CSV)"),
        ".csv",
        ExportGroup.DATA,
        _writer("csv_table", "write_csv"),
        about=QT_TR_NOOP("A table for spreadsheets, with marks; Lectern reads it again"),
        back=_ALL - {Back.HIGHLIGHTS, Back.HEAD},
    ),
    ExportFormat(
        "json-lines",
        QT_TR_NOOP("JSON Lines"),
        ".jsonl",
        ExportGroup.DATA,
        _writer("json_lines"),
        about=QT_TR_NOOP("Everything that Lectern knows, for programs; Lectern reads it again"),
        back=_ALL,
    ),
    ExportFormat(
        "jsonld",
        QT_TR_NOOP("W3C Web Annotations (JSON-LD)"),
        ".jsonld",
        ExportGroup.DATA,
        _writer("jsonld"),
        about=QT_TR_NOOP("Highlights and notes for other programs that annotate"),
    ),
    ExportFormat(
        "atom",
        QT_TR_NOOP("Atom feed"),
        ".atom",
        ExportGroup.DATA,
        _writer("atom"),
        about=QT_TR_NOOP("The papers without your marks, for feed readers"),
        back=frozenset((Back.FACTS,)),
    ),
    ExportFormat(
        "json-feed",
        QT_TR_NOOP("JSON Feed"),
        ".json",
        ExportGroup.DATA,
        _writer("json_feed"),
        about=QT_TR_NOOP("The same as an Atom feed, in JSON"),
        back=frozenset((Back.FACTS, Back.DETAILS)),
    ),
    ExportFormat(
        "eml",
        QT_TR_NOOP("E-mail"),
        ".eml",
        ExportGroup.DATA,
        _writer("eml"),
        about=QT_TR_NOOP("A draft for your mail program, as text and HTML"),
        back=_ALL - {Back.DETAILS},
    ),
)


def export_format(name: str) -> ExportFormat:
    """Return the format called *name*.

    Raises:
        LecternError: There is none; the advice lists the names.
    """
    return format_named(name, EXPORTS)
