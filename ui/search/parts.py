"""Say in chips how a search was read."""

from __future__ import annotations

from collections.abc import Iterable

from reader.query import parse
from reader.words import tr
from reader.work import Widened
from ui.search.chip import Part, PartKind


def parts_of(text: str, widened: Iterable[Widened]) -> list[Part]:
    """Return the parts of a search with its mistakes, and what is looked for besides."""
    found = []
    for problem in parse(text, typing=True).problems:
        start = min(problem.position, len(text))
        end = max(start + 1, text.find(" ", start))
        piece = text[start:end]
        found.append(Part(piece, PartKind.PROBLEM, start, end, None, problem.message))
    for one in widened:
        words = tr("{typed}: also {also}").format(typed=one.typed, also=one.also)
        start = max(0, text.casefold().find(one.typed.casefold()))
        end = start + len(one.typed)
        found.append(Part(words, PartKind.WIDENED, start, end, one.without))
    return found
