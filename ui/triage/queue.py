"""Keep the papers of a triage in order: which are decided, and where the reader is."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from reader.types import PaperId


class Queue:
    """A million papers at eight bytes each; those decided are few, a person decides on them."""

    def __init__(self, decided: Iterable[PaperId], waiting: array[int]) -> None:
        """Begin at the first that is *waiting*; before it stand those *decided* earlier."""
        self._decided = dict.fromkeys(decided)
        self._ids = array("q", self._decided) + waiting
        self._at = min(len(self._decided), max(0, len(self._ids) - 1))

    @property
    def current(self) -> PaperId | None:
        """Return the paper that the reader is at."""
        return self._ids[self._at] if self._ids else None

    @property
    def decided(self) -> list[PaperId]:
        """Return those decided, in the order in which they were."""
        return list(self._decided)

    @property
    def left(self) -> int:
        """Return how many are not decided."""
        return len(self._ids) - len(self._decided)

    def __len__(self) -> int:
        return len(self._ids)

    def go(self, paper: PaperId) -> bool:
        """Go to *paper*; say False when it is not here."""
        if paper not in self._ids:
            return False
        self._at = self._ids.index(paper)
        return True

    def step(self, by: int) -> None:
        """Go *by* papers on, and no further than the ends."""
        self._at = max(0, min(len(self._ids) - 1, self._at + by))

    def go_on(self) -> bool:
        """Go to the next that is not decided, from the end on from the top; False without one."""
        if not self.left:
            return False
        count = len(self._ids)
        ways = (at % count for at in range(self._at + 1, self._at + 1 + count))
        self._at = next(at for at in ways if self._ids[at] not in self._decided)
        return True

    def settle(self, paper: PaperId, *, is_decided: bool) -> None:
        """Take note that *paper* is decided, or is not any more; one from elsewhere comes here."""
        if is_decided and paper in self._ids:
            self._decided[paper] = None
        elif not is_decided:
            self._decided.pop(paper, None)
            if paper not in self._ids:
                self._ids.insert(self._at, paper)

    def renew(self, waiting: array[int], reopened: Iterable[PaperId]) -> None:
        """Have these *waiting* and no others; those *reopened* are not decided any more."""
        current = self.current
        for paper in reopened:
            self._decided.pop(paper, None)
        self._ids = array("q", self._decided) + waiting
        if current is None or not self.go(current):
            self._at = min(self._at, max(0, len(self._ids) - 1))
