"""The jobs behind the map and the dashboard."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DrawMap:
    """Draw the map of the library, or bring the one that is kept up to date."""

    anew: bool = False


@dataclass(frozen=True, slots=True)
class ReadMapMarks:
    """Read what the papers of a map (the bytes of an ``array('q')``) are coloured by."""

    ids: bytes


@dataclass(frozen=True, slots=True)
class CountFigures:
    """Count what the dashboard shows of the last days, or of all where they are 0."""

    days: int = 0
