"""Write times as other programs want them: RFC 3339, in UTC."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.text.days import day_of


def moment(made: str) -> str:
    """Return a time, ISO 8601 with its zone, in UTC; '' where it is none or has no zone."""
    try:
        at = datetime.fromisoformat(made)
        return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if at.tzinfo and at.year > 999 else ""
    except (ValueError, OverflowError, OSError):
        return ""


def day_as_moment(day: str) -> str:
    """Return the beginning of a day, YYYY-MM-DD; '' where it is none."""
    known = day_of(day)
    return f"{known.isoformat()}T00:00:00Z" if known else ""
