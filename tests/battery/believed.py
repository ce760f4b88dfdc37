"""What the reader of a library believes to be in it, kept as plain values beside the library."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from reader.store import counts, find, highlights, lists, papers
from reader.store.store import Store
from reader.types import Place, PlaceKind


@dataclass(frozen=True, slots=True)
class Marked:
    """A paper as the reader left it."""

    title: str
    decision: str = "inbox"
    starred: bool = False
    tags: frozenset[str] = frozenset()
    note: str = ""
    texts: frozenset[str] = frozenset()
    """The titles that its records came with; of a merged paper there are several."""


@dataclass(slots=True)
class Belief:
    """The library as it should be: everything by its number or key."""

    papers: dict[int, Marked] = field(default_factory=dict)
    highlights: dict[str, tuple[int, str, str, str]] = field(default_factory=dict)
    """The paper, the words, the colour and the comment of each."""
    lists: dict[int, tuple[str, tuple[int, ...]]] = field(default_factory=dict)
    """The name and the papers of each, in their order."""
    digests: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    def mark(self, ids: Iterable[int], **changes: Any) -> None:
        """Change the marks of papers."""
        for paper in ids:
            self.papers[paper] = replace(self.papers[paper], **changes)


def held(store: Store) -> Belief:
    """Return what the library holds."""
    ids = sorted(store.read(find.ids, Place(PlaceKind.ALL)))
    return Belief(
        {
            one.id: Marked(
                one.title,
                one.decision,
                one.starred,
                frozenset(one.tags),
                one.note,
                frozenset(text.raw_title for text in one.texts),
            )
            for one in store.read(papers.papers, ids)
        },
        {
            each.id: (paper, each.selector.exact, each.colour, each.comment)
            for paper, some in store.read(highlights.of_papers, ids).items()
            for each in some
        },
        {
            one.id: (one.name, _in_order(store, one.id, set(ids)))
            for one in store.read(lists.reading_lists)
        },
        frozenset(digest.name for digest in store.read(counts.counts).digests),
        frozenset(tag.name for tag in store.read(counts.tags)),
    )


def _in_order(store: Store, of: int, there: set[int]) -> tuple[int, ...]:
    entries = store.read(lists.entries, of)
    return tuple(sorted(there & set(entries), key=lambda paper: entries[paper][0]))


@dataclass(slots=True)
class Memory:
    """What is believed now, and what was before and after each act that can be undone."""

    now: Belief = field(default_factory=Belief)
    past: list[Belief] = field(default_factory=list)
    future: list[Belief] = field(default_factory=list)

    def acted(self, after: Belief) -> None:
        """Take an act in: it can be undone, and nothing can be redone any more."""
        self.past.append(self.now)
        self.now, self.future = after, []

    def undone(self) -> None:
        """Go back one act, if there is any."""
        if self.past:
            self.future.append(self.now)
            self.now = self.past.pop()

    def redone(self) -> None:
        """Go forth one act, if there is any."""
        if self.future:
            self.past.append(self.now)
            self.now = self.future.pop()

    def copy(self) -> Memory:
        """Return all of it, apart from this."""
        return deepcopy(self)
