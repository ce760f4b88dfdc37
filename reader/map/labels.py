"""Name the regions of a map by words of titles, at three levels: class-based TF-IDF.

A region is a cluster of points in the plane. Its word, or two, is what its titles have
much more often than those of the whole map.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.map.terms import Floats, Gathering, Ints, parts
from reader.text.words import Word, stem, words
from reader.types.maps import MapLabel

LEVELS = (14, 60, 220)
"""Regions of each level."""
LEAST = (40, 14, 7)
"""Papers of a region of each level, in the mean, at least: a small map has fewer regions."""
FEWEST = 3
"""Regions of a level."""
STEPS = 8
"""Rounds in which regions settle."""
READ = 400
"""Titles in which it is looked up how words are written."""
ALWAYS = 0.5
"""A word that is beside a phrase in so many of its titles belongs to it."""
_NEVER = (
    "a an and are as at be by can do for from has have how in into is it its of on or our over "
    "that the their this through to toward towards under using via was we what when where which "
    "with without you your based new novel approach study not all"
)
"""Words that no label has, but between others."""
_NEVERS = frozenset(_NEVER.split())
_EMPTY = (
    "about above across after again against also any been being beyond between both case does "
    "further if learn like make method model more most need no non one out paper propose self so "
    "than them then there these they those two up us use while who why will work analysis "
    "framework system problem data improving efficient effective robust better high low large "
    "scale deep neural network multi task shot structure weight supervised answer attribute "
    "extended abstract single time real end joint general automatic fast state art tell revisited "
    "measuring"
)
"""Words that say nothing of a region by themselves, but may stand beside another."""


def labels(papers: Gathering, places: Floats, seed: int) -> list[MapLabel]:
    """Return the labels of a map, those of the largest regions first."""
    which, phrases = papers.phrases()
    kinds, phrase = np.unique(phrases, return_inverse=True)
    worth = _worth(kinds.tolist(), papers.words, np.bincount(phrase))
    kept = worth[phrase] > 0
    which, phrase = which[kept], phrase[kept]
    found: list[MapLabel] = []
    for level, most in enumerate(LEVELS):
        regions = clusters(places, max(min(most, len(places) // LEAST[level]), FEWEST), seed)
        found += _named(papers, places, regions, level, (which, phrase, kinds, worth))
    return found


def _worth(kinds: Sequence[int], stems: Sequence[str], having: Ints) -> Floats:
    """Return how good a label each phrase is: none, a word, or two words."""
    empty = {stem(word) for word in _EMPTY.split()}
    never = {stem(word) for word in _NEVERS}
    found = np.zeros(len(kinds), np.float32)
    for at, kind in enumerate(kinds):
        if having[at] < 3:
            continue
        some = [stems[part] for part in parts(kind)]
        if any(len(word) < 2 or word.isdigit() or word in never for word in some):
            continue
        told = sum(word not in empty for word in some)
        if told:
            found[at] = 2.0 if len(some) > 1 and told > 1 else 1.4 if len(some) > 1 else 1.0
    return found


def clusters(places: Floats, many: int, seed: int) -> Ints:
    """Return the region of each point: k-means in the plane."""
    random = np.random.default_rng(seed)
    sample = places[random.permutation(len(places))[:10_000]]
    centres = sample[:many].copy()
    for _ in range(STEPS):
        own = _closest(sample, centres)
        sizes = np.bincount(own, minlength=many)
        for axis in (0, 1):
            sums = np.bincount(own, sample[:, axis], many)
            centres[:, axis] = np.where(sizes > 0, sums / np.maximum(sizes, 1), centres[:, axis])
    return _closest(places, centres)


def _closest(places: Floats, centres: Floats) -> Ints:
    norms = (centres**2).sum(axis=1)
    parts = [
        (norms - 2 * places[start : start + 10_000] @ centres.T).argmin(axis=1)
        for start in range(0, len(places), 10_000)
    ]
    return np.concatenate(parts)


def _named(
    papers: Gathering,
    places: Floats,
    regions: Ints,
    level: int,
    said: tuple[Ints, Ints, Ints, Floats],
) -> Iterator[MapLabel]:
    which, phrase, kinds, worth = said
    many = int(regions.max()) + 1
    total = np.bincount(phrase, minlength=len(kinds))
    keys, counts = np.unique(regions[which] * len(kinds) + phrase, return_counts=True)
    region, term = keys // len(kinds), keys % len(kinds)
    sizes = np.bincount(regions, minlength=many)
    # How much more often than in the whole map, and in how many papers of the region.
    lift = np.log((counts / sizes[region]) / (total[term] / len(places)))
    score = np.where(counts >= 3, np.sqrt(counts) * lift * worth[term], 0)
    used: set[int] = set()
    for one in np.argsort(-sizes, kind="stable").tolist():
        rows = np.flatnonzero(region == one)
        best = rows[np.argsort(-score[rows], kind="stable")]
        picked = next((at for at in best.tolist() if score[at] > 0 and term[at] not in used), None)
        if picked is None:
            continue
        used.add(int(term[picked]))
        there = which[(phrase == term[picked])]
        there = there[regions[there] == one]
        text = _spelt(papers, there, parts(int(kinds[term[picked]])))
        x, y = np.median(places[there], axis=0).tolist()
        yield MapLabel(text, x, y, level, int(sizes[one]))


def _spelt(papers: Gathering, some: NDArray[np.int64], numbers: tuple[int, ...]) -> str:
    """Return the words of a phrase as most titles write them, and the word that always follows."""
    wanted = [papers.words[number] for number in numbers]
    seen: Counter[str] = Counter()
    longer: Counter[str] = Counter()
    for paper in some[:READ].tolist():
        title = papers.titles[paper]
        found = list(words(title))
        stems = [word.stem for word in found]
        for at in range(len(found) - len(wanted) + 1):
            end = at + len(wanted)
            if stems[at:end] == wanted:
                seen[title[found[at].start : found[end - 1].end]] += 1
                for first, last in ((at - 1, end - 1), (at, end)):
                    if first >= 0 and last < len(found):
                        longer[_unbroken(title, found, first, last)] += 1
    whole = [
        text
        for text, times in longer.items()
        if times > ALWAYS * seen.total() and not _NEVERS.intersection(_ends(text))
    ]
    best = max(whole, key=lambda text: (longer[text], text), default="")
    if not best or len(wanted) < 2:
        best = max(seen, key=lambda text: (seen[text], text), default=" ".join(wanted))
    return best[:1].upper() + best[1:]


def _ends(text: str) -> tuple[str, str]:
    """Return the first and the last word of a text."""
    found = text.casefold().split()
    return found[0], found[-1]


def _unbroken(title: str, found: Sequence[Word], first: int, last: int) -> str:
    """Return the words of a title from *first* to *last*, and what a hyphen joins to them."""
    while last + 1 < len(found) and title[found[last].end : found[last + 1].start] == "-":
        last += 1
    return title[found[first].start : found[last].end]
