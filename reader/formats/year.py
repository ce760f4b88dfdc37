"""Give a page's date the year that the page leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from reader.formats.dates import existing_day
from reader.types import DigestDate

_SEARCHED = 9  # years back that surely hold a 29 February


def with_year(printed: DigestDate, year: int | None, file_time: float) -> DigestDate:
    """Return the date with a year: the one told, else the page's own, else the file's.

    The file's is the latest year in which the date is not after the day of
    *file_time* (seconds since 1970), and is marked as inferred. That day is
    taken as one later than in UTC: a page saved in the evening in one place
    may bear the next day's date of another.
    """
    if printed.month is None or printed.day is None:
        return printed
    for known in (year, printed.year):
        if known is not None and existing_day(known, printed.month, printed.day):
            return replace(printed, year=known, year_inferred=False)
    inferred = _latest(printed.month, printed.day, file_time)
    return replace(printed, year=inferred, year_inferred=inferred is not None)


def dated_by_mail(printed: DigestDate, sent: DigestDate) -> DigestDate:
    """Return the date of a text that came in a mail: its own, in the year that fits, or the mail's.

    *sent* is empty where the mail's day is not known.
    """
    if not printed.text:
        return sent
    if printed.year is not None or sent.iso is None:
        return printed
    return with_year(printed, None, datetime.fromisoformat(f"{sent.iso}T00:00Z").timestamp())


def _latest(month: int, day: int, file_time: float) -> int | None:
    try:
        last = datetime.fromtimestamp(file_time, UTC).date() + timedelta(days=1)
    except (ValueError, OverflowError, OSError):  # a file system may give any number
        return None
    for year in range(last.year, last.year - _SEARCHED, -1):
        found = existing_day(year, month, day)
        if found is not None and found <= last:
            return year
    return None
