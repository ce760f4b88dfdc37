"""Read back what `lectern list --json` and its like printed of a paper, marks and all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.formats.dates import iso_date
from reader.formats.json_text import list_of, text_of
from reader.formats.own_record import with_listed
from reader.formats.records import KINDS, each_once, kept_link, unplaced
from reader.text.csl import key_given
from reader.text.normal import clean, encodable
from reader.types import Decision, Facts, Identity, Link, Marks, ParsedPaper


def is_listed(item: Mapping[str, Any]) -> bool:
    """Tell whether *item* is a paper as Lectern prints it: it alone has a decision and a star."""
    return isinstance(item.get("starred"), bool) and item.get("decision") in list(Decision)


def listed(item: Mapping[str, Any]) -> ParsedPaper | None:
    """Return the paper that Lectern printed, or None when it has no title.

    Its text is the one that came in, not the repaired one; its number is of that library alone.
    """
    title = text_of(item.get("raw_title")) or text_of(item.get("title"))
    paper = unplaced(title, text_of(item.get("raw_abstract", item.get("abstract"))))
    if paper is None:
        return None
    return with_listed(replace(paper, facts=facts_of(item), marks=_marks(item)), item)


def facts_of(item: Mapping[str, Any]) -> Facts:
    """Return what Lectern printed of a paper beside its texts and marks."""
    return Facts(
        authors=_texts(item.get("authors")),
        ids=tuple(_ids(item)),
        links=tuple(_links(item)),
        published=iso_date(text_of(item.get("published"))),
        venue=text_of(item.get("venue")),
        keywords=each_once(_texts(item.get("keywords"))),
        summary=text_of(item.get("summary")),
        details=tuple(_details(item)),
    )


def _marks(item: Mapping[str, Any]) -> Marks:
    note = item.get("note")
    return Marks(
        decision=Decision(item["decision"]),
        starred=item["starred"],
        tags=_texts(item.get("tags")),
        note=encodable(note) if isinstance(note, str) else "",
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(filter(None, map(text_of, list_of(value))))


def _ids(item: Mapping[str, Any]) -> Iterator[Identity]:
    for pair in list_of(item.get("ids")):
        known = _texts(pair)
        if len(known) == 2 and known[0] in KINDS:
            yield known[0], known[1]


def _details(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    told = item.get("details")
    known = {**(told if isinstance(told, Mapping) else {}), **key_given(text_of(item.get("key")))}
    for name, some in known.items():
        values = some if isinstance(some, list) else [some]
        yield from ((clean(name), text) for one in values if clean(name) and (text := text_of(one)))


def _links(item: Mapping[str, Any]) -> Iterator[Link]:
    for link in list_of(item.get("links")):
        if isinstance(link, Mapping):
            yield from kept_link(link.get("kind"), text_of(link.get("url")))
