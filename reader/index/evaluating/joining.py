"""Join what the parts of a search come to: all of them, one of them, none of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.index.evaluating.hits import NONE, Flags, Hits, Result, Scores, Spread, lookup

_SPARSE = 32
"""A list with fewer than one of so many documents is short: it is sorted rather than spread."""


def all_of(parts: Sequence[Result], size: int) -> Result:
    """Return the documents that are in every one of *parts*, their scores added up."""
    lists = [part for part in parts if isinstance(part, Hits)]
    lists.sort(key=lambda hits: len(hits.docs))
    spreads = [part for part in parts if isinstance(part, Spread)]
    if not lists:
        return _overlaid(spreads)
    hits = lists[0]
    for other in lists[1:]:
        hits = _met(hits, other, size)
    for spread in spreads:
        hits = _sifted(hits, spread)
    return hits


def one_of(parts: Sequence[Result], size: int) -> Result:
    """Return the documents that are in one of *parts* or more, their scores added up."""
    lists = [part for part in parts if isinstance(part, Hits) and len(part.docs)]
    spreads = [part for part in parts if isinstance(part, Spread)]
    present: list[Result] = [*lists, *spreads]
    if len(present) < 2:
        return present[0] if present else NONE
    if not spreads and sum(len(hits.docs) for hits in lists) * _SPARSE < size:
        return _merged(lists)
    return _piled(lists, spreads, size)


def none_of(part: Result, size: int) -> Spread:
    """Return all documents but those of *part*, without a score."""
    return Spread(~flags(part, size))


def scaled(part: Result, weight: float) -> Result:
    """Return *part* scoring *weight* times as much."""
    if weight == 1 or part.scores is None:
        return part
    scores = part.scores * np.float32(weight)
    return Hits(part.docs, scores) if isinstance(part, Hits) else Spread(part.there, scores)


def enough(part: Result, least: float) -> Result:
    """Return those of *part* that score *least* or more."""
    if part.scores is None or least <= 0:
        return part
    if isinstance(part, Hits):
        return part.take(np.flatnonzero(part.scores >= least))
    there: Flags = part.there & (part.scores >= least)
    return Spread(there, part.scores * there)


def flags(part: Result, size: int) -> Flags:
    """Return for every document whether it is in *part*."""
    if isinstance(part, Spread):
        return part.there
    there = np.zeros(size, np.bool_)
    there[part.docs] = True
    return there


def _met(few: Hits, many: Hits, size: int) -> Hits:
    at = lookup(few.docs, many.docs, size)
    kept = np.flatnonzero(at >= 0)
    return Hits(few.docs.take(kept), few.scores.take(kept) + many.scores.take(at.take(kept)))


def _sifted(hits: Hits, spread: Spread) -> Hits:
    if spread.scores is not None:
        hits = Hits(hits.docs, hits.scores + spread.scores.take(hits.docs))
    return hits.take(np.flatnonzero(spread.there.take(hits.docs)))


def _overlaid(spreads: Sequence[Spread]) -> Spread:
    there = spreads[0].there
    for spread in spreads[1:]:
        there = there & spread.there
    scored = [spread.scores for spread in spreads if spread.scores is not None]
    if not scored:
        return Spread(there)
    scores = there * scored[0]
    for more in scored[1:]:
        scores += more * there
    return Spread(there, scores)


def _merged(lists: Sequence[Hits]) -> Hits:
    docs, places = np.unique(np.concatenate([hits.docs for hits in lists]), return_inverse=True)
    scores = np.bincount(places, np.concatenate([hits.scores for hits in lists]))
    return Hits(docs, scores.astype(np.float32))


def _piled(lists: Sequence[Hits], spreads: Sequence[Spread], size: int) -> Spread:
    scores: Scores = np.zeros(size, np.float32)
    for hits in lists:
        np.add.at(scores, hits.docs, hits.scores)
    for spread in spreads:
        if spread.scores is not None:
            scores += spread.scores
    there: Flags = scores > 0
    for spread in spreads:
        there |= spread.there
    return Spread(there, scores)
