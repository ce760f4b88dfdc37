"""Write papers as BibTeX; what is not known of a paper is left out, never invented."""

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
from reader.text.csl_types import BIBTEX, BIBTEX_THESES
from reader.text.months import SHORT_MONTHS
from reader.types import Handout, Item

_PUBLISHERS = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}
_FIELDS: Mapping[str, str] = {
    "volume": "volume",
    "edition": "edition",
    "chapter-number": "chapter",
    "ISBN": "isbn",
    "ISSN": "issn",
    "language": "language",
    "note": "note",
}


def write_bibtex(handout: Handout) -> Iterator[str]:
    """Yield one entry a paper; a paper that comes again is passed over.

    The type is the one that a source tells, and else ``@misc``. A digest's date is not
    the paper's: there is a year only where a source told it. Fields that begin with
    ``lectern`` hold what BibTeX has no field for; by them Lectern knows its own entries
    again, and that their keywords are the reader's tags.
    """
    for number, item in enumerate(each_once(handout)):
        yield ("\n" if number else "") + _entry(item)


def _entry(item: Item) -> str:
    told = shown_reference(item.paper)
    kind = _kind(told)
    return entry(kind, key_of(item), _fields(item, told, kind))


def _kind(told: Reference) -> str:
    if told.type == "thesis":
        return BIBTEX_THESES.get(told.details.get("genre", ""), "misc")
    return BIBTEX.get(told.type, "misc")


def _fields(item: Item, told: Reference, kind: str) -> Iterator[tuple[str, str]]:
    left = dict(told.details)
    yield from heading(told)
    yield from venue(kind, told.venue, "journal")
    yield from _details(left, kind)
    yield from _date(told.issued)
    yield "eprint", verbatim(told.arxiv)
    yield "archivePrefix", "arXiv" if told.arxiv else ""
    yield from leading(told)
    yield from of_lectern(item, [*type_left(item.paper, told, kind), *left.items()])


def _details(left: dict[str, str], kind: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of the variables that BibTeX knows, and take those away."""
    number = "issue" if kind == "article" else "number"
    yield "number", escaped(left.pop(number, ""))
    yield "pages", pages(left.pop("page", ""))
    yield _PUBLISHERS.get(kind, "publisher"), listing(left.pop("publisher", ""))
    if kind == "techreport":
        yield "type", escaped(left.pop("genre", ""))
    elif kind in ("phdthesis", "mastersthesis"):
        del left["genre"]
    yield "address", listing(left.pop("publisher-place", ""))
    yield "series", cased(left.pop("collection-title", ""))
    for variable, field in _FIELDS.items():
        yield field, escaped(left.pop(variable, ""))


def _date(issued: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    yield from zip(("year",), issued[:1], strict=False)
    yield from (("month", SHORT_MONTHS[int(month) - 1].lower()) for month in issued[1:2])
    yield from (("day", day) for day in issued[2:3])
