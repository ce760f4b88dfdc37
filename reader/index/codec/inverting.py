"""Turn the words of documents into a segment: one sort of one array of numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.index.codec.arrays import MANY, Arrays
from reader.index.postings import LENGTHS

Keys = NDArray[np.uint64]
"""Of each word: its term's number, its document's, and its position, in 32, 16 and 16 bits."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a segment holds of its documents beside their words."""

    papers: NDArray[np.int64]
    lengths: NDArray[np.uint8]
    stored: Mapping[int, dict[str, Any]] = field(default_factory=dict)


def keys(
    terms: NDArray[np.generic], docs: NDArray[np.unsignedinteger], places: NDArray[np.uint16]
) -> Keys:
    """Return the key of each word of all documents."""
    made = terms.astype(np.uint64)
    made <<= np.uint64(16)
    made |= docs
    made <<= np.uint64(16)
    made |= places
    return made


def segment(words: Keys, terms: Mapping[str, Sequence[str]], documents: DocumentFacts) -> Arrays:
    """Return the segment of these words, which are used up.

    ``terms`` are those of each field in order, numbered on from field to field; those
    that no document has are left out.
    """
    words.sort(kind="stable")  # that one sees what is sorted already: most, of merged segments
    places = words.astype(np.uint16)  # the lowest bits
    words >>= np.uint64(16)
    new = np.ones(len(words), np.bool_)
    np.not_equal(words[1:], words[:-1], out=new[1:])
    starts = np.flatnonzero(new)
    postings = words[starts]
    counts = np.diff(starts, append=len(words))
    over_at = np.flatnonzero(counts >= MANY)
    texts = [text.encode() + b"\n" for some in terms.values() for text in some]
    firsts = np.searchsorted(postings >> np.uint64(16), np.arange(len(texts) + 1, dtype=np.uint64))
    used = np.diff(firsts) > 0
    sizes = np.fromiter(map(len, texts), np.int64, len(texts))[used]
    first_docs = np.append(firsts[:-1][used], len(postings))
    first_places = np.append(starts, len(words))[first_docs]
    fields = _fields(terms, used)
    return Arrays(
        docs=postings.astype(np.uint16),
        counts=np.minimum(counts, MANY).astype(np.uint8),
        over_at=over_at.astype(np.uint32),
        over=counts[over_at].astype(np.uint32),
        places=places,
        terms=np.frombuffer(b"".join(compress(texts, used)), np.uint8),
        ends=(np.cumsum(sizes) - 1).astype(np.uint32),
        first_docs=first_docs.astype(np.uint32),
        first_places=first_places.astype(np.uint32),
        lengths=documents.lengths,
        papers=documents.papers,
        fields=fields,
        total=int(first_places[fields["body"][1]]),
        stored=documents.stored,
    )


def length_bytes(lengths: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Return lengths as Whoosh's `length_to_byte` has them."""
    return np.searchsorted(LENGTHS[:-1], lengths).astype(np.uint8)


def _fields(
    terms: Mapping[str, Sequence[str]], used: NDArray[np.bool_]
) -> dict[str, tuple[int, int]]:
    """Return the first term of each field, and the one after its last, of the terms in use."""
    edges = np.cumsum([0, *map(len, terms.values())])
    before = np.append(0, np.cumsum(used))[edges].tolist()
    return dict(zip(terms, pairwise(before), strict=True))
