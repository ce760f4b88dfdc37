"""Tell where words stand together: phrases, words near one another, words in a zone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.index.body import AGAIN, ZONES
from reader.index.evaluating.hits import Documents, lookup
from reader.index.evaluating.plan import Zone
from reader.index.postings import Postings

Keys = NDArray[np.int64]
"""A document and a position in it, as ``document << 16 | position``, ascending."""

_BITS = 16
_LAST = (1 << _BITS) - 1


def _first_positions() -> NDArray[np.int64]:
    firsts = np.zeros(1 << _BITS, np.int64)
    for first, after in ZONES.values():
        firsts[first:after] = first
    title = ZONES["title"][0]
    firsts[title + AGAIN : title + 2 * AGAIN] = title + AGAIN
    return firsts


_FIRST = _first_positions()
"""For each position the first one of its zone; the title, which is there twice, is two."""


def in_zone(postings: Postings, zone: Zone) -> NDArray[np.intp]:
    """Return at which places of *postings* the word stands in *zone*."""
    first, after = zone
    ends = np.cumsum(postings.counts, dtype=np.intp)
    inside = (postings.positions >= first) & (postings.positions < after)
    so_far = np.cumsum(inside, dtype=np.intp)
    at_end = so_far.take(ends - 1)
    return np.flatnonzero(np.diff(at_end, prepend=0))


def keys(postings: Postings, docs: Documents, size: int) -> Keys:
    """Return where the word stands in *docs*, which all hold it; they are numbered from 0 here."""
    at = lookup(docs, postings.docs.astype(np.intp), size)
    ends = np.cumsum(postings.counts, dtype=np.intp)
    counts = postings.counts.take(at).astype(np.intp)
    ranks = np.repeat(np.arange(len(docs)), counts)
    before = np.cumsum(counts) - counts
    places = np.arange(len(ranks)) + (ends.take(at) - counts - before).take(ranks)
    return (ranks << _BITS) | postings.positions.take(places)


def runs(words: Sequence[Keys], zone: Zone | None) -> NDArray[np.intp]:
    """Return the documents in which *words* follow one another in one zone."""
    order = sorted(range(len(words)), key=lambda place: len(words[place]))
    starts = words[order[0]] - order[0]
    for place in order[1:]:
        starts = starts[_among(starts, words[place] - place)]
    positions, last = starts & _LAST, len(words) - 1
    kept = (positions + last <= _LAST) & (
        _FIRST.take(positions) == _FIRST.take(np.minimum(positions + last, _LAST))
    )
    if zone is not None:
        kept &= (positions >= zone[0]) & (positions + last < zone[1])
    return _documents(starts[kept])


def windows(words: Sequence[Keys], within: int, zone: Zone | None) -> NDArray[np.intp]:
    """Return the documents in which *words* stand at most *within* words apart in one zone."""
    ends = np.concatenate(words)
    positions = ends & _LAST
    if zone is not None:
        ends = ends[(positions >= zone[0]) & (positions < zone[1])]
        positions = ends & _LAST
    starts = ends - np.minimum(within, positions - _FIRST.take(positions))
    for word in words:
        last = np.searchsorted(word, ends, "right") - 1
        kept = (last >= 0) & (word.take(last) >= starts)
        ends, starts = ends[kept], starts[kept]
    return _documents(np.sort(ends))


def _among(sought: Keys, keys: Keys) -> NDArray[np.bool_]:
    at = np.searchsorted(keys, sought)
    at[at == len(keys)] = 0
    found: NDArray[np.bool_] = keys.take(at) == sought
    return found


def _documents(keys: Keys) -> NDArray[np.intp]:
    docs = keys >> _BITS
    return docs[np.diff(docs, prepend=-1) > 0].astype(np.intp)
