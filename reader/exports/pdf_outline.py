"""Give a PDF what Qt does not: an outline of its headings, its language, and what it is."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    TextStringObject,
)

from reader.exports.edition.sent import Drawn, Mark
from reader.exports.pdf_text import tell_letters

_ABOVE = 6
"""Points left above a heading that the outline leads to."""


@dataclass(frozen=True, slots=True)
class Described:
    """What a document says of itself."""

    title: str
    author: str
    language: str


def outlined(pages: bytes, told: Drawn, described: Described) -> bytes:
    """Return the PDF *pages* with an outline that leads to the marks *told*, and with its text."""
    read = PdfReader(io.BytesIO(pages))
    writer = PdfWriter(clone_from=read)
    writer.pdf_header = read.pdf_header
    _describe(writer, described)
    _outline(writer, told.marks)
    tell_letters(writer, told.hidden)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _describe(writer: PdfWriter, described: Described) -> None:
    known = {"/Title": described.title, "/Author": described.author, "/Creator": "Lectern"}
    writer.add_metadata({name: text for name, text in known.items() if text})
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(described.language)
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(value=True)})
    root[NameObject("/ViewerPreferences")] = shown


def _outline(writer: PdfWriter, marks: Iterable[Mark]) -> None:
    """Add a line for each mark, below the one of a smaller level before it."""
    above: list[tuple[int, IndirectObject]] = []
    heights = [float(page.mediabox.height) for page in writer.pages]
    for mark in marks:
        while above and above[-1][0] >= mark.level:
            above.pop()
        parent = above[-1][1] if above else None
        top = heights[mark.page] - mark.top + _ABOVE
        made = writer.add_outline_item(
            title=mark.text, page_number=mark.page, parent=parent, fit=Fit.xyz(top=top)
        )
        above.append((mark.level, made))
    if above:
        writer.page_mode = "/UseOutlines"
