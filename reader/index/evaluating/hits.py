"""What a part of a search comes to in one segment: documents with their scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Docs: TypeAlias = NDArray[np.intp]
Numbers: TypeAlias = NDArray[np.integer]
Scores: TypeAlias = NDArray[np.float32]
Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Hits:
    """Documents in ascending order, each with its score, which is above 0."""

    docs: Docs
    scores: Scores

    def take(self, kept: NDArray[np.intp]) -> Hits:
        """Return the hits at these places."""
        return Hits(self.docs.take(kept), self.scores.take(kept))


@dataclass(frozen=True, slots=True)
class Spread:
    """Every document of the segment: whether it is found, and its score, 0 where it is not."""

    there: Flags
    scores: Scores | None = None
    """None: all 0, as those of a mark."""


@dataclass(frozen=True, slots=True)
class Packed:
    """The documents of a word in as few bytes as hold them; a document's score is above 0.

    Where ``docs`` is None, ``scores`` has one for every document, 0 where it is not there.
    """

    docs: NDArray[np.unsignedinteger] | None
    scores: Scores

    @property
    def nbytes(self) -> int:
        """Bytes that the arrays hold."""
        return self.scores.nbytes + (0 if self.docs is None else self.docs.nbytes)

    def result(self) -> Result:
        """Return them to be joined with others."""
        if self.docs is None:
            return Spread(self.scores > 0, self.scores)
        return Hits(self.docs.astype(np.intp), self.scores)


Result: TypeAlias = Hits | Spread

NONE = Hits(np.empty(0, np.intp), np.empty(0, np.float32))
"""Nothing found."""


def listed(result: Result) -> Hits:
    """Return the documents of *result* as a list; without scores they have 0."""
    if isinstance(result, Hits):
        return result
    docs = np.flatnonzero(result.there)
    scores = np.zeros(len(docs), np.float32) if result.scores is None else result.scores[docs]
    return Hits(docs, scores)


def lookup(sought: Numbers, among: Numbers, size: int) -> NDArray[np.intp]:
    """Return where each of *sought* stands *among* others, both ascending; -1 where it does not.

    ``size`` is the number of all documents.
    """
    if not len(among):
        return np.full(len(sought), -1, np.intp)
    if len(sought) * _STEPS < size:
        at = np.searchsorted(among, sought)
        at[at == len(among)] = 0
        at[among.take(at) != sought] = -1
        return at
    places = np.full(size, -1, np.intp)
    places[among] = np.arange(len(among))
    return places.take(sought)


def present(sought: Docs, among: Numbers, size: int) -> Flags:
    """Return which of *sought* are *among* others, both ascending, of *size* documents in all."""
    if len(sought) * _STEPS < size:
        found: Flags = lookup(sought.astype(among.dtype), among, size) >= 0
        return found
    there = np.zeros(size, np.bool_)
    there[among] = True
    return there.take(sought)


_STEPS = 20
"""What it costs to seek one document in a list, in documents of a table passed over."""
