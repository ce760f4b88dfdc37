"""Read the dates of sources: as much of YYYY-MM-DD as they tell."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from reader.types import DigestDate

_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d])")


def iso_date(text: str) -> str:
    """Return as much of YYYY-MM-DD as *text* tells, ISO or as e-mails write it; '' if nothing.

    The day is the one that stands there, in whatever time zone it was written.
    """
    text = text.strip()
    match = _ISO.match(text)
    if match is None:
        try:
            return parsedate_to_datetime(text).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            return ""
    parts = [int(part) for part in match.groups() if part]
    while len(parts) > 1 and existing_day(*parts) is None:
        parts.pop()
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])


def digest_date(iso: str) -> DigestDate:
    """Return a digest's date from YYYY-MM-DD; an empty one from anything less."""
    parts = iso.split("-")
    if len(parts) != 3:
        return DigestDate()
    year, month, day = map(int, parts)
    return DigestDate(text=iso, month=month, day=day, year=year)


def existing_day(year: int, month: int, day: int = 1) -> date | None:
    """Return that day; None where no calendar has it."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None
