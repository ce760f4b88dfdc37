"""Read a CSL-JSON bibliography, as citation managers and doi.org give it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.errors import FormatError
from reader.formats.dates import iso_date
from reader.formats.json_list import read_list
from reader.formats.person import person
from reader.formats.records import cleaned, each_once, unplaced
from reader.formats.references import ids_in, links_to
from reader.text.normal import clean
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
_BEGIN = re.compile(r"[\ufeff\s]*+(\[)?\s*+\{")
_BETWEEN = re.compile("[;,]")
_HEAD = 40_000


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Raises:
        FormatError: None of its items has a title.
    """
    begin = _BEGIN.match(text)
    head = text[:_HEAD]
    if begin is None or not _TYPE.search(head) or not _ONLY_HERE.search(head):
        return None
    digest = read_list(text, begin.end() - 1, _paper, bare=begin[1] is None)
    if not digest.papers:
        cause = tr("none of its items is a paper with a title.")
        raise FormatError(" ".join([cause, *digest.warnings]))
    return digest


def _paper(item: Mapping[str, Any], rank: int, first: int, last: int) -> ParsedPaper | None:
    title, abstract = (unmarked(_text(item, name)) for name in ("title", "abstract"))
    paper = unplaced(title, abstract)
    if paper is None:
        return None
    return replace(paper, rank=rank, first_line=first, last_line=last, facts=_facts(item))


def _facts(item: Mapping[str, Any]) -> Facts:
    address = _text(item, "URL").strip()
    places = [_text(item, name) for name in ("number", "note", "archive_location")]
    return Facts(
        authors=cleaned(_authors(item)),
        ids=ids_in([_text(item, "DOI"), address], places),
        links=links_to([address]),
        published=_date(item),
        venue=clean(unmarked(_text(item, "container-title"))),
        keywords=each_once(_keywords(item)),
    )


def _authors(item: Mapping[str, Any]) -> Iterator[str]:
    for name in _list(item, "author"):
        if isinstance(name, str):
            yield name
        elif isinstance(name, Mapping):
            parts = ("given", "dropping-particle", "non-dropping-particle", "family")
            whole = " ".join(filter(None, (_text(name, part) for part in parts)))
            yield person(whole, "", _text(name, "suffix")) or _text(name, "literal", "name")


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
