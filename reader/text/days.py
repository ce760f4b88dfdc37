"""Say days as people say them: "3 December 2026", and how far off they are."""

from __future__ import annotations

import re
from datetime import date

from reader.types import DigestDate
from reader.words import tr


def months() -> tuple[str, ...]:
    """Return the names of the months, January first."""
    return (
        *(tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June")),
        *(tr("July"), tr("August"), tr("September"), tr("October"), tr("November")),
        tr("December"),
    )


def day_of(text: str) -> date | None:
    """Return the day that YYYY-MM-DD means; None where it means none."""
    try:
        return date.fromisoformat(text) if len(text) == len("2026-12-03") else None
    except ValueError:
        return None


def told(text: str) -> str:
    """Return YYYY-MM-DD or YYYY-MM in words; what is neither comes back as it is."""
    day = day_of(text)
    if day is None:
        first = day_of(f"{text}-01")
        return f"{months()[first.month - 1]} {first.year}" if first else text
    month = months()[day.month - 1]
    return tr("{day} {month} {year}").format(day=day.day, month=month, year=day.year)


def dated(date: DigestDate) -> str:
    """Return a page's date as it stood there, with its year and whether that was inferred."""
    text = date.text or date.iso or ""
    if not text or date.year is None or re.search(rf"\b{date.year}\b", text):
        return text
    whole = f"{text}, {date.year}"
    return tr("{date} (year inferred)").format(date=whole) if date.year_inferred else whole


def remaining(text: str, today: date) -> str:
    """Return how many days there are from *today* to YYYY-MM-DD, in words; '' for no day."""
    day = day_of(text)
    if day is None:
        return ""
    days = (day - today).days
    if days == 0:
        return tr("today")
    if days < 0:
        return tr("%n day(s) late", n=-days)
    return tr("%n day(s) left", n=days)
