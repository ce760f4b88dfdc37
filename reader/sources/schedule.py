"""Tell when a source is due. No clock of its own: whoever asks says what time it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from reader.types.sources import Source, Standing, State

JITTER = 0.1
"""Part of the interval that is added at random, so that not all readers ask at once."""
FIRST_WAIT = timedelta(minutes=15)
"""After a failure; it doubles with every further one."""
LONGEST_WAIT = timedelta(days=1)
OFFLINE_WAIT = timedelta(minutes=5)
_SLACK = timedelta(minutes=1)
"""Clocks are set back by seconds all the time; that is not worth a fetch."""


def due(sources: Iterable[Source], now: datetime) -> list[Source]:
    """Return the sources that are to be refreshed at *now*.

    A clock that was set back does not stop a source: when its last try lies in the
    future, or its next further off than it ever waits, it is due.
    """
    return [one for one in sources if one.enabled and one.every and _is_due(one, now)]


def _is_due(source: Source, now: datetime) -> bool:
    tried, then = time_of(source.state.last_try), time_of(source.state.next_due)
    if then is None or then <= now:
        return True
    longest = max(timedelta(minutes=source.every), LONGEST_WAIT) * (1 + JITTER)
    return then - now > longest + _SLACK or (tried is not None and tried > now + _SLACK)


def succeeded(source: Source, now: datetime, share: float, message: str = "") -> State:
    """Return how *source* stands after a refresh; *share* from 0 to 1 places it in the jitter."""
    return replace(
        source.state,
        last_try=iso(now),
        last_success=iso(now),
        next_due=_next(source, now, timedelta(minutes=source.every), share),
        standing=Standing.WELL,
        failures=0,
        message=message,
    )


def failed(
    source: Source, now: datetime, share: float, message: str, *, asked: float = 0.0
) -> State:
    """Return how it stands after a failure; the server *asked* for so many seconds of rest."""
    failures = source.state.failures + 1
    wait = max(FIRST_WAIT * 2 ** min(failures - 1, 10), timedelta(seconds=min(asked, 86_400.0)))
    return replace(
        source.state,
        last_try=iso(now),
        next_due=_next(source, now, min(wait, LONGEST_WAIT), share),
        standing=Standing.FAILED,
        failures=failures,
        message=message,
    )


def offline(source: Source, now: datetime, share: float) -> State:
    """Return how it stands when there was no way to the server; that counts as no failure."""
    wait = min(OFFLINE_WAIT, timedelta(minutes=source.every))
    return replace(
        source.state,
        last_try=iso(now),
        next_due=_next(source, now, wait, share),
        standing=Standing.OFFLINE,
        message="offline",
    )


def iso(time: datetime) -> str:
    """Return a time as states keep it: ISO 8601, UTC, whole seconds."""
    return time.astimezone(UTC).isoformat(timespec="seconds")


def time_of(text: str) -> datetime | None:
    """Return the time that `iso` wrote; None for '' or what is no time."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _next(source: Source, now: datetime, wait: timedelta, share: float) -> str:
    if not source.every:
        return ""
    # Whole seconds are cut off, so one more keeps the wait from being the shorter for it.
    return iso(now + wait * (1 + JITTER * share) + timedelta(seconds=1))
