"""Divide the papers that are to be indexed, so that two processes can share them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

LEAST = 20_000
"""Papers that are taken at once, if there are so many: some seconds of work."""
MOST = 60_000
"""Papers that are taken at once of a million: they fill a segment."""


@dataclass(frozen=True, slots=True)
class Share:
    """Papers that one process takes, from one place in the plan up to another."""

    start: int
    stop: int


class Plan:
    """Papers in the order of their first change, and which of them are still to be done."""

    def __init__(self, papers: array[int], firsts: array[int], until: int) -> None:
        """Plan for *papers*; ``firsts`` are their first changes, all not after *until*."""
        self._papers, self._firsts, self._until = papers, firsts, until
        size = _size(len(papers))
        self._waiting = [
            Share(start, min(start + size, len(papers))) for start in range(0, len(papers), size)
        ]
        self._waiting.reverse()
        self._taken: set[Share] = set()

    def __len__(self) -> int:
        return len(self._papers)

    @property
    def is_done(self) -> bool:
        """Tell whether nothing waits, and nothing is under way."""
        return not self._waiting and not self._taken

    @property
    def seq(self) -> int:
        """Return the last change before which all papers are done."""
        open_ = [share.start for share in (*self._waiting, *self._taken)]
        return self._firsts[min(open_)] - 1 if open_ else self._until

    def take(self) -> Share | None:
        """Return what is to be done next, if anything waits."""
        if not self._waiting:
            return None
        share = self._waiting.pop()
        self._taken.add(share)
        return share

    def papers(self, share: Share) -> array[int]:
        """Return the papers of a share."""
        return self._papers[share.start : share.stop]

    def done(self, share: Share, many: int | None = None) -> None:
        """Note that a share, or its first so *many* papers, are in the index."""
        self._taken.remove(share)
        at = share.stop if many is None else share.start + many
        if at < share.stop:
            self._waiting.append(Share(at, share.stop))

    def give_back(self, share: Share) -> None:
        """Note that nothing has become of a share."""
        self.done(share, 0)


def _size(papers: int) -> int:
    """Return how many papers to take at once, so that two processes end together."""
    most = min(MOST, max(LEAST, papers // 16))
    if papers <= most:
        return max(papers, 1)
    pairs = -(-papers // (2 * most))
    return -(-papers // (2 * pairs))
