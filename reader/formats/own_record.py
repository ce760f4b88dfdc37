"""Read what Lectern's own exports add to a record; nothing in it is trusted to be well-formed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.formats.json_text import loaded
from reader.formats.packet_said import own_said, told_list
from reader.formats.records import cleaned, decision_of, each_once, kept_link
from reader.formats.references import ids_in
from reader.text.normal import clean
from reader.text.people import Name, unpacked_name
from reader.types import Facts, Link, Marks, ParsedPaper


def with_own(
    paper: ParsedPaper, record: Mapping[str, Any], note: str, tags: tuple[str, ...] = ()
) -> ParsedPaper:
    """Return *paper* with the reader's marks and all that the record tells beside them.

    *tags* stand in the record only if the format could not hold them.
    """
    marks = Marks(
        decision=decision_of(record.get("decision")),
        starred=record.get("starred") is True,
        tags=each_once(_texts(record, "tags")) or tags,
        note=note,
    )
    return with_listed(replace(paper, marks=marks), record)


def with_listed(paper: ParsedPaper, record: Mapping[str, Any]) -> ParsedPaper:
    """Return *paper* with its highlights, and with what a record tells of its reading list."""
    return replace(paper, said=own_said(record), begins=told_list(record.get("reading_list")))


def own_json(text: str) -> Mapping[str, Any] | None:
    """Return the record that *text* is in JSON, or None when it is none."""
    found = loaded(text)
    return found if isinstance(found, dict) else None


def own_facts(record: Mapping[str, Any], facts: Facts) -> Facts:
    """Return *facts*, which the fields of a record of our own tell, with what it adds."""
    names = ids_in(_texts(record, "ids"))
    return replace(
        facts,
        ids=tuple(dict.fromkeys((*names, *facts.ids))),
        links=tuple(_links(record)),
        keywords=each_once(_texts(record, "keywords")),
        summary=clean(next(iter(_texts(record, "summary")), "")),
    )


def own_authors(record: Mapping[str, Any]) -> tuple[Name, ...]:
    """Return the authors that the record has because the format's own field could not."""
    return tuple(map(unpacked_name, cleaned(_texts(record, "authors"))))


def own_details(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return variables of CSL and their values."""
    return [(name, value) for name, value in _pairs(record, "details")]


def _links(record: Mapping[str, Any]) -> list[Link]:
    return [link for pair in _pairs(record, "links") for link in kept_link(*pair)]


def _texts(record: Mapping[str, Any], name: str) -> list[str]:
    value = record.get(name)
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _pairs(record: Mapping[str, Any], name: str) -> list[tuple[str, str]]:
    value = record.get(name)
    pairs = value if isinstance(value, list) else []
    return [
        (one[0], one[1])
        for one in pairs
        if isinstance(one, list) and len(one) == 2 and all(isinstance(x, str) for x in one)
    ]
