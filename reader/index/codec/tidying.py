"""Choose the segments to make one of, so that there are always few."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from whoosh.codec.base import Segment

from reader.index.codec.arrays import MOST

SEVERAL = 4
"""Segments of about one size that are merged: so each document is copied seven times in all."""
LARGE, TWO = 4, 2
"""Of the largest size below a full one it takes only two, for these stay for long."""
FULL = MOST // 2
"""A segment with so many living documents is left alone: it costs each word of a search 20 µs."""


def to_merge(segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments to merge now, smallest first, or none."""
    loose = sorted((one for one in segments if not _is_full(one)), key=Segment.doc_count)
    sizes = [_size(one) for one in loose]
    crowded = [
        size for size in set(sizes) if sizes.count(size) >= (SEVERAL if size < LARGE else TWO)
    ]
    if not crowded:
        return []
    chosen = [one for one, size in zip(loose, sizes, strict=True) if size <= min(crowded)]
    living = accumulate(one.doc_count() for one in chosen)
    return [one for one, sum_ in zip(chosen, living, strict=True) if sum_ <= MOST]


def _size(segment: Segment) -> int:
    """Return a number that is one more for eight times as many documents."""
    return (int(segment.doc_count()).bit_length() - 1) // 3


def _is_full(segment: Segment) -> bool:
    living = int(segment.doc_count())
    return living >= FULL and 2 * living >= int(segment.doc_count_all())
