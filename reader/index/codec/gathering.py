"""Gather the words of papers as numbers, to make a segment of them."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.index.body import runs
from reader.index.codec.arrays import MOST, Arrays
from reader.index.codec.inverting import DocumentFacts, keys, length_bytes, segment
from reader.store.changes import Indexed
from reader.text.words import Stems

MOST_WORDS = 16 << 20
"""Words of a segment that is being gathered, at most: sorting them takes 0.4 GB."""


class _Numbers(dict[str, int]):
    """The number of a word's stem by the word as it is written, in the order of first use."""

    def __init__(self, stems: Stems) -> None:
        super().__init__()
        self.stems = stems
        self.terms: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        number = self[word] = self.terms.setdefault(self.stems[word], len(self.terms))
        return number


class Gathering:
    """The papers of a segment that is to be."""

    def __init__(self, stems: Stems) -> None:
        self.papers = array("q")
        self._numbers = _Numbers(stems)
        self._words = array("I")
        self._runs = array("I")  # of each run of words: document, first and last position, words
        self._state: tuple[int, Mapping[str, Any]] | None = None

    @property
    def is_full(self) -> bool:
        """Tell whether a segment must be made of it before more comes in."""
        return len(self.papers) >= MOST - 1 or len(self._words) >= MOST_WORDS

    def add(self, held: Indexed) -> None:
        """Take a paper in."""
        doc = len(self.papers)
        self.papers.append(held.id)
        number = self._numbers.__getitem__
        for first, last, found in runs(held):
            self._words.extend(map(number, found))
            self._runs.extend((doc, first, last, len(found)))

    def add_state(self, known: Mapping[str, Any]) -> None:
        """Take the state document in, which is no paper's."""
        self._state = len(self.papers), known
        self.papers.append(0)

    def arrays(self) -> Arrays:
        """Return the segment."""
        order = sorted(self._numbers.terms)
        runs = np.frombuffer(self._runs, np.uint32).astype(np.int64).reshape(-1, 4)
        docs, firsts, lasts, sizes = runs.T
        lengths = np.bincount(docs, sizes, len(self.papers))
        heads = np.repeat(docs.astype(np.uint16), sizes)
        words = keys(self._ranks(order), heads, _places(firsts, lasts, sizes))
        terms, stored = {"body": order, "state": []}, {}
        if self._state is not None:
            doc, known = self._state
            words = np.append(words, keys(*np.array([[len(order)], [doc], [0]], np.uint64)))
            terms["state"], stored[doc] = ["state"], {"known": dict(known)}
        papers = np.array(self.papers, np.int64)
        return segment(words, terms, DocumentFacts(papers, length_bytes(lengths), stored))

    def _ranks(self, order: list[str]) -> NDArray[np.uint32]:
        """Return each word's term by its number in the order of terms."""
        numbers = np.fromiter(map(self._numbers.terms.__getitem__, order), np.int64, len(order))
        ranks = np.empty(len(order), np.uint32)
        ranks[numbers] = np.arange(len(order), dtype=np.uint32)
        return ranks[np.frombuffer(self._words, np.uint32)]


def _places(
    firsts: NDArray[np.int64], lasts: NDArray[np.int64], sizes: NDArray[np.int64]
) -> NDArray[np.uint16]:
    """Return the position of each word of all runs; those past the last stand on it."""
    starts = np.cumsum(sizes) - sizes
    places = np.arange(int(sizes.sum()), dtype=np.int32)
    places += np.repeat((firsts - starts).astype(np.int32), sizes)
    np.minimum(places, np.repeat(lasts.astype(np.int32), sizes), out=places)
    return places.astype(np.uint16)
