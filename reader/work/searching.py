"""What is asked of the search, and what it answers."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from reader.query import Problem
from reader.types import PaperRow, Terms
from reader.work.packing import unpacked


@dataclass(frozen=True, slots=True)
class Ask:
    """Search; ``typing`` when the text is still being typed. Only the newest one is answered.

    With the answer come its first ``rows``: those that the list shows at once.
    """

    text: str
    typing: bool = True
    rows: int = 0


@dataclass(frozen=True, slots=True)
class CountFacets:
    """Count the facets of a search. Only the newest one is answered."""

    text: str
    typing: bool = True


@dataclass(frozen=True, slots=True)
class Complete:
    """Complete the search where the cursor stands. Only the newest one is answered."""

    text: str
    cursor: int


@dataclass(frozen=True, slots=True)
class CountLists:
    """Count the papers of the smart lists. Only the newest one is answered."""


@dataclass(frozen=True, slots=True)
class Widened:
    """That ``typed`` was looked for as ``also``, too; ``without`` is the search that does not."""

    typed: str
    also: str
    without: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found. ``ids`` are the bytes of an ``array('q')``, best first.

    ``capped``: there are more than these; ``some``: how many at the end have only
    some of the words. ``complete`` is False when the index was
    not ready, and the papers were looked through one by one instead, or when it is
    far behind the library, as while it is being built.
    """

    ids: bytes
    terms: Terms
    problems: tuple[Problem, ...] = ()
    capped: bool = False
    some: int = 0
    complete: bool = True
    total: int = 0
    """How many papers were found, listed or not."""
    meant: str = ""
    """The search that was perhaps meant, in words of the library; shown, never imposed."""
    widened: tuple[Widened, ...] = ()
    """What was looked for besides: acronyms and their long forms."""
    cut: bool = False
    """Time ran out: these are the papers found so far."""
    rows: tuple[PaperRow, ...] = ()
    """What a list draws of the first, so that they are painted with it."""
    titles: tuple[tuple[str, str], ...] = ()
    """The papers whose like was sought, as the search names them, with their titles."""

    def papers(self) -> array[int]:
        """Return the papers' numbers, best first."""
        return unpacked(self.ids)


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that papers of a search have, how many have it, and what adds it to the search.

    ``kind`` is a name of FILTERS, COUNTS or DATES; ``state`` is 1 when the search asks
    for it, -1 when it asks for papers without it.
    """

    kind: str
    value: str
    papers: int
    state: int = 0


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of a search, in the order in which they are shown."""

    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Completion:
    """What can stand in the search box from ``start`` to ``end``; ``papers`` have it, if known.

    ``told`` is what a name of the language finds.
    """

    text: str
    start: int
    end: int
    kind: str
    papers: int | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """What can go on where the cursor stands, best first."""

    completions: tuple[Completion, ...]


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many papers each smart list holds, by name."""

    papers: tuple[tuple[str, int], ...]
