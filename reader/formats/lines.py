"""Account for each line of a text, and tell on which line something stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.text.lines import split_lines
from reader.text.normal import clean
from reader.types import LineKind, Orphan, ParsedPaper

_SHOWN = 200  # characters of an orphan that a report has room for
_BREAK = re.compile(r"\r\n|\r|\n")


def count_breaks(text: str) -> int:
    """Return how many line breaks *text* has, without cutting it up."""
    return text.count("\n") + text.count("\r") - text.count("\r\n")


class LineNumbers:
    """Tells on which line, from 1, a place in a text stands."""

    def __init__(self, text: str) -> None:
        self._ends = [match.end() for match in _BREAK.finditer(text)]

    def at(self, place: int) -> int:
        """Return the line of the character at *place*."""
        return bisect_right(self._ends, place) + 1


def orphan(number: int, text: str) -> Orphan:
    """Return the orphan on line *number*, cleaned and cut to what a report has room for."""
    shown = clean(text[: 4 * _SHOWN])
    return Orphan(number, shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…")


def accounted(
    text: str, papers: Iterable[ParsedPaper], orphans: Sequence[Orphan] = ()
) -> tuple[LineKind, ...]:
    """Return one kind for each line of a structured *text*, such as JSON or a feed.

    The lines of a paper's record are RECORD, those of *orphans* ORPHAN, blank
    ones BLANK, and the rest, which hold the records together, FURNITURE.
    """
    lines = split_lines(text)
    kinds = [LineKind.FURNITURE] * len(lines)
    for paper in papers:
        first, last = paper.first_line - 1, min(paper.last_line, len(lines))
        kinds[first:last] = [LineKind.RECORD] * (last - first)
    for orphan in orphans:
        kinds[orphan.number - 1] = LineKind.ORPHAN
    return tuple(
        kind if line.strip() else LineKind.BLANK for kind, line in zip(kinds, lines, strict=True)
    )
