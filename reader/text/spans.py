"""Cut passages of a text down to what is in them."""

from __future__ import annotations

from reader.types import Span


def trimmed(text: str, span: Span) -> Span:
    """Return *span* of *text* without white space at its edges."""
    start, end = max(0, span[0]), min(len(text), span[1])
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())
