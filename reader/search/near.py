"""Find words that are spelt nearly alike: all of the library's at once, as arrays of letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

LONGEST = 40
"""Letters of a word that can be misspelt; longer runs are formulas and addresses."""
LETTER = np.dtype("<u2")
"""A letter is a unit of UTF-16, so that a word is a row of numbers as it stands in a file."""
ASKED = 2_000
"""Words of which it is remembered how many papers have them: they stay while more are typed."""
_BITS = np.uint64(63)


@dataclass(frozen=True, slots=True)
class Spelt:
    """A word of the library, how many papers have it, and how many edits away it is."""

    text: str
    papers: int
    edits: int = 0


def nearness(spelt: Spelt) -> tuple[int, int, str]:
    """Return what puts words in order: the nearest first, and the commonest of these."""
    return spelt.edits, -spelt.papers, spelt.text


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of one length, the commonest first: a row of letters each."""

    letters: NDArray[np.uint16]
    papers: NDArray[np.uint32]
    masks: NDArray[np.uint64]

    def word(self, row: int) -> str:
        text: bytes = self.letters[row].tobytes()
        return text.decode("utf-16-le", "replace")

    def spelt(self, row: int, edits: int = 0) -> Spelt:
        return Spelt(self.word(row), int(self.papers[row]), edits)


class Spellings:
    """Words and how many papers have each, ready to be looked through in a millisecond.

    A word takes two bytes a letter and twelve more: 3 MB for the 110,000 of 100,000 papers.
    """

    def __init__(
        self, sizes: NDArray[np.int64], letters: NDArray[np.uint16], papers: NDArray[np.uint32]
    ) -> None:
        """Take what `packed` made: how many words have each length, their letters, their papers.

        Raises:
            ValueError: They do not fit together.
        """
        lengths = np.arange(len(sizes))
        fitting = len(papers) == sizes.sum() and len(letters) == (sizes * lengths).sum()
        if len(sizes) > LONGEST + 1 or sizes.min(initial=0) < 0 or not fitting:
            raise ValueError("These are no words.")
        self._by_length: dict[int, _Words] = {}
        self._asked: dict[str, int] = {}
        at = start = 0
        for length, size in enumerate(sizes.tolist()):
            if size:
                rows = letters[start : start + size * length].reshape(size, length)
                self._by_length[length] = _Words(rows, papers[at : at + size], _masks(rows))
            at, start = at + size, start + size * length

    def all(self) -> Iterator[tuple[str, int]]:
        """Yield all words, each with its number of papers."""
        for there in self._by_length.values():
            for row, papers in enumerate(there.papers.tolist()):
                yield there.word(row), papers

    def papers(self, word: str) -> int:
        """Return how many papers have *word*, 0 if none has it."""
        if word not in self._asked:
            if len(self._asked) >= ASKED:
                self._asked.clear()
            self._asked[word] = self._papers(word)
        return self._asked[word]

    def _papers(self, word: str) -> int:
        letters = _letters(word)
        there = self._by_length.get(len(letters))
        if there is None:
            return 0
        alike = np.flatnonzero(there.masks == _masks(letters[None, :])[0])
        rows = alike[(there.letters[alike] == letters).all(axis=1)]
        return int(there.papers[rows].max(initial=0))

    def near(self, word: str, edits: int = 1) -> Iterator[Spelt]:
        """Yield the words that differ from *word* by so many edits at most, not itself.

        An edit puts a letter in, takes one out, changes one, or swaps two neighbours.
        """
        typed = _letters(word)
        if not 0 < len(typed) <= LONGEST:
            return
        for length in range(max(1, len(typed) - edits), len(typed) + edits + 1):
            there = self._by_length.get(length)
            if there is not None:
                yield from _near(there, typed, edits)

    def beginning(self, start: str, most: int) -> list[Spelt]:
        """Return the commonest words that begin with *start*, longer than it."""
        letters = _letters(start)
        found: list[Spelt] = []
        for length, there in self._by_length.items():
            if length > len(letters):
                rows = _starting(there.letters, letters)
                found += [there.spelt(row) for row in islice(rows.tolist(), most)]
        found.sort(key=lambda spelt: (-spelt.papers, spelt.text))
        return found[:most]


def packed(
    words: Iterable[tuple[str, int]],
) -> tuple[NDArray[np.int64], NDArray[np.uint16], NDArray[np.uint32]]:
    """Return words with their numbers of papers as `Spellings` takes them."""
    by_length: list[list[tuple[int, str]]] = [[] for _ in range(LONGEST + 1)]
    for word, papers in words:
        length = len(word.encode("utf-16-le", "replace")) // 2
        if 0 < length <= LONGEST:
            by_length[length].append((-papers, word))
    for some in by_length:
        some.sort()
    text = "".join(word for some in by_length for _, word in some)
    return (
        np.array([len(some) for some in by_length], np.int64),
        _letters(text),
        np.array([-papers for some in by_length for papers, _ in some], np.uint32),
    )


def _letters(text: str) -> NDArray[np.uint16]:
    return np.frombuffer(text.encode("utf-16-le", "replace"), LETTER)


def _masks(rows: NDArray[np.uint16]) -> NDArray[np.uint64]:
    """Return which letters each row has, as bits."""
    masks = np.zeros(len(rows), np.uint64)
    for column in range(rows.shape[1]):
        masks |= np.uint64(1) << (rows[:, column].astype(np.uint64) & _BITS)
    return masks


def _starting(rows: NDArray[np.uint16], start: NDArray[np.uint16]) -> NDArray[np.intp]:
    found = np.arange(len(rows))
    for column, letter in enumerate(start):
        found = found[rows[found, column] == letter]
    return found


def _near(there: _Words, typed: NDArray[np.uint16], edits: int) -> Iterator[Spelt]:
    """Yield the words of one length that are near: an edit changes two letters' bits at most."""
    apart = np.bitwise_count(there.masks ^ _masks(typed[None, :])[0])
    rows = np.flatnonzero(apart <= 2 * edits)
    if not len(rows):
        return
    distances = _distances(there.letters[rows], typed, edits)
    for row in np.flatnonzero((distances > 0) & (distances <= edits)).tolist():
        yield there.spelt(int(rows[row]), int(distances[row]))


def _distances(
    rows: NDArray[np.uint16], typed: NDArray[np.uint16], edits: int
) -> NDArray[np.uint8]:
    """Return each row's distance to *typed*: optimal string alignment, only near the diagonal."""
    far = np.full(len(rows), edits + 1, np.uint8)
    width, above = len(typed), [far] * (len(typed) + 1)
    last = [far if at > edits else np.full(len(rows), at, np.uint8) for at in range(width + 1)]
    for i in range(1, rows.shape[1] + 1):
        row = [far] * (width + 1)
        if i <= edits:
            row[0] = np.full(len(rows), i, np.uint8)
        for j in range(max(1, i - edits), min(width, i + edits) + 1):
            changed = last[j - 1] + (rows[:, i - 1] != typed[j - 1])
            best = np.minimum(np.minimum(last[j], row[j - 1]) + np.uint8(1), changed)
            if i > 1 and j > 1:
                swap = (rows[:, i - 1] == typed[j - 2]) & (rows[:, i - 2] == typed[j - 1])
                best = np.where(swap, np.minimum(best, above[j - 2] + np.uint8(1)), best)
            row[j] = best
        above, last = last, row
    return last[width]
