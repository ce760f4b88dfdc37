"""Say in one line what an import came to, and what the library remembers of its papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.types import FileReport
from reader.words import tr


def summary(reports: Iterable[FileReport]) -> str:
    """Return one line that tells what an import came to."""
    taken = [report for report in reports if report.error is None]
    parts = [
        tr("%n digest(s)", n=len(taken)),
        tr("%n new", n=sum(report.new for report in taken)),
        *_remembered(taken),
    ]
    refused = sum(report.error is not None for report in reports)
    return " · ".join([*parts, *([tr("%n refused", n=refused)] if refused else [])])


def _remembered(taken: list[FileReport]) -> Iterator[str]:
    """Yield what the library remembers of them, so far as there is anything."""
    known, decided = sum(r.known for r in taken), sum(r.decided for r in taken)
    dismissed, doubtful = sum(r.dismissed for r in taken), sum(r.doubtful for r in taken)
    if known:
        both = tr("%n seen before ({decided} decided)", n=known).format(decided=f"{decided:,}")
        yield both if decided else tr("%n seen before", n=known)
    if dismissed:
        yield tr("%n you dismissed", n=dismissed)
    if doubtful:
        yield tr("%n perhaps twice", n=doubtful)
