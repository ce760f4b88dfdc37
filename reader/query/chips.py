"""Show how a search was read, part by part, so that each part can be taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from reader.query.parse import parse
from reader.query.query import Part, Query
from reader.query.rewriting import cut, first_that_reads
from reader.query.said import said, said_sort
from reader.query.tree import And, Count, Dates, Filter, In, Like, Node, Not, Or, conjuncts
from reader.words import tr

SORT = "sort"
Titles: TypeAlias = Mapping[str, str]
"""The titles of papers, by how a search names them."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a search in words, and where it stands in the text.

    ``kind`` is "word", "phrase", "prefix", "near", "fuzzy", "like", "and", "or", "sort",
    or the name of a field. ``negated``: papers without it are wanted.
    """

    text: str
    kind: str
    start: int
    end: int
    negated: bool = False


def chips(query: Query, titles: Titles = MappingProxyType({})) -> tuple[Chip, ...]:
    """Return the parts of *query* that must all be, and its order, from left to right.

    Papers whose like is sought are called by their *titles*, where these are known.
    """
    return tuple(_chip(part, query, titles) for part in query.parts)


def without(text: str, chip: Chip) -> str:
    """Return *text* without the part that *chip* shows; the others are read as before."""
    query = parse(text)
    taken = {part for part in query.parts if chip.start <= part.start and part.end <= chip.end}
    kept = [part for part in query.parts if part not in taken]
    nodes = [node for part in kept for node in conjuncts(part.node)]
    shorter = cut(text, chip.start, chip.end)
    unsorted = any(part.node is None for part in taken)
    sort = parse(shorter).sort if unsorted else query.sort
    return first_that_reads([shorter], nodes, sort, query)


def _chip(part: Part, query: Query, titles: Titles) -> Chip:
    if part.node is None:
        words = said_sort(query.sort) if query.sort else ""
        return Chip(words, SORT, part.start, part.end)
    words = said(_titled(part.node, titles), query.text)
    negated = isinstance(part.node, Not)
    return Chip(words, _kind(part.node), part.start, part.end, negated)


def _titled(node: Node, titles: Titles) -> Node:
    match node:
        case Like(paper) if paper in titles:
            return Like(tr("“{words}”").format(words=titles[paper]))
        case Not(inner):
            return Not(_titled(inner, titles))
        case And(nodes):
            return And(tuple(_titled(one, titles) for one in nodes))
        case Or(nodes):
            return Or(tuple(_titled(one, titles) for one in nodes))
    return node


def _kind(node: Node) -> str:
    match node:
        case Not(inner):
            return _kind(inner)
        case In(field):
            return field
        case Filter(name) | Count(name) | Dates(name):
            return name
    return type(node).__name__.lower()
