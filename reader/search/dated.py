"""Turn dates that are known by year, month or day into first and last days, and back."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

FAR = 4_000_000
"""A day after all others."""
EVER = 2**32 - 1
"""A second after all others."""
UNDATED = 10**9
"""The key of a paper without a date."""
_BEFORE = np.timedelta64(date(1970, 1, 1).toordinal(), "D")
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d])")


def key(text: str) -> int:
    """Return a date, as much of YYYY-MM-DD as is known, as a number that sorts the finest first.

    Of dates as fine, the earlier comes first: a paper's own is the least of what is told.
    """
    match = _PUBLISHED.match(text)
    if match is None:
        return UNDATED
    year, month, day = (int(part or 0) for part in match.groups())
    if not days(year, month, day):
        return UNDATED
    coarse = 0 if day else 1 if month else 2
    return coarse * 10**8 + year * 10_000 + month * 100 + day


def span(of: int) -> tuple[int, int]:
    """Return first and last day of a date's `key`, counted from year 1; (0, 0) for no date."""
    year, rest = divmod(of % 10**8, 10_000)
    return (days(year, *divmod(rest, 100)) if of < UNDATED else None) or (0, 0)


def days(year: int | None, month: int | None, day: int | None) -> tuple[int, int] | None:
    """Return first and last day of a year, month or day; None when there is no such date."""
    try:
        if not year:
            return None
        if not month:
            return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        if not day:
            last = monthrange(year, month)[1]
            return date(year, month, 1).toordinal(), date(year, month, last).toordinal()
        return (date(year, month, day).toordinal(),) * 2
    except ValueError:
        return None


def day(text: str, otherwise: int) -> int:
    """Return the number of the day YYYY-MM-DD; *otherwise* for ''."""
    return date.fromisoformat(text).toordinal() if text else otherwise


def midnight(text: str, *, after: bool = False) -> int:
    """Return when the reader's day YYYY-MM-DD begins, or is over, in seconds since 1970."""
    start = date.fromisoformat(text)
    if start.year < 1971:
        return 0
    if start.year > 2099:
        return EVER
    start += timedelta(days=after)
    return int(datetime(start.year, start.month, start.day).astimezone().timestamp())


def years(of: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return the years of days that are counted from year 1."""
    return (of.astype("datetime64[D]") - _BEFORE).astype("datetime64[Y]").astype(np.int64) + 1970
