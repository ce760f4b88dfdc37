"""Read the text of a search into a tree; whatever is wrong with it, the rest is read."""

from __future__ import annotations

import re

from reader.query.brackets import balanced
from reader.query.leaves import Leaves
from reader.query.placing import placed
from reader.query.problems import Problems
from reader.query.query import Query
from reader.query.tokens import Kind, Token, tokens
from reader.query.tree import FILTERS, Node, all_of, any_of, none_of
from reader.query.within import within

LENGTH = 500
"""Characters of a search that are read: a pasted sentence, not a pasted page."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_ENDS = (Kind.CLOSE, Kind.END)
_BETWEEN = (Kind.AND, Kind.OR)


def parse(text: str, *, typing: bool = False) -> Query:
    """Return what *text* asks for, with its mistakes; it never raises.

    OR binds its two neighbours; side by side means AND. With *typing*, the text is
    taken to be under way: its last word may go on, and what is only unfinished is
    no mistake.
    """
    problems = Problems(typing=typing)
    # A lone surrogate can reach neither the database nor another process.
    read = _cut(_SURROGATE.sub("\ufffd", text), problems)
    found = balanced(tokens(read, problems), problems)
    typed_to = len(text) if typing else None
    root = _Parser(found, Leaves(problems, typed_to), problems).root()
    root = placed(root, problems)
    if root is None and read.strip() and not problems.in_order():
        problems.add(0, "There is no word to look for.", unfinished=True)
    return Query(text, root, problems.in_order())


def _cut(text: str, problems: Problems) -> str:
    if len(text) <= LENGTH:
        return text
    space = max(text.rfind(blank, 0, LENGTH + 1) for blank in " \t\n")
    end = space if space > 0 else LENGTH
    problems.add(end, f"Only {LENGTH} characters are read; from here on they are not.")
    return text[:end]


class _Parser:
    """A descent through the grammar, one method a rule; ``field`` is the field one is in."""

    def __init__(self, found: list[Token], leaves: Leaves, problems: Problems) -> None:
        self._tokens = found
        self._at = 0
        self._leaves = leaves
        self._problems = problems

    def root(self) -> Node | None:
        return self._all(None)

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _all(self, field: str | None) -> Node | None:
        """``any (AND? any)*``."""
        parts: list[Node | None] = []
        while self._now.kind not in _ENDS:
            if self._now.kind in _BETWEEN:
                self._between(alone=not parts)
            else:
                parts.append(self._any(field))
        return all_of(parts)

    def _any(self, field: str | None) -> Node | None:
        """``one (OR one)*``."""
        parts = [self._one(field)]
        while self._now.kind is Kind.OR and self._between(alone=False):
            parts.append(self._one(field))
        return any_of(parts)

    def _between(self, *, alone: bool) -> bool:
        """Pass over AND or OR; tell whether something stands on both sides."""
        operator = self._now
        self._at += 1
        ends = self._now.kind in _ENDS
        whole = not (alone or ends or self._now.kind in _BETWEEN)
        if not whole:
            self._problems.add(
                operator.start,
                f"{operator.text} goes between two words; as a word, write it small.",
                unfinished=self._now.kind is Kind.END,
            )
        return whole

    def _one(self, field: str | None) -> Node | None:
        """``NOT* (bracket | field | word | phrase)``."""
        first = self._now
        while self._now.kind is Kind.NOT:
            if self._now is not first:
                self._problems.add(self._now.start, "Not, said twice, counts once.")
            self._at += 1
        negated = first.kind is Kind.NOT
        if self._now.kind in (*_ENDS, *_BETWEEN):
            unfinished = self._now.kind is Kind.END
            message = f"{first.text} needs a word right after it."
            self._problems.add(first.start, message, unfinished=unfinished)
            return None
        node = self._plain(field, negated=negated)
        return none_of(node) if negated else node

    def _plain(self, field: str | None, *, negated: bool) -> Node | None:
        token = self._now
        self._at += 1
        if token.kind is Kind.OPEN:
            return self._bracket(token, field)
        if token.kind is Kind.FIELD:
            return self._field(token, field)
        if field in FILTERS:
            return self._leaves.filter(field, token)
        return self._leaves.text(token, growing=not negated)

    def _bracket(self, opening: Token, field: str | None) -> Node | None:
        if self._now.kind is Kind.CLOSE:
            unfinished = self._now.start == self._now.end - 1
            self._problems.add(opening.start, "These brackets hold nothing.")
        node = self._all(field)
        self._at += 1
        return node
