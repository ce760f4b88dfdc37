"""Know under which heading each row stands, while papers leave the list."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator

from reader.types import Group, Listing, PaperId


class Groups:
    """The groups of a list; the first begins at row 0 and each ends where the next begins."""

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        given = [group for group in groups if group.papers > 0]
        self._starts = [group.start for group in given]
        self._labels = [group.label for group in given]
        self._end = given[-1].start + given[-1].papers if given else 0

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[Group]:
        return (self._group(number) for number in range(len(self)))

    def at(self, row: int) -> Group | None:
        """Return the group that *row* stands in."""
        number = bisect_right(self._starts, row) - 1
        return self._group(number) if number >= 0 and row < self._end else None

    def beginning(self, row: int) -> Group | None:
        """Return the group that begins with *row*."""
        group = self.at(row)
        return group if group is not None and group.start == row else None

    def after(self, row: int) -> Group | None:
        """Return the first group that begins below *row*."""
        number = bisect_right(self._starts, row)
        return self._group(number) if number < len(self) else None

    def remove(self, row: int) -> None:
        """Take *row* out; a group that has no more rows goes with it."""
        number = bisect_right(self._starts, row) - 1
        if number < 0 or row >= self._end:
            return
        self._starts[number + 1 :] = [start - 1 for start in self._starts[number + 1 :]]
        self._end -= 1
        if self._group(number).papers == 0:
            del self._starts[number], self._labels[number]

    def _group(self, number: int) -> Group:
        start = self._starts[number]
        last = number + 1 == len(self)
        end = self._end if last else self._starts[number + 1]
        return Group(start, self._labels[number], end - start)


def without(listing: Listing, leaving: Container[PaperId]) -> Listing:
    """Return *listing* without some papers, and without groups that none are left in."""
    ids, groups = array("q"), []
    if not listing.groups:
        return Listing(array("q", [one for one in listing.ids if one not in leaving]))
    for group in listing.groups:
        stretch = listing.ids[group.start : group.start + group.papers]
        kept = [one for one in stretch if one not in leaving]
        if kept:
            groups.append(Group(len(ids), group.label, len(kept)))
            ids.extend(kept)
    return Listing(ids, tuple(groups))
