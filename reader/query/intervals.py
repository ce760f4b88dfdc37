"""Read numbers and days as a search compares them: ``>=3``, ``<7d``, ``2024-03..2024-06``."""

from __future__ import annotations

import calendar
import re
from datetime import date

from reader.words import tr

DATES_TAKE = "2024, 2024-03, 2024-03-05, 2024-03..2024-06, >2024, <7d"
"""Examples of what the name of a date takes."""

_COMPARED = re.compile(r"(<=|>=|<|>|=)?(.*)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,6}")
_RANGE = re.compile(r"([0-9]{0,6})\.\.([0-9]{0,6})")
_AGO = re.compile(r"([0-9]{1,5})([dwmy])", re.IGNORECASE)
_NO_UNIT = re.compile(r"[0-9]{1,3}")
_DAY = re.compile(r"([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?")
_BEGUN = re.compile(r"(?:<=?|>=?|=)?[0-9./-]*+[dwmy]?", re.IGNORECASE)
_NAMED = {"today": 0, "yesterday": 1}
_MONTHS_A_YEAR = 12


class UnreadableError(ValueError):
    """What stands there is no number or no day; ``offset`` is where that shows."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def is_count(text: str) -> bool:
    """Tell whether *text* is meant as a number, so that ``tags:`` counts."""
    whole = _NUMBER.fullmatch(text) or (_RANGE.fullmatch(text) and text != "..")
    return bool(whole) or text[:1] in {"<", ">", "="}


def numbers(text: str) -> tuple[int, int | None]:
    """Return the least and the greatest number that *text* allows; None has no end.

    Raises:
        UnreadableError: No number fits, or *text* is none.
    """
    if ends := _RANGE.fullmatch(text):
        return int(ends[1] or 0), int(ends[2]) if ends[2] else None
    sign, number = _compared(text)
    if not _NUMBER.fullmatch(number):
        raise UnreadableError(tr("There should be a number here."), len(text) - len(number))
    count = int(number)
    if sign == "<" and count == 0:
        raise UnreadableError(tr("No number is less than 0."))
    every: dict[str, tuple[int, int | None]] = {
        "<": (0, count - 1),
        "<=": (0, count),
        ">": (count + 1, None),
        ">=": (count, None),
    }
    return every.get(sign, (count, count))


def days(text: str, today: date) -> tuple[str, str]:
    """Return the first and the last day that *text* allows, as YYYY-MM-DD; "" is open.

    Less than seven days, ``<7d``, are today and the six days before.

    Raises:
        UnreadableError: *text* is no day, or one that is in no calendar.
    """
    low, between, high = text.partition("..")
    if between and (low or high):
        first = _period(low, today, 0)[0].isoformat() if low else ""
        last = _period(high, today, len(low) + 2)[1].isoformat() if high else ""
        return first, last
    sign, day = _compared(text)
    if ago := _AGO.fullmatch(day):
        if sign == "<" and not int(ago[1]):
            raise UnreadableError(tr("No day is less than 0 ago."), len(sign))
        return _since(sign, _back(today, ago))
    if sign and _NO_UNIT.fullmatch(day):
        message = tr("{number} needs d, w, m or y after it: days, weeks, months or years.")
        raise UnreadableError(message.format(number=day), len(sign))
    begins, ends = _period(day, today, len(text) - len(day))
    if (sign == ">" and ends == date.max) or (sign == "<" and begins == date.min):
        message = tr("No calendar has a day before {first} or after {last}.")
        raise UnreadableError(message.format(first=date.min, last=date.max), len(sign))
    every = {
        "<": ("", _moved(begins, -1)),
        "<=": ("", ends),
        ">": (_moved(ends, 1), ""),
        ">=": (begins, ""),
    }
    first_day, last_day = every.get(sign, (begins, ends))
    return str(first_day), str(last_day)


def days_ago(text: str) -> tuple[str, int, str] | None:
    """Return the sign, the number and the unit (d, w, m or y) of ``<7d``; None if it is not so."""
    sign, day = _compared(text)
    ago = _AGO.fullmatch(day)
    return (sign or "<", int(ago[1]), ago[2].lower()) if ago else None


def is_begun(text: str) -> bool:
    """Tell whether *text* may become a day by more typing."""
    return bool(_BEGUN.fullmatch(text)) or any(name.startswith(text.lower()) for name in _NAMED)


def _compared(text: str) -> tuple[str, str]:
    match = _COMPARED.fullmatch(text)
    return (match[1] or "", match[2]) if match else ("", text)


def _since(sign: str, edge: date) -> tuple[str, str]:
    match sign:
        case ">":
            return "", _moved(edge, -1).isoformat()
        case ">=":
            return "", edge.isoformat()
        case "<=":
            return edge.isoformat(), ""
    return _moved(edge, 1).isoformat(), ""


def _period(text: str, today: date, offset: int) -> tuple[date, date]:
    """Return the first and the last day of a day, month or year, which stands at *offset*."""
    if text.lower() in _NAMED:
        day = _moved(today, -_NAMED[text.lower()])
        return day, day
    if ago := _AGO.fullmatch(text):
        day = _back(today, ago)
        return day, day
    match = _DAY.fullmatch(text)
    if match is None:
        message = tr("There should be a date here, such as {examples}.")
        raise UnreadableError(message.format(examples=DATES_TAKE), offset)
    return _calendar(match, offset)


def _calendar(match: re.Match[str], offset: int) -> tuple[date, date]:
    year = int(match[1])
    if year == 0:
        raise UnreadableError(tr("There is no year 0."), offset)
    if match[2] is None:
        return date(year, 1, 1), date(year, _MONTHS_A_YEAR, 31)
    month = int(match[2])
    if not 1 <= month <= _MONTHS_A_YEAR:
        message = tr("There is no month {month}.").format(month=month)
        raise UnreadableError(message, offset + match.start(2))
    length = calendar.monthrange(year, month)[1]
    if match[3] is None:
        return date(year, month, 1), date(year, month, length)
    day = int(match[3])
    if not 1 <= day <= length:
        message = tr("{month} has no day {day}.").format(month=f"{year:04}-{month:02}", day=day)
        raise UnreadableError(message, offset + match.start(3))
    return date(year, month, day), date(year, month, day)


def _back(today: date, ago: re.Match[str]) -> date:
    """Return the day that many days, weeks, months or years before *today*."""
    number, unit = int(ago[1]), ago[2].lower()
    if unit in "dw":
        return _moved(today, -number * (7 if unit == "w" else 1))
    months = today.year * _MONTHS_A_YEAR + today.month - 1
    months -= number * (_MONTHS_A_YEAR if unit == "y" else 1)
    year, month = divmod(months, _MONTHS_A_YEAR)
    if year < 1:
        return date.min
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def _moved(day: date, by: int) -> date:
    """Return the day *by* days later, or the first or last of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
