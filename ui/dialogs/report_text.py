"""Put an import's report into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.types import FileReport, LineKind
from reader.ways_in import title_of
from ui.plain import counted, date_text

NOT_UNDERSTOOD = "not understood"
KINDS = {
    LineKind.TITLE: ("title", "titles"),
    LineKind.ABSTRACT: ("abstract", "abstracts"),
    LineKind.RECORD: ("of records", "of records"),
    LineKind.FURNITURE: ("of furniture", "of furniture"),
    LineKind.BLANK: ("blank", "blank"),
    LineKind.ORPHAN: (NOT_UNDERSTOOD, NOT_UNDERSTOOD),
}


def heading(reports: Sequence[FileReport]) -> str:
    """Return the sum of an import in one line."""
    taken = [report for report in reports if report.error is None]
    orphans = sum(len(report.orphans) for report in taken)
    parts = [
        counted(len(taken), "digest"),
        counted(sum(report.appearances for report in taken), "appearance"),
        *memory(taken),
    ]
    if orphans:
        parts.append(f"{counted(orphans, 'line')} {NOT_UNDERSTOOD}")
    elif taken:
        parts.append("every line understood")
    refused = len(reports) - len(taken)
    return " · ".join([*parts, f"{refused:,} refused"] if refused else parts)


def memory(taken: Iterable[FileReport]) -> Iterator[str]:
    """Yield how many papers are new, and what the library remembers of the others."""
    taken = list(taken)
    yield f"{sum(report.new for report in taken):,} new"
    yield f"{sum(report.known for report in taken):,} seen before"
    for number, words in (
        (sum(report.dismissed for report in taken), "you dismissed"),
        (sum(report.changed for report in taken), "changed"),
        (sum(report.doubtful for report in taken), "perhaps twice"),
    ):
        if number:
            yield f"{number:,} {words}"


def name(report: FileReport) -> str:
    """Return what a file is called in the report; of an archive, the member."""
    inside = report.path.replace("\\", "/").rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    return report.digest or inside or "Pasted text"


def lines_by_kind(report: FileReport) -> str:
    """Return how many lines of a file are of each kind: "12 titles · 12 abstracts"."""
    words = ((report.kinds.get(kind, 0), one, many) for kind, (one, many) in KINDS.items())
    return " · ".join(counted(number, one, many) for number, one, many in words if number)


def remarks(report: FileReport) -> Iterator[str]:
    """Yield what there is to say of a file besides its figures: the problem first."""
    if report.error is not None:
        yield f"{report.error}."
        yield report.advice
    if report.doubtful:
        yield f"{report.doubtful:,} perhaps twice: open Duplicates to say which are the same."
    yield from report.warnings


def orphans_text(report: FileReport) -> str:
    """Return the lines that were not understood, each behind its number."""
    width = len(str(max((orphan.number for orphan in report.orphans), default=0)))
    return "\n".join(f"{orphan.number:>{width}}  {orphan.text}" for orphan in report.orphans)


def report_text(reports: Iterable[FileReport]) -> str:
    """Return the whole report as plain text, to be sent to someone."""
    reports = list(reports)
    parts = [f"Lectern import report\n{heading(reports)}"]
    parts += ("\n".join(_file(report)) for report in reports)
    return "\n\n".join(parts) + "\n"


def _file(report: FileReport) -> Iterator[str]:
    date = date_text(report.date)
    yield name(report) + (f" ({date})" if date else "")
    yield f"  {report.path}"
    if report.error is None:
        told = ", ".join([*memory([report]), f"{report.decided:,} decided earlier"])
        yield f"  {counted(report.appearances, 'paper')}: {told}"
        if form := title_of(report.format):
            yield f"  Format: {form}"
        yield f"  Lines: {lines_by_kind(report)}"
    for remark in remarks(report):
        yield f"  {remark}"
    for line in orphans_text(report).splitlines():
        yield f"    {line}"
