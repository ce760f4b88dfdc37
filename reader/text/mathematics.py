"""Set the formulas of a text for reading: what is shown, raised, lowered or slanted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a formula: the characters of the text that it stands for, and what is shown.

    ``level`` is 1 for what stands above the line, -1 below it, 0 on it.
    """

    start: int
    end: int
    shown: str
    level: int = 0
    slanted: bool = False


def set_formulas(_text: str) -> tuple[Piece, ...]:
    """Return the pieces of the formulas in *text*, in order; what lies between is plain text."""
    return ()
