"""Read what the maker of a packet says of one paper: note, tags, highlights, place in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reader.formats.json_text import list_of, text_of
from reader.text.normal import clean, encodable, fingerprint
from reader.types import HIGHLIGHT_COLOURS, Highlight, ParsedPaper, Part, Said, Selector

LONGEST = 500_000
"""Characters of a note or comment that are taken over: a book."""
MOST = 2_000
"""Highlights of one paper."""
_LONGEST_QUOTE = 50_000
_MOST_TAGS = 100
_LONGEST_TAG = 200
_FARTHEST = 100_000_000
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
        raw = list_of(item.get("highlights"))
        found = {one.id: one for each in raw if (one := _highlight(each))}
        kept = tuple(found.values())[:MOST]
        note = _text(item.get("note"))
        self.lost += _number_of(item.get("highlights")) - len(kept)
        self.highlights += len(kept)
        self.notes += bool(note)
        return Said(
            key=_key(item.get("id")) or fingerprint(paper.title, paper.abstract),
            note=note,
            tags=tuple(_tags(item.get("tags"))),
            highlights=kept,
            section=clean(_text(item.get("section"))),
            sentence=clean(_text(item.get("sentence"))),
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
    """Return text with its lines as they are; '' for anything else, and for white space alone."""
    text = encodable(value).replace("\0", "")[:LONGEST] if isinstance(value, str) else ""
    return text if text.strip() else ""


def _around(value: object) -> str:
    """Return the words beside a passage, which may be white space."""
    return encodable(value).replace("\0", "")[:_LONGEST_TAG] if isinstance(value, str) else ""


def _number(value: object) -> int:
    """Return a place in a text; `loads` gives numbers as they are written."""
    text = text_of(value)
    return min(int(text), _FARTHEST) if text.isascii() and text.isdigit() and len(text) < 12 else 0
