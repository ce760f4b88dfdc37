"""Set the formulas of a text for reading: what is shown, raised, lowered or slanted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reader.text.pieces import Piece, UnsetError
from reader.text.repair.latex import FORMULA, is_formula
from reader.text.repair.symbols import ACCENTS, FRACTIONS, FUNCTIONS, LETTERS, OPERATORS
from reader.text.scripts import script_at
from reader.text.setting import Setter
from reader.text.urls import find_urls
from reader.text.variables import variables
from reader.types import Span

__all__ = ["Piece", "set_formulas"]

LONGEST = 30_000
"""Characters of a text whose formulas are set: what is longer is no abstract."""

_TERM = 200
"""Characters that a command with its arguments may have outside of dollars."""
_COMMANDS = LETTERS.keys() | OPERATORS.keys() | FUNCTIONS
_BRACED = FRACTIONS | ACCENTS.keys() | {"sqrt", "mathcal", "mathbb", "mathbf", "mathrm", "mathit"}
"""Outside of dollars their arguments must have braces."""
_SPOT = re.compile(r"[\^_]|(?<![\\:])\\(?:[A-Za-z]{2,20})")
_TOKEN = re.compile(r"\S+")
_FOREIGN = re.compile(r"://|::|@|\.[a-z]{2,5}/|^\W?[A-Za-z]:\\|^\W?\\\\\w")
_CODE = re.compile(r"`[^`\n]{1,80}`")
"""Addresses, paths and code: what looks like a formula there is none."""


def set_formulas(text: str) -> tuple[Piece, ...]:
    """Return the pieces of the formulas in *text*, in order; what lies between is plain text.

    A formula that cannot be set whole is left as it is.
    """
    if len(text) > LONGEST:
        return ()
    closed = _Closed(_foreign(text))
    pieces: list[Piece] = []
    if "$" in text or "\\" in text:
        for match in FORMULA.finditer(text):
            if not closed.touches(match.span()):
                pieces += _delimited(text, match)
                closed.add(match.span())
    pieces += _bare(text, closed)
    pieces += variables(text, pieces, closed.touches)
    return tuple(sorted(pieces, key=lambda piece: piece.start))


class _Closed:
    """Passages in which nothing more is to be set."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span[0] < self._spans[-1][1]:
                start, end = self._spans.pop()
                self._spans.append((start, max(end, span[1])))
            else:
                self._spans.append(span)

    def add(self, span: Span) -> None:
        """Close a passage."""
        self._spans.insert(bisect_right(self._spans, span), span)

    def touches(self, span: Span) -> bool:
        """Say whether a passage meets a closed one."""
        start, end = span
        at = bisect_right(self._spans, (start, start))
        before = self._spans[at - 1 : at] if at else []
        return any(a < end and start < b for a, b in before + self._spans[at : at + 1])


def _foreign(text: str) -> Iterator[Span]:
    yield from (match.span() for match in _TOKEN.finditer(text) if _FOREIGN.search(match[0]))
    yield from ((url.start, url.end) for url in find_urls(text))
    yield from (match.span() for match in _CODE.finditer(text))


def _delimited(text: str, match: re.Match[str]) -> list[Piece]:
    start, end = match.span(match.lastindex or 0)
    if not is_formula(text[start:end]):
        return []
    try:
        return Setter(text, start, end).whole(*match.span())
    except UnsetError:
        return []


def _bare(text: str, closed: _Closed) -> Iterator[Piece]:
    """Yield what stands outside of dollars: names of signs, and what is raised or lowered."""
    done = 0
    for match in _SPOT.finditer(text):
        at = match.start()
        if at < done or closed.touches((at, at + 1)):
            continue
        pieces = _command(text, match) if match[0][0] == "\\" else script_at(text, at, done == at)
        if pieces:
            yield from pieces
            done = pieces[-1].end


def _command(text: str, match: re.Match[str]) -> list[Piece]:
    name = match[0][1:]
    if name not in _COMMANDS and not (name in _BRACED and text[match.end() :][:1] == "{"):
        return []
    try:
        return Setter(text, match.start(), min(len(text), match.start() + _TERM)).term()
    except UnsetError:
        return []
