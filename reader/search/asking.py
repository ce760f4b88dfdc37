"""Answer what is typed into the search box: words from the index, marks from the database."""

from __future__ import annotations

from dataclasses import replace
from heapq import nlargest

import numpy as np

from reader.errors import LecternError
from reader.index.evaluating.deadline import Deadline
from reader.index.finding import FEW, LIMIT, Finder
from reader.query import Query
from reader.query.tree import Sort
from reader.search.evaluating import Evaluating, Papers, Result
from reader.search.facets import Counting
from reader.search.lexicon import Lexicons
from reader.search.meant import meant
from reader.search.near import Spelt
from reader.search.ordering import Ordering
from reader.search.together import Company
from reader.search.widening import widen
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text.words import fold, stem
from reader.words import tr
from reader.work import Answer, Facets, ListCounts, packed

FUZZIES = 50
"""Words that a fuzzy one may have been meant for, the commonest: the others are misspelt too."""

_BEST = ("relevance", False)


class Search:
    """A library's search: one open index beside one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        index = store.library.index(store.id)
        self._lexicons = Lexicons(index)
        self._finder = Finder(index, store.id, fuzzies=self._spelt_nearly)
        self._company = Company(self._finder)
        self._evaluating = Evaluating(
            store, self._finder, lambda query: widen(query, self._lexicons.current())[0]
        )
        self._ordering = Ordering(store, self._evaluating.columns, self._evaluating.derived)
        self._counting = Counting(self._evaluating)

    def close(self) -> None:
        """Close the index."""
        self._finder.close()

    def ask(self, query: Query, *, typing: bool = False) -> Answer:
        """Return the answer to *query*; without words it is in the order of the list.

        While somebody is *typing*, only the first `LIMIT` papers are listed.
        """
        lexicon = self._lexicons.current()
        root, widened = widen(query, lexicon)
        empty = Answer(b"", query.terms(), query.problems, widened=widened)
        if root is None:
            return empty
        limit = LIMIT if typing else None
        sort = query.sort if query.sort != _BEST else None
        found = self._evaluating.result(root, None if sort else limit, Deadline())
        papers = self._sorted(found, sort)[:limit] if sort else found.papers
        return replace(
            empty,
            ids=packed(papers.tolist()),
            capped=found.total > len(papers),
            some=max(0, len(papers) - (len(found.papers) - found.some)),
            complete=found.complete,
            total=found.total,
            cut=found.cut,
            meant=meant(query, lexicon, self._company.together, few=found.total - found.some < FEW),
        )

    def facets(self, query: Query) -> Facets:
        """Return the facets of *query*."""
        return self._counting.facets(query)

    def lists(self) -> ListCounts:
        """Return how many papers each smart list holds."""
        masks = (
            (one.name, self._evaluating.nesting.papers(one.name))
            for one in self._store.read(smart_lists)
        )
        return ListCounts(tuple((name, int(np.count_nonzero(mask))) for name, mask in masks))

    def _spelt_nearly(self, word: str) -> list[str]:
        """Return the stems that a word, as typed, may have been meant for, its own first."""
        near = nlargest(FUZZIES, self._lexicons.current().words.near(fold(word)), _papers)
        return list(dict.fromkeys([stem(word), *(stem(one.text) for one in near)]))

    def _sorted(self, found: Result, sort: Sort) -> Papers:
        """Return the papers by *sort*: those with only some of the words stay behind the others."""
        at = len(found.papers) - found.some
        parts = []
        for part in (slice(at), slice(at, None)):
            scores = None if found.scores is None else found.scores[part]
            parts.append(self._ordering.sorted(found.papers[part], scores, sort))
        return np.concatenate(parts)


def _papers(spelt: Spelt) -> int:
    return spelt.papers


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
