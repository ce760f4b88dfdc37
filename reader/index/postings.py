"""Where a word stands: what the evaluator asks of a segment, whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents of one segment that hold a word, ascending, deleted ones among them.

    ``positions`` are those of all documents one after the other, ascending within each:
    ``counts`` says how many each has.
    """

    docs: NDArray[np.uint16] | NDArray[np.uint32]
    counts: NDArray[np.uint8] | NDArray[np.uint32]
    positions: NDArray[np.uint16]

    @property
    def nbytes(self) -> int:
        """Bytes that the arrays hold."""
        return self.docs.nbytes + self.counts.nbytes + self.positions.nbytes


class SegmentPostings(Protocol):
    """One segment of the index, as arrays."""

    size: int
    """Documents, deleted ones among them."""
    total: int
    """Words of all documents, deleted ones among them, as Whoosh's ``field_length`` has it."""

    def postings(self, word: str) -> Postings | None:
        """Return where the stem *word* stands; None where it does not."""

    def words(self, first: str, last: str) -> list[tuple[str, int]]:
        """Return the stems from *first* up to, not with, *last*, each with how many hold it."""

    def commonest(self, first: str, last: str, most: int) -> list[tuple[str, int]]:
        """Return those of `words` that most documents hold, at most so many, in any order."""

    def between(self, first: str, last: str) -> Postings:
        """Return where all of `words` stand, one after the other: documents come again."""

    def lengths(self) -> NDArray[np.uint8]:
        """Return each document's length in words as Whoosh's `length_to_byte` has it."""

    def papers(self) -> NDArray[np.int64]:
        """Return each document's paper; 0 for the state document."""

    def give_back(self) -> None:
        """Give memory back that can be read again from the files."""
