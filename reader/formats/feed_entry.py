"""Read one entry of a feed, arXiv's among them, as a paper."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from reader.errors import MISREAD
from reader.formats.dates import iso_date
from reader.formats.names import author_names
from reader.formats.records import KINDS, kept_link
from reader.text.identifiers import identities_of
from reader.text.normal import clean
from reader.text.unmarked import unmarked
from reader.text.urls import safe_address
from reader.types import Facts, Identity, Link, LinkKind, ParsedPaper

Fields: TypeAlias = Mapping[str, Any]
"""What feedparser found, by its names: "arxiv_doi" is the element arxiv:doi."""

_ANNOUNCED = re.compile(r"arXiv:\S{1,40} Announce Type: [\w-]{1,20}\s+Abstract: ")
_OLD_TITLE = re.compile(r"\s*\(arXiv:[^()]{1,60}\)(?: [A-Z ]{1,20})?$")
_IDS = ("id", "arxiv_doi", "prism_doi", "dc_identifier", "link")
_OWN = "lectern_ids"
"""Lectern's own feeds have it in each entry: they tell of a paper as it is kept."""
_VENUES = ("arxiv_journal_ref", "arxiv_journal_reference", "prism_publicationname")
_DATES = ("published", "updated", "prism_publicationdate")

_FAULTS = (AssertionError, *MISREAD)
"""What feedparser may raise on values that it does not expect."""


def parsed(xml: bytes) -> tuple[Fields, list[Fields]]:
    """Return the fields of a feed that is sound XML, and those of each of its entries.

    Nothing is fetched. Mark-up in the texts is left as it is: taking it out
    makes it harmless, and feedparser's own sanitiser takes quadratic time.
    """
    import feedparser  # noqa: PLC0415 - it brings a network library along, for feeds alone

    try:
        # Bytes in a file: a str or bytes could be taken for an address or a path.
        result = feedparser.parse(
            io.BytesIO(xml),
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers={"content-type": "application/xml; charset=utf-8"},
        )
    except _FAULTS:
        return {}, []
    return dict(result.feed), [dict(entry) for entry in result.entries]


def paper(entry: Fields) -> ParsedPaper | None:
    """Return the paper that an entry tells of, its place yet unknown, or None without a title."""
    title = _OLD_TITLE.sub("", plain(entry, "title"))
    return ParsedPaper(title, abstract(entry), 0, 0, 0, _facts(entry)) if title else None


def abstract(entry: Fields) -> str:
    """Return an entry's text."""
    summary = entry.get("summary")
    if isinstance(summary, str) and (announced := _ANNOUNCED.match(summary)):
        return clean(summary[announced.end() :])
    return plain(entry, "summary") or _content(entry)


def plain(fields: Fields, name: str) -> str:
    """Return the text of an element, without mark-up if it may have any."""
    value, detail = fields.get(name), fields.get(f"{name}_detail")
    kind = detail.get("type") if isinstance(detail, Mapping) else ""
    return _plain(value, str(kind))


def day(fields: Fields) -> str:
    """Return as much of YYYY-MM-DD as is known of when a feed or an entry appeared."""
    if "lectern_published" in fields:  # a feed of Lectern's: its entry was updated later
        return iso_date(str(fields["lectern_published"]))
    found = (iso_date(value) for name in _DATES if isinstance(value := fields.get(name), str))
    return next(filter(None, found), "")


def _plain(value: object, kind: str) -> str:
    text = value if isinstance(value, str) else ""
    return clean(text if kind == "text/plain" else unmarked(text))


def _content(entry: Fields) -> str:
    contents = entry.get("content")
    first = contents[0] if isinstance(contents, list) and contents else {}
    return _plain(first.get("value"), str(first.get("type")))


def _facts(entry: Fields) -> Facts:
    return Facts(
        authors=tuple(_authors(entry)),
        ids=tuple(_ids(entry)),
        links=tuple(_links(entry)),
        published=day(entry),
        venue=next(map(clean, _texts(entry, _VENUES)), ""),
        keywords=tuple(dict.fromkeys(filter(None, map(clean, _terms(entry))))),
        summary=next(map(clean, _texts(entry, ("lectern_summary",))), ""),
    )


def _ids(entry: Fields) -> Iterator[Identity]:
    """Yield what identifies the paper; a feed of Lectern's tells all of it at once."""
    own = entry.get(_OWN)
    if not isinstance(own, str):
        yield from identities_of(*(clean(value) for value in _texts(entry, _IDS)))
        return
    for told in own.split():
        kind, _, value = told.partition(":")
        if kind in KINDS and value:
            yield kind, clean(value)


def _texts(entry: Fields, names: tuple[str, ...]) -> Iterator[str]:
    return (value for name in names if isinstance(value := entry.get(name), str))


def _authors(entry: Fields) -> Iterator[str]:
    names = [one["name"] for one in entry.get("authors", ()) if one.get("name")]
    if len(names) == 1 and _OWN not in entry:  # RSS has one element for all
        yield from author_names(names[0])
    else:
        yield from filter(None, map(clean, names))


def _links(entry: Fields) -> Iterator[Link]:
    related = list(_related(entry))
    yield from related
    address = entry.get("link")
    if not isinstance(address, str) or any(link.address == address for link in related):
        return
    if safe_address(address) and not identities_of(address):
        yield Link(LinkKind.PAPER, address)


def _related(entry: Fields) -> Iterator[Link]:
    """Yield the links whose titles are kinds of ours, as Lectern's feeds have them."""
    for link in entry.get("links", ()):
        kind, address = link.get("title"), link.get("href")
        if link.get("rel") == "related" and isinstance(address, str):
            yield from kept_link(kind, address)


def _terms(entry: Fields) -> Iterator[str]:
    primary = entry.get("arxiv_primary_category")
    for term in (primary, *entry.get("tags", ())):
        if isinstance(term, Mapping) and isinstance(term.get("term"), str):
            yield term["term"]
