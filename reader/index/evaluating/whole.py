"""The index as one: its segments, one after the other, and what is counted over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from reader.index.evaluating.hits import Flags, Hits
from reader.index.evaluating.placing import in_zone
from reader.index.evaluating.plan import Term
from reader.index.evaluating.recent import Recent
from reader.index.evaluating.scoring import RANKING, Ranking, Saturation
from reader.index.postings import Postings, SegmentPostings

ROOM = 64 << 20
"""Bytes of scored words that are kept, beside the arrays of the segments themselves."""


@dataclass(frozen=True, eq=False)
class Segment:
    """One segment; ``first`` is the number that its first document has in the whole index."""

    postings: SegmentPostings
    deleted: Flags
    first: int = 0

    @property
    def size(self) -> int:
        """Documents, deleted ones among them."""
        return self.postings.size

    @cached_property
    def alive(self) -> Flags:
        """Which documents can be found: not those deleted, nor the state document."""
        alive: Flags = (self.postings.papers() != 0) & ~self.deleted
        return alive


@dataclass(frozen=True, eq=False)
class Whole:
    """All segments, the oldest first."""

    segments: Sequence[Segment]
    ranking: Ranking = RANKING
    recent: Recent[Hits] = field(default_factory=lambda: Recent(ROOM))

    @cached_property
    def documents(self) -> int:
        """Documents, deleted ones among them: they count until a merge, as in Whoosh."""
        return sum(segment.size for segment in self.segments)

    @cached_property
    def papers(self) -> NDArray[np.int64]:
        """The paper of each document; 0 where it is deleted."""
        parts = [np.where(one.alive, one.postings.papers(), 0) for one in self.segments]
        return np.concatenate(parts) if parts else np.empty(0, np.int64)

    @cached_property
    def _saturation(self) -> Saturation:
        total = sum(segment.postings.total for segment in self.segments)
        return Saturation(self.ranking, total / (self.documents or 1))

    def words(self, first: str, last: str) -> Counter[str]:
        """Return the stems from *first* up to, not with, *last*, and how many papers hold each."""
        found: Counter[str] = Counter()
        for segment in self.segments:
            for word, holding in segment.postings.words(first, last):
                found[word] += holding
        return found

    def commonest(self, prefix: str, most: int) -> list[str]:
        """Return the commonest stems with this beginning, at most so many."""
        found = self.words(prefix, prefix + "\U0010ffff")
        return nlargest(most, found, key=lambda word: (found[word], word))

    def holding(self, stem: str) -> int:
        """Return how many documents hold *stem*, deleted ones among them."""
        lists = (segment.postings.postings(stem) for segment in self.segments)
        return sum(len(found.docs) for found in lists if found)

    def documents_with(self, stem: str) -> NDArray[np.int64]:
        """Return the documents that hold *stem*, by their numbers in the whole index."""
        parts = [np.empty(0, np.int64)]
        for segment in self.segments:
            found = segment.postings.postings(stem)
            if found is not None:
                parts.append(found.docs.astype(np.int64) + segment.first)
        return np.concatenate(parts)

    def scored(self, segment: Segment, term: Term) -> Hits:
        """Return the documents of *segment* that hold *term*."""
        key = segment.first, term
        return self.recent.get(key, lambda: self._scored(segment, term))

    def _scored(self, segment: Segment, term: Term) -> Hits:
        found = segment.postings.postings(term.stem)
        if found is None:
            return Hits(np.empty(0, np.intp), np.empty(0, np.float32))
        docs, counts = found.docs.astype(np.intp), found.counts
        if term.zone is not None:
            kept = in_zone(found, term.zone)
            docs, counts = docs.take(kept), counts.take(kept)
        shares = self._saturation(counts, segment.postings.lengths().take(docs))
        idf = self.ranking.idf(self.documents, self.holding(term.stem))
        return Hits(docs, shares * np.float32(idf * term.weight))


def places(segment: Segment, stem: str) -> Postings:
    """Return where *stem*, which the segment holds, stands in it."""
    found = segment.postings.postings(stem)
    assert found is not None
    return found
