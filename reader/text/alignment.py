"""Find where a passage stands in a text that has changed, letter against letter.

The method is Myers' bit-parallel search as Hyyrö wrote it (2003): a column of the table of
edit distances is one whole number, so that a passage of 500 letters costs one step a letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.spans import outwards

_SEEDS = 16
"""Pieces of a passage that are looked up; one that is unharmed shows where to align."""
_SEED = 8
"""Letters of a piece; a shorter one would be found everywhere."""
_PLACES = 12
"""Places of one piece that are considered."""
_TRIED = 3
"""Places where the whole passage is aligned."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a passage lies over a text: for each of its letters the place, or None.

    ``same`` says which letters are the same there; ``distance`` counts the edits.
    """

    places: tuple[int | None, ...]
    same: tuple[bool, ...]
    distance: int


def aligned(passage: str, text: str, expected: int) -> Alignment | None:
    """Return the best alignment of *passage* anywhere in *text*; of equals the one near *expected*.

    None says that no piece of it was found.
    """
    slack = 16 + len(passage) // 4
    best: Alignment | None = None
    for begin in _beginnings(passage, text, expected):
        left = max(0, begin - slack)
        found = _laid(passage, text[left : begin + len(passage) + slack], left)
        if best is None or found.distance < best.distance:
            best = found
    return best


def _beginnings(passage: str, text: str, expected: int) -> list[int]:
    """Return where *passage* may begin in *text*, by what most of its pieces say."""
    votes: dict[int, int] = {}
    for offset, piece in _pieces(passage):
        for place in outwards(text, piece, expected + offset, _PLACES):
            begin = place - offset
            key = next((known for known in votes if abs(known - begin) <= 24), begin)
            votes[key] = votes.get(key, 0) + 1
    ranked = sorted(votes, key=lambda begin: (-votes[begin], abs(begin - expected)))
    return ranked[:_TRIED]


def _pieces(passage: str) -> Iterator[tuple[int, str]]:
    size = min(_SEED, max(4, len(passage) // 4))
    step = max(size // 2, len(passage) // _SEEDS)
    for offset in range(0, max(1, len(passage) - size + 1), step):
        yield offset, passage[offset : offset + size]


def _laid(passage: str, window: str, left: int) -> Alignment:
    """Return the best alignment of the whole *passage* within *window*, which begins at *left*."""
    columns, end, distance = _columns(passage, window)
    places: list[int | None] = [None] * len(passage)
    same = [False] * len(passage)
    row, column = len(passage), end
    while row:
        bit = 1 << (row - 1)
        if column == 0 or columns[column][0] & bit:
            row -= 1
            continue
        column -= 1
        if not columns[column][1] & bit:
            row -= 1
            places[row] = left + column
            same[row] = passage[row] == window[column]
    return Alignment(tuple(places), tuple(same), distance)


def _columns(passage: str, window: str) -> tuple[list[tuple[int, int]], int, int]:
    """Return where each column rises and falls, and the end and edits of the best match."""
    size = len(passage)
    whole, top = (1 << size) - 1, 1 << (size - 1)
    where: dict[str, int] = {}
    for row, letter in enumerate(passage):
        where[letter] = where.get(letter, 0) | 1 << row
    rises, falls, edits = whole, 0, size
    columns, end, fewest = [(rises, falls)], 0, size
    for place, letter in enumerate(window, start=1):
        equal = where.get(letter, 0)
        across = (((equal & rises) + rises) ^ rises) | equal
        more, fewer = falls | (whole & ~(across | rises)), rises & across
        edits += bool(more & top) - bool(fewer & top)
        more, fewer = more << 1 & whole, fewer << 1 & whole
        stays = equal | falls
        rises, falls = fewer | (whole & ~(stays | more)), more & stays
        columns.append((rises, falls))
        if edits < fewest:
            end, fewest = place, edits
    return columns, end, fewest
