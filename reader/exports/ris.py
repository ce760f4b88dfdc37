"""Write papers as RIS, for reference managers; each value stands on one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.exports.own_record import own_json, own_record
from reader.exports.references import each_once, key_of, shown_reference
from reader.text.csl import Reference
from reader.text.csl_types import ISSN, OWN_OF_RIS, RIS
from reader.text.people import Name, packed_name, parted
from reader.text.visible import lines, one_line
from reader.types import Handout, Item, Paper

_TAGS: Mapping[str, str] = {
    "volume": "VL",
    "issue": "IS",
    "publisher": "PB",
    "publisher-place": "CY",
    "edition": "ET",
    "language": "LA",
    "collection-title": "T3",
}
_SERIALS = ("article-journal", "article-magazine", "article-newspaper")


def write_ris(handout: Handout) -> Iterator[str]:
    """Yield one record a paper.

    The note stands line by line in ``N1``, tags are keywords; ``C8`` holds what RIS has
    no field for, so that Lectern can read its own records whole.
    """
    for number, item in enumerate(each_once(handout)):
        yield ("\n" if number else "") + "".join(
            f"{tag}  - {value}\n" for tag, value in _lines(item)
        )


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    told, paper = shown_reference(item.paper), item.paper
    left = dict(told.details)
    known = [
        ("TI", told.title),
        *(("AU", _name(name)) for name in told.authors),
        *(("ED", _name(name)) for name in told.editors),
        ("JF" if told.type in _SERIALS else "T2", told.venue),
        *_date(told.issued),
        *_details(left),
        ("DO", told.doi),
        ("UR", told.url),
        ("AB", told.abstract),
        *(("KW", one_line(tag)) for tag in paper.tags),
    ]
    yield "TY", RIS.get(told.type, "GEN")
    yield "ID", key_of(item)
    yield from (each for each in known if each[1])
    yield from (("N1", line) for line in _note(paper))
    yield "C8", OWN_OF_RIS + _own(item, told, left)
    yield "ER", ""


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    parts = (name.family, name.given, name.suffix)
    return ", ".join(part.replace(",", " ") for part in parts if part)


def _date(issued: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield "PY", "".join(issued[:1])
    yield "DA", "/".join(issued) if issued[1:] else ""


def _details(left: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the fields of the variables that RIS knows, and take away what comes back whole."""
    for variable, tag in _TAGS.items():
        yield tag, left.pop(variable, "")
    first, *last = left.get("page", "").split("-")
    if len(last) == 1 and first.strip() and last[0].strip():
        yield from (("SP", first), ("EP", last[0]))
        del left["page"]
    else:
        yield "SP", left.pop("page", "")
    for variable in ("ISSN", "ISBN"):
        if (variable == "ISSN") == bool(ISSN.fullmatch(left.get(variable, ""))):
            yield "SN", left.pop(variable, "")


def _note(paper: Paper) -> list[str]:
    return lines(paper.note) if one_line(paper.note) else []


def _own(item: Item, told: Reference, left: Mapping[str, str]) -> str:
    """Return what RIS itself would not give back."""
    kept = told.type in RIS or told.type == "document"
    details = [*(() if kept else [("type", told.type)]), *left.items()]
    for role, some in (("editor", told.editors), ("translator", told.translators)):
        if role == "translator" or not _exact(some):
            details += [(role, packed_name(name)) for name in some]
    authors = () if _exact(told.authors) else map(packed_name, told.authors)
    return own_json(own_record(item, authors=authors, details=details))


def _exact(names: Sequence[Name]) -> bool:
    """Say whether each of *names* is read again as it is."""
    return all(parted(_name(name)) == name for name in names)
