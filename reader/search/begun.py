"""Take the name that is being typed for the beginning of one, so that the list never goes empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice

from reader.query import Query
from reader.query.tree import And, Filter, Node, Or, any_of
from reader.search.masks import SHOWN

BEGUN = ("tag", "list")
"""Filters that want a whole name; the others find what holds their value anyway."""

MOST = 50
"""Names that a beginning stands for while it is typed."""

Naming = Callable[[str], Iterable[str]]
"""Tells the names of all tags, or of all lists."""


def begun(query: Query, names: Naming) -> Query:
    """Return what *query*, which is being typed, asks for so far.

    A name at its end stands for all that begin so. Where there is only the beginning of
    a filter (``tag:``) it asks for nothing yet, which all papers have.
    """
    if query.root is None:
        unfinished = bool(query.text.strip()) and not query.problems
        return replace(query, root=SHOWN) if unfinished else query
    return replace(query, root=_begun(query.root, query.text, names))


def _begun(node: Node, text: str, names: Naming) -> Node:
    match node:
        case And(nodes):
            return And((*nodes[:-1], _begun(nodes[-1], text, names)))
        case Or(nodes):
            return any_of([*nodes[:-1], _begun(nodes[-1], text, names)]) or node
        case Filter(name, value, at) if name in BEGUN and _typed(text[at:]) == value:
            start = value.casefold()
            fitting = (one for one in names(name) if one.casefold().startswith(start))
            return any_of([node, *(Filter(name, one) for one in islice(fitting, MOST))]) or node
    return node


def _typed(text: str) -> str:
    """Return the name that stands there, as a filter has it."""
    return text.lstrip('"“”„/').rstrip("/")
