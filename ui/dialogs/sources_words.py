"""Put sources, their times and their standing into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.errors import LecternError
from reader.sources.schedule import time_of
from reader.sources.source import BASES, DEFAULT_EVERY, LEAST_EVERY, checked
from reader.types.sources import Source, SourceKind, Standing
from reader.words import QT_TR_NOOP, tr
from ui.widgets.plain import cut

HOUR, DAY, WEEK = 60, 24 * 60, 7 * 24 * 60
_OFTEN = (5, 15, 30, HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, DAY, WEEK)
_LONGEST = 400
"""Characters of a server's words that are shown below the table."""


@dataclass(frozen=True, slots=True)
class KindWords:
    """What a kind of source is called, its icon, and what it is good for: yet to be translated."""

    title: str
    icon: str
    about: str


KINDS = {
    SourceKind.DAILY: KindWords(
        QT_TR_NOOP("Daily Papers"),
        "calendar",
        QT_TR_NOOP("The papers that people recommend each day, week or month."),
    ),
    SourceKind.ARXIV: KindWords(
        "arXiv", "preprint", QT_TR_NOOP("What is new in a category, such as cs.CL.")
    ),
    SourceKind.FEED: KindWords(
        QT_TR_NOOP("Feed"), "feed", QT_TR_NOOP("Any RSS, Atom or JSON feed, by its web address.")
    ),
    SourceKind.FOLDER: KindWords(
        QT_TR_NOOP("Folder"),
        "folder",
        QT_TR_NOOP("The new files of a folder on this computer, without any network."),
    ),
}


EACH = {
    "day": QT_TR_NOOP("Each day"),
    "week": QT_TR_NOOP("Each week"),
    "month": QT_TR_NOOP("Each month"),
}
"""The periods of Daily Papers."""
_EVERY = (
    (WEEK, QT_TR_NOOP("Every week"), QT_TR_NOOP("Every %n week(s)")),
    (DAY, QT_TR_NOOP("Every day"), QT_TR_NOOP("Every %n day(s)")),
    (HOUR, QT_TR_NOOP("Every hour"), QT_TR_NOOP("Every %n hour(s)")),
    (1, QT_TR_NOOP("Every minute"), QT_TR_NOOP("Every %n minute(s)")),
)


def often(minutes: int) -> str:
    """Return how often a source is refreshed."""
    if not minutes:
        return tr("On demand")
    unit, one, many = next(each for each in _EVERY if minutes % each[0] == 0)
    number = minutes // unit
    return tr(one) if number == 1 else tr(many, n=number)


def choices(kind: SourceKind, every: int) -> list[int]:
    """Return the intervals to choose from, in minutes: none below what is polite."""
    known = {0, every, DEFAULT_EVERY[kind], *_OFTEN}
    return sorted(each for each in known if not each or each >= LEAST_EVERY[kind])


def ago(time: str, now: datetime) -> str:
    """Return when something was: "12 minutes ago"."""
    then = time_of(time)
    if then is None:
        return tr("Never")
    return _span((now - then).total_seconds(), tr("Just now"), _AGO)


def ahead(source: Source, now: datetime) -> str:
    """Return when a source's schedule comes to it next: "in 12 minutes"."""
    if not source.enabled:
        return "–"
    if not source.every:
        return tr("On demand")
    then = time_of(source.state.next_due)
    return tr("Now") if then is None else _span((then - now).total_seconds(), tr("Now"), _AHEAD)


_AGO = (
    QT_TR_NOOP("%n day(s) ago"),
    QT_TR_NOOP("%n hour(s) ago"),
    QT_TR_NOOP("%n minute(s) ago"),
)
_AHEAD = (QT_TR_NOOP("In %n day(s)"), QT_TR_NOOP("In %n hour(s)"), QT_TR_NOOP("In %n minute(s)"))


def _span(seconds: float, none: str, forms: tuple[str, str, str]) -> str:
    """Return a span in its largest unit; what lies on the wrong side of now is now."""
    minutes = seconds / 60
    if minutes < 1:
        return none
    steps = zip((2 * DAY, HOUR, 0), (DAY, HOUR, 1), forms, strict=True)
    unit, form = next((unit, form) for least, unit, form in steps if minutes >= least)
    return tr(form, n=round(minutes / unit))


def standing(source: Source, *, busy: bool) -> tuple[str, str]:
    """Return how a source stands: a colour's name, and words."""
    state = source.state
    if busy:
        return "accent", tr("Refreshing…")
    if not source.enabled:
        return "faint", tr("Paused")
    match state.standing:
        case Standing.WELL:
            return "ok", tr("Well · {message}").format(message=state.message)
        case Standing.OFFLINE:
            return "later", tr("Offline")
        case Standing.FAILED:
            return "danger", tr("Failing · {message}").format(message=state.message)
    return "faint", tr("Not refreshed yet")


def what(source: Source) -> str:
    """Return what a source follows, in a few words."""
    match source.kind:
        case SourceKind.DAILY:
            return tr(EACH.get(source.address, source.address))
        case SourceKind.ARXIV:
            way = "Atom" if source.via == "atom" else "RSS"
            return tr("{category} by {way}").format(category=source.address, way=way)
    return source.address


def details(source: Source, now: datetime) -> str:
    """Return all there is to know of a source, for reading at leisure."""
    state = source.state
    parts = [f"{tr(KINDS[source.kind].title)}, {what(source)}"]
    parts += [tr("from {address}").format(address=source.base)] if source.base else []
    parts.append(often(source.every))
    lines = [" · ".join(parts)]
    if state.standing is Standing.FAILED:
        lines.append(f"{state.message} {_failing(source, now)}")
    elif state.standing is Standing.OFFLINE:
        lines.append(
            tr("There is no way to it now; it will be tried again by itself.")
            if source.every
            else tr("There is no way to it now; it will be tried again when you refresh it.")
        )
    return cut("\n".join(lines), _LONGEST)


def _failing(source: Source, now: datetime) -> str:
    """Return how often a source failed, and when it was tried last."""
    state = source.state
    tried = tr("Last tried: {time}.").format(time=ago(state.last_try, now))
    times = tr("Failed %n times in a row.", n=state.failures) if state.failures > 1 else ""
    return f"{times} {tried}".strip()


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
