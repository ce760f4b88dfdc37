"""Fill the columns of papers with what the database says: each group of them from one question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.search import dated
from reader.store import columns as stored
from reader.types import PaperId

Array: TypeAlias = NDArray[Any]
Arrays: TypeAlias = dict[str, Array]
Rows: TypeAlias = list[tuple[Any, ...]]
Venues: TypeAlias = dict[str, int]
"""The number of each venue."""
Fill: TypeAlias = Callable[[Arrays, Rows, Venues], None]
Read: TypeAlias = Callable[[stored.View, list[PaperId] | None], Iterator[Rows]]

_TYPES: dict[str, Any] = {
    "position": np.int64,
    "decision": np.uint8,
    "starred": np.bool_,
    "noted": np.bool_,
    "abstract": np.bool_,
    "digests": np.uint16,
    "added": np.uint32,
    "touched": np.uint32,
    "touched_at": np.uint32,
    "authors": np.uint16,
    "code": np.bool_,
    "published": np.int32,
    "venue": np.int32,
    "highlights": np.uint16,
}
GROUPS = dict.fromkeys(("authors", "code", "published", "venue"), "facts") | {
    "highlights": "highlights"
}
"""What is read together, besides the marks."""


def named(group: str) -> list[str]:
    """Return the names of the columns that are filled together."""
    return [name for name in _TYPES if GROUPS.get(name, "marks") == group]


def empty(name: str, size: int) -> Array:
    """Return a column of papers that the library does not show."""
    return np.full(size, dated.UNDATED if name == "published" else 0, _TYPES[name])


def _marks(arrays: Arrays, rows: Rows, _venues: Venues) -> None:
    whole = np.array(rows, np.int64)
    for column, name in enumerate(stored.MARKS[1:], 1):
        most = 1 if _TYPES[name] is np.bool_ else np.iinfo(_TYPES[name]).max
        # What an old library or a wrong clock wrote may not fit: it counts as much as does.
        least = -most if name == "position" else 0
        arrays[name][whole[:, 0]] = np.clip(whole[:, column], least, most)


def _facts(arrays: Arrays, rows: Rows, venues: Venues) -> None:
    papers, authors, code, published, named = zip(*rows, strict=True)
    at = np.array(papers)
    np.maximum.at(arrays["authors"], at, np.minimum(authors, 65_535).astype(np.uint16))
    np.logical_or.at(arrays["code"], at, np.array(code, np.bool_))
    dates = {text: dated.key(text) for text in set(published)}
    np.minimum.at(arrays["published"], at, np.array([dates[text] for text in published], np.int32))
    numbers = [venues.setdefault(name, len(venues)) for name in named]
    # The first source that tells one counts: written backwards, it is written last.
    backwards, told = at[::-1], np.array(numbers[::-1], np.int32)
    free = (told > 0) & (arrays["venue"][backwards] == 0)
    arrays["venue"][backwards[free]] = told[free]


def _highlights(arrays: Arrays, rows: Rows, _venues: Venues) -> None:
    for paper, number in rows:
        arrays["highlights"][paper] = min(number, 65_535)


FILLING: dict[str, tuple[Fill, Read]] = {
    "marks": (_marks, stored.marks),
    "facts": (_facts, stored.facts),
    "highlights": (_highlights, stored.highlights),
}
"""How each group is filled, with what is read for it."""
