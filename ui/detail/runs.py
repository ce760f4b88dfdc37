"""Compose a text into runs of one look, and know where each of its characters is shown."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reader.text.mathematics import Piece
from reader.text.unobeyed import characters, units, unobeyed
from reader.text.urls import Url, safe_address
from reader.types import Span

LONGEST_WORD = 500
"""Characters without a break that Qt lays out at once; more take it seconds."""

BREAK = "\u200b"
PARTS = frozenset("\u2028\u2029\ufdd0\ufdd1\x00\r\n\x0b\x0c\x1c\x1d\x1e\x85")
"""Characters that would end a paragraph of a QTextDocument, or mean something to it."""

_LONG = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look: where they stand in the text, and what is shown for them.

    ``level`` is 1 above the line and -1 below it; ``address`` is safe, or ''.
    """

    start: int
    end: int
    shown: str
    address: str = ""
    level: int = 0
    slanted: bool = False


def runs(text: str, urls: Sequence[Url], pieces: Sequence[Piece]) -> Iterator[Run]:
    """Yield *text* in runs of one look, in order; each character is in one of them."""
    links = [url for url in urls if safe_address(url.address)]
    formulas = {piece.start: piece for piece in pieces}
    breaks = {match.end() for match in _LONG.finditer(text)}
    edges = {0, len(text), *breaks}
    edges.update(edge for url in links for edge in (url.start, url.end))
    edges.update(edge for piece in pieces for edge in (piece.start, piece.end))
    opening = {url.start: url.address for url in links}
    closing = {url.end for url in links}
    address, formula_end = "", 0
    for start, end in pairwise(sorted(edges)):
        if start in breaks:
            yield Run(start, start, BREAK)
        address = opening.get(start, "" if start in closing else address)
        if (piece := formulas.get(start)) is not None and piece.start < piece.end:
            formula_end = piece.end
            yield Run(start, piece.end, _tame(piece.shown), "", piece.level, piece.slanted)
        elif start >= formula_end:
            yield Run(start, end, _tame(text[start:end]), address)


class Places:
    """Where the characters of a text stand in the document that shows its runs, and back."""

    def __init__(self, shown: Sequence[Run]) -> None:
        self._runs = [*shown] or [Run(0, 0, "")]
        self._starts = [run.start for run in self._runs]
        self._places = [0, *accumulate(units(run.shown) for run in self._runs)]

    def place(self, position: int) -> int:
        """Return where the document shows the character at *position* of the text."""
        at = max(0, bisect_right(self._starts, position) - 1)
        run = self._runs[at]
        inside = position - run.start
        if _is_plain(run):
            return self._places[at] + units(run.shown[:inside])
        return self._places[at] + (units(run.shown) if inside >= run.end - run.start else 0)

    def places(self, span: Span) -> Span:
        """Return where the document shows a passage, with all of a sign that it has a part of."""
        start, end = self.place(span[0]), self.place(span[1])
        at = max(0, bisect_right(self._starts, span[1]) - 1)
        run = self._runs[at]
        if run.start < span[1] < run.end and not _is_plain(run):
            end = self._places[at + 1]
        return start, end

    def position(self, place: int) -> int:
        """Return which character of the text the document shows at *place*."""
        run, inside = self._run_at(place)
        if _is_plain(run):
            return run.start + characters(run.shown, inside)
        return run.start if inside <= 0 else run.end

    def positions(self, places: Span) -> Span:
        """Return which passage stands between two places, with all of a sign shown in part."""
        run, inside = self._run_at(places[0])
        start = self.position(places[0]) if inside <= 0 or _is_plain(run) else run.start
        return start, self.position(places[1])

    def _run_at(self, place: int) -> tuple[Run, int]:
        at = min(max(0, bisect_right(self._places, place) - 1), len(self._runs) - 1)
        return self._runs[at], place - self._places[at]


def _is_plain(run: Run) -> bool:
    """Say whether a run shows its characters one by one."""
    return len(run.shown) == run.end - run.start


def _tame(text: str) -> str:
    if text.isprintable():
        return text
    return unobeyed("".join(" " if letter in PARTS else letter for letter in text))
