"""Put sources, their times and their standing into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.errors import LecternError
from reader.sources.schedule import moment
from reader.sources.source import (
    BASES,
    DEFAULT_EVERY,
    LEAST_EVERY,
    Source,
    SourceKind,
    Standing,
    checked,
)
from ui.plain import counted, cut

HOUR, DAY, WEEK = 60, 24 * 60, 7 * 24 * 60
_OFTEN = (5, 15, 30, HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, DAY, WEEK)
_LONGEST = 400
"""Characters of a server's words that are shown below the table."""


@dataclass(frozen=True, slots=True)
class KindWords:
    """What a kind of source is called, its icon, and what it is good for."""

    title: str
    icon: str
    about: str


KINDS = {
    SourceKind.DAILY: KindWords(
        "Daily Papers", "calendar", "The papers that people recommend each day, week or month."
    ),
    SourceKind.ARXIV: KindWords("arXiv", "preprint", "What is new in a category, such as cs.CL."),
    SourceKind.FEED: KindWords("Feed", "feed", "Any RSS, Atom or JSON feed, by its web address."),
    SourceKind.FOLDER: KindWords(
        "Folder", "folder", "The new files of a folder on this computer, without any network."
    ),
}


def often(minutes: int) -> str:
    """Return how often a source is refreshed."""
    if not minutes:
        return "On demand"
    units = ((WEEK, "week"), (DAY, "day"), (HOUR, "hour"), (1, "minute"))
    unit, name = next((unit, name) for unit, name in units if minutes % unit == 0)
    number = minutes // unit
    return f"Every {name}" if number == 1 else f"Every {number:,} {name}s"


def choices(kind: SourceKind, every: int) -> list[int]:
    """Return the intervals to choose from, in minutes: none below what is polite."""
    known = {0, every, DEFAULT_EVERY[kind], *_OFTEN}
    return sorted(each for each in known if not each or each >= LEAST_EVERY[kind])


def ago(time: str, now: datetime) -> str:
    """Return when something was: "12 minutes ago"."""
    then = moment(time)
    return "Never" if then is None else _span((now - then).total_seconds(), "Just now", "{} ago")


def ahead(source: Source, now: datetime) -> str:
    """Return when a source's schedule comes to it next: "in 12 minutes"."""
    if not source.enabled:
        return "–"
    if not source.every:
        return "On demand"
    then = moment(source.state.next_due)
    return "Now" if then is None else _span((then - now).total_seconds(), "Now", "In {}")


def _span(seconds: float, none: str, form: str) -> str:
    """Return a span in its largest unit; what lies on the wrong side of now is now."""
    minutes = seconds / 60
    if minutes < 1:
        return none
    steps = ((2 * DAY, DAY, "day"), (HOUR, HOUR, "hour"), (0, 1, "minute"))
    unit, name = next((unit, name) for least, unit, name in steps if minutes >= least)
    return form.format(counted(round(minutes / unit), name))


def standing(source: Source, *, busy: bool) -> tuple[str, str]:
    """Return how a source stands: a colour's name, and words."""
    state = source.state
    if busy:
        return "accent", "Refreshing…"
    if not source.enabled:
        return "faint", "Paused"
    match state.standing:
        case Standing.WELL:
            return "ok", f"Well · {state.message}"
        case Standing.OFFLINE:
            return "later", "Offline"
        case Standing.FAILED:
            return "danger", f"Failing · {state.message}"
    return "faint", "Not refreshed yet"


def what(source: Source) -> str:
    """Return what a source follows, in a few words."""
    match source.kind:
        case SourceKind.DAILY:
            return f"each {source.address}"
        case SourceKind.ARXIV:
            return f"{source.address} by {'Atom' if source.via == 'atom' else 'RSS'}"
    return source.address


def details(source: Source, now: datetime) -> str:
    """Return all there is to know of a source, for reading at leisure."""
    state = source.state
    parts = [f"{KINDS[source.kind].title}, {what(source)}"]
    parts += [f"from {source.base}"] if source.base else []
    parts.append(often(source.every).lower())
    lines = [" · ".join(parts)]
    if state.standing is Standing.FAILED:
        times = f"failed {state.failures} times in a row, " if state.failures > 1 else ""
        last = f"{times}last tried {ago(state.last_try, now).lower()}."
        lines.append(f"{state.message} {last[:1].upper()}{last[1:]}")
    elif state.standing is Standing.OFFLINE:
        again = "by itself" if source.every else "when you refresh it"
        lines.append(f"There is no way to it now; it will be tried again {again}.")
    return cut("\n".join(lines), _LONGEST)


def offered_name(source: Source) -> str:
    """Return what a source is called when the reader gives it no name; '' when that is open."""
    if source.kind is SourceKind.FOLDER:
        return source.address.rstrip("/\\").replace("\\", "/").rsplit("/", 1)[-1]
    try:
        return checked(source).name
    except LecternError:
        return ""


def host(kind: SourceKind, via: str) -> str:
    """Return where a kind's service stands, when no mirror is named; '' for those without one."""
    return BASES.get(via if kind is SourceKind.ARXIV else kind.value, "")
