"""Answer what is typed into the search box: words from the index, marks from the database."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reader.errors import LecternError
from reader.index.evaluating.deadline import Deadline
from reader.index.finding import LIMIT
from reader.query import Query, parse
from reader.query.tree import Sort
from reader.search.begun import begun, without_field
from reader.search.columns import Columns
from reader.search.completing import Completer
from reader.search.derived import Derived
from reader.search.evaluating import Evaluating, Papers, Result
from reader.search.facets import Counting
from reader.search.masks import SHOWN
from reader.search.naming import Naming
from reader.search.ordering import Ordering
from reader.search.suggesting import Suggesting
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.types import PaperId
from reader.words import tr
from reader.work import Answer, Completions, Facets, ListCounts, packed

_BEST = ("relevance", False)


class Search:
    """A library's search: one open index beside one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._suggesting = Suggesting(store)
        self._finder = self._suggesting.finder
        self._evaluating = Evaluating(
            store, self._finder, lambda query: self._suggesting.wider(query)[0].root
        )
        self._ordering = Ordering(store, self._evaluating.columns, self._evaluating.derived)
        self._counting = Counting(self._evaluating)
        self._completer = Completer(store, self._evaluating.columns)
        self._naming = Naming(store, self._completer.named)

    @property
    def columns(self) -> Columns:
        """Return the marks of all papers, as arrays."""
        return self._evaluating.columns

    @property
    def derived(self) -> Derived:
        """Return what follows from them."""
        return self._evaluating.derived

    def close(self) -> None:
        """Close the index."""
        self._finder.close()

    def read(self, text: str, *, typing: bool) -> Query:
        """Return what *text* asks for; while somebody is *typing*, what it asks for so far.

        Where the whole of it finds nothing, Enter behind half a word is not to lose what
        was found so far.
        """
        if typing:
            so_far = begun(parse(text, typing=True), self._naming.names)
            shorter = without_field(so_far)
            return so_far if shorter is None or self._finds(so_far) else shorter
        whole = parse(text)
        if whole.root is None or whole.problems or self._finds(whole):
            return whole
        so_far = self.read(text, typing=True)
        return so_far if self._finds(so_far) else whole

    def _finds(self, query: Query) -> bool:
        """Say whether any paper is all that *query* asks for, if that is anything."""
        return (
            query.root is not None
            and self._evaluating.result(query.root, 1, Deadline(), rest=False).total > 0
        )

    def ask(self, query: Query, *, typing: bool = False) -> Answer:
        """Return the answer to *query*; without words it is in the order of the list.

        While somebody is *typing*, only the first `LIMIT` papers are listed. An order by
        itself is that of all papers.
        """
        wider, widened = self._suggesting.wider(query, typing=typing)
        titles = self._naming.titles(query)
        empty = Answer(b"", query.terms(), query.problems, widened=widened, titles=titles)
        root = wider.root or (SHOWN if query.sort else None)
        if root is None:
            return empty
        limit = LIMIT if typing else None
        sort = query.sort if query.sort != _BEST else None
        found = self._evaluating.result(root, None if sort else limit, Deadline())
        # A name that is still being typed, or that others begin with, may yet become one.
        passing = typing or found.total > 0
        papers = self._sorted(found, sort)[:limit] if sort else found.papers
        return replace(
            empty,
            terms=self._suggesting.terms(wider),
            ids=packed(papers.tolist()),
            problems=(*query.problems, *self._naming.problems(query, passing=passing)),
            capped=found.total > len(papers),
            some=max(0, len(papers) - (len(found.papers) - found.some)),
            complete=found.complete,
            total=found.total,
            cut=found.cut,
            meant=self._meant(query, found, typing=typing),
        )

    def _meant(self, query: Query, found: Result, *, typing: bool) -> str:
        """Return the search that was perhaps meant, unless its text cannot be read as it is."""
        if query.problems:
            return ""
        respelt = self._naming.respelt(query, passing=found.total > 0)
        now = parse(respelt, typing=typing) if respelt else query
        return self._suggesting.meant(now, found.total - found.some, typing=typing) or respelt

    def complete(self, text: str, cursor: int) -> Completions:
        """Return what can go on at *cursor*."""
        return self._completer.complete(text, cursor, self._suggesting.lexicon())

    def facets(self, query: Query) -> Facets:
        """Return the facets of *query*."""
        return self._counting.facets(query)

    def lists(self) -> ListCounts:
        """Return how many papers each smart list holds, of those for which there is time."""
        names = [one.name for one in self._store.read(smart_lists)]
        return ListCounts(tuple(self._evaluating.counted(names)))

    def warm(self) -> None:
        """Read what helps the next search along; the first answer does not wait for it."""
        self._suggesting.warm()

    def ties(self, name: str, other: PaperId) -> list[str]:
        """Return the words that tie *other* to the paper that a search with ``like:`` names."""
        return self._suggesting.ties(name, other)

    def _sorted(self, found: Result, sort: Sort) -> Papers:
        """Return the papers by *sort*: those with only some of the words stay behind the others."""
        at = len(found.papers) - found.some
        self._evaluating.refresh()  # the index may have papers that came in since
        parts = []
        for part in (slice(at), slice(at, None)):
            scores = None if found.scores is None else found.scores[part]
            parts.append(self._ordering.sorted(found.papers[part], scores, sort))
        return np.concatenate(parts)


def refuse_empty(query: Query) -> None:
    """Refuse a search that asks for nothing.

    Raises:
        LecternError: The text holds no word, no filter and no order.
    """
    if query.root is None and query.sort is None:
        text = tr("There is nothing to search for.")
        if query.problems:
            text = tr("There is nothing to search for ({why}).")
            text = text.format(why=query.problems[0].message)
        raise LecternError(text, advice=tr("Give a word or two."))
