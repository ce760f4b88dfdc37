"""Find the headings of a page that are titles of papers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.formats.cards import TITLE_LIMIT
from reader.formats.page_markup import (
    before_closing,
    closing,
    may_be_paper,
    paper_number,
    running,
)

TITLE_LINES = 12
"""That a title may be wrapped to."""

_LINKED = re.compile(r"\s{0,3}#{1,6}\s+\[(.*)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A paper's title and the arXiv number it leads to, if any, on lines counted from 0."""

    title: str
    number: str
    first: int
    end: int


def linked_heading(lines: list[str], first: int) -> Heading | None:
    """Return the title that begins on line *first* and leads to a paper's page, or None."""
    opening = _LINKED.match(lines[first])
    if opening is None:
        return None
    for end in range(first + 1, min(first + 1 + TITLE_LINES, len(lines) + 1)):
        line = lines[end - 1]
        if not line.strip() or len(line) > TITLE_LIMIT:
            return None
        closed = closing(line)
        if closed is not None and closed.target:
            pieces = [opening[1], *lines[first + 1 : end]]
            pieces[-1] = before_closing(pieces[-1])
            return _heading(running(pieces), closed.target, first, end)
    return None


def _heading(title: str, target: str, first: int, end: int) -> Heading | None:
    if not may_be_paper(target) or not 0 < len(title) <= TITLE_LIMIT:
        return None
    return Heading(title, paper_number(target), first, end)
