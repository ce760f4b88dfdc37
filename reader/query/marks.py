"""Turn what stands after ``tag:``, ``tags:>2`` and ``added:<7d`` into filters, counts and days."""

from __future__ import annotations

import re
from datetime import date

from reader.query.bounds import Bounds
from reader.query.intervals import UnreadableError, days, is_begun, numbers
from reader.query.names import VALUES_SPELLED, refusal
from reader.query.tokens import Token
from reader.query.tree import COUNTS, DATES, FILTERS, Count, Dates, Filter, Mark
from reader.text.identifiers import identities_of
from reader.words import tr

_SCHEME = re.compile(r"(?:https?://(?:www\.)?)+", re.IGNORECASE)


class Marks:
    """The marks of one search; days that are told from *today* are counted back from it."""

    def __init__(self, bounds: Bounds, today: date) -> None:
        self._bounds = bounds
        self._today = today

    def read(self, name: str, token: Token) -> Mark | None:
        """Return the mark *name* with the token's text as its value; None when it cannot be."""
        if name in COUNTS:
            mark: Mark | None = self._count(name, token)
        elif name in DATES:
            mark = self._dates(name, token)
        else:
            mark = self._filter(name, token)
        return mark if mark and self._bounds.room(token, 1) else None

    def _count(self, name: str, token: Token) -> Count | None:
        try:
            low, high = numbers(token.text)
        except UnreadableError as error:
            self._amiss(token, error, unfinished=token.text in {"<", ">", "=", "<=", ">="})
            return None
        if high is not None and high < low:
            self._turned(token)
            low, high = high, low
        return Count(name, low, high, token.start)

    def _dates(self, name: str, token: Token) -> Dates | None:
        try:
            first, last = days(token.text.strip(), self._today)
        except UnreadableError as error:
            self._amiss(token, error, unfinished=is_begun(token.text))
            return None
        if first and last and last < first:
            self._turned(token)
            # Not the days change places but what stands there: of a year it is then all.
            late, _, early = token.text.strip().partition("..")
            first, last = days(f"{early}..{late}", self._today)
        return Dates(name, first, last, token.start)

    def _filter(self, name: str, token: Token) -> Filter | None:
        value = " ".join(token.text.split())
        if FILTERS[name]:
            return self._known(name, value.lower(), token)
        value = _plain(name, value)
        if not value:
            message = tr("{name}: needs a name.").format(name=name)
            self._bounds.problems.add(token.start, message, unfinished=True)
            return None
        return Filter(name, value, token.start)

    def _known(self, name: str, value: str, token: Token) -> Filter | None:
        """Return a filter that takes only some values."""
        known = FILTERS[name]
        value = VALUES_SPELLED.get(name, {}).get(value, value)
        if value in known:
            return Filter(name, value, token.start)
        begun = self._bounds.may_grow(token) and any(one.startswith(value) for one in known)
        self._bounds.problems.add(token.start, refusal(name, value, known), unfinished=begun)
        return None

    def _amiss(self, token: Token, error: UnreadableError, *, unfinished: bool) -> None:
        at = token.start + (0 if token.quoted else error.offset)
        unfinished = unfinished and self._bounds.may_grow(token)
        self._bounds.problems.add(at, error.message, unfinished=unfinished)

    def _turned(self, token: Token) -> None:
        message = tr("The smaller goes first; this is read the other way round.")
        self._bounds.problems.add(token.start, message, unfinished=self._bounds.may_grow(token))


def paper_named(text: str) -> str | None:
    """Return the identifier that *text* is, or that its address leads to; None for none."""
    found = identities_of(text)
    return found[0][1] if found else None


def address(text: str) -> str:
    """Return a web address without what every address begins with."""
    scheme = _SCHEME.match(text)
    return text[scheme.end() if scheme else 0 :].rstrip("/")


def is_address(text: str) -> bool:
    """Tell whether *text* begins as a web address does."""
    return bool(_SCHEME.match(text)) and bool(address(text))


def _plain(name: str, value: str) -> str:
    """Return *value* without what is only another way to write it."""
    match name:
        case "tag":
            return value.strip("/ ")
        case "id":
            return paper_named(value) or value
        case "link":
            return address(value)
    return value
