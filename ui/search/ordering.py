"""Read and write the order of a search in its text, which is the one truth about it."""

from __future__ import annotations

from reader.query import parse
from reader.query.editing import sorted_by
from reader.types import SortKey
from ui.listing import DOWN_FIRST, Order

_NAMES = {
    SortKey.TITLE: "title",
    SortKey.DATE: "date",
    SortKey.DIGESTS: "digests",
    SortKey.TOUCHED: "touched",
}
"""What ORDERS calls the keys that a search can be sorted by."""

KEYS = tuple(_NAMES)
RELEVANCE = "relevance"


def order_in(text: str) -> Order:
    """Return the order that a search asks for, where it is by a column of the list."""
    sort = parse(text).sort
    found = [key for key, name in _NAMES.items() if sort is not None and sort[0] == name]
    return tuple((key, (key in DOWN_FIRST) != (sort is not None and sort[1])) for key in found)


def can_say(order: Order) -> bool:
    """Say whether a search can ask for *order*: by one of KEYS, or by none."""
    return len(order) <= 1 and all(key in _NAMES for key, _ in order)


def in_order(text: str, order: Order) -> str:
    """Return the search *text* asking for *order*, which it `can_say`."""
    if not order:
        return sorted_by(text, RELEVANCE)
    key, down = order[0]
    return sorted_by(text, _NAMES[key], down != (key in DOWN_FIRST))
