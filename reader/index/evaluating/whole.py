"""The index as one: its segments, one after the other, and what is counted over all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from reader.index.codec.segment_postings import ArrayPostings
from reader.index.evaluating.hits import (
    NONE,
    Flags,
    Hits,
    Packed,
    Result,
    Scores,
    lookup,
)
from reader.index.evaluating.placing import Keys, in_zone
from reader.index.evaluating.plan import Term, Zone
from reader.index.evaluating.recent import Recent
from reader.index.evaluating.scoring import RANKING, Counts, Ranking, Saturation
from reader.index.postings import Postings

ROOM = 96 << 20
"""Bytes of scored words that are kept, beside the arrays of the segments themselves."""
ROOM_FOR_KEYS = 32 << 20
"""Bytes of positions of common words that are kept, for phrases."""
_OFTEN = 4
"""A word that more than one of so many documents hold is kept with a score for every document."""
_KNOWN = 2_000
"""Words of which it is kept where they stand in the files."""
_LAST = "\U0010ffff"
"""A letter after all others."""


@dataclass(frozen=True, eq=False)
class Segment:
    """One segment: its place among all, and the number of its first document in the whole."""

    postings: ArrayPostings
    deleted: Flags
    place: int = 0
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


@dataclass(frozen=True, slots=True)
class _Known:
    """A stem: where it stands in each segment, how many documents hold it, what it weighs."""

    postings: tuple[Postings | None, ...]
    holding: int
    weight: float


@dataclass(frozen=True, eq=False)
class Whole:
    """All segments, the oldest first."""

    segments: Sequence[Segment]
    ranking: Ranking = RANKING
    recent: Recent[Packed] = field(default_factory=lambda: Recent(ROOM))
    recent_keys: Recent[Keys] = field(default_factory=lambda: Recent(ROOM_FOR_KEYS))
    _known: dict[str, _Known] = field(default_factory=dict)

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
    def saturation(self) -> Saturation:
        """What counts of words come to."""
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
        """Return the commonest stems with this beginning, at most so many.

        A stem that is among the first 2 × *most* of no segment is passed over.
        """
        found: Counter[str] = Counter()
        for segment in self.segments:
            for stem, holding in segment.postings.commonest(prefix, prefix + _LAST, 2 * most):
                found[stem] += holding
        return nlargest(most, found, key=lambda stem: (found[stem], stem))

    def begun(self, segment: Segment, prefix: str, zone: Zone | None) -> Flags:
        """Return which documents of *segment* hold a stem with this beginning, in *zone* if any."""
        found = segment.postings.between(prefix, prefix + _LAST)
        there = np.zeros(segment.size, np.bool_)
        docs = found.docs if zone is None else found.docs.take(in_zone(found, zone))
        there[docs.astype(np.intp)] = True  # which is twice as quick as with fewer bytes
        return there

    def holding(self, stem: str) -> int:
        """Return how many documents hold *stem*, deleted ones among them."""
        return self._known_of(stem).holding

    def holding_in(self, segment: Segment, stem: str) -> int:
        """Return how many documents of *segment* hold *stem*."""
        found = self.postings(stem)[segment.place]
        return 0 if found is None else len(found.docs)

    def postings(self, stem: str) -> tuple[Postings | None, ...]:
        """Return where *stem* stands in each segment."""
        return self._known_of(stem).postings

    def weight(self, stem: str) -> float:
        """Return what *stem* weighs in this index."""
        return self._known_of(stem).weight

    def _known_of(self, stem: str) -> _Known:
        known = self._known.get(stem)
        if known is None:
            if len(self._known) >= _KNOWN:
                self._known.clear()
            known = self._known[stem] = self._look_up(stem)
        return known

    def _look_up(self, stem: str) -> _Known:
        postings = tuple(segment.postings.postings(stem) for segment in self.segments)
        holding = sum(len(found.docs) for found in postings if found)
        occurring = sum(len(found.positions) for found in postings if found)
        weight = self.ranking.weight(self.documents, holding, occurring)
        return _Known(postings, holding, weight)

    def documents_with(self, stem: str) -> NDArray[np.int64]:
        """Return the documents that hold *stem*, by their numbers in the whole index."""
        lists = zip(self.segments, self.postings(stem), strict=True)
        parts = [found.docs.astype(np.int64) + segment.first for segment, found in lists if found]
        return np.concatenate([np.empty(0, np.int64), *parts])

    def scored(self, segment: Segment, stem: str, zone: Zone | None) -> Result:
        """Return the documents of *segment* that hold *stem*, in *zone* if it is given."""
        key = segment.first, stem, zone
        return self.recent.get(key, lambda: self._scored(segment, stem, zone)).result()

    def _scored(self, segment: Segment, stem: str, zone: Zone | None) -> Packed:
        found = self.postings(stem)[segment.place]
        if found is None:
            return _NOWHERE
        docs, counts = found.docs, found.counts
        if zone is not None:
            kept = in_zone(found, zone)
            docs, counts = docs.take(kept), counts.take(kept)
        lengths = segment.postings.lengths()
        if len(docs) * _OFTEN < segment.size:
            return Packed(docs, self._scores(stem, counts, lengths.take(docs)))
        spread = np.zeros(segment.size, counts.dtype)
        spread[docs] = counts
        return Packed(None, self._scores(stem, spread, lengths))

    def narrowed(self, segment: Segment, term: Term, hits: Hits) -> Hits:
        """Return those of *hits* that hold *term*, wherever; it adds to their scores."""
        found = self.postings(term.stem)[segment.place]
        if found is None:
            return NONE
        at = lookup(hits.docs.astype(found.docs.dtype), found.docs, segment.size)
        (kept,) = (at >= 0).nonzero()
        hits = hits.take(kept)
        counts, lengths = found.counts.take(at.take(kept)), segment.postings.lengths()
        scores = self._scores(term.stem, counts, lengths.take(hits.docs))
        return Hits(hits.docs, hits.scores + scores * np.float32(term.weight))

    def _scores(self, stem: str, counts: Counts, lengths: NDArray[np.uint8]) -> Scores:
        scores = self.saturation(counts, lengths)
        scores *= np.float32(self.weight(stem))
        return scores


_NOWHERE = Packed(np.empty(0, np.uint16), np.empty(0, np.float32))
