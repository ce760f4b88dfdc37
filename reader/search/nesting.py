"""Tell the papers of lists by name; smart ones may hold one another but never themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
from numpy.typing import NDArray

from reader.search.columns import Columns
from reader.search.masks import Bools, keep
from reader.store.lists import named
from reader.store.smart_lists import smart_lists
from reader.store.store import Store

DEPTH = 20
"""Lists within lists: more than anybody makes, less than Python's stack minds."""


class Nesting:
    """The lists of one library; smart ones are evaluated when they are asked for."""

    def __init__(
        self,
        store: Store,
        columns: Columns,
        found: Callable[[str], tuple[NDArray[np.int64], bool]],
        generation: Callable[[], int],
    ) -> None:
        """Take what finds the papers of a search, and what tells that the index is another.

        The former also says whether time ran out before it had all of them.
        """
        self._store = store
        self._columns = columns
        self._of = found
        self._generation = generation
        self._within: list[str] = []
        self._round = False
        self.cut = False
        """Whether time ran out in a list since this was set to False: papers may be missing."""
        self._state: tuple[object, ...] = ()
        self._queries: dict[str, str] = {}
        self._kept: dict[str, Bools] = {}

    def papers(self, name: str) -> Bools:
        """Return which papers, by their numbers, stand in the list or have all that it asks for.

        There are none where there is no such list, nor in a list within itself. Whoever
        asks has refreshed the columns: all of one search are to be of one state.
        """
        name = name.casefold()
        if not self._within:
            self._follow()
        found = self._kept.get(name)
        if found is None:
            found = self._found(name)
            if self._round:
                # What a list is within itself is no answer to what it is.
                self._round = bool(self._within)
                return found
            if self.cut:
                return found
        return keep(self._kept, name, found)

    @property
    def busy(self) -> bool:
        """Tell whether a list is being evaluated, for a search of which it is a part."""
        return bool(self._within)

    def _follow(self) -> None:
        state = (self._columns.version, self._generation(), date.today())
        if state != self._state:
            self._state = state
            known = self._store.read(smart_lists)
            self._queries = {one.name.casefold(): one.query for one in known}
            self._kept.clear()

    def _found(self, name: str) -> Bools:
        if name in self._within or len(self._within) >= DEPTH:
            self._round = True
            return self._none()
        self._within.append(name)
        try:
            some, cut = self._of(self._queries.get(name, ""))
            self.cut |= cut
            found = np.append(some, self._own(name))
        finally:
            self._within.pop()
        mask = self._none()
        mask[found[found < len(mask)]] = True
        return mask

    def _own(self, name: str) -> NDArray[np.int64]:
        return np.array(self._store.read(named, name), np.int64)

    def _none(self) -> Bools:
        return np.zeros(self._columns.size, np.bool_)
