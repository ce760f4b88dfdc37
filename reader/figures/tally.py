"""Count in how many titles words stand, lately and before: all titles at once, by numbers."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from reader.figures.rising import Occurring

_WORD = re.compile(r"[^\W\d_][\w'’-]*\w")
_TOLD = (
    "a an the and or of for in on to with from by at as is are be via into using use towards "
    "toward its it that this their can do does how what when why we your you our not no "
    "over under without beyond between across through all one two new more than about"
)
_PLAIN = tuple(dict.fromkeys(_TOLD.split()))
"""Words that say nothing of what a paper is about. They have the first numbers."""

MOST = 8_000
"""Titles of a batch: its number, and those of two words, share the 63 bits of one number."""
_BITS = 25
_TERM = (1 << 2 * _BITS) - 1

Ints = NDArray[np.int64]


class Tally:
    """Takes titles one batch after the other; a word counts once in each.

    Counted are words, and each two that follow each other, but plain ones.
    """

    def __init__(self) -> None:
        self._pieces = _Pieces()
        self._words: tuple[list[Ints], list[Ints]] = ([], [])
        self._pairs: tuple[list[Ints], list[Ints]] = ([], [])

    def take(self, titles: Sequence[str], are_late: Iterable[bool]) -> None:
        """Count the words of at most `MOST` titles, of which some are of lately."""
        whose, words = self._pieces.words_of([title.lower().split() for title in titles])
        telling = words >= len(_PLAIN)
        beside = telling[:-1] & telling[1:] & (whose[:-1] == whose[1:])
        early = ~np.fromiter(are_late, np.bool_, len(titles))
        pairs = (words[:-1] << _BITS | words[1:])[beside]
        for kept, some, owners in (
            (self._words, words[telling], whose[telling]),
            (self._pairs, pairs, whose[:-1][beside]),
        ):
            once = _once(owners << 2 * _BITS | some)
            of = early[once >> 2 * _BITS]
            for when in (0, 1):
                kept[when].append(once[of == when] & _TERM)

    def occurring(self, fewest: int) -> Occurring:
        """Return the words of at least so many titles of lately, and how many are counted."""
        some: list[tuple[str, int, int]] = []
        totals = [0, 0]
        names = list(self._pieces.numbers)
        for kept, named in ((self._words, _word), (self._pairs, _pair)):
            lately, before = (np.concatenate([np.zeros(0, np.int64), *each]) for each in kept)
            totals = [totals[0] + len(lately), totals[1] + len(before)]
            terms, late = np.unique(lately, return_counts=True)
            often = late >= fewest
            terms, late = terms[often], late[often]
            place = np.searchsorted(terms, before)
            early = np.bincount(place[np.append(terms, -1)[place] == before], minlength=len(terms))
            some += zip(named(names, terms.tolist()), late.tolist(), early.tolist(), strict=True)
        return Occurring(tuple(some), totals[0], totals[1])


class _Pieces(dict[str, int]):
    """What stands between blanks, by number: most of it is a word, and each is cut up but once."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[str, int] = {word: at for at, word in enumerate(_PLAIN)}
        self._flat, self._starts = array("q"), array("q", [0])

    def words_of(self, titles: list[list[str]]) -> tuple[Ints, Ints]:
        """Return the titles of all words, one after the other, and the words by number."""
        lengths = np.fromiter(map(len, titles), np.int64, len(titles))
        pieces = np.fromiter(map(self.__getitem__, chain(*titles)), np.int64, lengths.sum())
        starts = np.array(self._starts)
        first, many = starts[pieces], np.diff(starts)[pieces]
        before = np.cumsum(many) - many
        at = np.arange(many.sum()) + np.repeat(first - before, many)
        whose = np.repeat(np.repeat(np.arange(len(titles)), lengths), many)
        return whose, np.array(self._flat)[at]

    def __missing__(self, piece: str) -> int:
        for word in _WORD.findall(piece):
            self._flat.append(self.numbers.setdefault(word, len(self.numbers)))
        self._starts.append(len(self._flat))
        self[piece] = found = len(self)
        return found


def _once(some: Ints) -> Ints:
    """Return each number once; beside ``np.unique`` this takes a third of the time."""
    some.sort()
    return some[np.append(some[1:] != some[:-1], values=True)] if len(some) else some


def _word(names: list[str], terms: list[int]) -> list[str]:
    return [names[term] for term in terms]


def _pair(names: list[str], terms: list[int]) -> list[str]:
    return [f"{names[term >> _BITS]} {names[term % (1 << _BITS)]}" for term in terms]
