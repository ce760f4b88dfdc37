"""Keep which papers have which tags, or stand in which digests, as two arrays side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Pairs:
    """Papers, and beside each one thing that it has; in no order."""

    papers: NDArray[np.int32]
    things: NDArray[np.int32]

    @classmethod
    def of(cls, rows: Iterable[list[tuple[int, int]]]) -> Pairs:
        """Return the pairs of *rows*."""
        chunks = [np.array(chunk, np.int32) for chunk in rows]
        whole = np.concatenate(chunks) if chunks else np.zeros((0, 2), np.int32)
        return cls(whole[:, 0].copy(), whole[:, 1].copy())

    def replaced(self, papers: NDArray[np.bool_], new: Pairs) -> Pairs:
        """Return these with the pairs of some *papers* left out, and *new* ones in their place."""
        kept = ~papers[self.papers]
        return Pairs(
            np.concatenate([self.papers[kept], new.papers]),
            np.concatenate([self.things[kept], new.things]),
        )

    def having(self, things: Collection[int], size: int) -> NDArray[np.bool_]:
        """Return which of *size* papers have any of *things*."""
        found = np.zeros(size, np.bool_)
        if things:
            wanted = np.zeros(max(int(self.things.max(initial=0)), *things) + 1, np.bool_)
            wanted[list(things)] = True
            found[self.papers[wanted[self.things]]] = True
        return found

    def per_paper(self, size: int) -> NDArray[np.int64]:
        """Return how many things each of *size* papers has."""
        return np.bincount(self.papers, minlength=size)

    def per_thing(self, papers: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Return how many of *papers* have each thing, by its number."""
        return np.bincount(self.things[papers[self.papers]])
