"""Give each paper some fifty numbers for its content: TF-IDF, reduced by a randomised SVD.

The range finder is that of Halko, Martinsson and Tropp, "Finding structure with randomness"
(2011), over a sample of the papers; all others are projected on what it finds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reader.map.terms import Counted, Floats, Ints
from reader.types import Progress
from reader.words import tr

DIMENSIONS = 50
"""Numbers a paper: with twice as many, neighbours were no better (`tests.bench map`)."""
LEAST = 2
"""Numbers that a paper has at least, for there are two on a map."""
MORE = 14
"""Directions that the range finder takes beyond those that are kept."""
ROUNDS = 3
"""Times that a sample is gone through to find the directions."""
SAMPLE = 12_000
"""Papers that say which directions there are."""
WORDS = 8_000
"""Words that count: the commonest of those that tell papers apart."""
COMMON = 4
"""A word that more than one paper in so many has says nothing of one: of a large library."""
SMALL = 2_000
"""Papers of a library that may have but two or three subjects: half of it may share a word."""
CHUNK = 500
"""Papers that are multiplied at once: 16 MB."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What turns counts of words into vectors: it places later papers, too."""

    stems: tuple[str, ...]
    weights: Floats
    """Of each word: how few papers have it."""
    directions: Floats
    """Words by dimensions."""


def chosen(counted: Counted, words: list[str]) -> tuple[Ints, Floats]:
    """Return the numbers of the words that count, and their weights."""
    having = counted.having(len(words))
    least = 2 if counted.size < 5_000 else 5
    common = 2 if counted.size < SMALL else COMMON
    telling = (having >= least) & (having <= max(counted.size // common, 3))
    telling &= np.fromiter((len(word) > 1 and not word.isdigit() for word in words), np.bool_)
    numbers = np.flatnonzero(telling)
    if len(numbers) > WORDS:
        commonest = np.argsort(-having[numbers], kind="stable")[:WORDS]
        numbers = np.sort(numbers[commonest])
    return numbers, np.log(counted.size / having[numbers]).astype(np.float32)


def found_basis(counted: Counted, words: list[str], seed: int) -> Iterator[Progress | Basis]:
    """Find the directions in which papers differ most; the basis comes last."""
    numbers, weights = chosen(counted, words)
    if not len(numbers):
        yield Basis((), weights, np.zeros((0, LEAST), np.float32))
        return
    rows = Rows(counted, numbers, weights, len(words))
    random = np.random.default_rng(seed)
    kept = min(DIMENSIONS, len(numbers), counted.size)
    sample = np.sort(random.permutation(counted.size)[:SAMPLE])
    shape = (len(numbers), min(kept + MORE, len(numbers)))
    span = random.standard_normal(shape, np.float32)
    pieces = [sample[start : start + CHUNK] for start in range(0, len(sample), CHUNK)]
    for done in range(ROUNDS):
        new = np.zeros(shape, np.float32)
        for at, piece in enumerate(pieces):
            yield Progress(tr("Comparing papers"), done * len(pieces) + at, ROUNDS * len(pieces))
            dense = rows.dense(piece)
            new += dense.T @ (dense @ span)
        span = np.linalg.svd(new, full_matrices=False)[0]
    directions = np.zeros((len(numbers), max(kept, LEAST)), np.float32)
    directions[:, :kept] = span[:, :kept]
    yield Basis(tuple(words[number] for number in numbers), weights, directions)


class Rows:
    """Rows of weighted words, each of length one."""

    def __init__(self, counted: Counted, numbers: Ints, weights: Floats, words: int) -> None:
        column = np.full(words, -1, np.int64)
        column[numbers] = np.arange(len(numbers))
        columns = column[counted.words]
        kept = columns >= 0
        self._columns, papers = columns[kept], counted.papers[kept]
        self._width = len(numbers)
        self._values = np.sqrt(counted.counts[kept]) * weights[self._columns]
        lengths = np.sqrt(np.bincount(papers, self._values**2, counted.size))
        lengths[lengths == 0] = 1
        self._values = (self._values / lengths[papers]).astype(np.float32)
        self._starts = np.searchsorted(papers, np.arange(counted.size + 1))

    def dense(self, papers: Ints) -> Floats:
        """Return the rows of some papers, with a number for each word."""
        rows = np.zeros((len(papers), self._width), np.float32)
        for row, paper in enumerate(papers.tolist()):
            part = slice(self._starts[paper], self._starts[paper + 1])
            rows[row, self._columns[part]] = self._values[part]
        return rows


def projected(counted: Counted, words: dict[str, int], basis: Basis) -> Iterator[Progress | Floats]:
    """Work out the vectors of papers, each of length one; they come last, all at once."""
    known = [(words[stem], at) for at, stem in enumerate(basis.stems) if stem in words]
    pairs = np.array(known, np.int64).reshape(-1, 2)
    rows = Rows(counted, pairs[:, 0], basis.weights[pairs[:, 1]], len(words))
    directions = basis.directions[pairs[:, 1]]
    found = np.zeros((counted.size, basis.directions.shape[1]), np.float32)
    for start in range(0, counted.size, CHUNK):
        yield Progress(tr("Comparing papers"), start, counted.size)
        piece = np.arange(start, min(start + CHUNK, counted.size))
        found[piece] = rows.dense(piece) @ directions
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    yield found / np.maximum(lengths, 1e-9)
