"""Say what is wrong with a search, and where; the rest of it is answered all the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a search, at a position counted in characters from 0."""

    position: int
    message: str


class Problems:
    """The mistakes met while a search is read; each kind is told once, where it came first.

    While somebody is typing, what is merely unfinished is no mistake.
    """

    def __init__(self, *, typing: bool) -> None:
        self._typing = typing
        self._found: dict[str, int] = {}

    def add(self, position: int, message: str, *, unfinished: bool = False) -> None:
        """Note a mistake."""
        if not (unfinished and self._typing):
            self._found.setdefault(message, position)

    def in_order(self) -> tuple[Problem, ...]:
        """Return the mistakes from left to right."""
        found = [Problem(position, message) for message, position in self._found.items()]
        return tuple(sorted(found, key=lambda problem: problem.position))
