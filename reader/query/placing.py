"""Tell the marks of a search, which the database answers, from its words; put words in a field."""

from __future__ import annotations

from typing import TypeGuard

from reader.query.tree import (
    And,
    Condition,
    In,
    Like,
    Mark,
    Node,
    Not,
    Or,
    all_of,
    any_of,
    leaves,
    none_of,
)


def only_marks(node: Node) -> TypeGuard[Condition | Mark]:
    """Tell whether the database alone can answer *node*: no leaf of it is for the index."""
    return all(isinstance(leaf, Mark) for leaf in leaves(node))


def within(field: str, node: Node | None) -> Node | None:
    """Return *node* with its words in *field*; its marks stand beside that."""
    match node:
        case None:
            return None
        case Not(inner):
            return none_of(within(field, inner))
        case And(nodes) if not _fits(node):
            return all_of(_apart(field, nodes, all_of(node for node in nodes if _fits(node))))
        case Or(nodes) if not _fits(node):
            return any_of(_apart(field, nodes, any_of(node for node in nodes if _fits(node))))
    return In(field, node) if _fits(node) else node


def _apart(field: str, nodes: tuple[Node, ...], words: Node | None) -> list[Node | None]:
    """Return *words* in the field, and beside them what holds more than words."""
    return [within(field, words), *(within(field, node) for node in nodes if not _fits(node))]


def _fits(node: Node) -> bool:
    """Tell whether *node* may stand in a field: all its leaves are words of some kind."""
    return not any(isinstance(leaf, Mark | Like) for leaf in leaves(node))
