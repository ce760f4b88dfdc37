"""Tell what can be typed into the search box: one table for the window and the terminal."""

from __future__ import annotations

from reader.words import QT_TR_NOOP

EXAMPLES = (
    ("sparse attention", QT_TR_NOOP("both words, best first; then papers with one of them")),
    ('"sparse attention"', QT_TR_NOOP("the words next to each other")),
    ("transf*", QT_TR_NOOP("words that begin so")),
    ("attention -vision", QT_TR_NOOP("without a word")),
    ("owls OR tides", QT_TR_NOOP("one or the other; brackets group")),
    (
        "title:owls",
        QT_TR_NOOP(
            "in the title; also abstract:, and note: for notes and what is said of highlights"
        ),
    ),
    ("tag:method", QT_TR_NOOP("with the tag, or one below it such as method/attention")),
    ("digest:monday", QT_TR_NOOP("in digests with this in their name")),
    ("is:starred", QT_TR_NOOP("also is:inbox, is:later, is:done, is:dismissed")),
    ("has:note", QT_TR_NOOP("also has:highlight, has:tags")),
)
"""What is typed, and what it finds."""


def lines() -> list[str]:
    """Return the table as lines of plain text."""
    width = max(len(typed) for typed, _ in EXAMPLES)
    return [f"{typed:<{width}}  {found}" for typed, found in EXAMPLES]
