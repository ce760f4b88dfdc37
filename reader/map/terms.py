"""Count the words of papers, for what is worked out from all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.text.words import stem, written

TITLE = 3
"""A word of the title counts as so many of the abstract, as it does for papers that are alike."""

_PAPER = np.int64(1) << 32
"""Papers and words are numbers of one half each of 64 bits."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Counted:
    """Which paper has which word how often: rows one after the other, by paper."""

    papers: NDArray[np.int32]
    words: NDArray[np.int32]
    counts: Floats
    size: int
    """How many papers there are."""

    def having(self, size: int) -> Ints:
        """Return how many papers have each of *size* words."""
        return np.bincount(self.words, minlength=size)


class Gathering:
    """Takes papers one batch after the other, and knows their words by number."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.stems: dict[str, int] = {}
        self._numbers = _Numbers(self.stems)
        self._keys: list[Ints] = []
        self._counts: list[NDArray[np.int64]] = []
        self._in_titles: list[list[int]] = []

    def take(self, texts: Iterable[tuple[str, str]]) -> None:
        """Count the words of titles and abstracts."""
        numbers, first = self._numbers, len(self.titles)
        rows: list[list[int]] = []
        for title, abstract in texts:
            named = [numbers[word] for word in written(title)]
            rows.append(named * TITLE + [numbers[word] for word in written(abstract)])
            self.titles.append(title)
            self._in_titles.append(named)
        if rows:
            papers = np.repeat(np.arange(first, first + len(rows)), [len(row) for row in rows])
            words = np.fromiter((word for row in rows for word in row), np.int64, len(papers))
            keys, counts = np.unique(papers * _PAPER + words, return_counts=True)
            self._keys.append(keys)
            self._counts.append(counts)

    def counted(self) -> Counted:
        """Return which paper has which word."""
        nothing = np.zeros(0, np.int64)
        keys = np.concatenate([nothing, *self._keys])
        counts = np.concatenate([nothing, *self._counts]).astype(np.float32)
        return Counted(
            (keys // _PAPER).astype(np.int32), (keys % _PAPER).astype(np.int32), counts, len(self)
        )

    def __len__(self) -> int:
        return len(self.titles)

    @cached_property
    def words(self) -> list[str]:
        """The stems by their numbers; ask when all papers have been taken."""
        return list(self.stems)

    def phrases(self) -> tuple[Ints, Ints]:
        """Return the papers, and beside each a word or two words of its title, each once.

        A word is its number; two words are that of the first, plus one, in the upper half.
        """
        sizes = [len(row) for row in self._in_titles]
        papers = np.repeat(np.arange(len(sizes)), sizes)
        words = np.fromiter((word for row in self._in_titles for word in row), np.int64)
        together = papers[1:] == papers[:-1]
        pairs = ((words[:-1] + 1) * _PAPER + words[1:])[together]
        every = np.concatenate([words, pairs])
        rows = np.unique(np.stack([np.concatenate([papers, papers[1:][together]]), every]), axis=1)
        return rows[0], rows[1]


def parts(phrase: int) -> tuple[int, ...]:
    """Return the numbers of the words of a phrase."""
    first, last = divmod(phrase, int(_PAPER))
    return (first - 1, last) if first else (last,)


class _Numbers(dict[str, int]):
    """The number of the stem of each word as it is written: it remembers them all."""

    def __init__(self, stems: dict[str, int]) -> None:
        super().__init__()
        self._stems = stems

    def __missing__(self, word: str) -> int:
        self[word] = found = self._stems.setdefault(stem(word), len(self._stems))
        return found
