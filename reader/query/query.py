"""A search as it was read: what to look for, in which order, what to highlight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.query.problems import Problem
from reader.query.tokens import QUOTES
from reader.query.tree import (
    And,
    Filter,
    Fuzzy,
    In,
    Lighter,
    Near,
    Node,
    Or,
    Phrase,
    Prefix,
    Sort,
    Word,
)
from reader.text.words import fold, stemmed
from reader.types import Terms


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of the text was read as, from ``start`` to ``end``; None is the order."""

    node: Node | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Query:
    """The text of a search, its meaning (None: it asks for nothing) and its mistakes.

    ``sort`` is the order that is asked for, one of ORDERS and whether it is reversed.
    ``parts``, from left to right, are those that must all be, and the sort words.
    """

    text: str
    root: Node | None
    problems: tuple[Problem, ...] = ()
    sort: Sort | None = None
    parts: tuple[Part, ...] = field(default=(), compare=False)

    def ends_in(self, mark: Filter) -> bool:
        """Tell whether the text ends in the value of *mark*, one of its filters."""
        return self.text[mark.position :].lstrip(f"{QUOTES}/").rstrip("/") == mark.value

    def terms(self) -> Terms:
        """Return the words to highlight: those that a paper is found by.

        Of a fuzzy word it is the stem of the word as typed: what it found comes later.
        """
        wanted = list(_wanted(self.root)) if self.root else []
        texts = [text for text in wanted if isinstance(text, str)]
        prefixes = dict.fromkeys(fold(text.text) for text in wanted if isinstance(text, Prefix))
        stems = frozenset(stem for text in texts for stem in stemmed(text))
        phrases = [stemmed(" ".join(text.words)) for text in wanted if isinstance(text, Phrase)]
        return Terms(stems, tuple(prefixes), tuple(filter(None, dict.fromkeys(phrases))))


def _wanted(node: Node) -> Iterator[str | Prefix | Phrase]:
    match node:
        case Word(text) | Fuzzy(text):
            yield text
        case Near(parts):
            yield " ".join(parts)
        case Prefix() | Phrase():
            yield node
        case In(_, inner) | Lighter(inner, _):
            yield from _wanted(inner)
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _wanted(part)
