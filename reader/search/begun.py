"""Take the name that is being typed for the beginning of one, so that the list never goes empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice

from reader.query import Problem, Query
from reader.query.format import plain_value
from reader.query.names import FIELDS
from reader.query.tree import And, Filter, Node, Or, Word, all_of, any_of, growing
from reader.search.masks import SHOWN
from reader.words import tr

BEGUN = ("tag", "list")
"""Filters that want a whole name; the others find what holds their value anyway."""

MOST = 50
"""Names that a beginning stands for while it is typed."""

Named = Callable[[str], Iterable[str]]
"""Tells the names of all tags, or of all lists."""


def begun(query: Query, names: Named) -> Query:
    """Return what *query*, which is being typed, asks for so far.

    A name at its end stands for all that begin so. Where there is only the beginning of
    a filter (``tag:``) it asks for nothing yet, which all papers have.
    """
    if query.root is None:
        unfinished = bool(query.text.strip()) and not query.problems
        return replace(query, root=SHOWN) if unfinished else query
    return replace(query, root=_begun(query.root, query, names))


def _begun(node: Node, query: Query, names: Named) -> Node:
    match node:
        case And(nodes):
            return And((*nodes[:-1], _begun(nodes[-1], query, names)))
        case Or(nodes):
            return any_of([*nodes[:-1], _begun(nodes[-1], query, names)]) or node
        case Filter(name, value) if name in BEGUN and query.ends_in(node):
            start = plain_value(name, value)
            fitting = (one for one in names(name) if plain_value(name, one).startswith(start))
            return any_of([node, *(Filter(name, one) for one in islice(fitting, MOST))]) or node
    return node


def without_field(query: Query) -> Query | None:
    """Return *query*, which is being typed, without a word at its end that may become a field.

    None where it has no such word. The whole name of a field without its colon is a mistake.
    """
    last = query.parts[-1] if query.parts else None
    word = query.text[last.start :] if last else ""
    if last is None or not _is_field_begun(last.node, word):
        return None
    named = word.lower() in FIELDS
    message = tr("{name} is a field: a colon and what it takes go right behind it.")
    told = [Problem(last.start, message.format(name=word))] if named else []
    root = all_of(part.node for part in query.parts[:-1]) or SHOWN
    return replace(query, root=root, problems=(*query.problems, *told))


def _is_field_begun(node: Node | None, word: str) -> bool:
    match node:
        case Or(nodes) if growing(nodes) == Word(word):
            return any(name.startswith(word.lower()) for name in FIELDS)
    return False
