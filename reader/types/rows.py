"""What the list draws of papers, and the words that it paints in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reader.types.basic import Decision, PaperId, Sequence, Span

Watched: TypeAlias = tuple[int, int, str]
"""Start and end of a watch word in the text beside it, and its colour."""


@dataclass(frozen=True, slots=True)
class WatchWord:
    """A word that the reader watches for, its colour (#rrggbb), and what it says of a paper.

    A weight above 0 raises the papers that have it, one below 0 dims them; 0 colours only.
    """

    word: str
    colour: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of an abstract, with the words that matched."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperRow:
    """What the list draws of a paper."""

    id: PaperId
    title: str
    snippet: Snippet
    decision: Decision
    starred: bool
    tags: tuple[str, ...]
    digests: int
    has_note: bool
    title_spans: tuple[Span, ...] = ()
    highlights: int = 0
    """How many passages of it are highlighted."""
    source: str = ""
    """The digest that it came with last."""
    dated: str = ""
    """YYYY-MM-DD of that digest; "" where it has no date."""
    touched: Sequence = 0
    """The last act that changed a mark of it; 0 for none."""
    touched_at: str = ""
    """When that was: ISO 8601, UTC."""
    added: str = ""
    """When it came: ISO 8601, UTC."""
    published: str = ""
    """YYYY-MM-DD of the paper itself, or as much as a source tells of it."""
    interest: int = 0
    """The weights of the watch words in it, added up."""
    title_watch: tuple[Watched, ...] = ()
    snippet_watch: tuple[Watched, ...] = ()
    reason: Snippet = Snippet("")
    """Where else the words of a search stand, when title and abstract do not have them all."""
    sentence: str = ""
    """What the reading list that is shown says of it."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a search, as the highlighter needs them: stems, and prefixes as typed."""

    stems: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    """Stems that count only where they follow one another."""
    alike: tuple[str, ...] = ()
    """Those of the stems that say what a paper is about whose like is sought, the best first."""


@dataclass(frozen=True, slots=True)
class SmartList:
    """A search that the reader saved: it holds the papers that it finds, whenever it is asked."""

    name: str
    query: str
