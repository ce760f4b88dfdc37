"""Cut time into days, weeks and months, and name them in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import compress

from PySide6.QtCore import QDate, QLocale

from reader.types.figures import Day, Figures
from reader.words import spoken, tr

WEEK = 7
MOST = 400
"""Bars that a chart has room for; earlier ones are left out."""
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

    def start(self, day: Day) -> Day:
        """Return the first day of the time that *day* is in."""
        if self is Unit.WEEK:
            return day - (day - 1) % WEEK
        return day if self is Unit.DAY else date.fromordinal(day).replace(day=1).toordinal()

    def following(self, start: Day) -> Day:
        """Return when the time after that begins."""
        if self is Unit.MONTH:
            later = date.fromordinal(start) + timedelta(days=31)
            return later.replace(day=1).toordinal()
        return start + (WEEK if self is Unit.WEEK else 1)

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
        within = {Unit.DAY: 1, Unit.WEEK: WEEK, Unit.MONTH: 31}[self]
        weekly = [
            [not day.weekday() and not day.toordinal() // WEEK % weeks for day in days]
            for weeks in (1, 2)
        ]
        monthly = [
            [day.day <= within and not (day.year * 12 + day.month - 1) % months for day in days]
            for months in ROUND
        ]
        choices = [[True] * len(days), *([] if self is Unit.MONTH else weekly), *monthly]
        return tuple(tuple(compress(range(len(days)), choice)) for choice in choices)


def buckets(counts: Mapping[Day, int], unit: Unit, figures: Figures) -> list[tuple[Day, Day]]:
    """Return the first and last day of each time, without gaps, from what is first counted on."""
    if not counts:
        return []
    start = unit.start(max(min(counts), figures.since or 1))
    found = []
    while start <= max(counts):
        end = unit.following(start)
        found.append((start, end - 1))
        start = end
    return found


def mean_of(values: Sequence[int]) -> list[float]:
    """Return for each value the mean of it and the six before it, of fewer at the beginning."""
    return [
        sum(values[max(0, at - WEEK + 1) : at + 1]) / min(at + 1, WEEK) for at in range(len(values))
    ]


def _said(day: Day, form: str) -> str:
    known = date.fromordinal(day)
    return QLocale(spoken()).toString(QDate(known.year, known.month, known.day), form)


def all_times(names: Iterable[str]) -> tuple[str, ...]:
    """Return the years or months from the first of *names* to the last."""
    known = sorted(name for name in names if name[:4].isdigit())
    if not known:
        return ()
    if len(known[0]) == 4:
        first, last = int(known[0]), int(known[-1])
        return tuple(f"{year:04}" for year in range(max(first, last - 80), last + 1))
    day, found = date.fromisoformat(f"{known[0]}-01"), []
    while (name := f"{day:%Y-%m}") <= known[-1]:
        found.append(name)
        day = (day + timedelta(days=32)).replace(day=1)
    return tuple(found)


def month(name: str) -> str:
    """Return a month, or a year, in the reader's language."""
    if len(name) < 7:
        return name
    year, month = int(name[:4]), int(name[5:7])
    return QLocale(spoken()).toString(QDate(year, month, 1), "MMM yyyy")


def first_day(name: str) -> Day:
    """Return the first day of a month, or of a year."""
    return date(max(int(name[:4]), 1), int(name[5:7] or 1), 1).toordinal()
