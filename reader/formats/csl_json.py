"""Read a CSL-JSON bibliography, as citation managers and doi.org give it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.errors import FormatError
from reader.formats.dates import iso_date
from reader.formats.json_list import read_list
from reader.formats.own_record import own_facts, with_own
from reader.formats.records import cleaned, each_once, unplaced
from reader.formats.references import ids_in, links_to
from reader.text.csl import NAMES, PLAIN, detailed, names_told
from reader.text.csl_types import OF_CROSSREF
from reader.text.normal import clean
from reader.text.people import Name, name_of, said, told_name
from reader.text.unmarked import unmarked
from reader.types import Facts, ParsedDigest, ParsedPaper
from reader.words import tr

_TYPES = (
    "article|article-journal|article-magazine|article-newspaper|bill|book|broadcast|chapter"
    "|classic|collection|dataset|document|entry|entry-dictionary|entry-encyclopedia|event|figure"
    "|graphic|hearing|interview|journal-article|legal_case|legislation|manuscript|map|motion_picture"
    "|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication"
    "|post|post-weblog|posted-content|preprint|proceedings-article|regulation|report|review"
    "|review-book|software|song|speech|standard|thesis|treaty|webpage"
)
"""CSL's own, and those that Crossref puts in their place."""
_TYPE = re.compile(rf'"type"\s{{0,9}}:\s{{0,9}}"(?:{_TYPES})"')
_ONLY_HERE = re.compile(
    r'"(?:issued|container-title|citation-key|title-short|DOI|URL|accessed|publisher-place'
    r'|number-of-pages|family|literal)"\s{0,9}:'
)
_DETAILS = re.compile(
    r'"details"\s{0,9}:\s{0,9}\{(?:"(?:[^"\\]|\\.)*+(?:"|\Z)|[^{}"])*+(?:\}|\Z)', re.DOTALL
)
"""Where our own JSON Lines tell what CSL calls the same: no item is one because of it."""
_BEGIN = re.compile(r"[\ufeff\s]*+(\[)?\s*+\{")
_BETWEEN = re.compile("[;,]")
_HEAD = 40_000


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Raises:
        FormatError: None of its items has a title.
    """
    begin = _BEGIN.match(text)
    head = "" if begin is None else _DETAILS.sub("", text[:_HEAD])
    if begin is None or not _TYPE.search(head) or not _ONLY_HERE.search(head):
        return None
    digest = read_list(text, begin.end() - 1, _paper, bare=begin[1] is None)
    if not digest.papers:
        cause = tr("none of its items is a paper with a title.")
        raise FormatError(" ".join([cause, *digest.warnings]))
    return digest


def _paper(item: Mapping[str, Any]) -> ParsedPaper | None:
    own = _own(item)
    title, abstract = _text(item, "title"), _text(item, "abstract")
    if own is None:
        title, abstract = unmarked(title), unmarked(abstract)
    paper = unplaced(title, abstract)
    if paper is None:
        return None
    facts = _facts(item)
    if own is not None:
        facts = replace(own_facts(own, facts), venue=clean(_text(item, "container-title")))
        paper = with_own(paper, own, _text(item, "annote"))
    return replace(paper, facts=detailed(facts, _details(item)))


def _own(item: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return what an export of our own has put into the item, if it is one."""
    custom = item.get("custom")
    own = custom.get("lectern") if isinstance(custom, Mapping) else None
    return own if isinstance(own, Mapping) else None


def _facts(item: Mapping[str, Any]) -> Facts:
    address = _text(item, "URL").strip()
    places = [_text(item, name) for name in ("number", "note", "archive_location")]
    return Facts(
        authors=cleaned(map(said, _names(item, "author"))),
        ids=ids_in([_text(item, "DOI"), address], places),
        links=links_to([address]),
        published=_date(item),
        venue=clean(unmarked(_text(item, "container-title"))),
        keywords=each_once(_keywords(item)),
    )


def _details(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield variables of CSL and their values, as `reader.text.csl.details_of` takes them."""
    kind = _text(item, "type")
    yield "type", OF_CROSSREF.get(kind, kind)
    for role in NAMES:
        yield from names_told(role, _names(item, role))
    for variable in PLAIN:
        text = _text(item, variable)
        if variable not in ("number", "note") or not ids_in([], [text]):
            yield variable, text
    yield "citation-key", _text(item, "citation-key")


def _names(item: Mapping[str, Any], role: str) -> Iterator[Name]:
    for name in _list(item, role):
        if isinstance(name, str):
            yield name_of(name)
        elif isinstance(name, Mapping):
            given = f"{_text(name, 'given')} {_text(name, 'dropping-particle')}"
            family = f"{_text(name, 'non-dropping-particle')} {_text(name, 'family')}"
            told = told_name(given, family, _text(name, "suffix"))
            yield told if said(told) else Name(literal=_text(name, "literal", "name"))


def _date(item: Mapping[str, Any]) -> str:
    """Return when it was issued: parts of a date, or text."""
    issued = item.get("issued")
    if not isinstance(issued, Mapping):
        return iso_date(issued) if isinstance(issued, str) else ""
    parts = next(iter(_list(issued, "date-parts")), None)
    if isinstance(parts, list) and parts:
        return iso_date("-".join(str(part) for part in parts[:3] if part))
    return iso_date(_text(issued, "raw", "literal"))


def _keywords(item: Mapping[str, Any]) -> Iterator[str]:
    for name in ("keyword", "categories", "subject"):
        for words in _list(item, name):
            if isinstance(words, str):
                yield from _BETWEEN.split(words)


def _text(item: Mapping[str, Any], *names: str) -> str:
    """Return the first text under *names*; Crossref has a list of them where CSL has one."""
    texts = (text for name in names for text in _list(item, name))
    return next((text for text in texts if isinstance(text, str) and text.strip()), "")


def _list(item: Mapping[str, Any], name: str) -> list[Any]:
    value = item.get(name)
    return value if isinstance(value, list) else [value]
