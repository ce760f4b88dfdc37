"""Say when something was done, as people do."""

from __future__ import annotations

from datetime import date, timedelta

from reader.store.sittings import Sitting
from reader.words import tr
from ui.widgets.times import hour, local, long_day


def clock(at: str) -> str:
    """Return the hour and minute of a time of the library."""
    return hour(local(at))


def second(at: str) -> str:
    """Return the hour, minute and second of a time of the library."""
    return f"{local(at):%H:%M:%S}"


def day(at: str, today: date) -> str:
    """Return the day of a time of the library: "Today", "Yesterday", or its date."""
    when = local(at).date()
    if when == today:
        return tr("Today")
    if when == today - timedelta(days=1):
        return tr("Yesterday")
    return long_day(when)


def heading(sitting: Sitting, here: int, today: date) -> str:
    """Return what stands over the acts of a sitting: "Today, 10:12 – this session"."""
    since, until = clock(sitting.since), clock(sitting.until)
    named = day(sitting.since, today)
    if sitting.number == here and here:
        return tr("{day}, {time} – this session").format(day=named, time=since)
    if since == until:
        return tr("{day}, {time}").format(day=named, time=since)
    return tr("{day}, {since} – {until}").format(day=named, since=since, until=until)
