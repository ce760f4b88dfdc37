"""The points of a map as arrays: which is at a place, next to another, or in a shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reader.types import PaperId
from reader.types.maps import Mapped

Bools = NDArray[np.bool_]
Floats = NDArray[np.float32]

SIDEWAYS = 2.0
"""A step to one side counts as so much more than one ahead, where the next paper is looked for."""


@dataclass(frozen=True, slots=True)
class Points:
    """Papers by number, ascending or not, and where each stands; up is positive."""

    ids: NDArray[np.int64]
    x: Floats
    y: Floats
    upwards: NDArray[np.int64] = field(init=False, compare=False, repr=False)
    """The points from the lowest to the highest."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "upwards", np.argsort(self.y))

    @classmethod
    def of(cls, mapped: Mapped) -> Points:
        """Return the points of a map that was drawn."""
        places = np.frombuffer(mapped.places, np.float32).reshape(-1, 2)
        ids = np.frombuffer(mapped.ids, np.int64)
        return cls(ids, places[:, 0].copy(), places[:, 1].copy())

    def __len__(self) -> int:
        return len(self.ids)

    def bounds(self) -> tuple[float, float, float, float]:
        """Return the least x and y, and how far the points reach from there."""
        if not len(self):
            return 0.0, 0.0, 0.0, 0.0
        low, high = (float(self.x.min()), float(self.y.min())), (self.x.max(), self.y.max())
        return *low, float(high[0]) - low[0], float(high[1]) - low[1]

    def paper(self, at: int) -> PaperId:
        """Return the paper of a point."""
        return PaperId(int(self.ids[at]))

    def at(self, paper: PaperId | None) -> int:
        """Return the point of a paper, or -1."""
        found = np.flatnonzero(self.ids == (0 if paper is None else paper))
        return int(found[0]) if len(found) else -1

    def among(self, papers: Sequence[PaperId]) -> Bools:
        """Return which points are of these papers."""
        found: Bools = np.isin(self.ids, np.array(papers, np.int64))
        return found

    def nearest(self, x: float, y: float, reach: float, shown: Bools) -> int:
        """Return the nearest of the *shown* points that is within *reach*, or -1."""
        far = (self.x - np.float32(x)) ** 2 + (self.y - np.float32(y)) ** 2
        far[~shown] = np.inf
        best = int(far.argmin()) if len(far) else -1
        return best if best >= 0 and far[best] <= reach**2 else -1

    def towards(self, at: int, way: tuple[int, int], shown: Bools) -> int:
        """Return the nearest of the *shown* points in one of the four directions, or *at*."""
        dx, dy = self.x - self.x[at], self.y - self.y[at]
        ahead, aside = (dx * way[0], np.abs(dy)) if way[0] else (dy * way[1], np.abs(dx))
        wanted = shown & (ahead > 0) & (aside <= ahead)
        far = np.where(wanted, ahead**2 + (SIDEWAYS * aside) ** 2, np.inf)
        best = int(far.argmin())
        return best if np.isfinite(far[best]) else at

    def within(self, corners: Sequence[tuple[float, float]]) -> Bools:
        """Return which points are in a polygon, by how often a ray from each crosses its edges."""
        inside = np.zeros(len(self), np.bool_)
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        near = self._between((min(xs), min(ys)), (max(xs), max(ys)))
        # By height, an edge concerns a run of them: a lasso of many corners takes 3 ms, not 30.
        near = near[np.argsort(self.y[near])]
        x, y, crossed = self.x[near], self.y[near], np.zeros(len(near), np.bool_)
        for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
            first, last = np.searchsorted(y, (min(y1, y2), max(y1, y2))).tolist()
            if first < last:
                run = slice(first, last)
                crossed[run] ^= x[run] < (x2 - x1) * (y[run] - y1) / (y2 - y1) + x1
        inside[near[crossed]] = True
        return inside

    def between(self, low: tuple[float, float], high: tuple[float, float]) -> Bools:
        """Return which points are in a rectangle."""
        inside = np.zeros(len(self), np.bool_)
        inside[self._between(low, high)] = True
        return inside

    def between_heights(self, low: float, high: float) -> NDArray[np.int64]:
        """Return the points between two heights, from the lowest up."""
        ends = np.array([low, high], np.float32)
        first, last = np.searchsorted(self.y, ends, sorter=self.upwards).tolist()
        return self.upwards[first:last]

    def _between(self, low: tuple[float, float], high: tuple[float, float]) -> NDArray[np.int64]:
        return np.flatnonzero(
            (self.x >= low[0]) & (self.x <= high[0]) & (self.y >= low[1]) & (self.y <= high[1])
        )
