"""Place papers in the plane by exact t-SNE (van der Maaten and Hinton, 2008): up to some 1,500."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reader.map.terms import Floats
from reader.types import Progress
from reader.words import tr

PERPLEXITY = 25.0
"""How many neighbours each paper minds."""
STEPS = 320
"""Rounds in which the places settle."""
EARLY = 90
"""The first of them, in which what belongs together finds together."""
EXAGGERATED = 10.0
"""How much stronger papers attract each other in these."""
SEARCHES = 24
"""Halvings by which each paper's width is found."""


def embedded(vectors: Floats, seed: int) -> Iterator[Progress | Floats]:
    """Place papers, and yield progress; their places come last."""
    wanted = affinities(vectors)
    size = len(vectors)
    random = np.random.default_rng(seed)
    # What is alike begins near each other: the first two dimensions, at a small scale.
    places = vectors[:, :2] - vectors[:, :2].mean(axis=0)
    places = places / max(float(places.std()), 1e-9) * 1e-2
    places = places + random.standard_normal((size, 2)).astype(np.float32) * 1e-4
    speed, gains = np.zeros_like(places), np.ones_like(places)
    rate = max(size / EXAGGERATED / 4, 12.0)
    for step in range(STEPS):
        if step % 10 == 0:
            yield Progress(tr("Placing papers"), step, STEPS)
        pull = EXAGGERATED if step < EARLY else 1.0
        slope = _slope(places, wanted, pull)
        gains = np.where((slope > 0) != (speed > 0), gains + 0.2, gains * 0.8).clip(0.01)
        speed = (0.5 if step < EARLY else 0.8) * speed - rate * 4 * gains * slope
        places = (places + speed).astype(np.float32)
        places -= places.mean(axis=0)
    yield places


def _slope(places: Floats, wanted: Floats, pull: float) -> Floats:
    """Return in which way each paper is drawn."""
    norms = (places**2).sum(axis=1)
    near = places @ (-2 * places.T)
    near += norms[:, None]
    near += norms[None, :]
    near += 1
    np.maximum(near, 1, out=near)
    np.reciprocal(near, out=near)
    np.fill_diagonal(near, 0)
    total = float(near.sum())
    force = near * (-1 / total)
    force += wanted * np.float32(pull) if pull != 1 else wanted
    force *= near
    slope: Floats = force.sum(axis=1)[:, None] * places - force @ places
    return slope


def affinities(vectors: Floats) -> Floats:
    """Return how much papers mind each other: 1 in all."""
    apart = np.maximum(2 - 2 * (vectors @ vectors.T), 0).astype(np.float32)
    np.fill_diagonal(apart, np.inf)
    apart -= apart.min(axis=1, keepdims=True)
    target = np.log(min(PERPLEXITY, (len(vectors) - 1) / 3))
    low, high = np.zeros(len(vectors)), np.full(len(vectors), np.inf)
    sharp = np.full(len(vectors), 5.0)
    finite = np.where(np.isinf(apart), 0, apart)
    for _ in range(SEARCHES):
        weights = np.exp(-apart * sharp[:, None].astype(np.float32))
        total = weights.sum(axis=1)
        entropy = np.log(total) + sharp * np.einsum("ij,ij->i", weights, finite) / total
        wide = entropy > target
        low, high = np.where(wide, sharp, low), np.where(wide, high, sharp)
        sharp = np.where(np.isinf(high), sharp * 2, (low + high) / 2)
    weights /= total[:, None]
    both: Floats = (weights + weights.T) / np.float32(2 * len(weights))
    return both
