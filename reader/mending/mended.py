"""Say what a repair has come to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mended:
    """What a repair has come to, in the reader's language."""

    words: str
