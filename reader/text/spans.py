"""Find words in a text, and cut passages of it down to what is in them."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from reader.types import Span


def trimmed(text: str, span: Span) -> Span:
    """Return *span* of *text* without white space at its edges."""
    start, end = max(0, span[0]), min(len(text), span[1])
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def occurrences(text: str, words: str, most: int = sys.maxsize) -> list[int]:
    """Return where *words* stand in *text*, which may overlap; no more than *most* places."""
    found: list[int] = []
    place = text.find(words) if words else -1
    while place >= 0 and len(found) < most:
        found.append(place)
        place = text.find(words, place + 1)
    return found


def outwards(text: str, words: str, expected: int, most: int) -> Iterator[int]:
    """Yield where *words* stand in *text*, those beside *expected* first; half of *most* a side."""
    after = before = max(0, expected)
    for _ in range(most // 2):
        if after >= 0 and (after := text.find(words, after)) >= 0:
            yield after
            after += 1
        if before > 0 and (before := text.rfind(words, 0, before + len(words) - 1)) >= 0:
            yield before


def shared(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))
