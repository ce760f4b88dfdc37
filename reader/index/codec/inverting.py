"""Turn the words of documents into postings: one sort of one array of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

from reader.index.codec.arrays import MANY

Key = NDArray[np.uint64]
"""A term's number, a document's, and a position: 32, 16 and 16 bits."""

_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)])


def keys(terms: NDArray[np.generic], docs: NDArray[np.generic], places: NDArray[np.generic]) -> Key:
    """Return the key of each word of all documents."""
    made = terms.astype(np.uint64)
    made <<= np.uint64(16)
    made |= docs.astype(np.uint64)
    made <<= np.uint64(16)
    made |= places.astype(np.uint64)
    return made


@dataclass(frozen=True, slots=True)
class Inverted:
    """Postings, as `Arrays` has them."""

    docs: NDArray[np.uint16]
    counts: NDArray[np.uint8]
    over_at: NDArray[np.uint32]
    over: NDArray[np.uint32]
    places: NDArray[np.uint16]
    first_docs: NDArray[np.uint32]
    first_places: NDArray[np.uint32]


def inverted(words: Key, terms: int) -> Inverted:
    """Return the postings of so many terms; *words* is used up."""
    words.sort()
    places = words.astype(np.uint16)  # the lowest bits
    words >>= np.uint64(16)
    new = np.ones(len(words), np.bool_)
    np.not_equal(words[1:], words[:-1], out=new[1:])
    starts = np.flatnonzero(new)
    postings = words[starts]
    counts = np.diff(starts, append=len(words))
    over_at = np.flatnonzero(counts >= MANY)
    first_docs = np.searchsorted(postings >> np.uint64(16), np.arange(terms + 1, dtype=np.uint64))
    return Inverted(
        docs=postings.astype(np.uint16),
        counts=np.minimum(counts, MANY).astype(np.uint8),
        over_at=over_at.astype(np.uint32),
        over=counts[over_at].astype(np.uint32),
        places=places,
        first_docs=first_docs.astype(np.uint32),
        first_places=np.append(starts, len(words))[first_docs].astype(np.uint32),
    )


def length_bytes(lengths: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Return lengths as Whoosh's `length_to_byte` has them."""
    return np.searchsorted(_LENGTHS[:-1], lengths).astype(np.uint8)


def packed_terms(terms: Sequence[bytes]) -> tuple[NDArray[np.uint8], NDArray[np.uint32]]:
    """Return the texts of terms one after the other, and where each ends."""
    text = b"".join(term + b"\n" for term in terms)
    sizes = np.fromiter((len(term) + 1 for term in terms), np.int64, len(terms))
    return np.frombuffer(text, np.uint8), (np.cumsum(sizes) - 1).astype(np.uint32)
