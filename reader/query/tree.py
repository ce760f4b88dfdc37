"""The meaning of a search as a tree of plain values; brackets and spelling are gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

TEXT_FIELDS = ("title", "abstract", "author", "note", "highlight")
"""Fields whose words the index answers."""

FILTERS: dict[str, tuple[str, ...]] = {
    "tag": (),
    "digest": (),
    "source": (),
    "id": (),
    "venue": (),
    "link": (),
    "list": (),
    "is": ("starred", "read", "inbox", "later", "done", "dismissed", "duplicate"),
    "has": ("note", "highlight", "tags", "code", "abstract", "authors"),
}
"""Filters, which the database answers, and the values they take; () is any text."""

COUNTS = ("tags", "digests", "highlights", "authors")
"""What can be counted of a paper: ``tags:>2``."""

DATES = ("date", "added", "touched")
"""A paper's own date, when it came, and when a mark of it was last changed: ``added:<7d``."""

ORDERS = ("relevance", "date", "added", "digests", "touched", "title")
"""What a search can be sorted by: ``sort:date``, or ``sort:-date`` the other way round."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed. Words of the index are looked for by stem: "state-of" is two of them."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as typed that must follow one another."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning, as typed, of one word of the index: at least two letters."""

    text: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be; never another Not."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """Two nodes or more that must all be; none of them an And."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Two nodes or more of which one must be; none of them an Or."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class In:
    """What must be in one of TEXT_FIELDS; it holds neither an In, nor a filter, nor is it a Not."""

    field: str
    node: Node


@dataclass(frozen=True, slots=True)
class Filter:
    """One of FILTERS with its value. ``position`` in the text is no part of its meaning."""

    name: str
    value: str
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Near:
    """Words as typed, two or more, with at most ``within`` words from the first to the last."""

    words: tuple[str, ...]
    within: int


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word as typed, or one that differs from it by a letter: at least four letters."""

    text: str


@dataclass(frozen=True, slots=True)
class Like:
    """Papers near in content to one: its number in the library, or its name elsewhere (arXiv…).

    ``least`` is how much of what is said of the one must be said of another, from 0 to 1;
    no text tells it.
    """

    paper: str
    position: int = field(default=0, compare=False)
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Count:
    """One of COUNTS from ``low`` to ``high``, both included; None has no end."""

    name: str
    low: int
    high: int | None
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Dates:
    """One of DATES from ``first`` to ``last``, days as YYYY-MM-DD, both included; "" is open."""

    name: str
    first: str
    last: str
    position: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Lighter:
    """What is looked for besides and counts ``weight`` times as much; no text reads as it."""

    node: Node
    weight: float


Text: TypeAlias = Word | Phrase | Prefix | Near | Fuzzy | Like
"""A leaf that the index answers, with a score."""
Mark: TypeAlias = Filter | Count | Dates
"""A leaf that the database answers, with yes or no."""
Sort: TypeAlias = tuple[str, bool]
"""One of ORDERS, and whether it is reversed."""
Node: TypeAlias = Text | Mark | Not | And | Or | In | Lighter
Condition: TypeAlias = Mark | Not | And | Or
"""A node whose leaves are all filters."""


def all_of(nodes: Iterable[Node | None]) -> Node | None:
    """Return the node that wants all of *nodes*, passing over None."""
    flat = tuple(part for node in nodes for part in conjuncts(node))
    return And(flat) if len(flat) > 1 else next(iter(flat), None)


def any_of(nodes: Iterable[Node | None]) -> Node | None:
    """Return the node that wants one of *nodes*, passing over None."""
    flat: list[Node] = []
    for node in nodes:
        flat += node.nodes if isinstance(node, Or) else [node] if node else []
    return Or(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def none_of(node: Node | None) -> Node | None:
    """Return the node that wants *node* not to be."""
    return node.node if isinstance(node, Not) else Not(node) if node else None


def conjuncts(node: Node | None) -> tuple[Node, ...]:
    """Return the nodes that must all be for *node* to be."""
    if node is None:
        return ()
    return node.nodes if isinstance(node, And) else (node,)


def growing(nodes: Sequence[Node]) -> Word | None:
    """Return the word that may go on, if *nodes* are the two readings of one."""
    match nodes:
        case (Word(text) as word, Prefix(begun)) if text == begun:
            return word
    return None


def leaves(node: Node) -> Iterable[Text | Mark]:
    """Yield the words, phrases, filters and so on of *node* in order."""
    match node:
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from leaves(part)
        case Not(inner) | In(_, inner) | Lighter(inner, _):
            yield from leaves(inner)
        case _:
            yield node
