"""Say in one line what an import came to, and what the library remembers of its papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.types import FileReport


def summary(reports: Iterable[FileReport]) -> str:
    """Return one line that tells what an import came to."""
    taken = [report for report in reports if report.error is None]
    parts = [
        f"{len(taken)} digest{'s' * (len(taken) != 1)}",
        f"{sum(report.new for report in taken):,} new",
        *_remembered(taken),
    ]
    refused = sum(report.error is not None for report in reports)
    return " · ".join([*parts, *([f"{refused} refused"] if refused else [])])


def _remembered(taken: list[FileReport]) -> Iterator[str]:
    """Yield what the library remembers of them, so far as there is anything."""
    known, decided = sum(r.known for r in taken), sum(r.decided for r in taken)
    dismissed, doubtful = sum(r.dismissed for r in taken), sum(r.doubtful for r in taken)
    if known:
        yield f"{known:,} seen before" + (f" ({decided:,} decided)" if decided else "")
    if dismissed:
        yield f"{dismissed:,} you dismissed"
    if doubtful:
        yield f"{doubtful:,} perhaps twice"
