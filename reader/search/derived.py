"""Work out of the columns what no column says by itself: dates, the order of the list, sources."""

from __future__ import annotations

from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from reader.search import dated
from reader.search.columns import Columns

Days = NDArray[np.int32]


class Derived:
    """What follows from the columns of one library; kept until they change."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._dates: tuple[int, Days, Days] = (-1, *(np.zeros(0, np.int32),) * 2)
        self._listed: tuple[int, NDArray[np.int32]] = (-1, np.zeros(0, np.int32))

    def dates(self) -> tuple[Days, Days]:
        """Return the first and the last day that each paper may be of; 0 where nothing is known.

        A paper's own date counts; one that no source tells has that of its newest digest.
        """
        columns = self._columns
        if self._dates[0] != columns.version:
            keys = columns["published"]
            known, which = np.unique(keys, return_inverse=True)
            spans = np.array([dated.span(int(key)) for key in known], np.int32).reshape(-1, 2)
            first, last = spans[which, 0], spans[which, 1]
            without = (first == 0) & columns.shown
            if without.any():
                self._by_digest(without, first, last)
            self._dates = (columns.version, first, last)
        return self._dates[1:]

    def _by_digest(self, without: NDArray[np.bool_], first: Days, last: Days) -> None:
        columns, pairs = self._columns, self._columns.pairs("digests")
        newest = np.zeros(columns.size, np.int32)
        np.maximum.at(newest, pairs.papers, pairs.things)
        spans = np.zeros((max((page.id for page in columns.pages), default=0) + 1, 2), np.int32)
        for page in columns.pages:
            spans[page.id] = dated.days(page.year, page.month, page.day) or (0, 0)
        # A digest that came in since is read by the next refresh.
        newest[newest >= len(spans)] = 0
        first[without] = spans[newest[without], 0]
        last[without] = spans[newest[without], 1]

    def listed(self) -> NDArray[np.int32]:
        """Return all shown papers in the order of a list: newest digest first, then by rank."""
        if self._listed[0] != self._columns.version:
            papers = np.flatnonzero(self._columns.shown).astype(np.int32)
            order = np.argsort(self._columns["position"][papers], kind="stable")
            self._listed = (self._columns.version, papers[order])
        return self._listed[1]


def counted(columns: Columns, kind: str, some: NDArray[np.bool_]) -> dict[str, int]:
    """Return the library's tags, venues, digests or sources, with how many of *some* have each."""
    found: dict[str, int] = {}
    if kind == "venue":
        counts = np.bincount(columns["venue"][some])
        named = list(enumerate(columns.venues))
    else:
        counts = columns.pairs("tags" if kind == "tag" else "digests").per_thing(some)
        named = _linked(columns, kind)
    numbers = counts.tolist()
    for number, name in named:
        if name:
            papers = numbers[number] if number < len(numbers) else 0
            found[name] = found.get(name, 0) + papers
    return found


def _linked(columns: Columns, kind: str) -> list[tuple[int, str]]:
    if kind == "tag":
        return columns.tags
    if kind == "digest":
        return [(page.id, page.name) for page in columns.pages]
    return [(page.id, source(page.path)) for page in columns.pages]


def source(path: str) -> str:
    """Return what a digest's source is called: the web site that it is of, or its folder."""
    if path.startswith(("http://", "https://")):
        try:
            return (urlsplit(path).hostname or "").removeprefix("www.")
        except ValueError:
            return ""
    return path.replace("\\", "/").rpartition("/")[0].rpartition("/")[2]
