"""Write hours and days as the reader's region does."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime


def local(at: str) -> datetime:
    """Return a time of the library (ISO 8601) in the time of this place."""
    return datetime.fromisoformat(at).astimezone()


def hour(when: datetime) -> str:
    """Return the hour and minute: "10:12"."""
    return QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)


def long_day(day: date) -> str:
    """Return a day with its name: "Monday, 23 November 2026"."""
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, QLocale.FormatType.LongFormat)
