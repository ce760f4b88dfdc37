"""Settle many papers in the plane: t-SNE by the nearest neighbours alone, forces on a grid.

What keeps papers apart is a convolution, as Linderman and others found ("Fast interpolation-based
t-SNE", 2019): papers are laid on a grid, and three Fourier transforms give the force anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.map.neighbours import Near
from reader.map.terms import Floats, Ints
from reader.types import Progress
from reader.words import tr

ROUNDS = 130
"""In which papers settle."""
CALM = 20
"""The first of them, in which nothing gathers speed."""
PULL = 1.15
"""How much more neighbours attract each other than the method has it: islands come apart."""
MESH = 0.75
"""Between two lines of the grid, where 1 is how far a force reaches."""
STEP = 32
"""The grid has a multiple of so many lines: transforms of such sizes are quick."""


def settled(places: Floats, near: Near) -> Iterator[Progress | Floats]:
    """Settle papers from *places* on; their places come last."""
    links = _links(near)
    size = len(places)
    places = (places - places.mean(axis=0)).astype(np.float32)
    speed, gains = np.zeros_like(places), np.ones_like(places)
    field = _Field()
    for step in range(ROUNDS):
        yield Progress(tr("Placing papers"), step, ROUNDS)
        slope = field.apart(places) - np.float32(PULL) * links.drawn(places)
        gains = np.where((slope > 0) != (speed > 0), gains + 0.2, gains * 0.8).clip(0.01)
        speed = (0.5 if step < CALM else 0.8) * speed - (size / 3) * gains * slope
        speed = np.clip(speed, -2, 2).astype(np.float32)
        places = places + speed
        places -= places.mean(axis=0)
    yield places


@dataclass(frozen=True, slots=True)
class _Links:
    """Pairs of neighbours, in both directions, by the first, and how much they mind: 1 in all."""

    first: Ints
    second: Ints
    weights: Floats
    starts: Ints

    def drawn(self, places: Floats) -> Floats:
        """Return how each paper is drawn by those it minds."""
        away = places[self.second] - places[self.first]
        force = self.weights / (1 + np.einsum("ij,ij->i", away, away))
        total = np.empty_like(places)
        for axis in (0, 1):
            total[:, axis] = np.add.reduceat(away[:, axis] * force, self.starts)
        return total


def _links(near: Near) -> _Links:
    ids, alike = near
    size, most = ids.shape
    apart = np.maximum(1 - alike, 0)
    apart = apart - apart[:, :1]
    width = np.maximum(apart.mean(axis=1, keepdims=True), 1e-3)
    weights = np.exp(-apart / width)
    weights /= weights.sum(axis=1, keepdims=True)
    here = np.repeat(np.arange(size), most)
    keys = np.concatenate([here * size + ids.ravel(), ids.ravel() * size + here])
    keys, at = np.unique(keys, return_inverse=True)
    heavy = np.bincount(at, np.concatenate([weights.ravel()] * 2))
    # Each has neighbours of its own, so that there is a first row of every paper.
    first = keys // size
    starts = np.searchsorted(first, np.arange(size))
    return _Links(first, keys % size, (heavy / heavy.sum()).astype(np.float32), starts)


class _Field:
    """What keeps papers apart."""

    def __init__(self) -> None:
        self._lines = 0
        self._kernels: list[NDArray[np.complex64]] = []

    def apart(self, places: Floats) -> Floats:
        """Return how each paper is pushed by all others; t-SNE's second term, its sign turned."""
        low = places.min(axis=0)
        at = (places - low) / np.float32(MESH)
        lines = int(at.max()) // STEP * STEP + STEP + 2
        self._prepare(lines)
        corner = at.astype(np.int64)
        part = at - corner
        shares = _shares(part)
        nodes = [(corner[:, 0] + x) * lines + corner[:, 1] + y for x, y in _CORNERS]
        charge = sum(
            np.bincount(node, share, lines * lines)
            for node, share in zip(nodes, shares, strict=True)
        )
        assert isinstance(charge, np.ndarray)
        shape = (2 * lines, 2 * lines)
        waves = np.fft.rfft2(charge.reshape(lines, lines).astype(np.float32), shape)
        felt = []
        for kernel in self._kernels:
            whole = np.fft.irfft2(waves * kernel, shape)[:lines, :lines].astype(np.float32).ravel()
            felt.append(sum(whole[node] * one for node, one in zip(nodes, shares, strict=True)))
        total = float(np.sum(felt[0])) - len(places)
        return -np.stack(felt[1:], axis=1).astype(np.float32) / np.float32(max(total, 1e-9))

    def _prepare(self, lines: int) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        steps = np.fft.fftfreq(2 * lines, 1 / (2 * lines)).astype(np.float32) * np.float32(MESH)
        x, y = steps[:, None], steps[None, :]
        near = 1 / (1 + x**2 + y**2)
        self._kernels = [
            np.fft.rfft2(one).astype(np.complex64) for one in (near, x * near**2, y * near**2)
        ]


_CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1))


def _shares(part: Floats) -> list[Floats]:
    """Return how much of each paper is at the four corners around it."""
    x, y = part[:, 0], part[:, 1]
    return [(1 - x) * (1 - y), (1 - x) * y, x * (1 - y), x * y]
