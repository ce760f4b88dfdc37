"""Find the documents of one segment in which words stand together, and score them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.index.evaluating.hits import NONE, Docs, Hits, present
from reader.index.evaluating.placing import (
    Keys,
    documents_of,
    ends_of,
    keys,
    keys_in,
    runs,
    windows,
)
from reader.index.evaluating.plan import Run, Term, Window
from reader.index.evaluating.whole import Segment, Whole
from reader.index.postings import Postings

_LONG = 4_000
"""Documents of a word of which it is worth keeping where it stands."""
_FEW = 16
"""A phrase that may begin at one place in so many documents of a word is looked up there alone."""


def phrases(whole: Whole, segment: Segment, run: Run) -> Hits:
    """Return the documents of *segment* in which the words of *run* follow one another."""
    order = _by_rarity(whole, segment, run.stems)

    def find(place: int, starts: Keys | None) -> Keys:
        return _keys_at(whole, segment, run.stems[place], starts)

    if not whole.holding_in(segment, run.stems[order[0]]):
        return NONE
    return _scored(whole, segment, run.stems, runs(find, order, run.zone))


def nearby(whole: Whole, segment: Segment, window: Window) -> Hits:
    """Return the documents of *segment* in which the words of *window* are near one another."""
    order = _by_rarity(whole, segment, window.stems)
    stems = [window.stems[place] for place in order]
    docs = _holding_all(whole, segment, stems)
    if len(docs):
        found = [_keys(whole, segment, stem, docs) for stem in stems]
        docs = windows(found, window.within, window.zone)
    return _scored(whole, segment, window.stems, docs)


def _by_rarity(whole: Whole, segment: Segment, stems: Sequence[str]) -> list[int]:
    return sorted(range(len(stems)), key=lambda at: whole.holding_in(segment, stems[at]))


def _holding_all(whole: Whole, segment: Segment, stems: Sequence[str]) -> Docs:
    lists = [whole.postings(stem)[segment.place] for stem in dict.fromkeys(stems)]
    docs = NONE.docs if lists[0] is None else lists[0].docs.astype(np.intp)
    for found in lists[1:]:
        if found is None or not len(docs):
            return NONE.docs
        docs = docs[present(docs, found.docs, segment.size)]
    return docs


def _keys_at(whole: Whole, segment: Segment, stem: str, starts: Keys | None) -> Keys:
    """Return where *stem* stands in the documents of *starts*; mostly everywhere, too."""
    found = whole.postings(stem)[segment.place]
    assert found is not None  # the rarest word of the phrase is there
    if starts is None or len(starts) * _FEW > len(found.docs) or len(found.docs) < _LONG:
        return _all_keys(whole, segment, stem, found)
    docs = documents_of(starts)
    docs = docs[present(docs, found.docs, segment.size)]
    return _some_keys(whole, segment, stem, docs)


def _keys(whole: Whole, segment: Segment, stem: str, docs: Docs) -> Keys:
    """Return where *stem* stands in *docs*, which all hold it; elsewhere, too."""
    found = whole.postings(stem)[segment.place]
    assert found is not None
    if len(docs) * 2 > len(found.docs):
        return _all_keys(whole, segment, stem, found)
    return _some_keys(whole, segment, stem, docs)


def _all_keys(whole: Whole, segment: Segment, stem: str, found: Postings) -> Keys:
    return whole.recent_keys.get((segment.first, stem), lambda: keys(found, segment.size))


def _some_keys(whole: Whole, segment: Segment, stem: str, docs: Docs) -> Keys:
    found = whole.postings(stem)[segment.place]
    assert found is not None
    if len(found.docs) < _LONG:
        return keys_in(docs, found, ends_of(found), segment.size)
    ends = whole.recent_keys.get((segment.first, stem, "ends"), lambda: ends_of(found))
    return keys_in(docs, found, ends, segment.size)


def _scored(whole: Whole, segment: Segment, stems: Sequence[str], docs: Docs) -> Hits:
    hits = Hits(docs, np.zeros(len(docs), np.float32))
    for stem in stems if len(docs) else ():
        hits = whole.narrowed(segment, Term(stem), hits)
    return hits
