"""Find the papers nearest to each by their vectors: in cells, where there are many."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reader.map.terms import Floats, Ints
from reader.types import Progress
from reader.words import tr

EXACT = 4_000
"""Papers up to which each is compared with all others."""
PROBED = 8
"""Cells that are looked through for the neighbours of one: of a hundred neighbours 95 are there."""
STEPS = 6
"""Rounds in which the cells settle."""
SAMPLE = 20_000
"""Papers by which they do."""

Near = tuple[NDArray[np.int64], Floats]
"""The neighbours of each paper, the nearest first, and how alike they are, from -1 to 1."""


def nearest(vectors: Floats, among: Floats, most: int) -> Near:
    """Return those *among* others that are most like each of *vectors*."""
    alike = vectors @ among.T
    most = min(most, len(among))
    best = np.argpartition(alike, -most, axis=1)[:, -most:]
    order = np.argsort(-np.take_along_axis(alike, best, 1), axis=1, kind="stable")
    best = np.take_along_axis(best, order, 1)
    return best, np.take_along_axis(alike, best, 1)


def neighbours(vectors: Floats, most: int, seed: int) -> Iterator[Progress | Near]:
    """Find the neighbours of each paper, itself not among them; they come last."""
    size = len(vectors)
    most = min(most, size - 1)
    found, alike = np.zeros((size, most), np.int64), np.zeros((size, most), np.float32)
    done = 0
    for members, others in _blocks(vectors, seed):
        yield Progress(tr("Looking for neighbours"), done, size)
        best, how = nearest(vectors[members], vectors[others], most + 1)
        ids = others[best]
        # Its twin may come before it: what is left out is itself, or else the last.
        own = ids == members[:, None]
        own[~own.any(axis=1), -1] = True
        found[members] = ids[~own].reshape(len(members), most)
        alike[members] = how[~own].reshape(len(members), most)
        done += len(members)
    yield found, alike


def _blocks(vectors: Floats, seed: int) -> Iterator[tuple[Ints, Ints]]:
    """Yield papers, and beside them those among which their neighbours are looked for."""
    size = len(vectors)
    if size <= EXACT:
        for start in range(0, size, 500):
            yield np.arange(start, min(start + 500, size)), np.arange(size)
        return
    centres = cells(vectors, int(1.3 * size**0.5), seed)
    own = np.concatenate(
        [(vectors[at : at + 5_000] @ centres.T).argmax(axis=1) for at in range(0, size, 5_000)]
    )
    order = np.argsort(own, kind="stable")
    edges = np.searchsorted(own[order], np.arange(len(centres) + 1))
    held = [order[edges[at] : edges[at + 1]] for at in range(len(centres))]
    close = nearest(centres, centres, PROBED)[0]
    for cell, members in enumerate(held):
        others = np.concatenate([held[near] for near in close[cell]])
        for start in range(0, len(members), 500):
            yield members[start : start + 500], others


def cells(vectors: Floats, many: int, seed: int) -> Floats:
    """Return the centres of so many cells: spherical k-means over a sample."""
    random = np.random.default_rng(seed)
    sample = vectors[np.sort(random.permutation(len(vectors))[:SAMPLE])]
    many = min(many, len(sample))
    centres = sample[np.sort(random.permutation(len(sample))[:many])]
    for _ in range(STEPS):
        own = (sample @ centres.T).argmax(axis=1)
        order = np.argsort(own, kind="stable")
        there, starts = np.unique(own[order], return_index=True)
        new = centres.copy()
        new[there] = np.add.reduceat(sample[order], starts, axis=0)
        centres = new / np.maximum(np.linalg.norm(new, axis=1, keepdims=True), 1e-9)
    return centres
