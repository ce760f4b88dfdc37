"""Put an entry of BibTeX or BibLaTeX together; what is not known is left out, never invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.exports.addresses import address_of
from reader.exports.bibtex_text import escaped, listed, verbatim, with_breaks
from reader.exports.bibtex_text import name as whole
from reader.exports.own_record import beside_marks, own_json
from reader.text.csl import Reference, plain_type
from reader.text.csl_types import OF_BIBTEX
from reader.text.people import Name
from reader.types import Facts, Item, Paper

_PARTS = ("inproceedings", "incollection")
_WHOLE = ("book", "thesis", "phdthesis", "mastersthesis", "report", "techreport", "unpublished")
_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_SPLITS = re.compile(r",|\band\b", re.IGNORECASE)


def entry(kind: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    """Return an entry; fields without a value are left out. A month is a macro, as styles want."""
    known = [(field, value) for field, value in fields if value]
    lines = (
        f"  {each} = {value if each == 'month' else f'{{{value}}}'},\n" for each, value in known
    )
    return f"@{kind}{{{key},\n{''.join(lines)}}}\n"


def names(some: Iterable[Name]) -> str:
    """Return names as BibTeX wants them: "First Last", and by commas where it would guess wrong."""
    return " and ".join(filter(None, map(_name, some)))


def _name(name: Name) -> str:
    if name.literal:
        latex = escaped(name.literal)
        return f"{{{latex}}}" if " " in latex else whole(name.literal)
    parts = [_part(name.family), _part(name.suffix), _part(name.given)]
    return ", ".join(filter(None, parts))


def _part(text: str) -> str:
    latex = escaped(text)
    return f"{{{latex}}}" if _SPLITS.search(latex) else latex


def pages(text: str) -> str:
    """Return pages, the dash between two numbers as TeX has it."""
    return _RANGE.sub("--", escaped(text))


def cased(text: str) -> str:
    """Return a title in braces of its own: no style may change its capitals."""
    latex = escaped(text)
    return f"{{{latex}}}" if latex else ""


def listing(text: str) -> str:
    """Return one item of a field that may list several, which BibLaTeX parts at "and"."""
    return _part(text)


def venue(kind: str, text: str, journal: str) -> Iterator[tuple[str, str]]:
    """Yield what a paper appeared in, in the field that its kind of entry has for that.

    A book or thesis has none: there programs would take it for the publisher.
    """
    if kind in _PARTS:
        yield "booktitle", cased(text)
    elif kind == "article":
        yield journal, escaped(text)
    else:
        yield "lectern-venue" if kind in _WHOLE else "howpublished", escaped(text)


def heading(told: Reference) -> Iterator[tuple[str, str]]:
    """Yield title and people, with which every entry begins."""
    yield "title", cased(told.title)
    yield "author", names(told.authors)
    yield "editor", names(told.editors)
    yield "translator", names(told.translators)


def leading(told: Reference) -> Iterator[tuple[str, str]]:
    """Yield where a paper is to be found, and its abstract."""
    yield "doi", verbatim(told.doi)
    yield "url", verbatim(told.url)
    yield "abstract", escaped(told.abstract)


def type_left(paper: Paper, told: Reference, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the type of which the *kind* of the entry says nothing, or something else."""
    untold = kind == "misc" and told.type == plain_type(paper.facts)
    if not untold and told.type != OF_BIBTEX.get(kind):
        yield "type", told.type


def of_lectern(item: Item, details: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield what only Lectern reads: marks, other identifiers, links; *details* had no field."""
    paper, facts = item.paper, item.paper.facts
    more = own_json(beside_marks(item))
    yield "keywords", _list(paper.tags)
    yield "annote", with_breaks(paper.note)
    yield "lectern", ", ".join([paper.decision.value, *(["starred"] if paper.starred else [])])
    yield "lectern-ids", _list(_other_ids(facts))
    yield "lectern-links", _list(f"{link.kind} {link.address}" for link in facts.links)
    yield "lectern-keywords", _list(facts.keywords)
    yield "lectern-summary", escaped(facts.summary)
    yield "lectern-details", _list(f"{name} {value}" for name, value in details)
    yield "lectern-more", escaped(more) if more != "{}" else ""


def _other_ids(facts: Facts) -> Iterator[str]:
    """Yield the identifiers beside the first arXiv number and DOI, which have their own fields."""
    seen: set[str] = set()
    for kind, value in facts.ids:
        if kind not in ("arxiv", "doi") or kind in seen:
            yield address_of((kind, value))
        seen.add(kind)


def _list(items: Iterable[str]) -> str:
    return ", ".join(filter(None, map(listed, items)))
