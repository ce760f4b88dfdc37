"""What a word in a paper is worth: BM25, looked up in a table. All of its parameters stand here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.index.postings import LENGTHS

Scores = NDArray[np.float32]
Counts = NDArray[np.unsignedinteger]
Lengths = TypeVar("Lengths", NDArray[np.float64], float)

_LENGTHS = LENGTHS.astype(np.float64)
"""The length in words that a length byte stands for."""
_COUNTED = 256
"""Counts of a word in a paper that the table has; there is hardly ever more."""


def whoosh_idf(documents: int, holding: int) -> float:
    """Return the weight that Whoosh gives a word which so many of all documents hold."""
    return log(documents / (holding + 1)) + 1


def lucene_idf(documents: int, holding: int) -> float:
    """Return the weight that Lucene gives such a word: next to nothing if most hold it."""
    return log(1 + (documents - holding + 0.5) / (holding + 0.5))


@dataclass(frozen=True, slots=True)
class Ranking:
    """The parameters of BM25: one setting for every library.

    A word weighs more when papers that have it repeat it, as words do that papers are
    about: its weight is multiplied by how often they do, to the power of ``repeated``.
    """

    k1: float = 1.2
    b: float = 0.75
    idf: Callable[[int, int], float] = whoosh_idf
    repeated: float = 0.0

    def weight(self, documents: int, holding: int, occurring: int) -> float:
        """Return a word's weight, of which *holding* papers have *occurring* in all."""
        if not holding:
            return 0.0
        return self.idf(documents, holding) * float((occurring / holding) ** self.repeated)


RANKING = Ranking(k1=1.0, b=0.6, idf=lucene_idf, repeated=0.5)
"""What every search is ranked by; tests/bench/RANKING.md tells what else was tried."""


@dataclass(frozen=True)
class Saturation:
    """What so many of a word in a paper of such a length come to, of the word's weight."""

    ranking: Ranking
    average: float
    """Words of a document, on average."""

    def __call__(self, counts: Counts, lengths: NDArray[np.uint8]) -> Scores:
        """Return the share for each pair of a count and a length byte."""
        if counts.dtype == np.uint8:
            return self._table.take((counts.astype(np.uint16) << 8) | lengths)
        return self._share(counts.astype(np.float64), _LENGTHS[lengths]).astype(np.float32)

    def half(self, lengths: Lengths) -> Lengths:
        """Return the count at which a word comes to half of what it can, by words of a document."""
        k1, b = self.ranking.k1, self.ranking.b
        return k1 * (1 - b + b * lengths / (self.average or 1))

    @cached_property
    def _table(self) -> Scores:
        counts = np.arange(_COUNTED, dtype=np.float64)[:, None]
        return self._share(counts, _LENGTHS).astype(np.float32).ravel()

    def _share(
        self, counts: NDArray[np.float64], lengths: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        return counts * (self.ranking.k1 + 1) / (counts + self.half(lengths))
