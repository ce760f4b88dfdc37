"""What the reader is told in a message, and what the message offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.types import Sequence


@dataclass(frozen=True, slots=True)
class Said:
    """A message for the reader; with ``undo`` it offers to take that act back."""

    text: str
    problem: bool = False
    undo: Sequence | None = None
    action: tuple[str, Callable[[], object]] | None = None
    """Something else to offer: its name, and what it does."""
    also: tuple[tuple[str, Callable[[], object]], ...] = ()
    """More to offer, after it."""
