"""Find the words whose share of titles grew most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from math import log, sqrt

from reader.types.figures import Rise

MOST = 15
"""Words that are told of."""
FEWEST = 3
"""Papers of lately that a word must stand in: what stands in two is an accident."""
PRIOR = 500.0
"""Words that the prior is worth, or a tenth of all that were counted where these are few."""
SURE = 1.0
"""A rise of fewer standard deviations is not told of."""


@dataclass(frozen=True, slots=True)
class Occurring:
    """Words, in how many titles of lately and before, and how many all words are together."""

    words: tuple[tuple[str, int, int], ...]
    lately: int
    before: int


def rises(found: Occurring) -> tuple[Rise, ...]:
    """Return the words that rise most surely, first the surest.

    The measure is the log-odds ratio with an informative Dirichlet prior, over its standard
    deviation (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16, 2008,
    equations 15, 16 and 22). The prior is the share that a word has of all titles, so that a
    rare word needs more than luck. Of a pair and its words, where they stand in nearly as many
    papers, only the surest is told of.
    """
    totals = found.lately, found.before
    if not all(totals):
        return ()
    prior = min(PRIOR, sum(totals) / 10)
    sure = [
        Rise(word, lately, before, z)
        for word, lately, before in found.words
        if (z := _z((lately, before), totals, prior)) >= SURE
    ]
    sure.sort(key=lambda one: (-one.z, one.words))
    return tuple(islice(_told_once(sure), MOST))


def _z(counts: tuple[int, int], totals: tuple[int, int], prior: float) -> float:
    pseudo = prior * sum(counts) / sum(totals)
    here, there = (count + pseudo for count in counts)
    rests = (total + prior - one for total, one in zip(totals, (here, there), strict=True))
    odds = [log(one / rest) for one, rest in zip((here, there), rests, strict=True)]
    return (odds[0] - odds[1]) / sqrt(1 / here + 1 / there)


def _told_once(sure: Iterable[Rise]) -> Iterator[Rise]:
    """Yield words but those that are part of a pair, or a pair of a word, as frequent as they."""
    told: list[Rise] = []
    for one in sure:
        parts = set(one.words.split())
        near = (each for each in told if parts & set(each.words.split()))
        if not any(each.lately * 4 <= one.lately * 5 <= each.lately * 7 for each in near):
            told.append(one)
            yield one
