"""Read the text of a search into a tree; whatever is wrong with it, the rest is read."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from reader.query.bounds import Bounds
from reader.query.brackets import balanced
from reader.query.descent import Descent
from reader.query.problems import Problems
from reader.query.prose import is_prose, prose_tokens
from reader.query.query import Query
from reader.query.tokens import tokens
from reader.text.normal import encodable
from reader.words import spoken, tr

LENGTH = 500
"""Characters of a search that are read: a pasted sentence, not a pasted page."""


def parse(text: str, *, typing: bool = False, today: date | None = None) -> Query:
    """Return what *text* asks for, with its mistakes; it never raises.

    OR binds its two neighbours; side by side means AND; a pasted sentence is its words.
    With *typing*, the text is taken to be under way: its last word may go on, and what
    is only unfinished is no mistake. Days such as ``<7d`` are counted from *today*.
    """
    return _parsed(text, typing, today or date.today(), spoken())


@lru_cache(64)  # each part of the window that shows a search reads it by itself
def _parsed(text: str, typing: bool, today: date, _language: object) -> Query:
    problems = Problems(typing=typing)
    # A lone surrogate can reach neither the database nor another process.
    read = _cut(encodable(text), problems)
    found = prose_tokens(read, problems) if is_prose(read) else tokens(read, problems)
    bounds = Bounds(problems, len(text) if typing else None)
    descent = Descent(balanced(found, problems), bounds, today)
    root = descent.root()
    if root is None and descent.sort is None and read.strip() and not problems.in_order():
        problems.add(0, tr("There is no word to look for."), unfinished=True)
    return Query(text, root, problems.in_order(), descent.sort, tuple(descent.parts))


def _cut(text: str, problems: Problems) -> str:
    if len(text) <= LENGTH:
        return text
    space = max(text.rfind(blank, 0, LENGTH + 1) for blank in " \t\n")
    end = space if space > 0 else LENGTH
    problems.add(
        end, tr("Only {most} characters are read; from here on they are not.").format(most=LENGTH)
    )
    return text[:end]
