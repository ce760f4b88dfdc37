"""Count what the papers of a search have in common, all of them, listed or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from reader.query.editing import mark_of, state_in
from reader.query.query import Query
from reader.query.rewriting import key
from reader.query.tree import Mark, conjuncts
from reader.search import dated
from reader.search.derived import counted
from reader.search.evaluating import Evaluating
from reader.types import Decision
from reader.work import Facet, Facets

MOST = 20
"""Values of a kind that are offered: past that, completion finds them better."""

Bools = NDArray[np.bool_]
_HAS = ("note", "highlight", "code")


class Counting:
    """The counts of one library's searches."""

    def __init__(self, evaluating: Evaluating) -> None:
        self._evaluating = evaluating

    def facets(self, query: Query) -> Facets:
        """Return the facets of *query*, each with what it asks of it; without words, of all.

        Only papers with all its words count, unless there are none of these.
        """
        papers = self._papers(query)
        asked = {key(node) for node in conjuncts(query.root)}
        found: list[Facet] = []
        for kind, value in self._values(papers):
            mark = mark_of(kind, value)
            if not isinstance(mark, Mark):
                continue  # a name of signs alone
            state = state_in(asked, mark)
            number = int(np.count_nonzero(self._evaluating.masks.leaf(mark)[papers]))
            if number or state:
                found.append(Facet(kind, value, number, state))
        return Facets(tuple(found))

    def _papers(self, query: Query) -> NDArray[np.int64]:
        columns = self._evaluating.columns
        root = self._evaluating.meaning(query)
        if root is None:
            columns.refresh()
            return np.flatnonzero(columns.shown)
        result = self._evaluating.result(root)
        columns.refresh()
        papers = result.whole() if len(result.whole()) else result.papers
        return papers[papers < columns.size]

    def _values(self, papers: NDArray[np.int64]) -> Iterator[tuple[str, str]]:
        """Yield the values that are worth a count, kind by kind."""
        some = np.zeros(self._evaluating.columns.size, np.bool_)
        some[papers] = True
        yield from (("is", decision.value) for decision in Decision)
        yield ("is", "starred")
        yield from (("tag", name) for name in self._top("tag", some))
        yield from (("digest", name) for name in self._digests(some))
        yield from (("source", name) for name in self._top("source", some))
        yield from (("date", year) for year in self._years(papers))
        yield from (("venue", name) for name in self._top("venue", some))
        yield from (("has", value) for value in _HAS)

    def _top(self, kind: str, some: Bools) -> Iterable[str]:
        """Return the names that most papers have."""
        counts = counted(self._evaluating.columns, kind, some)
        found = (name for name in counts if counts[name])
        return sorted(found, key=lambda name: -counts[name])[:MOST]

    def _digests(self, some: Bools) -> Iterable[str]:
        """Return the newest digests: what came last is what one looks for."""
        counts = counted(self._evaluating.columns, "digest", some)
        return [name for name in counts if counts[name]][:MOST]

    def _years(self, papers: NDArray[np.int64]) -> Iterable[str]:
        """Return the years, the latest first."""
        begin = self._evaluating.derived.dates()[0][papers]
        years = np.unique(dated.years(begin[begin > 0]))
        return [f"{year:04}" for year in years[::-1].tolist()][:MOST]
