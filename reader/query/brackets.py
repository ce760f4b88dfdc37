"""Make the brackets of a search match, and keep them from nesting too deep for the reader."""

from __future__ import annotations

from collections.abc import Iterable

from reader.query.problems import Problems
from reader.query.tokens import Kind, Token
from reader.words import tr

DEPTH = 20
"""Brackets within brackets: more than anybody writes, less than Python's stack minds."""


def balanced(tokens: Iterable[Token], problems: Problems) -> list[Token]:
    """Return *tokens* with every bracket closed once; the rest are left out, with a problem."""
    kept: list[Token] = []
    opened: list[Token] = []
    for token in tokens:
        match token.kind:
            case Kind.OPEN:
                opened.append(token)
                if len(opened) <= DEPTH:
                    kept.append(token)
                else:
                    problems.add(
                        token.start,
                        tr("Brackets nest deeper than {depth} here.").format(depth=DEPTH),
                    )
            case Kind.CLOSE if not opened:
                problems.add(token.start, tr("This bracket was never opened."))
            case Kind.CLOSE:
                opened.pop()
                if len(opened) < DEPTH:
                    kept.append(token)
            case Kind.END:
                kept += _missing(opened, token, problems)
            case _:
                kept.append(token)
    return kept


def _missing(opened: list[Token], end: Token, problems: Problems) -> list[Token]:
    """Return the end with the brackets before it that nobody closed."""
    for token in opened:
        problems.add(token.start, tr("This bracket is not closed."), unfinished=True)
    closing = Token(Kind.CLOSE, ")", end.start, end.end)
    return [closing] * min(len(opened), DEPTH) + [end]
