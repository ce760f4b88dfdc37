"""Tell what the web addresses in an abstract lead to."""

from __future__ import annotations

from reader.types import Link


def links_in(text: str) -> tuple[Link, ...]:
    """Return the safe addresses in *text*, each once and with its kind, in order."""
    del text
    return ()
