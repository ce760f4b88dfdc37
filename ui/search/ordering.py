"""Read and write the order of a search in its text, which is the one truth about it."""

from __future__ import annotations

from reader.query import only_marks, parse
from reader.query.editing import sorted_by
from reader.types import SortKey
from ui.papers.order import DOWN_FIRST, Order

_NAMES = {
    SortKey.RELEVANCE: "relevance",
    SortKey.DATE: "date",
    SortKey.ADDED: "added",
    SortKey.DIGESTS: "digests",
    SortKey.TOUCHED: "touched",
    SortKey.TITLE: "title",
}
"""What ORDERS calls the keys that a search can be sorted by."""


def keys_of(text: str) -> tuple[SortKey, ...]:
    """Return what the search *text* can be sorted by, first what it is sorted by if it says so not.

    Where it looks for no words, no paper is more relevant than another.
    """
    return (_unsaid(text), *(key for key in _NAMES if key is not SortKey.RELEVANCE))


def order_in(text: str) -> Order:
    """Return the order of a search."""
    sort = parse(text).sort
    if sort is None:
        key = _unsaid(text)
        return ((key, key in DOWN_FIRST),)
    key = next(key for key, name in _NAMES.items() if name == sort[0])
    return ((key, (key in DOWN_FIRST) != sort[1]),)


def can_say(order: Order, text: str) -> bool:
    """Say whether the search *text* can ask for *order*: by one of its keys, or by none."""
    if not order or order == order_in(in_order(text, ())):
        return True
    return len(order) == 1 and order[0][0] in _NAMES


def in_order(text: str, order: Order) -> str:
    """Return the search *text* asking for *order*, which it `can_say`."""
    if not order or order[0][0] not in _NAMES:
        return sorted_by(text, _NAMES[SortKey.RELEVANCE])
    key, down = order[0]
    return sorted_by(text, _NAMES[key], down != (key in DOWN_FIRST))


def _unsaid(text: str) -> SortKey:
    """Return what a search that asks for no order is sorted by."""
    root = parse(text).root
    return SortKey.DIGEST if root is None or only_marks(root) else SortKey.RELEVANCE
