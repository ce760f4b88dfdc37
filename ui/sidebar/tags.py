"""Lay the tags out as the tree that the '/' in their names makes; closed branches hide theirs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.types import Tag

NO_TAG = Tag("", "", None)
"""Stands for a level that is no tag itself, such as "method" where only "method/attention" is."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A tag in the tree, or a level above some: its papers are those at it and below."""

    name: str
    depth: int
    papers: int
    tag: Tag = NO_TAG
    has_more: bool = False
    """Whether others stand below it."""
    is_open: bool = True

    @property
    def leaf(self) -> str:
        """Return the last level of the name."""
        return self.name.rpartition("/")[2]


def branches(
    tags: Sequence[Tag], below: Mapping[str, int], closed: Collection[str] = ()
) -> Iterator[Branch]:
    """Yield the tree from its top; *below* counts the papers of each level that has others."""
    known = {tag.name: tag for tag in tags}
    names = sorted({*known, *below}, key=_order)
    hidden = ""
    for name in names:
        if hidden and name.startswith(hidden):
            continue
        is_open = name not in closed
        hidden = "" if is_open or name not in below else f"{name}/"
        tag = known.get(name, NO_TAG)
        papers = below.get(name, tag.papers)
        yield Branch(name, name.count("/"), papers, tag, name in below, is_open)


def _order(name: str) -> list[str]:
    return name.casefold().split("/")
