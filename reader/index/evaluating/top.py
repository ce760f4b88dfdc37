"""Pick the best of what was found, in order."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reader.index.evaluating.hits import Flags, Hits, Result, Scores, Spread, listed

_SAMPLED = 64
"""One of so many scores is looked at to guess which are among the best."""
_LONG = 4_000
"""Shorter lists are sorted without a guess."""


def found_alive(result: Result, alive: Flags, limit: int | None) -> tuple[Hits, int]:
    """Return the documents of *result* that are alive, and how many there are.

    With a *limit*, some of those that are not among the best so many may be missing.
    """
    if isinstance(result, Hits):
        (kept,) = alive.take(result.docs).nonzero()
        hits = result if len(kept) == len(result.docs) else result.take(kept)
        return hits, len(hits.docs)
    there = result.there & alive
    total = int(np.count_nonzero(there))
    if result.scores is None or limit is None or total < max(_LONG, limit):
        return listed(Spread(there, result.scores)), total
    scores = np.where(there, result.scores, np.float32(-1))
    docs = _above(scores, limit)
    return Hits(docs, scores.take(docs)), total


def best(hits: Hits, limit: int | None) -> Hits:
    """Return *hits* by falling score, the first document first where it is the same.

    With a *limit* they are the best so many, and those as good as the last of them.
    """
    if limit is not None and len(hits.docs) > max(_LONG, limit):
        hits = hits.take(_above(hits.scores, limit))
    # Scores are not negative, so their bits sort as they do: one sort for both is quickest.
    bits = np.uint64(0xFFFFFFFF) - hits.scores.view(np.uint32).astype(np.uint64)
    order = np.sort((bits << np.uint64(32)) | hits.docs.astype(np.uint64))
    scores = (np.uint64(0xFFFFFFFF) - (order >> np.uint64(32))).astype(np.uint32)
    docs = (order & np.uint64(0xFFFFFFFF)).astype(np.intp)
    end = as_good(scores.view(np.float32), limit)
    return Hits(docs[:end], scores.view(np.float32)[:end])


def as_good(scores: Scores, limit: int | None) -> int | None:
    """Return how many of falling *scores* are the best *limit*, and equal to the last of them."""
    if limit is None or not 0 < limit < len(scores):
        return limit
    return int(np.searchsorted(-scores, -scores[limit - 1], "right"))


def _above(scores: Scores, limit: int) -> NDArray[np.intp]:
    """Return the places of the best *limit* scores, all equal to the last of them, and others."""
    sample = scores[::_SAMPLED]
    guessed = len(sample) - 2 * limit // _SAMPLED - 16
    if guessed > 0:
        kept = np.flatnonzero(scores >= np.partition(sample, guessed)[guessed])
        if limit <= len(kept) < len(scores) // 2:
            return kept
    return np.flatnonzero(scores >= np.partition(scores, len(scores) - limit)[-limit])
