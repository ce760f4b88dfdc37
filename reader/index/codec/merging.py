"""Make one segment of several: their arrays are copied, nothing is cut into words again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.index.codec.arrays import Arrays
from reader.index.codec.inverting import DocumentFacts, Keys, keys, segment
from reader.index.codec.terms import Terms


@dataclass(frozen=True, slots=True)
class Part:
    """A segment, and which of its documents are not deleted."""

    arrays: Arrays
    alive: NDArray[np.bool_]


def merged(parts: Sequence[Part]) -> Arrays:
    """Return the segment of all documents of *parts* that are not deleted, in their order."""
    vocabularies = [_vocabulary(part.arrays) for part in parts]
    terms = {
        field: sorted(set().union(*(each.get(field, ()) for each in vocabularies)))
        for field in sorted(set().union(*vocabularies))
    }
    ranks = _ranks(terms)
    numbers = np.cumsum([0, *(int(part.alive.sum()) for part in parts)]).tolist()
    words: Keys = np.empty(sum(len(part.arrays.places) for part in parts), np.uint64)
    end = 0
    for part, vocabulary, first in zip(parts, vocabularies, numbers, strict=False):
        some = _words(part, _ranked(vocabulary, ranks), first)
        words[end : end + len(some)] = some
        end += len(some)
    stored = {
        first + int(part.alive[:doc].sum()): known
        for part, first in zip(parts, numbers, strict=False)
        for doc, known in part.arrays.stored.items()
        if part.alive[doc]
    }
    papers = np.concatenate([part.arrays.papers[part.alive] for part in parts])
    lengths = np.concatenate([part.arrays.lengths[part.alive] for part in parts])
    return segment(words[:end], terms, DocumentFacts(papers, lengths, stored))


def _vocabulary(arrays: Arrays) -> dict[str, list[str]]:
    """Return the terms of each field."""
    terms = Terms(arrays)
    return {field: terms.texts(*edges) for field, edges in arrays.fields.items()}


def _ranks(terms: dict[str, list[str]]) -> dict[str, dict[str, int]]:
    """Return the number of each term: they are counted on from field to field."""
    ranks, first = {}, 0
    for field, some in terms.items():
        ranks[field] = {text: number for number, text in enumerate(some, first)}
        first += len(some)
    return ranks


def _ranked(
    vocabulary: dict[str, list[str]], ranks: dict[str, dict[str, int]]
) -> NDArray[np.uint64]:
    """Return the new number of each term of a segment."""
    found = [ranks[field][text] for field, some in vocabulary.items() for text in some]
    return np.array(found, np.uint64)


def _words(part: Part, ranks: NDArray[np.uint64], first: int) -> Keys:
    """Return the words of a segment's living documents, which are numbered from *first* on."""
    arrays = part.arrays
    docs = np.cumsum(part.alive, dtype=np.uint64) + np.uint64(first) - np.uint64(1)
    terms = np.repeat(ranks, np.diff(arrays.first_docs))
    counts = arrays.counts.astype(np.int64)
    counts[arrays.over_at] = arrays.over
    heads = keys(terms, docs[arrays.docs], np.zeros(1, np.uint16))
    words = np.repeat(heads, counts)
    words |= arrays.places
    return words if part.alive.all() else words[np.repeat(part.alive[arrays.docs], counts)]
