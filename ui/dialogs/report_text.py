"""Put an import's report into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.text.days import dated
from reader.types import FileReport, LineKind
from reader.ways_in import title_of
from reader.words import QT_TR_NOOP, tr

_KINDS = {
    LineKind.TITLE: QT_TR_NOOP("%n title(s)"),
    LineKind.ABSTRACT: QT_TR_NOOP("%n abstract(s)"),
    LineKind.RECORD: QT_TR_NOOP("%n of records"),
    LineKind.FURNITURE: QT_TR_NOOP("%n of furniture"),
    LineKind.BLANK: QT_TR_NOOP("%n blank"),
    LineKind.ORPHAN: QT_TR_NOOP("%n not understood"),
}


def heading(reports: Sequence[FileReport]) -> str:
    """Return the sum of an import in one line."""
    taken = [report for report in reports if report.error is None]
    refused = len(reports) - len(taken)
    if refused and not taken:
        return tr("Nothing was imported: %n refused", n=refused)
    orphans = sum(len(report.orphans) for report in taken)
    parts = [
        tr("%n digest(s)", n=len(taken)),
        tr("%n appearance(s)", n=sum(report.appearances for report in taken)),
        *memory(taken),
    ]
    if orphans:
        parts.append(tr("%n line(s) not understood", n=orphans))
    elif taken:
        parts.append(tr("every line understood"))
    return " · ".join([*parts, tr("%n refused", n=refused)] if refused else parts)


def memory(taken: Iterable[FileReport]) -> Iterator[str]:
    """Yield how many papers are new, and what the library remembers of the others."""
    taken = list(taken)
    yield tr("%n new", n=sum(report.new for report in taken))
    yield tr("%n seen before", n=sum(report.known for report in taken))
    if dismissed := sum(report.dismissed for report in taken):
        yield tr("%n you dismissed", n=dismissed)
    if changed := sum(report.changed for report in taken):
        yield tr("%n changed", n=changed)
    if doubtful := sum(report.doubtful for report in taken):
        yield tr("%n perhaps twice", n=doubtful)


def name(report: FileReport) -> str:
    """Return what a file is called in the report; of an archive, the member."""
    inside = report.path.replace("\\", "/").rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    return report.digest or inside or tr("Pasted text")


def lines_by_kind(report: FileReport) -> str:
    """Return how many lines of a file are of each kind: "12 titles · 12 abstracts"."""
    numbers = ((text, report.kinds.get(kind, 0)) for kind, text in _KINDS.items())
    return " · ".join(tr(text, n=number) for text, number in numbers if number)


def remarks(report: FileReport) -> Iterator[str]:
    """Yield what there is to say of a file besides its figures: the problem first."""
    if report.error is not None:
        yield f"{report.error}."
        yield report.advice
    if report.doubtful:
        text = tr("%n perhaps twice: open Duplicates to say which are the same.", n=report.doubtful)
        yield text
    yield from report.warnings


def orphans_text(report: FileReport) -> str:
    """Return the lines that were not understood, each behind its number."""
    width = len(str(max((orphan.number for orphan in report.orphans), default=0)))
    return "\n".join(f"{orphan.number:>{width}}  {orphan.text}" for orphan in report.orphans)


def report_text(reports: Iterable[FileReport]) -> str:
    """Return the whole report as plain text, to be sent to someone."""
    reports = list(reports)
    parts = [tr("Lectern import report") + f"\n{heading(reports)}"]
    parts += ("\n".join(_file(report)) for report in reports)
    return "\n\n".join(parts) + "\n"


def _file(report: FileReport) -> Iterator[str]:
    date = dated(report.date)
    yield name(report) + (f" ({date})" if date else "")
    yield f"  {report.path}"
    if report.error is None:
        told = ", ".join([*memory([report]), tr("%n decided earlier", n=report.decided)])
        yield f"  {tr('%n paper(s)', n=report.appearances)}: {told}"
        if form := title_of(report.format):
            yield "  " + tr("Format: {name}").format(name=form)
        yield "  " + tr("Lines: {kinds}").format(kinds=lines_by_kind(report))
    for remark in remarks(report):
        yield f"  {remark}"
    for line in orphans_text(report).splitlines():
        yield f"    {line}"
