"""Put into words of which list a triage is, how far it is, and how long it takes."""

from __future__ import annotations

from reader.sitting import Outcome
from reader.text.decisions import decision_name
from reader.types import Decision
from reader.words import tr
from ui.widgets.plain import figure

_DECIDED = (Decision.DONE, Decision.LATER, Decision.DISMISSED)
MINUTE = 60.0


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
        *((decision_name(one), outcome.count(one)) for one in _DECIDED),
        (tr("Starred"), len(outcome.starred)),
        (tr("Tagged"), len(outcome.tagged)),
        (tr("Notes"), len(outcome.noted)),
        (tr("Highlights"), outcome.passages),
    )
