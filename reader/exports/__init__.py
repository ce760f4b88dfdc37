"""List every way out of Lectern once: papers in, text or bytes out, one file for each format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.errors import LecternError
from reader.exports.bibtex import write_bibtex
from reader.exports.markdown import write_markdown
from reader.types import ExportGroup, Handout, Shape
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


EXPORTS = (
    ExportFormat(
        "markdown",
        QT_TR_NOOP("Markdown reading list"),
        ".md",
        ExportGroup.READING,
        write_markdown,
        about=QT_TR_NOOP("A list to read, edit and share; Lectern reads it again"),
    ),
    ExportFormat(
        "bibtex",
        QT_TR_NOOP("BibTeX bibliography"),
        ".bib",
        ExportGroup.BIBLIOGRAPHY,
        write_bibtex,
        about=QT_TR_NOOP("References for LaTeX and for reference managers"),
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
