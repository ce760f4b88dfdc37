"""Show how a search was read, part by part, so that each part can be taken away."""

from __future__ import annotations

from dataclasses import dataclass

from reader.query.parse import parse
from reader.query.query import Part, Query
from reader.query.rewriting import cut, first_that_reads
from reader.query.said import said, said_sort
from reader.query.tree import Count, Dates, Filter, In, Node, Not, conjuncts

SORT = "sort"


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


def chips(query: Query) -> tuple[Chip, ...]:
    """Return the parts of *query* that must all be, and its order, from left to right."""
    return tuple(_chip(part, query) for part in query.parts)


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


def _chip(part: Part, query: Query) -> Chip:
    if part.node is None:
        words = said_sort(query.sort) if query.sort else ""
        return Chip(words, SORT, part.start, part.end)
    words = said(part.node, query.text)
    negated = isinstance(part.node, Not)
    return Chip(words, _kind(part.node), part.start, part.end, negated)


def _kind(node: Node) -> str:
    match node:
        case Not(inner):
            return _kind(inner)
        case In(field):
            return field
        case Filter(name) | Count(name) | Dates(name):
            return name
    return type(node).__name__.lower()
