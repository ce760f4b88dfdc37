"""Learn from the best papers what else a sentence is about, and put the papers in order by it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest

import numpy as np

from reader.index.evaluating.bag import COMMON
from reader.index.evaluating.found import Texts
from reader.index.evaluating.hits import Hits, Scores
from reader.index.evaluating.plan import Term
from reader.index.evaluating.whole import Whole

_PAPERS = 5
"""The best papers, from which is learnt."""
_LOOKED_AT = 60
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
    shares: defaultdict[str, float] = defaultdict(float)
    for counts in texts:
        half = whole.saturation.half(counts.total())
        for stem, count in counts.items():
            shares[stem] += count / (count + half)
    held = Counter(stem for counts in texts for stem in counts)
    telling = (stem for stem in shares if held[stem] > 1 and _tells(stem))
    often = nlargest(_LOOKED_AT, telling, key=lambda stem: (shares[stem], stem))
    idf = whole.ranking.idf
    weights = {one: shares[one] * idf(whole.documents, whole.holding(one)) for one in often}
    best = nlargest(_WORDS, weights, key=lambda stem: (weights[stem], stem))
    return {stem: weights[stem] / weights[best[0]] for stem in best}


def _tells(stem: str) -> bool:
    return len(stem) > 1 and stem not in COMMON and not stem.isdigit()


def _scores(whole: Whole, weights: Mapping[str, float], docs: np.ndarray) -> Scores:
    """Return what words with *weights* add to each of *docs*, by their numbers in the whole."""
    order = np.argsort(docs)
    ascending = docs.take(order)
    sums = np.zeros(len(docs), np.float32)
    for segment in whole.segments:
        start, end = np.searchsorted(ascending, [segment.first, segment.first + segment.size])
        there = ascending[start:end] - segment.first
        nothing = Hits(there, np.zeros(len(there), np.float32))
        for stem, weight in weights.items() if len(there) else ():
            found = whole.narrowed(segment, Term(stem, weight=weight), nothing)
            sums[start + np.searchsorted(there, found.docs)] += found.scores
    scores = np.empty_like(sums)
    scores[order] = sums
    return scores
