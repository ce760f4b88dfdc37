"""Find the terms of a segment, and where they stand, by bisection in its file."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from reader.index.codec.arrays import Arrays
from reader.index.postings import Postings

_STRIDE = 64
"""One term of so many is kept in memory, so that few are read to find another."""


class Terms:
    """The terms of a segment by number; hardly any are loaded."""

    def __init__(self, arrays: Arrays) -> None:
        self.arrays = arrays
        self._text = arrays.terms.data
        self._ends = arrays.ends.data
        self._docs = arrays.first_docs.data
        self._places = arrays.first_places.data
        self._signs: dict[str, list[bytes]] = {}

    def text(self, number: int) -> bytes:
        """Return the text of a term."""
        return bytes(self._text[self._start(number) : self._ends[number]])

    def texts(self, first: int, after: int) -> list[str]:
        """Return the texts of a run of terms."""
        if first >= after:
            return []
        text = bytes(self._text[self._start(first) : self._ends[after - 1]])
        return text.decode().split("\n")

    def frequencies(self, first: int, after: int) -> list[int]:
        """Return how many documents have each term of a run."""
        found: list[int] = np.diff(self.arrays.first_docs[first : after + 1]).tolist()
        return found

    def place(self, field: str, text: bytes) -> int:
        """Return the number of the first term of a field that is not before *text*."""
        first, after = self.arrays.fields.get(field, (0, 0))
        if field not in self._signs:
            self._signs[field] = [self.text(number) for number in range(first, after, _STRIDE)]
        sign = first + bisect_left(self._signs[field], text) * _STRIDE
        first, after = max(first, sign - _STRIDE), min(sign, after)
        return bisect_left(range(after), text, first, after, key=self.text)

    def number(self, field: str, text: bytes) -> int | None:
        """Return the number of a term, or None where there is none."""
        number = self.place(field, text)
        _, after = self.arrays.fields.get(field, (0, 0))
        return number if number < after and self.text(number) == text else None

    def postings(self, number: int) -> Postings:
        """Return where a term stands."""
        return self.run(number, number + 1)

    def run(self, start: int, end: int) -> Postings:
        """Return where a run of terms stands, one term after the other."""
        first, after = self._docs[start], self._docs[end]
        places = slice(self._places[start], self._places[end])
        return Postings(
            self.arrays.docs[first:after],
            self._counts(first, after),
            self.arrays.places[places],
        )

    def _counts(self, first: int, after: int) -> NDArray[np.uint8] | NDArray[np.uint32]:
        counts, at = self.arrays.counts[first:after], self.arrays.over_at
        if not len(at):
            return counts
        over = slice(*np.searchsorted(at, (first, after)))
        if over.start == over.stop:
            return counts
        exact = counts.astype(np.uint32)
        exact[at[over] - first] = self.arrays.over[over]
        return exact

    def _start(self, number: int) -> int:
        return self._ends[number - 1] + 1 if number else 0
