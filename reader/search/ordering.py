"""Put the papers of a search in the order that is asked for."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray

from reader.query.tree import Sort
from reader.search.columns import Columns, Name
from reader.search.derived import Derived
from reader.search.filling import Array
from reader.store import changes
from reader.store import columns as stored
from reader.store.arranging import letters
from reader.store.store import Store

FEW = 5_000
"""Titles that are read for one order only; of more, all are read, and their order is kept."""
LAST = 2**62
"""The key of what is not known: it stands last, whichever way the order runs."""

Papers = NDArray[np.int64]
Keys = NDArray[np.int64]


class Ordering:
    """The orders of one library's papers, of the state that its columns were refreshed to."""

    def __init__(self, store: Store, columns: Columns, derived: Derived) -> None:
        self._columns = columns
        self._derived = derived
        self._titles = _Titles(store, columns)

    def sorted(self, papers: Papers, scores: NDArray[np.float32] | None, sort: Sort) -> Papers:
        """Return *papers* by *sort*: the newest, the most or the best first, titles from A on.

        Where two are equal, the more relevant comes first, then the one that a list has first.
        """
        name, backwards = sort
        relevance = np.zeros(len(papers), np.float32) if scores is None else -scores
        if name == "relevance":
            best = -relevance if backwards else relevance
            order = np.lexsort((self._columns["position"][papers], best))
        else:
            known = self._keys(name, papers)
            keys = np.where(known == LAST, LAST, -known) if backwards else known
            order = np.lexsort((self._columns["position"][papers], relevance, keys))
        return papers[order]

    def _keys(self, name: str, papers: Papers) -> Keys:
        match name:
            case "title":
                return self._titles.keys(papers)
            case "date":
                known = self._derived.dates()[0][papers].astype(np.int64)
            case "added":
                known = _turns(self._columns["added"])[papers]
            case _:
                known = self._columns[cast("Name", name)][papers].astype(np.int64)
        return np.where(known > 0, -known, LAST)


def _turns(added: Array) -> Keys:
    """Return when each paper came as a number that grows with theirs, whatever the clock said.

    Those that came at one moment have the same; 0 stands for what is not known.
    """
    known = np.flatnonzero(added)
    turns = np.zeros(len(added), np.int64)
    turns[known] = 1 + np.cumsum(np.diff(added[known].astype(np.int64), prepend=0) != 0)
    return turns


class _Titles:
    """The places of titles in the alphabet."""

    def __init__(self, store: Store, columns: Columns) -> None:
        self._store = store
        self._columns = columns
        self._seq = -1
        self._places: Keys = np.zeros(0, np.int64)

    def keys(self, papers: Papers) -> Keys:
        seq = self._store.read(changes.last)
        if self._seq != seq and len(papers) <= FEW:
            return self._read(papers.tolist())[papers]
        if self._seq != seq:
            self._places, self._seq = self._read(None), seq
        return self._places[papers]

    def _read(self, ids: list[int] | None) -> Keys:
        """Return the place of each paper's title, equal ones at the same."""
        rows = [row for some in self._store.read(stored.titles, ids) for row in some]
        names = {paper: letters(title) for paper, title in rows}
        alphabet = {name: place for place, name in enumerate(sorted(set(names.values())))}
        places = np.full(self._columns.size, LAST, np.int64)
        for paper, name in names.items():
            if paper < len(places):
                places[paper] = alphabet[name]
        return places
