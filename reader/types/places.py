"""What the sidebar leads to and counts, and how the list of a place is put in order."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from reader.types.basic import Decision, DigestId, ListId, Word
from reader.types.facts import DigestDate
from reader.types.rows import PaperRow


class PlaceKind(Word):
    """The kinds of place that the sidebar leads to."""

    ALL = "all"
    INBOX = "inbox"
    LATER = "later"
    DONE = "done"
    DISMISSED = "dismissed"
    STARRED = "starred"
    DIGEST = "digest"
    TAG = "tag"
    LIST = "list"
    NEXT = "next"
    """What is left to be read of all reading lists that are not archived."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the list shows: a decision, the starred, a digest or list (by id) or a tag (by name)."""

    kind: PlaceKind
    digest: DigestId | None = None
    tag: str | None = None
    reading_list: ListId | None = None


@dataclass(frozen=True, slots=True)
class ReadingList:
    """A named, ordered list of papers that the reader made, with its live count."""

    id: ListId
    name: str
    papers: int = 0
    heading: str = ""
    """What it is called where it is handed on; '' for its name."""
    introduction: str = ""
    """Markdown, as a note is."""
    target: str = ""
    """The day by which it is to be read: YYYY-MM-DD."""
    archived: bool = False
    decided: int = 0
    """How many of its papers are done or dismissed: how far the reader has come."""

    @property
    def left(self) -> int:
        """Return how many of its papers are still to be read."""
        return self.papers - self.decided


TAG_COLOURS = (
    "#3b82c4", "#c2703d", "#4b9a5f", "#a35fb0", "#c0504d",
    "#3a9d9b", "#b08a2e", "#6c71c4", "#c25b8a", "#71852f",
)  # fmt: skip
"""Given to new tags in turn: all readable on light and on dark."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with its colour (#rrggbb), the digit that toggles it, and its live count."""

    name: str
    colour: str
    digit: int | None
    papers: int = 0


@dataclass(frozen=True, slots=True)
class DigestRow:
    """What the sidebar shows of a digest."""

    id: DigestId
    name: str
    date: DigestDate
    path: str
    papers: int
    inbox: int
    """How many of its papers are still in the inbox."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The live counts of the sidebar."""

    decisions: dict[Decision, int]
    starred: int
    digests: tuple[DigestRow, ...]
    tags: tuple[Tag, ...]
    doubts: int = 0
    """Pairs of papers that may be the same."""
    branches: dict[str, int] = field(default_factory=dict)
    """The papers at or below each level of tags' names that has other levels below it."""
    lists: tuple[ReadingList, ...] = ()
    next_up: int = 0
    """Papers that are left to be read of all reading lists that are not archived."""

    @property
    def papers(self) -> int:
        """Return how many papers the library shows."""
        return sum(self.decisions.values())

    def digest(self, key: DigestId | None) -> DigestRow | None:
        """Return a digest; None when there is none of that number."""
        return next((one for one in self.digests if one.id == key), None)

    def reading_list(self, key: ListId | None) -> ReadingList | None:
        """Return a reading list; None when there is none of that number."""
        return next((one for one in self.lists if one.id == key), None)


class SortKey(Word):
    """What a list can be ordered by."""

    DIGEST = "digest"
    """As the digests stand: the newest first, then by rank."""
    TITLE = "title"
    DATE = "date"
    DIGESTS = "digests"
    DECISION = "decision"
    TAGS = "tags"
    TOUCHED = "touched"
    INTEREST = "interest"
    """By the reader's watch words."""
    ADDED = "added"
    RELEVANCE = "relevance"
    """As a search found them; of any other list, as it stands."""


LIST_KEYS = tuple(key for key in SortKey if key is not SortKey.RELEVANCE)
"""What a list that was not searched for is ordered by."""


class Grouping(Word):
    """What the papers of a list can be put together by."""

    NONE = "none"
    DIGEST = "digest"
    DATE = "date"
    TAG = "tag"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a list is put in order: by several keys, the first first, and in which groups."""

    order: tuple[tuple[SortKey, bool], ...] = ()
    """Each key, and whether it runs downwards; none means as the place has it."""
    grouping: Grouping = Grouping.NONE


@dataclass(frozen=True, slots=True)
class Group:
    """Papers of a list that stand under one heading: the first row, the heading, how many."""

    start: int
    label: str
    papers: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The papers of a list in order, as an ``array('q')``, and its groups, if it has any."""

    ids: array[int]
    groups: tuple[Group, ...] = ()
    rows: tuple[PaperRow, ...] = ()
    """Those of its rows that came with it."""
