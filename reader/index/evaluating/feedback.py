"""Learn from the best papers what else a sentence is about, and put the papers in order by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from reader.index.evaluating.bag import COMMON
from reader.index.evaluating.found import Texts
from reader.index.evaluating.hits import Docs, Hits, Scores
from reader.index.evaluating.scoring import Saturation
from reader.index.evaluating.whole import Segment, Whole
from reader.index.postings import Postings

_PAPERS = 5
"""The best papers, from which is learnt."""
_LOOKED_AT = 40
"""Words of theirs of which it is looked up how many papers hold them."""
_WORDS = 15
"""Words that are learnt."""
_WEIGHT = 0.4
"""What the best of these weighs, beside the word of the sentence that weighs most."""
_AMONG = 300
"""The best papers, which are put in order anew."""


def reordered(whole: Whole, texts: Texts, near: Hits, heaviest: float) -> Hits:
    """Return *near*, which are found by a sentence, the best first, in a better order.

    Words that the best few have in common count as if they stood in the sentence
    (Rocchio's feedback); ``heaviest`` is what the weightiest word of it counts. No
    paper comes in or goes out: it costs a millisecond or two.
    """
    papers = whole.papers.take(near.docs[:_PAPERS])
    learnt = _learnt(whole, [counts for counts in texts(papers.tolist()) if counts])
    if not learnt:
        return near
    docs = near.docs[:_AMONG]
    more = _scores(whole, {stem: _WEIGHT * heaviest * each for stem, each in learnt.items()}, docs)
    scores = near.scores[:_AMONG] + more
    order = np.lexsort((docs, -scores))
    # What stays behind scores no more than these, and by fewer words.
    rest = np.minimum(near.scores[_AMONG:], scores.min(initial=np.inf))
    return Hits(
        np.concatenate([docs.take(order), near.docs[_AMONG:]]),
        np.concatenate([scores.take(order), rest.astype(np.float32)]),
    )


def _learnt(whole: Whole, texts: Sequence[Counter[str]]) -> Mapping[str, float]:
    """Return the words that tell most of *texts*, each with its weight, 1 at most."""
    held = Counter(stem for counts in texts for stem in counts)
    shares = {stem: 0.0 for stem, texts in held.items() if texts > 1 and _tells(stem)}
    for counts in texts:
        half = whole.saturation.half(counts.total())
        for stem in shares.keys() & counts:
            shares[stem] += counts[stem] / (counts[stem] + half)
    often = nlargest(_LOOKED_AT, shares, key=lambda stem: (shares[stem], stem))
    idf = whole.ranking.idf
    weights = {one: shares[one] * idf(whole.documents, whole.holding(one)) for one in often}
    best = nlargest(_WORDS, weights, key=lambda stem: (weights[stem], stem))
    return {stem: weights[stem] / weights[best[0]] for stem in best if weights[stem] > 0}


def _tells(stem: str) -> bool:
    return len(stem) > 1 and stem not in COMMON and not stem.isdigit()


def _scores(whole: Whole, weights: Mapping[str, float], docs: Docs) -> Scores:
    """Return what words with *weights* add to each of *docs*, by their numbers in the whole."""
    sums = np.zeros(len(docs))
    for segment in whole.segments:
        places = docs - segment.first
        there = np.flatnonzero((places >= 0) & (places < segment.size))
        slots = np.full(segment.size, -1, np.intp)
        slots[places[there]] = there
        found = [
            (postings, weight * whole.weight(stem))
            for stem, weight in weights.items()
            if (postings := whole.postings(stem)[segment.place])
        ]
        if found and len(there):
            sums += _added(whole.saturation, segment, found, slots, len(docs))
    return sums.astype(np.float32)


def _added(
    saturation: Saturation,
    segment: Segment,
    found: Sequence[tuple[Postings, float]],
    slots: NDArray[np.intp],
    size: int,
) -> NDArray[np.float64]:
    """Return what words add to *size* sums; *slots* tells the sum of each document, or -1."""
    # One step for all words: the lists are short, and each step of NumPy's costs the same.
    documents = np.concatenate([postings.docs for postings, _ in found])
    kept = np.flatnonzero(slots.take(documents) >= 0)
    documents = documents.take(kept)
    counts = np.concatenate([postings.counts for postings, _ in found]).take(kept)
    ends = np.cumsum([len(postings.docs) for postings, _ in found])
    weights = np.array([weight for _, weight in found]).take(np.searchsorted(ends, kept, "right"))
    shares = saturation(counts, segment.postings.lengths().take(documents))
    return np.bincount(slots.take(documents), shares * weights, size).astype(np.float64)
