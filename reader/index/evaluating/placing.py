"""Tell where words stand together: phrases, words near one another, words in a zone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.index.body import AGAIN, ZONES
from reader.index.evaluating.hits import Docs, lookup
from reader.index.evaluating.plan import Zone
from reader.index.postings import Postings

Keys: TypeAlias = NDArray[Any]
"""Documents and positions in them, as ``document << 16 | position``, ascending, none twice.

They are of 32 bits where that is enough: they are then compared twice as fast.
"""

Ends: TypeAlias = NDArray[np.uint32]
"""Where the positions of each document of a word end among those of all."""

_BITS = 16
_LAST = (1 << _BITS) - 1
_SEEK = 6
"""To seek one key among others takes as long as to merge so many."""


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
    ends = ends_of(postings).astype(np.intp)
    inside = (postings.positions >= first) & (postings.positions < after)
    so_far = np.cumsum(inside, dtype=np.intp)
    at_end = so_far.take(ends - 1)
    return np.flatnonzero(np.diff(at_end, prepend=0))


def keys(postings: Postings, size: int) -> Keys:
    """Return where the word stands in all of its documents."""
    return _keys(postings.docs, postings.counts, postings.positions, size)


def keys_in(docs: Docs, postings: Postings, ends: Ends, size: int) -> Keys:
    """Return where the word stands in *docs*, which all hold it."""
    at = lookup(docs.astype(postings.docs.dtype), postings.docs, size)
    counts = postings.counts.take(at).astype(np.intp)
    before = np.cumsum(counts) - counts
    places = np.arange(counts.sum()) + np.repeat(ends.take(at) - counts - before, counts)
    return _keys(docs, counts, postings.positions.take(places), size)


def ends_of(postings: Postings) -> Ends:
    """Return where the positions of each document end."""
    return np.cumsum(postings.counts, dtype=np.uint32)


def _keys(docs: NDArray[Any], counts: NDArray[Any], positions: NDArray[Any], size: int) -> Keys:
    width: Any = np.uint32 if size <= 1 << _BITS else np.uint64
    made: Keys = np.repeat(docs.astype(width) << width(_BITS), counts)
    made |= positions
    # Words past the end of a zone share its last position.
    again = made[1:] == made[:-1]
    return np.unique(made) if again.any() else made


def runs(find: Callable[[int, Keys | None], Keys], order: Sequence[int], zone: Zone | None) -> Docs:
    """Return the documents in which words follow one another in one zone.

    *find* tells where the word at a place of the phrase stands; it is asked in *order*,
    and given where the phrase may begin: documents that these are not in do not count.
    """
    starts: Keys | None = None
    for place in order:
        there = _earlier(find(place, starts), place)
        starts = there if starts is None else _common(starts, there)
        if not len(starts):
            break
    assert starts is not None
    return documents_of(starts[_fitting(starts, len(order) - 1, zone)])


def _fitting(starts: Keys, last: int, zone: Zone | None) -> NDArray[np.bool_]:
    """Tell where a phrase that ends *last* words later stays in its zone, and in *zone*."""
    positions = (starts & _LAST).astype(np.int64)
    kept: NDArray[np.bool_] = (positions + last <= _LAST) & (
        _FIRST.take(positions) == _FIRST.take(np.minimum(positions + last, _LAST))
    )
    if zone is not None:
        kept &= (positions >= zone[0]) & (positions + last < zone[1])
    return kept


def _earlier(keys: Keys, steps: int) -> Keys:
    """Return *keys* so many positions earlier, without those that have none so early."""
    shift = keys.dtype.type(steps)
    earlier: Keys = keys[np.searchsorted(keys, shift) :] - shift
    return earlier


def _common(keys: Keys, others: Keys) -> Keys:
    few, many = sorted((keys, others), key=len)
    if len(few) * _SEEK < len(many):
        return few[_among(few, many)]
    merged = np.concatenate([few, many])
    merged.sort(kind="stable")  # which merges what is sorted already
    both: Keys = merged[1:][merged[1:] == merged[:-1]]
    return both


def windows(words: Sequence[Keys], within: int, zone: Zone | None) -> Docs:
    """Return the documents in which *words* stand at most *within* words apart in one zone."""
    ends = np.concatenate(words)
    positions = ends & _LAST
    if zone is not None:
        ends = ends[(positions >= zone[0]) & (positions < zone[1])]
        positions = ends & _LAST
    reach = np.minimum(within, positions - _FIRST.take(positions))
    starts = ends - reach.astype(ends.dtype)
    for word in sorted(words, key=len):
        last = np.searchsorted(word, ends, "right") - 1
        kept = (last >= 0) & (word.take(last) >= starts)
        ends, starts = ends[kept], starts[kept]
    return documents_of(np.sort(ends))


def _among(sought: Keys, keys: Keys) -> NDArray[np.bool_]:
    if not len(keys):
        return np.zeros(len(sought), np.bool_)
    at = np.searchsorted(keys, sought)
    at[at == len(keys)] = 0
    found: NDArray[np.bool_] = keys.take(at) == sought
    return found


def documents_of(keys: Keys) -> Docs:
    """Return the documents of *keys*, each once."""
    docs: NDArray[np.intp] = (keys >> keys.dtype.type(_BITS)).astype(np.intp)
    return docs[np.diff(docs, prepend=-1) > 0]
