"""The names that may stand before a colon in a search, and the other spellings of them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache

from reader.query.tree import COUNTS, DATES, FILTERS, TEXT_FIELDS
from reader.words import tr

NEAR = "near"
LIKE = "like"
SORT = "sort"

FIELDS = (*TEXT_FIELDS, *FILTERS, *COUNTS, *DATES, NEAR, LIKE, SORT)
"""Every name, once each: a name of COUNTS is also the plural of a field."""

SINGULAR = {"tags": "tag", "digests": "digest", "highlights": "highlight", "authors": "author"}
"""What a name of COUNTS means where no number follows: ``authors:smith``."""

_SPELLINGS = {
    "titles": "title",
    "abstracts": "abstract",
    "notes": "note",
    "sources": "source",
    "ids": "id",
    "arxiv": "id",
    "doi": "id",
    "venues": "venue",
    "links": "link",
    "url": "link",
    "lists": "list",
}
SPELLED = (*FIELDS, *_SPELLINGS)
"""Every spelling that is understood."""

VALUES_SPELLED = {
    "has": {
        "notes": "note",
        "highlights": "highlight",
        "tag": "tags",
        "abstracts": "abstract",
        "author": "authors",
    }
}
"""Other spellings of what a filter takes."""


def field_named(name: str) -> str | None:
    """Return the name in FIELDS that is written *name*, in capitals or not; None for none."""
    name = name.lower()
    name = _SPELLINGS.get(name, name)
    return name if name in FIELDS else None


@lru_cache(1 << 8)
def perhaps_meant(name: str) -> str | None:
    """Return the field whose name looks most like an unknown *name*, if one does."""
    near = get_close_matches(name.lower()[:20], SPELLED, 1, 0.75)
    return field_named(near[0]) if near else None


def refusal(name: str, value: str, known: Sequence[str]) -> str:
    """Return what to say of a *value* that *name* does not take: what may be meant, or all."""
    near = get_close_matches(value.lower()[:20], known, 1, 0.75)
    if near:
        said = tr("{name}: does not take that; perhaps {name}:{meant} is meant.")
        return said.format(name=name, meant=near[0])
    return tr("{name}: takes one of {names}.").format(name=name, names=", ".join(known))
