"""What a dashboard shows of a library: counts, as they go from process to process.

Days are numbers as `date.toordinal` counts them, in the reader's own time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reader.types.basic import Word

Day: TypeAlias = int


class FigureKind(Word):
    """What is counted."""

    APPEARED = "appeared"
    PUBLISHED = "published"
    DECIDED = "decided"
    TAGS = "tags"
    DIGESTS = "digests"


@dataclass(frozen=True, slots=True)
class Behind:
    """The papers that one mark of a chart stands for.

    ``first`` and ``second`` are numbers of two tags or two digests; ``word`` is a decision or
    "starred", nothing for any decision, or as much of a date of publication as is meant.
    """

    kind: FigureKind
    since: Day
    until: Day
    first: int = 0
    second: int = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class Crossed:
    """Things that can share papers: their names, and how many papers each two have in common.

    ``shared`` are two places in the order of names, the first not after the second, and the
    papers; of a thing and itself these are all it has.
    """

    ids: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    shared: tuple[tuple[int, int, int], ...] = ()
    of: int = 0
    """How many there are; the largest, or the newest, are told of."""


@dataclass(frozen=True, slots=True)
class Rise:
    """A word or two of titles, in how many papers lately and before, and how sure its rise is."""

    words: str
    lately: int
    before: int
    z: float


@dataclass(frozen=True, slots=True)
class Rising:
    """The words that rise most, and what they were looked for in."""

    words: tuple[Rise, ...] = ()
    lately: int = 0
    before: int = 0
    digests: int = 0
    """In how many of the newest digests the papers of lately appeared first."""


@dataclass(frozen=True, slots=True)
class Figures:
    """All that a dashboard shows of the days from ``since`` to ``until``."""

    since: Day
    until: Day
    papers: int = 0
    """How many papers of the library first appeared in these days."""
    appeared: tuple[tuple[Day, int], ...] = ()
    published: tuple[tuple[str, int], ...] = ()
    """Of these papers: YYYY-MM, or YYYY where no month is known, and how many."""
    decided: tuple[tuple[Day, str, int], ...] = ()
    """A day, a decision or "starred", and how many papers it was made on."""
    tags: Crossed = Crossed()
    digests: Crossed = Crossed()
    rising: Rising = Rising()
