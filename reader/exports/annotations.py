"""Write notes and highlights as Markdown, CSV or JSON-LD; nothing in them becomes markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from reader.exports.choosing import format_named
from reader.exports.csv_text import BOM, row
from reader.exports.jsonld import write_annotations
from reader.exports.markdown_text import escaped, linked, listed, quoted
from reader.text.visible import lines, one_line
from reader.types import Annotation, AnnotationKind, PaperId
from reader.words import tr

COLUMNS = (
    "kind", "text", "comment", "colour", "meaning", "tags", "paper", "link", "digest", "date",
)  # fmt: skip
"""The same in every language: other programs read them."""


@dataclass(frozen=True, slots=True)
class AnnotationFormat:
    """A way out for annotations. ``write`` yields text piece by piece."""

    name: str
    title: str
    suffix: str
    write: Callable[[Iterable[Annotation], str], Iterator[str]]


def write_markdown(annotations: Iterable[Annotation], heading: str) -> Iterator[str]:
    """Yield a section for each paper, in the order of *annotations*: those in a row stand together.

    A highlight is a quote, with its comment beneath; a note is Markdown as it was
    written, but no HTML.
    """
    yield f"# {escaped(heading) or tr('Annotations')}\n"
    for paper, some in groupby(annotations, _paper):
        _, title, link = paper
        yield f"\n## {escaped(title) or tr('Untitled')}\n"
        if link:
            yield f"\n{linked(link)}\n"
        for each in some:
            yield "".join(f"\n{block}\n" for block in _blocks(each))


def write_csv(annotations: Iterable[Annotation], _heading: str) -> Iterator[str]:
    """Yield a row for each annotation, all cells in quotes, none of them a formula."""
    yield BOM + row(COLUMNS)
    for each in annotations:
        yield row(
            (each.kind.value, each.text, each.comment, each.colour, each.meaning,
             ", ".join(each.tags), each.title, each.link, each.digest, here(each.made))
        )  # fmt: skip


def here(made: str) -> str:
    """Return a time, ISO 8601 in UTC, as it was in the reader's own zone; what is none, as it is.

    By that an annotation's day is the one that it is shown, and filtered, by.
    """
    try:
        at = datetime.fromisoformat(made)
        return at.astimezone().isoformat() if at.tzinfo else made
    except (ValueError, OverflowError, OSError):
        return made


def annotation_format(name: str) -> AnnotationFormat:
    """Return the format called *name*.

    Raises:
        LecternError: There is none.
    """
    return format_named(name, ANNOTATION_FORMATS)


def _paper(annotation: Annotation) -> tuple[PaperId, str, str]:
    return annotation.paper, annotation.title, annotation.link


def _blocks(annotation: Annotation) -> Iterator[str]:
    if annotation.kind is AnnotationKind.NOTE:
        yield quoted(annotation.text)
    else:
        yield f"> {escaped(annotation.text)}"
        if comment := " ".join(
            escaped(line) for line in lines(annotation.comment) if one_line(line)
        ):
            yield comment
    yield f"*{' · '.join(_told(annotation))}*"


def _told(annotation: Annotation) -> Iterator[str]:
    note = annotation.kind is AnnotationKind.NOTE
    yield tr("Note") if note else tr("Highlight")
    if said := ", ".join(filter(None, (annotation.colour, annotation.meaning))):
        yield escaped(said)
    if named := ", ".join(filter(None, map(listed, annotation.tags))):
        yield tr("Tags: {tags}").format(tags=named)
    yield from (escaped(part) for part in (annotation.digest, here(annotation.made)[:10]) if part)


ANNOTATION_FORMATS = (
    AnnotationFormat("markdown", "Markdown", ".md", write_markdown),
    AnnotationFormat("csv", "CSV", ".csv", write_csv),
    AnnotationFormat("jsonld", "W3C Web Annotation", ".jsonld", write_annotations),
)
