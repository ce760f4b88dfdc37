"""Read what else a record of RIS tells: type, volume, pages, publisher, editors and so on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reader.formats.own_record import own_details, own_json
from reader.text.csl import names_told
from reader.text.csl_types import ISSN, OF_RIS, OWN_OF_RIS
from reader.text.people import Name, parted

Fields = Mapping[str, Sequence[str]]
"""Values by the names that rispy gives to tags."""

_PLAIN = {
    "volume": "volume",
    "number": "issue",
    "publisher": "publisher",
    "place_published": "publisher-place",
    "edition": "edition",
    "language": "language",
    "tertiary_title": "collection-title",
}


def own_of(fields: Fields) -> Mapping[str, Any] | None:
    """Return what an export of our own has put into the record, if it is one."""
    for value in fields.get("custom8", ()):
        if value.startswith(OWN_OF_RIS):
            return own_json(value[len(OWN_OF_RIS) :])
    return None


def details(
    kind: str, fields: Fields, authors: Iterable[Name], own: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Yield variables of CSL and their values, as `reader.text.csl.details_of` takes them."""
    told = own_details(own)
    yield from told
    yield "type", OF_RIS.get(kind, "")
    yield from names_told("author", authors)
    if not any(name == "editor" for name, _ in told):
        yield from names_told("editor", map(parted, _editors(kind, fields)))
    for name, variable in _PLAIN.items():
        yield variable, _first(fields, name)
    yield "page", "-".join(filter(None, (_first(fields, "start_page"), _first(fields, "end_page"))))
    for number in fields.get("issn", ()):
        yield ("ISSN" if ISSN.fullmatch(number.strip()) else "ISBN"), number
    key = _first(fields, "id")
    yield "citation-key", "" if key.isdecimal() else key


def _editors(kind: str, fields: Fields) -> Iterator[str]:
    """Yield editors; second authors are those of what a chapter or paper stands in."""
    yield from fields.get("editors", ())
    if kind in ("CHAP", "CPAPER", "CONF"):
        yield from fields.get("secondary_authors", ())


def _first(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, ())), "")
