"""Put into words of which list a triage is, how far it is, and how long it takes."""

from __future__ import annotations

from reader.sitting import Outcome
from reader.types import Counts, Decision, Place, PlaceKind
from reader.words import tr
from ui.widgets.plain import figure

MINUTE = 60.0


def named(place: Place, query: str, counts: Counts) -> str:
    """Return what the list is called."""
    if query:
        return tr("Search for “{query}”").format(query=query)
    if place.kind is PlaceKind.DIGEST:
        digest = counts.digest(place.digest)
        return digest.name if digest else tr("Digest")
    if place.kind is PlaceKind.LIST:
        found = counts.reading_list(place.reading_list)
        return found.name if found else tr("Reading list")
    if place.kind is PlaceKind.TAG:
        return place.tag or ""
    return {
        PlaceKind.ALL: tr("All papers"),
        PlaceKind.INBOX: tr("Inbox"),
        PlaceKind.LATER: tr("Later"),
        PlaceKind.DONE: tr("Done"),
        PlaceKind.DISMISSED: tr("Dismissed"),
        PlaceKind.STARRED: tr("Starred"),
        PlaceKind.NEXT: tr("Next up"),
    }[place.kind]


def progress(decided: int, total: int) -> str:
    """Return how far it is: "12 of 30 decided"."""
    return tr("{decided} of {total} decided").format(decided=figure(decided), total=figure(total))


def pace(seconds: float) -> str:
    """Return how quick it goes, from the *seconds* that a paper takes; '' while unknown."""
    if not seconds:
        return ""
    if seconds > MINUTE:
        return tr("{time} a paper").format(time=duration(seconds))
    papers = MINUTE / seconds
    told = f"{papers:.1f}" if papers < 10 else f"{papers:,.0f}"
    return tr("{papers} papers a minute").format(papers=told)


def remaining(seconds: float) -> str:
    """Return how long it will take still: "about 6 min left"; '' while unknown."""
    if not seconds:
        return ""
    if seconds < MINUTE:
        return tr("less than a minute left")
    return tr("about {time} left").format(time=duration(seconds))


def duration(seconds: float) -> str:
    """Return a time as people say it: "40 s", "6 min", "1 h 20 min"."""
    if seconds < MINUTE:
        return tr("{seconds} s").format(seconds=round(seconds))
    hours, minutes = divmod(round(seconds / MINUTE), 60)
    if not hours:
        return tr("{minutes} min").format(minutes=minutes)
    return tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def counts_of(outcome: Outcome) -> tuple[tuple[str, int], ...]:
    """Return what was done and how often, in words; also zeros."""
    return (
        (tr("Done"), outcome.count(Decision.DONE)),
        (tr("Later"), outcome.count(Decision.LATER)),
        (tr("Dismissed"), outcome.count(Decision.DISMISSED)),
        (tr("Starred"), len(outcome.starred)),
        (tr("Tagged"), len(outcome.tagged)),
        (tr("Notes"), len(outcome.noted)),
        (tr("Highlights"), outcome.passages),
    )
