"""How large a text of a format may be: each line costs time and memory, and so does each letter."""

from __future__ import annotations

from dataclasses import dataclass

from reader.formats.lines import count_breaks
from reader.formats.open import LIMIT


@dataclass(frozen=True, slots=True)
class Size:
    """The size of a text in characters and line breaks, or the most that it may be."""

    characters: int
    breaks: int

    def holds(self, other: Size) -> bool:
        """Tell whether *other* is no larger."""
        return other.characters <= self.characters and other.breaks <= self.breaks


PAGE = Size(32 << 20, 250_000)
"""Of a page or a mail, which has a few hundred lines."""
RECORDS = Size(32 << 20, 2_000_000)
"""Of 20,000 papers, each on up to a hundred lines. They were seen to need 16 bytes for each."""
JSON_LINES = Size(LIMIT, 2_000_000)
"""Of 300,000 papers. They were seen to need 10 bytes for each."""


def size_of(text: str) -> Size:
    """Return the size of *text*."""
    return Size(len(text), count_breaks(text))
