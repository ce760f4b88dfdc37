"""Name what a list is ordered by, and which way that runs."""

from __future__ import annotations

from reader.types import SortKey
from reader.words import tr


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


def told(order: tuple[tuple[SortKey, bool], ...]) -> str:
    """Return an order in words: "by Date, newest first, then Title, A to Z"; '' for none."""
    parts = [
        tr("{key}, {way}").format(key=key_name(key), way=way(key, down=down)) for key, down in order
    ]
    return tr("by {keys}").format(keys=tr(", then ").join(parts)) if parts else ""
