"""Find the documents of one segment in which words stand together, and score them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.index.evaluating.hits import NONE, Documents, Hits, present
from reader.index.evaluating.placing import Keys, ends_of, keys, keys_in, runs, windows
from reader.index.evaluating.plan import Run, Term, Window
from reader.index.evaluating.whole import Segment, Whole

_LONG = 4_000
"""Documents of a word of which it is worth keeping where it stands."""


def phrases(whole: Whole, segment: Segment, run: Run) -> Hits:
    """Return the documents of *segment* in which the words of *run* follow one another."""
    order = _by_rarity(whole, segment, run.stems)

    def find(place: int, docs: Documents) -> Keys:
        return _keys(whole, segment, run.stems[place], docs)

    docs = _holding_all(whole, segment, [run.stems[place] for place in order])
    if len(docs):
        docs = runs(find, order, docs, run.zone)
    return _scored(whole, segment, run.stems, docs)


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


def _holding_all(whole: Whole, segment: Segment, stems: Sequence[str]) -> Documents:
    lists = [whole.postings(stem)[segment.place] for stem in dict.fromkeys(stems)]
    docs = NONE.docs if lists[0] is None else lists[0].docs.astype(np.intp)
    for found in lists[1:]:
        if found is None or not len(docs):
            return NONE.docs
        docs = docs[present(docs, found.docs, segment.size)]
    return docs


def _keys(whole: Whole, segment: Segment, stem: str, docs: Documents) -> Keys:
    """Return where *stem* stands in *docs*, which all hold it; elsewhere, too."""
    found = whole.postings(stem)[segment.place]
    assert found is not None
    if len(found.docs) < _LONG:
        return keys_in(docs, found, ends_of(found), segment.size)
    kept = whole.recent_keys
    if len(docs) * 2 > len(found.docs):
        return kept.get((segment.first, stem), lambda: keys(found, segment.size))
    ends = kept.get((segment.first, stem, "ends"), lambda: ends_of(found))
    return keys_in(docs, found, ends, segment.size)


def _scored(whole: Whole, segment: Segment, stems: Sequence[str], docs: Documents) -> Hits:
    hits = Hits(docs, np.zeros(len(docs), np.float32))
    for stem in stems if len(docs) else ():
        hits = whole.narrowed(segment, Term(stem), hits)
    return hits
