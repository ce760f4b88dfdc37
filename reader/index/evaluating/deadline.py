"""Stop a search in time: it looks at the clock between its steps and gives what it has."""

from __future__ import annotations

from time import monotonic

SECONDS = 2.0
"""How long one search may take."""


class Deadline:
    """A moment after which a search stops."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._end = monotonic() + seconds

    def passed(self) -> bool:
        """Tell whether the moment has come."""
        return monotonic() >= self._end
