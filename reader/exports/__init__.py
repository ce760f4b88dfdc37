"""List every way out of Lectern once: papers in, text or bytes out, one file for each format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.errors import LecternError
from reader.exports.atom import write_atom
from reader.exports.biblatex import write_biblatex
from reader.exports.bibtex import write_bibtex
from reader.exports.citations import (
    write_citations,
    write_citations_html,
    write_citations_markdown,
    write_in_text,
    write_in_text_html,
    write_in_text_markdown,
)
from reader.exports.csl import write_csl_json, write_csl_yaml
from reader.exports.csv_table import write_csv
from reader.exports.docx import write_docx
from reader.exports.eml import write_eml
from reader.exports.endnote import write_endnote
from reader.exports.epub import write_epub
from reader.exports.html import write_html
from reader.exports.json_feed import write_json_feed
from reader.exports.json_lines import write_json_lines
from reader.exports.jsonld import write_jsonld
from reader.exports.latex import write_latex
from reader.exports.markdown import write_markdown
from reader.exports.org import write_org
from reader.exports.packet import write_packet
from reader.exports.pdf import write_pdf
from reader.exports.ris import write_ris
from reader.exports.text import write_text
from reader.exports.vault import write_vault
from reader.types import Back, ExportGroup, Handout, Shape
from reader.words import QT_TR_NOOP, tr


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

EXPORTS = (
    ExportFormat(
        "markdown",
        QT_TR_NOOP("Markdown reading list"),
        ".md",
        ExportGroup.READING,
        write_markdown,
        about=QT_TR_NOOP("A list to read, edit and share; Lectern reads it again"),
        templated=True,
        back=_ALL - {Back.DETAILS},
    ),
    ExportFormat(
        "vault",
        QT_TR_NOOP("Vault of notes"),
        "",
        ExportGroup.READING,
        write_vault,
        Shape.FOLDER,
        about=QT_TR_NOOP("A note for each paper, with links: for Obsidian and Logseq"),
        templated=True,
    ),
    ExportFormat(
        "html",
        QT_TR_NOOP("Web page"),
        ".html",
        ExportGroup.READING,
        write_html,
        about=QT_TR_NOOP("One page for every browser: to read, search and print, without network"),
        templated=True,
        plain="text",
    ),
    ExportFormat(
        "packet",
        QT_TR_NOOP("Lectern packet"),
        ".html",
        ExportGroup.READING,
        write_packet,
        about=QT_TR_NOOP("A page to read that another Lectern takes in: notes and highlights, too"),
        back=_ALL - {Back.DECIDED},
    ),
    ExportFormat(
        "text",
        QT_TR_NOOP("Plain text"),
        ".txt",
        ExportGroup.READING,
        write_text,
        about=QT_TR_NOOP("For mails and terminals"),
        templated=True,
    ),
    ExportFormat(
        "org",
        QT_TR_NOOP("Org outline"),
        ".org",
        ExportGroup.READING,
        write_org,
        about=QT_TR_NOOP("Headings with properties and tags, for Emacs"),
        templated=True,
    ),
    ExportFormat(
        "latex",
        QT_TR_NOOP("LaTeX document"),
        ".tex",
        ExportGroup.READING,
        write_latex,
        about=QT_TR_NOOP("A document that compiles; best with XeLaTeX or LuaLaTeX"),
        templated=True,
    ),
    ExportFormat(
        "epub",
        QT_TR_NOOP("EPUB book"),
        ".epub",
        ExportGroup.READING,
        write_epub,
        Shape.BINARY,
        about=QT_TR_NOOP("A book for e-readers and phones, with a table of contents"),
    ),
    ExportFormat(
        "docx",
        QT_TR_NOOP("Word document"),
        ".docx",
        ExportGroup.READING,
        write_docx,
        Shape.BINARY,
        about=QT_TR_NOOP("A document to edit in Word or LibreOffice, with real headings"),
    ),
    ExportFormat(
        "pdf",
        QT_TR_NOOP("PDF pages"),
        ".pdf",
        ExportGroup.READING,
        write_pdf,
        Shape.BINARY,
        about=QT_TR_NOOP("Pages to print or to read anywhere, with links and an outline"),
    ),
    ExportFormat(
        "bibtex",
        QT_TR_NOOP("BibTeX bibliography"),
        ".bib",
        ExportGroup.BIBLIOGRAPHY,
        write_bibtex,
        about=QT_TR_NOOP("References for LaTeX and for reference managers"),
        back=_ALL,
    ),
    ExportFormat(
        "biblatex",
        QT_TR_NOOP("BibLaTeX bibliography"),
        ".bib",
        ExportGroup.BIBLIOGRAPHY,
        write_biblatex,
        about=QT_TR_NOOP("References for LaTeX with biber: more types, and whole dates"),
        back=_ALL,
    ),
    ExportFormat(
        "ris",
        QT_TR_NOOP("RIS bibliography"),
        ".ris",
        ExportGroup.BIBLIOGRAPHY,
        write_ris,
        about=QT_TR_NOOP("References for Zotero, Mendeley, EndNote and others"),
        back=_ALL,
    ),
    ExportFormat(
        "csl-json",
        QT_TR_NOOP("CSL-JSON bibliography"),
        ".json",
        ExportGroup.BIBLIOGRAPHY,
        write_csl_json,
        about=QT_TR_NOOP("References for Zotero, pandoc and other citation processors"),
        back=_ALL,
    ),
    ExportFormat(
        "csl-yaml",
        QT_TR_NOOP("CSL-YAML bibliography"),
        ".yaml",
        ExportGroup.BIBLIOGRAPHY,
        write_csl_yaml,
        about=QT_TR_NOOP("References for pandoc, to read and to edit"),
    ),
    ExportFormat(
        "endnote",
        QT_TR_NOOP("EndNote XML bibliography"),
        ".xml",
        ExportGroup.BIBLIOGRAPHY,
        write_endnote,
        about=QT_TR_NOOP("References for EndNote"),
    ),
    ExportFormat(
        "citations",
        QT_TR_NOOP("Bibliography in a style, as text"),
        ".txt",
        ExportGroup.CITATIONS,
        write_citations,
        about=QT_TR_NOOP("The papers as a journal lists them, to paste anywhere"),
        styled=True,
    ),
    ExportFormat(
        "citations-html",
        QT_TR_NOOP("Bibliography in a style, with italics"),
        ".html",
        ExportGroup.CITATIONS,
        write_citations_html,
        about=QT_TR_NOOP("The same with italics and links, for word processors"),
        styled=True,
        plain="citations",
    ),
    ExportFormat(
        "citations-markdown",
        QT_TR_NOOP("Bibliography in a style, as Markdown"),
        ".md",
        ExportGroup.CITATIONS,
        write_citations_markdown,
        about=QT_TR_NOOP("The same for notes and READMEs"),
        styled=True,
    ),
    ExportFormat(
        "in-text",
        QT_TR_NOOP("In-text citation, as text"),
        ".txt",
        ExportGroup.CITATIONS,
        write_in_text,
        about=QT_TR_NOOP("One citation of all the papers, such as (Lovelace, 1843)"),
        styled=True,
    ),
    ExportFormat(
        "in-text-html",
        QT_TR_NOOP("In-text citation, with italics"),
        ".html",
        ExportGroup.CITATIONS,
        write_in_text_html,
        about=QT_TR_NOOP("The same for word processors"),
        styled=True,
        plain="in-text",
    ),
    ExportFormat(
        "in-text-markdown",
        QT_TR_NOOP("In-text citation, as Markdown"),
        ".md",
        ExportGroup.CITATIONS,
        write_in_text_markdown,
        about=QT_TR_NOOP("The same for notes and READMEs"),
        styled=True,
    ),
    ExportFormat(
        "csv",
        QT_TR_NOOP("Table (CSV)"),
        ".csv",
        ExportGroup.DATA,
        write_csv,
        about=QT_TR_NOOP("A table for spreadsheets, with marks; Lectern reads it again"),
        back=_ALL - {Back.HIGHLIGHTS, Back.HEAD},
    ),
    ExportFormat(
        "json-lines",
        QT_TR_NOOP("JSON Lines"),
        ".jsonl",
        ExportGroup.DATA,
        write_json_lines,
        about=QT_TR_NOOP("Everything that Lectern knows, for programs; Lectern reads it again"),
        back=_ALL,
    ),
    ExportFormat(
        "jsonld",
        QT_TR_NOOP("W3C Web Annotations (JSON-LD)"),
        ".jsonld",
        ExportGroup.DATA,
        write_jsonld,
        about=QT_TR_NOOP("Highlights and notes for other programs that annotate"),
    ),
    ExportFormat(
        "atom",
        QT_TR_NOOP("Atom feed"),
        ".atom",
        ExportGroup.DATA,
        write_atom,
        about=QT_TR_NOOP("The papers without your marks, for feed readers"),
        back=frozenset((Back.FACTS,)),
    ),
    ExportFormat(
        "json-feed",
        QT_TR_NOOP("JSON Feed"),
        ".json",
        ExportGroup.DATA,
        write_json_feed,
        about=QT_TR_NOOP("The same as an Atom feed, in JSON"),
        back=frozenset((Back.FACTS, Back.DETAILS)),
    ),
    ExportFormat(
        "eml",
        QT_TR_NOOP("E-mail"),
        ".eml",
        ExportGroup.DATA,
        write_eml,
        about=QT_TR_NOOP("A draft for your mail program, as text and HTML"),
        back=_ALL - {Back.DETAILS},
    ),
)


def export_format(name: str) -> ExportFormat:
    """Return the format called *name*.

    Raises:
        LecternError: There is none; the advice lists the names.
    """
    for export in EXPORTS:
        if export.name == name.strip().lower():
            return export
    names = ", ".join(export.name for export in EXPORTS)
    raise LecternError(
        tr("There is no export format “{name}”.").format(name=name),
        advice=tr("Choose one of: {names}.").format(names=names),
    )
