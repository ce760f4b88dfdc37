"""Highlights that overlap: every format shows of them what the window shows."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from selectolax.lexbor import LexborHTMLParser

from reader.exports import export_format
from reader.exports.edition.xhtml import tint
from reader.text.anchors import selector
from reader.types import HIGHLIGHT_COLOURS, Highlight, Part
from tests.builders import handout
from tests.reader.exports.hostile_texts import paper

TEXT = "one two three four"
TINTS = {tint(colour).lstrip("#"): colour for colour in HIGHLIGHT_COLOURS}
Shown = list[tuple[str, str]]


def of_page(source: str) -> Shown:
    (found,) = [each for each in LexborHTMLParser(source).css("p") if each.text().strip() == TEXT]
    return [(each.text(), each.attributes["class"] or "") for each in found.css("mark")]


def of_word(data: bytes) -> Shown:
    (found,) = [each for each in Document(BytesIO(data)).paragraphs if each.text == TEXT]
    return [
        (run.text, TINTS[shade.get(qn("w:fill"))])
        for run in found.runs
        for shade in run._r.xpath("./w:rPr/w:shd")
    ]


def of_book(data: bytes) -> Shown:
    with ZipFile(BytesIO(data)) as book:
        pages = [book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")]
    (page,) = [each for each in pages if "<mark" in each]
    return of_page(page)


def shown(name: str, spans: Iterable[tuple[int, int, str]]) -> Shown:
    """Export a paper with these highlights, and return the passages of its abstract in colour."""
    marks = tuple(
        Highlight(f"h{start}", 1, Part.ABSTRACT, selector(TEXT, (start, end)), colour)
        for start, end, colour in spans
    )
    written = [
        *export_format(name).write(handout([paper(1, "Owls", abstract=TEXT, highlights=marks)]))
    ]
    if name in ("html", "packet"):
        return of_page("".join(written))
    return {"docx": of_word, "epub": of_book}[name](b"".join(written))


@pytest.mark.parametrize("name", ["html", "packet", "docx", "epub"])
@pytest.mark.parametrize(
    ("spans", "seen"),
    [
        # The shorter lies above, wherever it begins.
        ([(0, 7, "green"), (4, 13, "pink")], [("one two", "green"), (" three", "pink")]),
        ([(0, 13, "green"), (8, 18, "pink")], [("one two ", "green"), ("three four", "pink")]),
        (
            [(0, 13, "green"), (4, 7, "pink")],
            [("one ", "green"), ("two", "pink"), (" three", "green")],
        ),
        # Of two that are as long the later does.
        ([(0, 7, "green"), (6, 13, "pink")], [("one tw", "green"), ("o three", "pink")]),
    ],
)
def test_what_is_seen_of_highlights_that_overlap_is_what_the_window_shows(name, spans, seen):
    assert shown(name, spans) == seen
