"""List every way out of Lectern once: papers in, text out, one file for each format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reader.errors import LecternError
from reader.exports.bibtex import write_bibtex
from reader.exports.markdown import write_markdown
from reader.types import Paper
from reader.words import QT_TR_NOOP, tr


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way out. ``write`` yields text piece by piece: memory does not grow with the papers."""

    name: str
    title: str
    suffix: str
    write: Callable[[Iterable[Paper], str], Iterator[str]]
    """Takes the papers in order, and a heading for formats that have one."""


EXPORTS = (
    ExportFormat("markdown", QT_TR_NOOP("Markdown reading list"), ".md", write_markdown),
    ExportFormat("bibtex", QT_TR_NOOP("BibTeX bibliography"), ".bib", write_bibtex),
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
