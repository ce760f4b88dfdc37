"""Tell what can be typed into the search box: one table for the window and the terminal."""

from __future__ import annotations

EXAMPLES = (
    ("sparse attention", "both words, best first; then papers with one of them"),
    ('"sparse attention"', "the words next to each other"),
    ("transf*", "words that begin so"),
    ("attention -vision", "without a word"),
    ("owls OR tides", "one or the other; brackets group"),
    ("title:owls", "in the title; also abstract: and note:"),
    ("tag:method", "with the tag, or one below it such as method/attention"),
    ("digest:monday", "in digests with this in their name"),
    ("is:starred", "also is:inbox, is:later, is:done, is:dismissed"),
    ("has:note", "also has:tags"),
)
"""What is typed, and what it finds."""


def lines() -> list[str]:
    """Return the table as lines of plain text."""
    width = max(len(typed) for typed, _ in EXAMPLES)
    return [f"{typed:<{width}}  {found}" for typed, found in EXAMPLES]
