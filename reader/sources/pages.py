"""Tell which web pages a refresh of a source has to fetch, and what their digests are called."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from reader.sources.schedule import time_of
from reader.sources.source import BASES
from reader.types.sources import Source, SourceKind

MOST_BACK = 7
"""Days, weeks or months that are caught up with after a time without refreshes."""
_ENTRY = re.compile(rb"<(?:[A-Za-z]{1,20}:)?(?:item|entry)[\s>/]")
_FEED = re.compile(rb"<(?:[A-Za-z]{1,20}:)?(?:rss|feed|RDF)[\s>]")
_NO_ITEMS = re.compile(rb'"items"\s{0,20}:\s{0,20}\[\s{0,20}\]')
_HEAD = 4_096


@dataclass(frozen=True, slots=True)
class Page:
    """A page to fetch. ``name`` is '' when its digest is called as it calls itself."""

    address: str
    name: str


def pages(source: Source, today: date) -> tuple[Page, ...]:
    """Return the pages that a refresh fetches, oldest first. Days are counted in UTC.

    Daily papers: the current period, and those since the last success, whose lists
    had not been complete then.
    """
    match source.kind:
        case SourceKind.DAILY:
            return _daily(source, today)
        case SourceKind.ARXIV:
            return (Page(_arxiv(source), f"{source.name} {today.isoformat()}"),)
        case SourceKind.FEED:
            name = f"{source.name} {today.isoformat()}" if source.name else ""
            return (Page(source.address, name),)
        case SourceKind.FOLDER:
            return ()


def followed_address(source: Source) -> str:
    """Return the one web address that stands for *source*; '' for a folder."""
    if source.kind is SourceKind.DAILY:
        return f"{source.base or BASES['daily']}/papers"
    if source.kind is SourceKind.ARXIV:
        return _arxiv(source)
    return source.address if source.kind is SourceKind.FEED else ""


def holds_nothing(data: bytes) -> bool:
    """Say whether a page is a feed or list without entries, as services give at weekends."""
    if data.strip() == b"[]":
        return True
    if data.lstrip().startswith(b"{"):
        return len(data) < 65_536 and _NO_ITEMS.search(data) is not None
    return _FEED.search(data, 0, _HEAD) is not None and _ENTRY.search(data) is None


_KEYS: dict[str, tuple[str, Callable[[date], str]]] = {
    "day": ("date", date.isoformat),
    "week": ("week", lambda day: "{:04}-W{:02}".format(*day.isocalendar())),
    "month": ("month", lambda day: f"{day:%Y-%m}"),
}


def _daily(source: Source, today: date) -> tuple[Page, ...]:
    parameter, key = _KEYS[source.address]
    base = source.base or BASES["daily"]
    days = (today - timedelta(days=back) for back in range(_days_back(source, today), -1, -1))
    keys = list(dict.fromkeys(map(key, days)))[-MOST_BACK:]
    return tuple(
        Page(f"{base}/api/daily_papers?{parameter}={one}", f"{source.name} {one}") for one in keys
    )


def _days_back(source: Source, today: date) -> int:
    last = time_of(source.state.last_success)
    return min(max((today - last.date()).days, 0), MOST_BACK * 31) if last else 0


def _arxiv(source: Source) -> str:
    base = source.base or BASES[source.via]
    if source.via == "rss":
        return f"{base}/rss/{quote(source.address)}"
    return (
        f"{base}/api/query?search_query=cat:{quote(source.address)}"
        "&sortBy=submittedDate&sortOrder=descending&max_results=100"
    )
