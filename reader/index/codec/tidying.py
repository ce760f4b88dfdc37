"""Choose the segments to make one of, so that there are always few."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from whoosh.codec.base import Segment

from reader.index.codec.arrays import MOST

FEW = 6
"""Segments beside the full ones that may stay as they are: each costs every search 0.1 ms."""
FULL = MOST // 2
"""A segment with so many living documents is left alone, unless many others are deleted."""


def to_merge(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments to merge now, or none.

    They are the smallest, and as many as are not much larger than all before them
    together: so each document is copied a few times in all.
    """
    loose = sorted((one for one in segments if not _is_full(one)), key=Segment.doc_count)
    if len(loose) <= FEW:
        return []
    sums = list(accumulate(one.doc_count() for one in loose))
    many = 2
    while many < len(loose) and loose[many].doc_count() <= 2 * sums[many - 1]:
        many += 1
    while many > 1 and sums[many - 1] > MOST:
        many -= 1
    return loose[:many] if many > 1 else []


def _is_full(segment: Segment) -> bool:
    living = int(segment.doc_count())
    return living >= FULL and 2 * living >= int(segment.doc_count_all())
