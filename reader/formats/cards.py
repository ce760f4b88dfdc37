"""Make a digest of the cards of a page: one paper each, though a page may show it twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.formats.lines import orphan
from reader.text.normal import essence
from reader.types import DigestDate, Facts, Identity, LineKind, Link, ParsedDigest, ParsedPaper

TITLE_LIMIT = 1_000
"""Characters; far beyond what titles have."""
NAME_LIMIT = 300
"""Characters of a digest's name: a query, or the title of a page."""
_MOST_LINKS = 100
_NO_FACTS, _NO_DATE = Facts(), DigestDate()


@dataclass(frozen=True, slots=True)
class Card:
    """A paper as a page shows it once. Lines are counted from 0, ``end`` is exclusive."""

    title: str
    abstract: str
    first: int
    end: int
    facts: Facts = _NO_FACTS
    confidence: float = 1.0


@dataclass(slots=True)
class Sheet:
    """The lines of a page while it is read, and what is known of each."""

    lines: Sequence[str]
    kinds: list[LineKind]
    date: DigestDate = _NO_DATE
    name: str = ""

    @classmethod
    def of(cls, lines: Sequence[str]) -> Sheet:
        """Return a sheet on which every line that is not blank still is an orphan."""
        kinds = [LineKind.ORPHAN if line.strip() else LineKind.BLANK for line in lines]
        return cls(lines, kinds)

    def mark(self, first: int, end: int, kind: LineKind) -> None:
        """Say of what kind the lines of a stretch are; blank ones stay blank."""
        for place in range(first, end):
            if self.kinds[place] is not LineKind.BLANK:
                self.kinds[place] = kind

    def digest(self, cards: Iterable[Card]) -> ParsedDigest:
        """Return the page as a digest of *cards*."""
        orphans = (place for place, kind in enumerate(self.kinds) if kind is LineKind.ORPHAN)
        return ParsedDigest(
            papers=tuple(_paper(card, rank) for rank, card in enumerate(folded(cards), start=1)),
            lines=tuple(self.kinds),
            orphans=tuple(orphan(place + 1, self.lines[place]) for place in orphans),
            date=self.date,
            name=self.name,
        )


def folded(cards: Iterable[Card]) -> list[Card]:
    """Return *cards* with those of one title in one; different arXiv numbers stay apart.

    The longest text is the abstract, the next one that differs the summary.
    """
    kept: list[Card] = []
    places: dict[tuple[str, tuple[Identity, ...]], int] = {}
    latest: dict[str, int] = {}
    for card in cards:
        title, ids = essence(card.title), card.facts.ids
        near = latest.get(title)
        place = near if near is None or not ids or not kept[near].facts.ids else None
        place = places.get((title, ids), place)
        if place is None:
            place = len(kept)
            kept.append(card)
        else:
            kept[place] = _united(kept[place], card, beside=place == len(kept) - 1)
        latest[title] = places[title, kept[place].facts.ids] = place
    return kept


def united(some: tuple[Link, ...], more: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return both, each link once, as far as there is room for them."""
    return tuple(dict.fromkeys(some + more))[:_MOST_LINKS]


def _united(one: Card, other: Card, *, beside: bool) -> Card:
    abstract, summary = _texts(one.abstract, one.facts.summary, other.abstract)
    whole = other if other.abstract == abstract != one.abstract else one
    facts = replace(
        one.facts,
        ids=one.facts.ids or other.facts.ids,
        links=united(one.facts.links, other.facts.links),
        published=one.facts.published or other.facts.published,
        summary=summary,
    )
    return replace(
        whole,
        abstract=abstract,
        first=one.first if beside else whole.first,
        end=other.end if beside else whole.end,
        facts=facts,
    )


def _texts(*texts: str) -> tuple[str, str]:
    """Return the longest of *texts* and the next longest that says something else."""
    different = {_essence(text): text for text in sorted(texts, key=len) if text}
    longest = [*reversed(different.values()), "", ""]
    return longest[0], longest[1]


@lru_cache(maxsize=8)  # a page may show one paper thousands of times
def _essence(text: str) -> str:
    return essence(text)


def _paper(card: Card, rank: int) -> ParsedPaper:
    return ParsedPaper(
        title=card.title,
        abstract=card.abstract,
        rank=rank,
        first_line=card.first + 1,
        last_line=card.end,
        facts=card.facts,
        confidence=card.confidence,
    )
