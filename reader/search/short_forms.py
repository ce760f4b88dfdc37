"""Know the acronyms of a library: what a short form stands for, and what a long one is called."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.text.acronyms import Acronym, key
from reader.text.words import stemmed

MEANINGS = 3
"""Long forms that a short one is looked for by."""
SHARE = 0.15
"""Of the papers that explain a short form, how many must mean a long form for it to count."""
MANY = 1_000
"""Papers from which on one paper's word for an acronym is not enough: two must have it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A short form, a long form, and how many papers explain the one by the other."""

    short: str
    long: str
    papers: int

    def line(self) -> str:
        """Return the pair as a line of text."""
        return f"{self.papers}\t{self.short}\t{self.long}"

    @classmethod
    def read(cls, line: str) -> Pair:
        """Return the pair that `line` wrote.

        Raises:
            ValueError: It is none.
        """
        papers, short, long = line.split("\t")
        return cls(short, long, int(papers))


class ShortForms:
    """The acronyms of a library, to be looked up both ways."""

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        """Take *pairs* as `chosen` gives them, the commonest first."""
        self._long: dict[str, list[Pair]] = defaultdict(list)
        self._short: dict[tuple[str, ...], Pair] = {}
        for pair in pairs:
            self._long[key(pair.short)].append(pair)
            self._short.setdefault(stemmed(pair.long), pair)
        self.longest = max(map(len, self._short), default=0)
        """Words of the longest long form."""

    def meanings(self, word: str) -> Sequence[Pair]:
        """Return what *word*, perhaps a plural, stands for, the commonest first."""
        folded = key(word)
        return self._long.get(folded) or self._long.get(folded.removesuffix("s")) or ()

    def name_of(self, long: tuple[str, ...]) -> Pair | None:
        """Return the commonest short form of the long form with these stems."""
        return self._short.get(long)


def chosen(found: Mapping[Acronym, int], papers: int) -> list[Pair]:
    """Return the pairs worth knowing in a library of so many papers, the commonest first.

    Spellings of one pair count together, and the commonest is shown.
    """
    least = 1 if papers < MANY else 2
    pairs: list[Pair] = []
    for group in _grouped(found):
        total = sum(pair.papers for pair in group)
        kept = [pair for pair in group if pair.papers >= max(least, SHARE * total)]
        pairs += sorted(kept, key=_commonest)[:MEANINGS]
    return sorted(pairs, key=_commonest)


def _grouped(found: Mapping[Acronym, int]) -> Iterator[list[Pair]]:
    """Yield the pairs of each short form, one for each long form."""
    spelt: dict[str, dict[tuple[str, ...], Counter[Acronym]]] = {}
    for acronym, number in found.items():
        longs = spelt.setdefault(key(acronym.short), {})
        longs.setdefault(stemmed(acronym.long), Counter())[acronym] += number
    for longs in spelt.values():
        yield [_pair(spellings) for spellings in longs.values()]


def _pair(spellings: Counter[Acronym]) -> Pair:
    best = min(spellings, key=lambda one: (-spellings[one], one.long, one.short))
    return Pair(best.short, best.long, spellings.total())


def _commonest(pair: Pair) -> tuple[int, str, str]:
    return -pair.papers, pair.short, pair.long
