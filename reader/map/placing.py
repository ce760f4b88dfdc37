"""Place all papers of a library in the plane: landmarks first, the others among them.

Up to `LANDMARKS` papers are placed exactly. Of more, so many are: the others begin among
their nearest landmarks, and then all settle by their nearest neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reader.map.embedding import embedded
from reader.map.neighbours import nearest, neighbours
from reader.map.settling import settled
from reader.map.terms import Floats
from reader.types import Progress
from reader.types.taking_in import came_to

LANDMARKS = 1_500
"""Papers that are placed exactly: a round over all their pairs takes 15 ms."""
NEIGHBOURS = 15
"""Papers that each minds when all settle."""
PAIRS = 4_000_000
"""Papers that are compared at once with those that have a place: 16 MB."""


def placed(vectors: Floats, seed: int) -> Iterator[Progress | Floats]:
    """Place papers between -1 and 1, and yield progress; their places come last."""
    size = len(vectors)
    random = np.random.default_rng(seed)
    landmarks = np.sort(random.permutation(size)[:LANDMARKS])
    places = np.zeros((size, 2), np.float32)
    places[landmarks] = yield from came_to(embedded(vectors[landmarks], seed))
    if size > LANDMARKS:
        places = among(vectors, vectors[landmarks], places[landmarks], seed)
        near = yield from came_to(neighbours(vectors, NEIGHBOURS, seed))
        places = yield from came_to(settled(places, near))
    yield fitted(places)


def among(vectors: Floats, known: Floats, places: Floats, seed: int) -> Floats:
    """Return places for *vectors* among the *known* ones: where those that are most alike are."""
    random = np.random.default_rng(seed)
    found = np.zeros((len(vectors), 2), np.float32)
    chunk = max(1, PAIRS // max(len(known), 1))
    for start in range(0, len(vectors), chunk):
        best, alike = nearest(vectors[start : start + chunk], known, 4)
        weights = np.exp(12 * (alike - alike[:, :1]))
        weights /= weights.sum(axis=1, keepdims=True)
        found[start : start + chunk] = (weights[:, :, None] * places[best]).sum(axis=1)
    spread = float(places.std()) * 0.01
    return found + random.standard_normal(found.shape).astype(np.float32) * np.float32(spread)


def fitted(places: Floats) -> Floats:
    """Return *places* moved between -1 and 1; few that are far out do not make the rest small."""
    middle = np.median(places, axis=0)
    away = _lying(places - middle)
    reach = float(np.quantile(np.abs(away), 0.998)) or 1.0
    scaled = away / reach
    beyond = np.abs(scaled) > 0.94
    scaled[beyond] = (np.sign(scaled) * (0.94 + 0.06 * np.tanh((np.abs(scaled) - 0.94) / 0.06)))[
        beyond
    ]
    return scaled.astype(np.float32)


def _lying(places: Floats) -> Floats:
    """Return *places* turned so that the map is wider than high, as windows are."""
    axes = np.linalg.eigh(places.T.astype(np.float64) @ places)[1][:, ::-1]
    # Of the two ways to point, each axis has the one that another run finds, too.
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), [0, 1]])
    turned: Floats = (places @ axes).astype(np.float32)
    return turned
