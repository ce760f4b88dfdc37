"""Write papers as BibLaTeX: more types and fields than BibTeX has, and whole dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.exports.bibtex_fields import (
    cased,
    entry,
    heading,
    leading,
    listing,
    of_lectern,
    pages,
    type_left,
    venue,
)
from reader.exports.bibtex_text import escaped, verbatim
from reader.exports.references import each_once, key_of, shown_reference
from reader.text.csl import Reference
from reader.text.csl_types import BIBLATEX, BIBLATEX_THESES
from reader.types import Handout, Item

_FIELDS: Mapping[str, str] = {
    "volume": "volume",
    "edition": "edition",
    "chapter-number": "chapter",
    "ISBN": "isbn",
    "ISSN": "issn",
    "event-title": "eventtitle",
    "language": "language",
    "number-of-pages": "pagetotal",
    "version": "version",
    "title-short": "shorttitle",
    "container-title-short": "shortjournal",
    "note": "note",
}


def write_biblatex(handout: Handout) -> Iterator[str]:
    """Yield one entry a paper, as `write_bibtex` does."""
    for number, item in enumerate(each_once(handout)):
        yield ("\n" if number else "") + _entry(item)


def _entry(item: Item) -> str:
    told = shown_reference(item.paper)
    kind = BIBLATEX.get(told.type, "misc")
    return entry(kind, key_of(item), _fields(item, told, kind))


def _fields(item: Item, told: Reference, kind: str) -> Iterator[tuple[str, str]]:
    left = dict(told.details)
    yield from heading(told)
    yield from venue(kind, told.venue, "journaltitle")
    yield from _details(left, kind)
    yield "date", "-".join(told.issued)
    yield "eprint", verbatim(told.arxiv)
    yield "eprinttype", "arxiv" if told.arxiv else ""
    yield from leading(told)
    yield from of_lectern(item, [*type_left(item.paper, told, kind), *left.items()])


def _details(left: dict[str, str], kind: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of the variables that BibLaTeX knows, and take those away."""
    yield "number", escaped(left.pop("issue" if kind == "article" else "number", ""))
    yield "pages", pages(left.pop("page", ""))
    academic = kind in ("thesis", "report")
    yield "institution" if academic else "publisher", listing(left.pop("publisher", ""))
    if academic:
        genre = left.pop("genre", "")
        yield "type", BIBLATEX_THESES.get(genre) or escaped(genre)
    yield "location", listing(left.pop("publisher-place", ""))
    yield "series", cased(left.pop("collection-title", ""))
    for variable, field in _FIELDS.items():
        yield field, escaped(left.pop(variable, ""))
