"""Tell how often words stand in the same papers, by the index."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from math import log

import numpy as np
from numpy.typing import NDArray

from reader.index.finding import Finder
from reader.index.folder import IndexDamagedError
from reader.text.words import words

OTHERS = 3
"""Words beside which a word is looked for: the rarest say most."""
SMOOTHING = 20.0
"""Papers that are taken to have the word as often as any, so that few papers say little."""

Flags = NDArray[np.bool_]


class Company:
    """The words of a library by the company they keep."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._state: tuple[object, ...] = ()
        self._size = 0
        self._beside: list[tuple[Flags, int]] = []

    def together(self, text: str, others: Sequence[str]) -> float:
        """Return how much more often *text* stands beside the *others* than anywhere.

        It is a logarithm: 0 where nothing is known, of the words or of the index.
        """
        with suppress(IndexDamagedError):
            generation = self._finder.papers_of_documents().generation
            if (generation, *others) != self._state:
                self._prepare(others)
                self._state = (generation, *others)
            own = self._documents(text)
            share = (len(own) + 1) / (self._size + 1)
            lifts = [_lift(own, flags, holding, share) for flags, holding in self._beside]
            return sum(lifts) / len(lifts) if lifts else 0.0
        return 0.0

    def _prepare(self, others: Sequence[str]) -> None:
        """Flag the documents of the rarest *others*, once for all words that are asked about."""
        self._size = len(self._finder.papers_of_documents().papers)
        found = sorted(map(self._documents, others), key=len)
        self._beside = []
        for documents in [some for some in found if len(some)][:OTHERS]:
            flags = np.zeros(self._size, np.bool_)
            flags[documents] = True
            self._beside.append((flags, len(documents)))

    def _documents(self, text: str) -> NDArray[np.int64]:
        """Return the documents that hold every word of *text*."""
        held = [self._finder.documents_with(word.stem) for word in words(text)]
        found = held[0] if held else np.zeros(0, np.int64)
        for other in held[1:]:
            found = found[np.isin(found, other)]
        return found


def _lift(own: NDArray[np.int64], flags: Flags, holding: int, share: float) -> float:
    both = int(np.count_nonzero(flags[own]))
    return log((both + SMOOTHING * share) / (holding + SMOOTHING) / share)
