"""Read the text of a search into a tree; whatever is wrong with it, the rest is read."""

from __future__ import annotations

from reader.query.brackets import balanced
from reader.query.leaves import Leaves
from reader.query.placing import placed, within
from reader.query.problems import Problems
from reader.query.query import Query
from reader.query.tokens import Kind, Token, tokens
from reader.query.tree import FILTERS, TEXT_FIELDS, Node, all_of, any_of, none_of
from reader.text.normal import encodable
from reader.words import tr

LENGTH = 500
"""Characters of a search that are read: a pasted sentence, not a pasted page."""

_ENDS = (Kind.CLOSE, Kind.END)
_BETWEEN = (Kind.AND, Kind.OR)
_NO_OPERAND = (*_ENDS, *_BETWEEN)


def parse(text: str, *, typing: bool = False) -> Query:
    """Return what *text* asks for, with its mistakes; it never raises.

    OR binds its two neighbours; side by side means AND. With *typing*, the text is
    taken to be under way: its last word may go on, and what is only unfinished is
    no mistake.
    """
    problems = Problems(typing=typing)
    # A lone surrogate can reach neither the database nor another process.
    read = _cut(encodable(text), problems)
    found = balanced(tokens(read, problems), problems)
    typed_to = len(text) if typing else None
    root = _Parser(found, Leaves(problems, typed_to), problems).root()
    root = placed(root, problems)
    if root is None and read.strip() and not problems.in_order():
        problems.add(0, tr("There is no word to look for."), unfinished=True)
    return Query(text, root, problems.in_order())


def _cut(text: str, problems: Problems) -> str:
    if len(text) <= LENGTH:
        return text
    space = max(text.rfind(blank, 0, LENGTH + 1) for blank in " \t\n")
    end = space if space > 0 else LENGTH
    problems.add(
        end, tr("Only {most} characters are read; from here on they are not.").format(most=LENGTH)
    )
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
        while self._now.kind is Kind.OR:
            if self._between(alone=False):
                parts.append(self._one(field))
        return any_of(parts)

    def _between(self, *, alone: bool) -> bool:
        """Pass over AND or OR; tell whether something stands on both sides."""
        operator = self._now
        self._at += 1
        if not alone and self._now.kind not in _NO_OPERAND:
            return True
        message = tr("{word} goes between two words; write it small to look for it.")
        message = message.format(word=operator.text)
        self._problem(operator, message)
        return False

    def _one(self, field: str | None) -> Node | None:
        """``NOT* (bracket | field | word | phrase)``."""
        first = self._now
        negated = False
        while self._now.kind is Kind.NOT or self._nested(field):
            if negated and self._now.kind is Kind.NOT:
                self._problems.add(self._now.start, tr("Not, said twice, counts once."))
            negated |= self._now.kind is Kind.NOT
            self._at += 1
        if self._now.kind in _NO_OPERAND:
            self._problem(first, tr("{word} needs a word right after it.").format(word=first.text))
            return None
        node = self._operand(field, growing=not negated)
        return none_of(node) if negated else node

    def _nested(self, field: str | None) -> bool:
        """Tell of a field inside another, which is passed over; a filter may stand in a field."""
        token = self._now
        if token.kind is not Kind.FIELD or field is None:
            return False
        if field in TEXT_FIELDS and token.text in FILTERS:
            return False
        self._problems.add(token.start, tr("A field cannot stand inside another."))
        return True

    def _operand(self, field: str | None, *, growing: bool) -> Node | None:
        token = self._now
        self._at += 1
        if token.kind is Kind.OPEN:
            return self._bracket(token, field)
        if token.kind is Kind.FIELD:
            return self._field(token)
        if field in FILTERS:
            return self._leaves.filter(field, token)
        return self._leaves.text(token, growing=growing)

    def _bracket(self, opening: Token, field: str | None) -> Node | None:
        if self._now.kind is Kind.CLOSE:
            self._problem(opening, tr("These brackets hold nothing."))
        node = self._all(field)
        self._at += 1
        return node

    def _field(self, name: Token) -> Node | None:
        if self._now.start > name.end or self._now.kind in _NO_OPERAND:
            self._problem(name, tr("{name}: needs a word right after it.").format(name=name.text))
            return None
        node = self._one(name.text)
        return node if name.text in FILTERS else within(name.text, node)

    def _problem(self, token: Token, message: str) -> None:
        """Note a mistake at *token*; where the text has ended, it may be only unfinished."""
        unfinished = self._now.start == self._tokens[-1].start
        self._problems.add(token.start, message, unfinished=unfinished)
