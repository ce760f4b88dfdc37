"""Long work as generators: they report as they go, and are stopped by not asking again."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from functools import partial

from reader import intake
from reader.backups import restoring
from reader.backups.before import before_import
from reader.backups.routine import keep_safe, verify_all
from reader.checking import looked_over
from reader.exporting import export
from reader.figures.counting import count
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.map.drawing import draw
from reader.map.marks import marks_of
from reader.mending import mend
from reader.previewing import preview
from reader.reparsing import reparse
from reader.search import Search
from reader.search.learning import learn
from reader.sources.refresh import World, refresh
from reader.store import papers, readings
from reader.store.store import Store
from reader.types import Preview, Progress
from reader.work import (
    AnyExport,
    Ask,
    BackUp,
    Charting,
    CheckLibrary,
    Complete,
    CountFacets,
    CountFigures,
    CountLists,
    DrawMap,
    Export,
    ExportAnnotations,
    Found,
    ImportFiles,
    Job,
    LookBackupsOver,
    MendLibrary,
    PrepareRestore,
    PreviewFiles,
    PreviewRestore,
    Question,
    ReadMapMarks,
    Refresh,
    Reparse,
    Report,
    Safety,
    UpdateIndex,
)

PIECE = 250
"""Papers of a preview sent at once: the window takes 8 ms to unpack them."""


class Jobs:
    """What a worker needs to do jobs for one library; opened at the first job."""

    def __init__(self, library: Library, give_way: Callable[[], object] = lambda: None) -> None:
        """*give_way* is called where a job turns out to be a long one that nobody waits for."""
        self._library, self._give_way = library, give_way
        self._store: Store | None = None
        self._search: Search | None = None
        self._world = World()

    def close(self) -> None:
        """Close what was opened."""
        if self._search is not None:
            self._search.close()
        if self._store is not None:
            self._store.close()

    def run(self, job: Job) -> Generator[Report, None, None]:
        """Do *job*; yield its reports."""
        store = self._store = self._store or Store(self._library)
        match job:
            case ImportFiles():
                yield from before_import(store, intake.sources_of(job.intake))
                yield from intake.take_in(store, job.intake)
            case PreviewFiles():
                yield from in_pieces(preview(store, job.intake))
            case Reparse():
                some = store.read(readings.due, everything=job.everything)
                yield from reparse(store, some, lasting=job.lasting)
            case Refresh():
                yield from refresh(store, job.ids, scheduled=job.scheduled, world=self._world)
            case UpdateIndex():
                yield from catch_up(store, rebuild=job.rebuild)
                yield from learn(store, anew=job.rebuild, meanwhile=partial(catch_up, store))
            case Ask() | CountFacets() | Complete() | CountLists() | ReadMapMarks():
                search = self._search = self._search or Search(store)
                yield answered(store, search, job)
                search.warm()
            case DrawMap() | CountFigures():
                yield from self._charted(store, job)
            case _:
                yield from _handed_or_kept_safe(store, job)

    def _charted(self, store: Store, job: Charting) -> Iterator[Report]:
        if isinstance(job, CountFigures):
            yield from count(store, job.days)
            return
        reports = draw(store, anew=job.anew)
        first = next(reports)
        if isinstance(first, Progress):
            self._give_way()  # a map that is kept comes at once, and somebody waits for it
        yield first
        yield from reports


def _handed_or_kept_safe(store: Store, job: AnyExport | Safety) -> Iterator[Report]:
    """Hand papers on, keep backups, or check and mend the library."""
    match job:
        case Export() | ExportAnnotations():
            yield from export(store, job)
        case BackUp():
            yield from keep_safe(store, job.reason)
        case LookBackupsOver():
            yield from verify_all(store)
        case PreviewRestore():
            yield restoring.preview(store.library, job.source)
        case PrepareRestore():
            yield restoring.prepare(store.library, job.source)
        case CheckLibrary():
            yield from looked_over(store)
        case MendLibrary():
            yield from mend(store.library, job.repair)


def answered(store: Store, search: Search, job: Question) -> Found:
    """Return what *search* says to a question."""
    match job:
        case Ask():
            answer = search.ask(search.read(job.text, typing=job.typing), typing=job.typing)
            head = answer.papers()[: job.rows].tolist()
            return replace(answer, rows=tuple(store.read(papers.rows, head, answer.terms)))
        case CountFacets():
            return search.facets(search.read(job.text, typing=job.typing))
        case Complete():
            return search.complete(job.text, job.cursor)
        case ReadMapMarks():
            return marks_of(job.ids, search.columns, search.derived)
    return search.lists()


def in_pieces(found: Iterator[Progress | Preview]) -> Iterator[Progress | Preview]:
    """Yield what was *found*, long previews as several: the later ones have only more papers."""
    for each in found:
        if isinstance(each, Progress):
            yield each
            continue
        yield replace(each, papers=each.papers[:PIECE])
        for start in range(PIECE, len(each.papers), PIECE):
            papers = each.papers[start : start + PIECE]
            yield Preview(each.place, each.name, each.format, each.date, papers)
