"""Say days as people say them: "3 December 2026", and how far off they are."""

from __future__ import annotations

from datetime import date

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
    """Return YYYY-MM-DD in words; what is no day comes back as it is."""
    day = day_of(text)
    if day is None:
        return text
    month = months()[day.month - 1]
    return tr("{day} {month} {year}").format(day=day.day, month=month, year=day.year)


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
