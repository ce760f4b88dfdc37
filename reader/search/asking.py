"""Answer what is typed into the search box: words from the index, marks from the database."""

from __future__ import annotations

from dataclasses import replace

from reader.errors import LecternError
from reader.index.finding import LIMIT, Finder
from reader.index.folder import IndexDamagedError
from reader.query import Query
from reader.query.tree import Node
from reader.store import changes, find
from reader.store.store import Store
from reader.types import PaperId
from reader.words import tr
from reader.work import Answer, packed

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
        empty = Answer(b"", query.terms(), query.problems)
        passed = self._store.read(find.filtered, filters) if filters else None
        if node is None:
            return replace(empty, ids=packed(passed or ()))
        return self._found(node, None if passed is None else set(passed), empty)

    def _found(self, node: Node, allowed: set[PaperId] | None, empty: Answer) -> Answer:
        try:
            found = self._finder.find(node, allowed)
        except IndexDamagedError:
            plain = self._store.read(find.containing, node, LIMIT)
            ids = packed(paper for paper in plain if allowed is None or paper in allowed)
            return replace(empty, ids=ids, complete=False)
        shown = self._store.read(find.shown, found.ids)
        some = set(found.ids[len(found.ids) - found.some :])
        return replace(
            empty,
            ids=packed(paper for paper in found.ids if paper in shown),
            capped=found.capped,
            some=len(some & shown),
            complete=self._store.read(changes.last) - found.seq <= BEHIND,
        )


def refuse_empty(query: Query) -> None:
    """Refuse a search that asks for nothing.

    Raises:
        LecternError: The text holds no word and no filter.
    """
    if query.root is None:
        text = tr("There is nothing to search for.")
        if query.problems:
            text = tr("There is nothing to search for ({why}).")
            text = text.format(why=query.problems[0].message)
        raise LecternError(text, advice=tr("Give a word or two."))
