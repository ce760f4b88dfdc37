"""A search as it was read: what to look for, what to filter by, what to highlight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.query.placing import only_filters
from reader.query.problems import Problem
from reader.query.tree import (
    And,
    Condition,
    Filter,
    In,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    all_of,
    conjuncts,
)
from reader.text.words import fold, words
from reader.types import Terms


@dataclass(frozen=True, slots=True)
class Query:
    """The text of a search, its meaning (None: it asks for nothing) and its mistakes."""

    text: str
    root: Node | None
    problems: tuple[Problem, ...] = ()

    def terms(self) -> Terms:
        """Return the words to highlight: those that a paper is found by."""
        wanted = list(_wanted(self.root)) if self.root else []
        texts = [text for text in wanted if isinstance(text, str)]
        prefixes = dict.fromkeys(fold(text.text) for text in wanted if isinstance(text, Prefix))
        stems = frozenset(word.stem for text in texts for word in words(text))
        return Terms(stems, tuple(prefixes))

    def split(self) -> tuple[Node | None, tuple[Condition, ...]]:
        """Return what the index answers, and the filters that must hold besides."""
        parts = conjuncts(self.root)
        text = all_of(part for part in parts if not only_filters(part))
        return text, tuple(part for part in parts if only_filters(part))


def _wanted(node: Node) -> Iterator[str | Prefix]:
    match node:
        case Word(text):
            yield text
        case Phrase(parts):
            yield " ".join(parts)
        case Prefix():
            yield node
        case In(_, inner):
            yield from _wanted(inner)
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _wanted(part)
        case Not() | Filter():
            return
