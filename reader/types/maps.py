"""What the map of a library is made of, as it goes from process to process: bytes of arrays."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_OF_MAP = 20
"""Papers that a map needs: of fewer, regions would be accidents."""


@dataclass(frozen=True, slots=True)
class MapLabel:
    """Words that say what a region of the map is about; ``level`` 0 is of the largest regions."""

    text: str
    x: float
    y: float
    level: int
    papers: int


@dataclass(frozen=True, slots=True)
class Mapped:
    """Where each paper stands, between -1 and 1.

    ``ids`` are the bytes of an ``array('q')``; ``places`` those of as many pairs of 32-bit floats.
    """

    ids: bytes
    places: bytes
    labels: tuple[MapLabel, ...] = ()
    papers: int = 0
    """How many the library has: fewer than a map needs are not placed."""
    added: int = 0
    """Papers that came after the map was made, and were placed among the others."""


@dataclass(frozen=True, slots=True)
class MapMarks:
    """What the papers of a map are coloured by, in their order: bytes of arrays.

    ``decisions`` are 8-bit numbers, from the inbox on; ``digests`` the newest digest of
    each, 32 bits; ``days`` the day that each is of as `date.toordinal` counts, 32 bits, 0
    where nothing is known. ``tagged`` are pairs of 32 bits: a paper's place in the order,
    and a tag's number.
    """

    decisions: bytes
    digests: bytes
    days: bytes
    tagged: bytes
    tags: tuple[tuple[int, str], ...] = ()
    pages: tuple[tuple[int, str], ...] = ()
    """Numbers and names of digests."""
