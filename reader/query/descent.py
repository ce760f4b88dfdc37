"""Descend through the grammar of a search, one method a rule."""

from __future__ import annotations

from datetime import date

from reader.query.bounds import Bounds
from reader.query.intervals import is_count
from reader.query.leaves import Leaves
from reader.query.marks import Marks
from reader.query.names import LIKE, NEAR, SINGULAR, SORT, refusal
from reader.query.placing import within
from reader.query.query import Part
from reader.query.tokens import Kind, Token
from reader.query.tree import ORDERS, TEXT_FIELDS, Node, Sort, all_of, any_of, none_of
from reader.words import tr

_ENDS = (Kind.CLOSE, Kind.END)
_BETWEEN = (Kind.AND, Kind.OR)
_NO_OPERAND = (*_ENDS, *_BETWEEN)


class Descent:
    """One reading of the tokens; in the rules, ``field`` is the field one is in.

    ``sort`` and ``parts`` are known once the root has been read.
    """

    def __init__(self, found: list[Token], bounds: Bounds, today: date) -> None:
        self.sort: Sort | None = None
        self.parts: list[Part] = []
        self._tokens = found
        self._at = 0
        self._bounds = bounds
        self._problems = bounds.problems
        self._leaves = Leaves(bounds)
        self._marks = Marks(bounds, today)

    def root(self) -> Node | None:
        """Return what all the tokens ask for."""
        nodes: list[Node | None] = []
        while self._now.kind is not Kind.END:
            start, before = self._now.start, len(self.parts)
            node = self._item(None, first=not nodes)
            end = self._tokens[self._at - 1].end
            if node:
                self.parts.insert(before, Part(node, start, end))
            elif len(self.parts) > before:
                self.parts[before:] = [Part(None, start, end)]
            nodes.append(node)
        return all_of(nodes)

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _all(self, field: str | None) -> Node | None:
        """``any (AND? any)*``."""
        nodes: list[Node | None] = []
        while self._now.kind not in _ENDS:
            nodes.append(self._item(field, first=not nodes))
        return all_of(nodes)

    def _item(self, field: str | None, *, first: bool) -> Node | None:
        """Return the next of those that must all be, or None for what stands between them."""
        if self._now.kind in _BETWEEN:
            self._between(alone=first)
            return None
        return self._any(field)

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
        self._tell(operator, message)
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
            self._tell(first, tr("{word} needs a word right after it.").format(word=first.text))
            return None
        node = self._operand(field, negated=negated)
        return none_of(node) if negated else node

    def _nested(self, field: str | None) -> bool:
        """Tell of a field inside another, which is passed over; a mark may stand in a field."""
        token = self._now
        if token.kind is not Kind.FIELD or field is None:
            return False
        if field in TEXT_FIELDS and self._name(token, self._at + 1) not in TEXT_FIELDS:
            return False
        self._problems.add(token.start, tr("A field cannot stand inside another."))
        return True

    def _name(self, field: Token, after: int) -> str:
        """Return what the name means: a plural before a number counts, else it is a field."""
        value = self._tokens[after]
        counts = value.kind is Kind.WORD and is_count(value.text)
        return field.text if counts else SINGULAR.get(field.text, field.text)

    def _operand(self, field: str | None, *, negated: bool) -> Node | None:
        token = self._now
        self._at += 1
        if token.kind is Kind.OPEN:
            return self._bracket(token, field)
        if token.kind is Kind.FIELD:
            return self._field(token, negated=negated)
        return self._leaf(field, token, negated=negated)

    def _leaf(self, field: str | None, token: Token, *, negated: bool) -> Node | None:
        if field == NEAR:
            return self._leaves.near(token)
        if field == LIKE:
            return self._leaves.like(token)
        if field is None or field in TEXT_FIELDS:
            return self._leaves.text(token, growing=not negated, bare=field is None)
        return self._marks.read(field, token)

    def _bracket(self, opening: Token, field: str | None) -> Node | None:
        if self._now.kind is Kind.CLOSE:
            self._tell(opening, tr("These brackets hold nothing."))
        node = self._all(field)
        self._at += 1
        return node

    def _field(self, name: Token, *, negated: bool) -> Node | None:
        if self._now.start > name.end or self._now.kind in _NO_OPERAND:
            self._tell(name, tr("{name}: needs a word right after it.").format(name=name.text))
            return None
        if name.text == SORT:
            self._sort(name, reverse=negated)
            return None
        field = self._name(name, self._at)
        node = self._one(field)
        return within(field, node) if field in TEXT_FIELDS else node

    def _sort(self, name: Token, *, reverse: bool) -> None:
        while self._now.kind is Kind.NOT:
            reverse = not reverse
            self._at += 1
        order = self._now
        if order.kind not in (Kind.WORD, Kind.PHRASE) or order.text.lower() not in ORDERS:
            begun = any(one.startswith(order.text.lower()) for one in ORDERS)
            message = refusal(SORT, order.text, ORDERS)
            unfinished = begun and self._bounds.may_grow(order)
            self._problems.add(order.start, message, unfinished=unfinished)
        else:
            if self.sort is not None:
                self._problems.add(name.start, tr("Of several sort words the last one counts."))
            self.sort = (order.text.lower(), reverse)
            self.parts.append(Part(None, name.start, order.end))
        if order.kind in (Kind.WORD, Kind.PHRASE):
            self._at += 1

    def _tell(self, token: Token, message: str) -> None:
        """Note a mistake at *token*; where the text has ended, it may be only unfinished."""
        unfinished = self._now.start == self._tokens[-1].start
        self._problems.add(token.start, message, unfinished=unfinished)
