"""Rows of the sidebar to try."""

from reader.types import (
    Counts,
    Decision,
    DigestDate,
    DigestRow,
    Tag,
)


def digest(key, inbox=3, name=""):
    date = DigestDate("Mar 12", 3, 12, 2026, True)
    return DigestRow(key, name or f"digest {key}", date, f"/papers/{key}.txt", 9, inbox)


def tag(name, digit=None, papers=2):
    return Tag(name, "#2b8a9d", digit, papers)


def counts(digests=(), tags=(), inbox=12, doubts=0):
    decisions = {Decision.INBOX: inbox, Decision.DONE: 4}
    return Counts(decisions, 2, tuple(digests), tuple(tags), doubts)
