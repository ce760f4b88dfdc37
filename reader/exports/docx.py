"""Write papers as a document of Word's, with real headings, lists and links."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zipfile import ZipFile

from reader.exports.archive import zipped
from reader.exports.edition.papers import heading, language_of, maker
from reader.exports.edition.setting import edition
from reader.text.days import day_of
from reader.types import Handout

if TYPE_CHECKING:
    from docx.document import Document

LONGEST = 255
"""Characters of a property of the document: Word refuses more."""


def write_docx(handout: Handout) -> Iterator[bytes]:
    """Yield a document after a sign of life for each paper; the same papers give the same bytes."""
    # lxml and the template take a tenth of a second, which only this format needs.
    from docx import Document  # noqa: PLC0415

    from reader.exports.docx_paragraphs import Paragraphs  # noqa: PLC0415
    from reader.exports.docx_styles import prepare  # noqa: PLC0415

    document = Document()
    title = heading(handout)
    _describe(document, handout)
    prepare(document, title, language_of(handout))
    paragraphs = Paragraphs(document)
    for blocks in edition(handout):
        for block in blocks:
            paragraphs.add(block)
        yield b""
    saved = io.BytesIO()
    document.save(saved)
    with ZipFile(saved) as archive:
        yield zipped((name, archive.read(name)) for name in archive.namelist())


def _describe(document: Document, handout: Handout) -> None:
    """Say what the document is; what the template says of itself goes."""
    told = document.core_properties
    told.title = heading(handout)[:LONGEST]
    told.author = told.last_modified_by = maker(handout)[:LONGEST]
    told.language = language_of(handout)
    told.comments = told.keywords = told.subject = told.category = ""
    told.created = told.modified = _day(handout.made)
    told.revision = 1


def _day(made: str) -> datetime:
    """Return the day on which it was made, or the first that a ZIP archive knows."""
    return datetime.combine(day_of(made) or date(1980, 1, 1), time(), UTC)
