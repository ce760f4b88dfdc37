"""Read what the maker of a packet, or the reader's own export, says of a paper and of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reader.formats.dates import digest_date, iso_date
from reader.formats.json_text import list_of, text_of, whole_text
from reader.text.normal import clean, encodable, fingerprint
from reader.types import (
    HIGHLIGHT_COLOURS,
    Highlight,
    PacketList,
    ParsedPaper,
    Part,
    Said,
    Selector,
)

LONGEST = 500_000
"""Characters of a note or comment that are taken over: a book."""
MOST = 2_000
"""Highlights of one paper."""
_LONGEST_QUOTE = 50_000
_MOST_TAGS = 100
_LONGEST_TAG = 200
_FARTHEST = 100_000_000
LONGEST_NAME = 80
"""Characters of a person's name, and of a list's."""
_LONGEST_INTRODUCTION = 100_000
_NUMBER = re.compile(r"[0-9]{1,18}")
_KEY = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(slots=True)
class Told:
    """What the papers of a packet that were read have."""

    notes: int = 0
    highlights: int = 0
    lost: int = 0
    """Annotations that could not be understood, or were too many."""

    def said(self, item: Mapping[str, Any], paper: ParsedPaper) -> Said:
        """Return what *item* says of *paper*, and count it."""
        key = _key(item.get("id")) or fingerprint(paper.title, paper.abstract)
        said = replace(
            own_said(item) or Said(""),
            key=key,
            note=_text(item.get("note")),
            tags=tuple(_tags(item.get("tags"))),
        )
        self.lost += _number_of(item.get("highlights")) - len(said.highlights)
        self.highlights += len(said.highlights)
        self.notes += bool(said.note)
        return said


def own_said(item: Mapping[str, Any]) -> Said | None:
    """Return what *item* tells beside marks: highlights, and what a list says; None for nothing."""
    raw = list_of(item.get("highlights"))
    found = {one.id: one for each in raw if (one := _highlight(each))}
    said = Said(
        key="",
        highlights=tuple(found.values())[:MOST],
        section=clean(_text(item.get("section"))),
        sentence=clean(_text(item.get("sentence"))),
    )
    return said if said != Said("") else None


def told_list(told: object) -> PacketList | None:
    """Return the reading list that *told* is of; None where it has no name."""
    if not isinstance(told, Mapping):
        return None
    key, name = text_of(told.get("key")), clean(_text(told.get("name")))[:LONGEST_NAME]
    if not name:
        return None
    return PacketList(
        key=key if _NUMBER.fullmatch(key) else "",
        name=name,
        heading=clean(_text(told.get("heading"))),
        introduction=whole_text(told.get("introduction"), _LONGEST_INTRODUCTION),
        target=digest_date(iso_date(clean(_text(told.get("target"))))).iso or "",
    )


def _number_of(value: object) -> int:
    return len(value) if isinstance(value, list) else int(bool(value))


def _highlight(item: object) -> Highlight | None:
    """Return a highlight; None for what has no words, or no name by which it is known again."""
    if not isinstance(item, Mapping):
        return None
    key, exact = _key(item.get("id")), _text(item.get("exact"))
    if not key or not exact or len(exact) > _LONGEST_QUOTE:
        return None
    colour, part = text_of(item.get("colour")), text_of(item.get("part"))
    start, end = (_number(item.get(name)) for name in ("start", "end"))
    before, after = (_around(item.get(name)) for name in ("prefix", "suffix"))
    return Highlight(
        id=key,
        record=0,
        part=Part(part) if part in list(Part) else Part.ABSTRACT,
        selector=Selector(exact, before, after, start, end),
        colour=colour if colour in HIGHLIGHT_COLOURS else HIGHLIGHT_COLOURS[0],
        comment=_text(item.get("comment")),
        tags=tuple(_tags(item.get("tags"))),
        made=text_of(item.get("made"))[:40],
    )


def _tags(value: object) -> Iterator[str]:
    names = (text_of(name) for name in list_of(value))
    good = dict.fromkeys(name for name in names if 0 < len(name) <= _LONGEST_TAG)
    yield from list(good)[:_MOST_TAGS]


def _key(value: object) -> str:
    text = text_of(value)
    return text if _KEY.fullmatch(text) else ""


def _text(value: object) -> str:
    return whole_text(value, LONGEST)


def _around(value: object) -> str:
    """Return the words beside a passage, which may be white space."""
    return encodable(value).replace("\0", "")[:_LONGEST_TAG] if isinstance(value, str) else ""


def _number(value: object) -> int:
    """Return a place in a text; `loads` gives numbers as they are written."""
    text = text_of(value)
    return min(int(text), _FARTHEST) if text.isascii() and text.isdigit() and len(text) < 12 else 0
