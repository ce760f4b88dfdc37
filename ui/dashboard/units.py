"""Cut time into days, weeks and months, and name them in the reader's language."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import compress

from PySide6.QtCore import QDate, QLocale

from reader.types.figures import Day, Figures
from reader.words import tr

WEEK = 7
MOST = 400
"""Bars that a chart has room for; earlier ones are left out."""
YEARS = 80
"""Years of papers that a chart goes back from the newest."""
ROUND = (1, 3, 6, 12, 24, 60, 120, 240)
"""Months from one round time to the next."""


class Unit(StrEnum):
    """How long the time of one bar is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def axis(self) -> str:
        """Return what stands along the axis."""
        return {
            Unit.DAY: tr("Day"),
            Unit.WEEK: tr("Week, by its Monday"),
            Unit.MONTH: tr("Month"),
        }[self]

    @property
    def longest(self) -> int:
        """Return the most days that it has."""
        return {Unit.DAY: 1, Unit.WEEK: WEEK, Unit.MONTH: 31}[self]

    def start(self, day: Day) -> Day:
        """Return the first day of the time that *day* is in."""
        if self is Unit.WEEK:
            return day - (day - 1) % WEEK
        return day if self is Unit.DAY else date.fromordinal(day).replace(day=1).toordinal()

    def following(self, start: Day) -> Day:
        """Return when the time after that begins."""
        if self is Unit.MONTH:
            first = date.fromordinal(start)
            return start + monthrange(first.year, first.month)[1]
        return start + self.longest

    def times(self, first: Day, last: Day) -> int:
        """Return how many times there are from that of a day to that of another."""
        if self is not Unit.MONTH:
            return max(0, (self.start(last) - self.start(first)) // self.longest + 1)
        begins, ends = date.fromordinal(first), date.fromordinal(last)
        return max(0, 12 * (ends.year - begins.year) + ends.month - begins.month + 1)

    def told(self, start: Day) -> str:
        """Return the whole name of a time, with its year."""
        daily = tr("ddd d MMM yyyy", "a day, as Qt's QLocale writes it")
        return _said(start, "MMMM yyyy" if self is Unit.MONTH else daily)

    def short(self, starts: Sequence[Day]) -> tuple[str, ...]:
        """Return the names of times as they stand at an axis: with the year if there are two."""
        years = {date.fromordinal(start).year for start in starts}
        short = tr("d MMM", "a day and its month, as Qt's QLocale writes it")
        long = tr("d MMM yy", "a day, short, as Qt's QLocale writes it")
        form = "MMM yy" if self is Unit.MONTH else long if len(years) > 1 else short
        return tuple(_said(start, form) for start in starts)

    def round(self, starts: Sequence[Day]) -> tuple[tuple[int, ...], ...]:
        """Return which of *starts* may stand at an axis: all, Mondays, the first of months."""
        days = [date.fromordinal(start) for start in starts]
        weekly = [
            [not day.weekday() and not day.toordinal() // WEEK % weeks for day in days]
            for weeks in (1, 2)
        ]
        monthly = [
            [
                day.day <= self.longest and not (day.year * 12 + day.month - 1) % months
                for day in days
            ]
            for months in ROUND
        ]
        choices = [[True] * len(days), *([] if self is Unit.MONTH else weekly), *monthly]
        return tuple(tuple(compress(range(len(days)), choice)) for choice in choices)


def buckets(
    counts: Mapping[Day, int], unit: Unit, figures: Figures
) -> tuple[list[tuple[Day, Day]], int]:
    """Return the first and last day of the newest times, without gaps, and how many there are.

    They begin with what is first counted, and are `MOST` at most.
    """
    if not counts:
        return [], 0
    first, last = max(min(counts), figures.since or 1), max(counts)
    # Files tell of any year: what is far before the newest is never made.
    start = unit.start(max(first, last - unit.longest * MOST))
    found = []
    while start <= last:
        end = unit.following(start)
        found.append((start, end - 1))
        start = end
    return found[-MOST:], unit.times(first, last)


def mean_of(values: Sequence[int]) -> list[float]:
    """Return for each value the mean of it and the six before it, of fewer at the beginning."""
    return [
        sum(values[max(0, at - WEEK + 1) : at + 1]) / min(at + 1, WEEK) for at in range(len(values))
    ]


def _said(day: Day, form: str) -> str:
    known = date.fromordinal(day)
    return QLocale().toString(QDate(known.year, known.month, known.day), form)


def all_times(names: Iterable[str]) -> tuple[str, ...]:
    """Return the years or months from the first of *names* to the last, of `YEARS` at most."""
    known = sorted(name for name in names if name[:4].isdigit())
    if not known:
        return ()
    if len(known[0]) == 4:
        first, last = int(known[0]), int(known[-1])
        return tuple(f"{year:04}" for year in range(max(first, last - YEARS), last + 1))
    first, last = (12 * int(name[:4]) + int(name[5:7]) - 1 for name in (known[0], known[-1]))
    months = range(max(first, last - 12 * YEARS), last + 1)
    return tuple(f"{at // 12:04}-{at % 12 + 1:02}" for at in months)


def month(name: str) -> str:
    """Return a month, or a year, in the reader's language."""
    if len(name) < 7:
        return name
    year, month = int(name[:4]), int(name[5:7])
    return QLocale().toString(QDate(year, month, 1), "MMM yyyy")


def first_day(name: str) -> Day:
    """Return the first day of a month, or of a year."""
    return date(max(int(name[:4]), 1), int(name[5:7] or 1), 1).toordinal()
