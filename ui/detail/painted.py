"""Say what is painted over a text, layer by layer, without the text being laid out anew."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import QTextCharFormat


class Layer(IntEnum):
    """What may lie over a text; a later layer is painted over an earlier one."""

    DIMMED = 0
    """Sentences that are not looked at."""
    WATCHED = 1
    """The reader's watch words."""
    GUESTS = 2
    """The grounds of other people's highlights."""
    PASSAGES = 3
    """Highlights."""
    GUEST_LINES = 4
    """The lines under other people's highlights: they show where the reader has one, too."""
    HITS = 5
    """Words of a search."""
    MARKING = 6
    """The passage that is being chosen by keys."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A passage and how it looks; counted in characters of the text as it was given."""

    start: int
    end: int
    form: QTextCharFormat
