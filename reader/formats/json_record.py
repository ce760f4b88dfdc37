"""Read one paper from a JSON object, whichever of the common names its members have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.formats.dates import iso_date
from reader.formats.json_listed import is_listed, listed
from reader.formats.json_text import list_of, text_of
from reader.formats.names import author_names
from reader.formats.records import each_once, unplaced
from reader.formats.references import ids_in, links_to
from reader.text.urls import safe_address
from reader.types import Facts, Link, LinkKind, ParsedPaper

_TITLE = ("title",)
_ABSTRACT = ("abstract", "summary")
_IDS = ("id", "arxiv_id", "arxivId", "doi", "DOI", "acl_id")
_ADDRESSES = ("url", "url_abs", "url_pdf", "pdf_url", "link")
_PUBLISHED = ("publishedAt", "published", "date", "publicationDate", "year")
_VENUE = ("venue", "journal", "conference", "booktitle", "proceeding")
_KEYWORDS = ("ai_keywords", "keywords", "categories", "tags")
_LINKS = (("githubRepo", LinkKind.CODE), ("projectPage", LinkKind.PROJECT))

_BETWEEN = re.compile(r"\s*[;,]\s*")


def record(item: Mapping[str, Any]) -> ParsedPaper | None:
    """Return the paper that *item* tells of, or None when it has no title.

    *item* is an entry of the daily-papers API, or a paper itself; `json_text.loads`
    makes one whose identifiers are as they were written.
    """
    if is_listed(item):
        return listed(item)
    inner = item.get("paper")
    sources = (inner, item) if isinstance(inner, Mapping) else (item,)
    paper = unplaced(_first(sources, _TITLE), _first(sources, _ABSTRACT))
    return replace(paper, facts=_facts(sources)) if paper else None


def _facts(sources: tuple[Mapping[str, Any], ...]) -> Facts:
    paper = sources[0]
    addresses = list(_addresses(paper))
    return Facts(
        authors=_authors(paper.get("authors")),
        ids=ids_in([*_ids(paper), *addresses]),
        links=(*_links(paper), *links_to(addresses)),
        published=iso_date(_first(sources, _PUBLISHED)),
        venue=_first(sources, _VENUE),
        keywords=_keywords(paper),
        summary=_first(sources, ("ai_summary",)),
    )


def _first(sources: Iterable[Mapping[str, Any]], names: Iterable[str]) -> str:
    """Return the first text that stands under one of *names*."""
    found = (text_of(source[name]) for source in sources for name in names if name in source)
    return next(filter(None, found), "")


def _ids(paper: Mapping[str, Any]) -> Iterator[str]:
    yield from (text_of(paper[name]) for name in _IDS if name in paper)
    outside = paper.get("externalIds")
    if isinstance(outside, Mapping):
        yield from map(text_of, outside.values())


def _addresses(paper: Mapping[str, Any]) -> Iterator[str]:
    return (text_of(paper[name]) for name in _ADDRESSES if name in paper)


def _links(paper: Mapping[str, Any]) -> Iterator[Link]:
    for name, kind in _LINKS:
        if address := safe_address(text_of(paper.get(name))):
            yield Link(kind, address)


def _authors(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return author_names(value)
    return tuple(filter(None, map(_author, list_of(value))))


def _author(value: object) -> str:
    if not isinstance(value, Mapping):
        return text_of(value)
    return "" if value.get("hidden") is True else _first((value,), ("name", "fullname"))


def _keywords(paper: Mapping[str, Any]) -> tuple[str, ...]:
    found = (word for name in _KEYWORDS for word in _words(paper.get(name)))
    return each_once(found)


def _words(value: object) -> Iterable[str]:
    return (
        _BETWEEN.split(text_of(value)) if isinstance(value, str) else map(text_of, list_of(value))
    )
