"""Answer what is typed into the search box: words from the index, marks from the database."""

from __future__ import annotations

from array import array

from reader.errors import LecternError
from reader.index.finding import LIMIT, Finder
from reader.index.folder import IndexDamagedError
from reader.query import Query
from reader.query.tree import Condition, Node
from reader.store import changes, find
from reader.store.store import Store
from reader.work import Answer

BEHIND = 1_000
"""Changes that the index may lack and still count as whole: more, and it is being built."""


class Search:
    """A library's search: one open index beside one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._finder = Finder(store.library.index(store.id), store.id)

    def close(self) -> None:
        """Close the index."""
        self._finder.close()

    def ask(self, query: Query) -> Answer:
        """Return the answer to *query*; without words it is in the order of the list."""
        node, filters = query.split()
        found, capped, complete = self._found(node, list(filters))
        return Answer(found.tobytes(), query.terms(), query.problems, capped, complete)

    def _found(self, node: Node | None, filters: list[Condition]) -> tuple[array[int], bool, bool]:
        if node is None:
            empty = array("q")
            return (self._store.read(find.filtered, filters) if filters else empty), False, True
        allowed = set(self._store.read(find.filtered, filters)) if filters else None
        try:
            found = self._finder.find(node, allowed)
        except IndexDamagedError:
            plain = self._store.read(find.containing, node, LIMIT)
            return array("q", (i for i in plain if allowed is None or i in allowed)), False, False
        shown = self._store.read(find.shown, found.ids)
        ids = array("q", (paper for paper in found.ids if paper in shown))
        return ids, found.capped, self._store.read(changes.last) - found.seq <= BEHIND


def refuse_empty(query: Query) -> None:
    """Refuse a search that asks for nothing.

    Raises:
        LecternError: The text holds no word and no filter.
    """
    if query.root is None:
        why = f" ({query.problems[0].message})" if query.problems else ""
        raise LecternError(f"There is nothing to search for{why}.", advice="Give a word or two.")
