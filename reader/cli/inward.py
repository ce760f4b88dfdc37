"""The commands that change a library."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from reader import triage
from reader import undo as undoing
from reader.backups.before import before_import
from reader.cli.terminal import (
    complain,
    counted,
    followed,
    print_json,
    print_orphans,
    read_input,
    report_json,
    visible,
)
from reader.digest_memory import summary
from reader.errors import LecternError, NoSuchPaperError
from reader.index.catching_up import catch_up
from reader.index.folder import IndexBusyError, IndexUnwritableError
from reader.intake import sources_of, take_in
from reader.library import Library
from reader.search.learning import learn
from reader.store import find, papers
from reader.store.history import Act
from reader.store.store import Store
from reader.text.days import dated
from reader.types import Decision, FileReport, Intake, PaperId

_DIGITS = 18
"""Digits of a paper's number at most: longer ones do not fit the database."""


def import_(library: Library, options: argparse.Namespace) -> int:
    """Import files and folders; then bring the search index up to date."""
    reports: list[FileReport] = []
    intake = Intake(tuple(options.paths), options.year)
    with Store(library) as store:
        for unguarded in followed(before_import(store, sources_of(intake))):
            complain(LecternError(unguarded.message, advice=unguarded.advice))
        for report in followed(take_in(store, intake)):
            reports.append(report)
            if options.json:
                print_json(report_json(report))
            else:
                print_report(report)
        update_index(store)
    if not options.json and len(reports) > 1:
        print(summary(reports))
    return int(any(report.error for report in reports))


def update_index(store: Store, *, rebuild: bool = False) -> bool:
    """Bring the index up to date and return True, or say why that cannot be: no act fails by it."""
    try:
        for _ in followed(chain(catch_up(store, rebuild=rebuild), learn(store, anew=rebuild))):
            pass
    except (IndexBusyError, IndexUnwritableError) as error:
        complain(error)
        return False
    return True


def print_report(report: FileReport) -> None:
    """Print what became of one digest."""
    if report.error is not None:
        complain(LecternError(f"{report.path}: {report.error}", advice=report.advice))
        return
    date = f", {dated(report.date)}" if report.date.text else ""
    known = f", {report.known} seen before" if report.known else ""
    known += f" ({report.decided} decided)" if report.decided else ""
    known += f", {report.dismissed} you dismissed" if report.dismissed else ""
    known += f", {report.changed} with another text" if report.changed else ""
    known += f", {report.doubtful} perhaps twice" if report.doubtful else ""
    many = counted(report.appearances, "paper")
    print(visible(f"{report.digest}{date}: {many}, {report.new} new{known}"))
    for warning in report.warnings:
        print(visible(f"  {warning}"))
    print_orphans(report.orphans)


def star(library: Library, options: argparse.Namespace) -> int:
    """Star papers, or take their stars away."""
    return _act(
        library, options.ids, lambda store: [triage.star(store, options.ids, on=not options.remove)]
    )


def decide(library: Library, options: argparse.Namespace) -> int:
    """Put papers where the one word among the numbers says."""
    ids, names = _numbers_and_names(options.words)
    if len(names) != 1 or names[0] not in list(Decision) or not ids:
        raise LecternError(
            f"'{' '.join(options.words)}' is not 'ID… DECISION'.",
            advice=f"A decision is one of {', '.join(Decision)}.",
        )
    return _act(library, ids, lambda store: [triage.decide(store, ids, Decision(names[0]))])


def tag(library: Library, options: argparse.Namespace) -> int:
    """Give papers tags, or take them away."""
    ids, names = _numbers_and_names(options.words)
    if not ids or not names:
        raise LecternError(
            f"'{' '.join(options.words)}' is not 'ID… TAG…'.",
            advice="Give the papers' numbers first, then the tags.",
        )

    def run(store: Store) -> list[Act | None]:
        return [triage.tag(store, ids, name, on=not options.remove) for name in names]

    return _act(library, ids, run)


def note(library: Library, options: argparse.Namespace) -> int:
    """Print a paper's note, or set it."""
    with Store(library) as store:
        check_shown(store, [options.id])
        before = next(store.read(papers.papers, [options.id])).note
        if options.text is None:
            print(visible(before, lines=True))
            return 0
        text = read_input() if options.text == "-" else options.text
        if options.append and before:
            text = f"{before}\n\n{text}"
        return said(store, [triage.note(store, options.id, text)])


def undo(library: Library, _options: argparse.Namespace) -> int:
    """Take back the last act."""
    return _step(library, undoing.undo, "Undone", "There is nothing to undo.")


def redo(library: Library, _options: argparse.Namespace) -> int:
    """Do again what was undone last."""
    return _step(library, undoing.redo, "Done again", "There is nothing to do again.")


def _step(library: Library, step: Callable[[Store], Act | None], word: str, empty: str) -> int:
    with Store(library) as store:
        act = step(store)
        print(visible(f"{word}: {act.label}") if act else empty)
        update_index(store)
    return 0


def _numbers_and_names(words: Sequence[str]) -> tuple[list[PaperId], list[str]]:
    numbers = [word for word in words if word.isdecimal() and len(word) <= _DIGITS]
    return [int(word) for word in numbers], [word for word in words if word not in numbers]


def _act(
    library: Library, ids: Sequence[PaperId], run: Callable[[Store], Sequence[Act | None]]
) -> int:
    with Store(library) as store:
        check_shown(store, ids)
        return said(store, run(store))


def check_shown(store: Store, ids: Sequence[PaperId]) -> None:
    """Refuse numbers that no shown paper has.

    Raises:
        NoSuchPaperError: The message names them.
    """
    if missing := set(ids) - store.read(find.shown, ids):
        raise no_such(missing)


def no_such(missing: Iterable[PaperId]) -> NoSuchPaperError:
    """Return the refusal that names the papers that are not there."""
    return NoSuchPaperError(f"There is no paper {', '.join(map(str, sorted(missing)))}.")


def said(store: Store, acts: Sequence[Act | None]) -> int:
    """Print what was done, bring the index up to date, and return the exit status."""
    for act in acts:
        print(visible(act.label) if act else "It was so already.")
    update_index(store)
    return 0
