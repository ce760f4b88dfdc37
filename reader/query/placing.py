"""Keep filters where the database can answer them: beside the words of a search, not among them."""

from __future__ import annotations

from typing import TypeGuard

from reader.query.problems import Problems
from reader.query.tree import (
    And,
    Condition,
    Filter,
    In,
    Node,
    Not,
    Or,
    all_of,
    any_of,
    conjuncts,
    leaves,
    none_of,
)
from reader.words import tr


def only_filters(node: Node) -> TypeGuard[Condition]:
    """Tell whether the database alone can answer *node*."""
    return all(isinstance(leaf, Filter) for leaf in leaves(node))


def within(field: str, node: Node | None) -> Node | None:
    """Return *node* with its words in *field*; its filters stand beside that."""
    if isinstance(node, Not):
        return none_of(within(field, node.node))
    if node is None or only_filters(node):
        return node
    filters = [part for part in conjuncts(node) if only_filters(part)]
    if not filters:
        return In(field, node)
    words = all_of(part for part in conjuncts(node) if not only_filters(part))
    return all_of([within(field, words), *filters])


def placed(root: Node | None, problems: Problems) -> Node | None:
    """Return *root* without the filters that stand in one choice or negation with words."""
    return all_of(_placed(part, problems) for part in conjuncts(root))


def _placed(part: Node, problems: Problems) -> Node | None:
    misplaced = [leaf for leaf in leaves(part) if isinstance(leaf, Filter)]
    if not misplaced or only_filters(part):
        return part
    for leaf in misplaced:
        message = tr("{name}: works for the whole search only, not in one OR or - with words.")
        problems.add(leaf.position, message.format(name=leaf.name))
    return _without_filters(part)


def _without_filters(node: Node) -> Node | None:
    match node:
        case Filter():
            return None
        case Not(inner):
            return none_of(_without_filters(inner))
        case And(nodes):
            return all_of(map(_without_filters, nodes))
        case Or(nodes):
            return any_of(map(_without_filters, nodes))
        case In(field, inner):
            return within(field, _without_filters(inner))
    return node
