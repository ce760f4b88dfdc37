"""Know the fixed parts of a Daily Papers page: its header lines, its button, its date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.text.months import MONTHS
from reader.text.normal import clean
from reader.types import DigestDate, LineKind

PAGE = (
    "new",
    "Get trending papers in your email inbox!",
    "Get trending papers in your email inbox once a day!",
    "Subscribe",
    "Daily Papers",
    "byAK and the research community",
    "by AK and the research community",
)
"""The lines that every saved page has, as they stand there."""

_LINES = frozenset(PAGE)
_BUTTON = "Subscribe"  # in pages saved without blank lines the first title is glued to it
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DATE = re.compile(r"([A-Z][a-z]{2,8}) ([0-9]{1,2})(?:, ([0-9]{4}))?")

LINE_LIMIT = 60_000
"""Characters. A longer line is neither furniture nor part of a paper; it is not even cleaned."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that is neither blank nor furniture, cleaned, with its number from 1.

    ``page`` counts the headers before it: a title and its abstract share a page.
    """

    number: int
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date as it stood in a page's header, and the number of its line."""

    number: int
    date: DigestDate


@dataclass(frozen=True, slots=True)
class Cleared:
    """A page without its furniture. ``kinds`` says orphan of all lines in ``text``."""

    kinds: tuple[LineKind, ...]
    text: tuple[TextLine, ...]
    dates: tuple[PageDate, ...]


def clear(lines: list[str]) -> Cleared:
    """Return *lines* told apart into blanks, furniture and text."""
    kinds: list[LineKind] = []
    text: list[TextLine] = []
    dates: list[PageDate] = []
    in_header, page = True, 0
    for number, raw in enumerate(lines, start=1):
        line = clean(raw) if len(raw) <= LINE_LIMIT else raw.strip()
        date = printed_date(line) if in_header else None
        kind = _kind(line, date)
        kinds.append(kind)
        if date is not None:
            dates.append(PageDate(number, date))
        if kind is LineKind.ORPHAN:
            text.append(TextLine(number, _unglued(line) if page and in_header else line, page))
            in_header = False
        elif kind is LineKind.FURNITURE:
            page = page if page and in_header else page + 1
            in_header = True
    return Cleared(tuple(kinds), tuple(text), tuple(dates))


def printed_date(line: str) -> DigestDate | None:
    """Return the date that *line* consists of, such as "Mar 12" or "May 30, 2024"."""
    match = _DATE.fullmatch(line)
    if match is None:
        return None
    months = [n for n, name in enumerate(MONTHS) if match[1] in (name, name[:3])]
    day = int(match[2])
    if not months or not 1 <= day <= _DAYS[months[0]]:
        return None
    year = int(match[3]) if match[3] else None
    return DigestDate(text=line, month=months[0] + 1, day=day, year=year)


def _kind(line: str, date: DigestDate | None) -> LineKind:
    if not line:
        return LineKind.BLANK
    return LineKind.FURNITURE if date or line in _LINES else LineKind.ORPHAN


def _unglued(line: str) -> str:
    rest = line.removeprefix(_BUTTON)
    return rest if rest[:1].isupper() or rest[:1].isdigit() else line
