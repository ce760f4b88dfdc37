"""Hold the marks of all papers as arrays: filters, orders and counts are sums over them.

An array has the paper's number as its index, so that it need not hold the numbers; what
the library does not show is 0 everywhere. Some 70 bytes a paper, most of them read only
when a search first asks for what they tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from reader.search.filling import FILLING, GROUPS, Array, empty, named
from reader.search.pairs import Pairs
from reader.store import columns as stored
from reader.store.columns import At, Page, View
from reader.store.store import Store
from reader.types import PaperId

MOST = 5_000
"""Papers that are read again one by one; when more have changed, all are."""

Name = Literal[
    "position", "decision", "starred", "noted", "abstract", "digests", "added", "touched",
    "touched_at", "authors", "code", "published", "venue", "highlights",
]  # fmt: skip
Linking = Literal["tags", "digests"]
Bools = NDArray[np.bool_]

_LINKS = {"tags": stored.tagged, "digests": stored.standing}


class Columns:
    """The columns of one library. ``refresh`` before each use: then all are of one state.

    ``version`` is another number whenever anything may have changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._at: At | None = None
        self.version = 0
        self._forget(0)

    @property
    def loaded(self) -> bool:
        """Say whether there is anything yet: to load it takes a while."""
        return "marks" in self._groups

    @property
    def size(self) -> int:
        """Return how many numbers the arrays have: one more than the highest of a paper."""
        return self._size

    @property
    def at(self) -> At:
        """Return the state of the library that they are of."""
        assert self._at is not None
        return self._at

    def refresh(self) -> None:
        """Read again what has changed since."""
        if self._store.read(stored.at) != self._at:
            self._store.read(self._follow)
            self.version += 1

    def __getitem__(self, name: Name) -> Array:
        """Return a column; nobody may write to it."""
        self._load(GROUPS.get(name, "marks"))
        return self._arrays[name]

    def pairs(self, of: Linking) -> Pairs:
        """Return which papers have which tags, or stand in which digests."""
        if of not in self._pairs:
            self._pairs[of] = self._within(Pairs.of(self._store.read(_LINKS[of])))
        return self._pairs[of]

    @property
    def shown(self) -> Bools:
        """Return which papers the library shows."""
        return self["digests"] > 0

    @property
    def venues(self) -> Sequence[str]:
        """Return the names of the venues, by their numbers in the column; the first is ''."""
        self._load("facts")
        return list(self._venues)

    @property
    def tags(self) -> list[tuple[int, str]]:
        """Return number and name of each tag."""
        return self._tags

    @property
    def pages(self) -> list[Page]:
        """Return all digests, the newest first."""
        return self._pages

    def _follow(self, db: View) -> None:
        with stored.unchanging(db):
            now = stored.at(db)
            some = None if self._at is None else stored.changed(db, self._at, MOST)
            if some is None:
                self._forget(stored.top(db) + 1)
            elif some:
                self._grow(stored.top(db) + 1)
                self._reread(db, some)
            self._tags, self._pages = stored.tags(db), stored.pages(db)
            self._at = now

    def _forget(self, size: int) -> None:
        self._size = size
        self._groups: set[str] = set()
        self._arrays: dict[str, Array] = {}
        self._pairs: dict[Linking, Pairs] = {}
        self._venues: dict[str, int] = {"": 0}

    def _grow(self, size: int) -> None:
        for name, array in self._arrays.items():
            more = empty(name, size)
            more[: len(array)] = array
            self._arrays[name] = more
        self._size = size

    def _reread(self, db: View, ids: list[PaperId]) -> None:
        for group in self._groups:
            for name in named(group):
                self._arrays[name][ids] = empty(name, 1)
            self._fill(group, db, ids)
        some = np.zeros(self._size, np.bool_)
        some[ids] = True
        for of, before in self._pairs.items():
            self._pairs[of] = before.replaced(some, self._within(Pairs.of(_LINKS[of](db, ids))))

    def _load(self, group: str) -> None:
        if group not in self._groups:
            for name in named(group):
                self._arrays[name] = empty(name, self._size)
            self._store.read(partial(self._filled, group))
            self._groups.add(group)

    def _filled(self, group: str, db: View) -> None:
        self._fill(group, db, None)

    def _fill(self, group: str, db: View, ids: list[PaperId] | None) -> None:
        fill, read = FILLING[group]
        for rows in read(db, ids):
            # A paper that came in since the last refresh is read by the next.
            if known := [row for row in rows if row[0] < self._size]:
                fill(self._arrays, known, self._venues)

    def _within(self, pairs: Pairs) -> Pairs:
        fits = pairs.papers < self._size
        return pairs if fits.all() else Pairs(pairs.papers[fits], pairs.things[fits])
