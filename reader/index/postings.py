"""Where a word stands in a segment, and how long its documents are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

LENGTHS = np.array([byte_to_length(byte) for byte in range(256)])
"""Words of a document, as Whoosh rounds them to one byte."""


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
