"""What a list is ordered by: as the settings keep it, as the reader changes it, and in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from reader.types import SortKey
from reader.words import tr

Order: TypeAlias = tuple[tuple[SortKey, bool], ...]

DOWN_FIRST = frozenset(SortKey) - {
    *(SortKey.DIGEST, SortKey.TITLE, SortKey.DECISION, SortKey.TAGS),
}
"""The keys whose greatest is wanted first."""


def order_of(names: Iterable[str]) -> Order:
    """Return the order that the settings' *names* mean; a "-" before one turns it round."""
    known = {key.value: key for key in SortKey}
    found = [(known.get(name.lstrip("-")), name.startswith("-")) for name in names]
    return tuple({key: (key, down) for key, down in found if key is not None}.values())


def names_of(order: Order) -> tuple[str, ...]:
    """Return *order* as the settings keep it."""
    return tuple(f"-{key.value}" if down else key.value for key, down in order)


def sorted_by(order: Order, key: SortKey, *, adds: bool) -> Order:
    """Return *order* with *key* alone, or last if it *adds*; one that is there is turned."""
    known = dict(order)
    down = not known[key] if key in known else key in DOWN_FIRST
    if not adds:
        alone = len(order) == 1 or key not in known
        return ((key, down if alone else known[key]),)
    return tuple((known | {key: down}).items())


def key_name(key: SortKey) -> str:
    """Return what a sort key is called."""
    return {
        SortKey.DIGEST: tr("Digest and rank"),
        SortKey.TITLE: tr("Title"),
        SortKey.DATE: tr("Date"),
        SortKey.DIGESTS: tr("Number of digests"),
        SortKey.DECISION: tr("Decision"),
        SortKey.TAGS: tr("Tags"),
        SortKey.TOUCHED: tr("Last touched"),
        SortKey.INTEREST: tr("Watch words"),
        SortKey.ADDED: tr("Added"),
        SortKey.RELEVANCE: tr("Relevance"),
    }[key]


def way(key: SortKey, *, down: bool) -> str:
    """Return which papers come first by a key."""
    up_words, down_words = {
        SortKey.DIGEST: (tr("newest first"), tr("oldest first")),
        SortKey.TITLE: (tr("A to Z"), tr("Z to A")),
        SortKey.DATE: (tr("oldest first"), tr("newest first")),
        SortKey.DIGESTS: (tr("fewest first"), tr("most first")),
        SortKey.DECISION: (tr("inbox first"), tr("dismissed first")),
        SortKey.TAGS: (tr("A to Z"), tr("Z to A")),
        SortKey.TOUCHED: (tr("longest ago first"), tr("latest first")),
        SortKey.INTEREST: (tr("dimmed first"), tr("raised first")),
        SortKey.ADDED: (tr("longest ago first"), tr("latest first")),
        SortKey.RELEVANCE: (tr("least first"), tr("best first")),
    }[key]
    return down_words if down else up_words


def told(order: Order) -> str:
    """Return an order in words: "by Date, newest first, then Title, A to Z"; '' for none."""
    parts = [
        tr("{key}, {way}").format(key=key_name(key), way=way(key, down=down)) for key, down in order
    ]
    return tr("by {keys}").format(keys=tr(", then ").join(parts)) if parts else ""
