"""Write times as other programs want them: RFC 3339, in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime

_EPOCH = "1970-01-01T00:00:00Z"
"""Stands for a time that nobody knows, where a format demands one."""


def moment(made: str) -> str:
    """Return a time, ISO 8601 with its zone, in UTC; '' where it is none or has no zone."""
    try:
        at = datetime.fromisoformat(made)
        return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if at.tzinfo and at.year > 999 else ""
    except (ValueError, OverflowError, OSError):
        return ""


def day_as_moment(day: str) -> str:
    """Return the beginning of a day, YYYY-MM-DD; that of 1970 where it is none."""
    try:
        return f"{date.fromisoformat(day).isoformat()}T00:00:00Z" if len(day) == 10 else _EPOCH
    except ValueError:
        return _EPOCH
