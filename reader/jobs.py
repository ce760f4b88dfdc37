"""Long work as generators: they report as they go, and are stopped by not asking again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import Any, TypeVar

from reader import annotating, intake
from reader.backups import restoring
from reader.backups.before import before_import
from reader.backups.routine import keep_safe, look_over
from reader.checking import looked_over
from reader.errors import LecternError
from reader.exports import export_format
from reader.exports.addresses import lead_of
from reader.exports.annotations import annotation_format
from reader.exports.edition.preview import write_preview
from reader.exports.files import whole
from reader.exports.folders import filling
from reader.handing import handout
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.mending import mend
from reader.previewing import preview
from reader.reparsing import reparse
from reader.search import Search
from reader.search.learning import learn
from reader.sources.refresh import World, refresh
from reader.store import annotations as annotated
from reader.store import digests, papers
from reader.store.store import Store
from reader.types import Annotation, Handout, Preview, Progress, Shape
from reader.words import spoken, tr
from reader.work import (
    AnyExport,
    Ask,
    BackUp,
    CheckLibrary,
    Complete,
    CountFacets,
    CountLists,
    Export,
    ExportAnnotations,
    Exported,
    Found,
    ImportFiles,
    Job,
    LookBackupsOver,
    MendLibrary,
    PrepareRestore,
    PreviewFiles,
    PreviewRestore,
    Question,
    Refresh,
    Reparse,
    Report,
    Safety,
    UpdateIndex,
    unpacked,
)

T = TypeVar("T")

BATCH = 200
"""Annotations read at once."""
EVERY = 200
"""Papers of an export between two reports: each costs more than the paper."""
PAUSE = 0.2
"""Seconds of an export after which there is a report, however little has come of it."""
PIECE = 250
"""Papers of a preview sent at once: the window takes 8 ms to unpack them."""


class Jobs:
    """What a worker needs to do jobs for one library; opened at the first job."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._store: Store | None = None
        self._search: Search | None = None
        self._world = World()

    def close(self) -> None:
        """Close what was opened."""
        if self._search is not None:
            self._search.close()
        if self._store is not None:
            self._store.close()

    def run(self, job: Job) -> Iterator[Report]:
        """Do *job*; yield its reports."""
        store = self._store = self._store or Store(self._library)
        match job:
            case ImportFiles():
                yield from before_import(store, intake.sources_of(job.intake))
                yield from intake.take_in(store, job.intake)
            case PreviewFiles():
                yield from in_pieces(preview(store, job.intake))
            case Reparse():
                some = store.read(digests.due, everything=job.everything)
                yield from reparse(store, some, lasting=job.lasting)
            case Refresh():
                yield from refresh(store, job.ids, scheduled=job.scheduled, world=self._world)
            case UpdateIndex():
                yield from catch_up(store, rebuild=job.rebuild)
                yield from learn(store, anew=job.rebuild, meanwhile=partial(catch_up, store))
            case Ask() | CountFacets() | Complete() | CountLists():
                search = self._search = self._search or Search(store)
                yield answered(store, search, job)
                search.warm()
            case _:
                yield from outward(store, job)


def outward(store: Store, job: AnyExport | Safety) -> Iterator[Report]:
    """Hand papers on, or do what is asked about backups."""
    match job:
        case Export() | ExportAnnotations():
            yield from export(store, job)
        case BackUp():
            yield from keep_safe(store, job.reason)
        case LookBackupsOver():
            yield from look_over(store)
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


def export(
    store: Store, job: AnyExport, out: Callable[[str], object] | None = None
) -> Iterator[Progress | Exported]:
    """Write papers or annotations as the job says, whole or not at all.

    Without a path the text is in the report, or goes to *out* piece by piece. Stopped,
    nothing is written.
    """
    told, chunks = _papers(store, job) if isinstance(job, Export) else _annotations(store, job)
    if isinstance(job, Export) and export_format(job.format).shape is Shape.FOLDER:
        yield from _folder(job, told, chunks)
        return
    text: list[str] = []
    with nullcontext(out or text.append) if job.path is None else whole(job.path) as write:
        for chunk in chunks:
            write(chunk)
            yield from told.news()
    yield Exported(told.total, path=job.path, text="".join(text), rich=_is_rich(job))


def _folder(job: Export, told: _Told, files: Iterator[Any]) -> Iterator[Progress | Exported]:
    """Write files into a folder, or have them in the report; stopped, those written stay."""
    if job.path is None:
        yield Exported(told.total, files=tuple(files))
        return
    with filling(job.path) as folder:
        for name, text in files:
            folder.put(name, text)
            yield from told.news()
    yield Exported(told.total, path=job.path, written=folder.written())


def _papers(store: Store, job: Export) -> tuple[_Told, Iterator[Any]]:
    ids = unpacked(job.ids)
    told = _Told(len(ids))
    out = handout(store, ids, job.heading, job.reading_list)
    out = replace(
        out,
        items=told.counted(out.items),
        style=job.style,
        template=job.template,
        by=job.by,
        language=spoken(),
    )
    return told, _write(job)(out)


def _write(job: Export) -> Callable[[Handout], Iterator[Any]]:
    """Return what writes papers; of a format of bytes, a preview in HTML.

    Raises:
        LecternError: Bytes are to be text.
    """
    chosen = export_format(job.format)
    if _is_rich(job):
        return write_preview
    if chosen.shape is Shape.BINARY and job.path is None:
        raise LecternError(
            tr("{title} is no text: it can be neither copied nor printed here.").format(
                title=tr(chosen.title)
            ),
            advice=tr("Save it to a file (on the command line: -o FILE)."),
        )
    return chosen.write


def _is_rich(job: AnyExport) -> bool:
    """Say whether an export is a preview of pages."""
    is_preview = isinstance(job, Export) and job.preview and job.path is None
    return is_preview and export_format(job.format).shape is Shape.BINARY


def _annotations(store: Store, job: ExportAnnotations) -> tuple[_Told, Iterator[str]]:
    keys = store.read(annotated.keys, job.sought)
    told = _Told(len(keys))
    found = told.counted(_complete(store, keys))
    return told, annotation_format(job.format).write(found, job.heading)


def _complete(store: Store, keys: list[str]) -> Iterator[Annotation]:
    """Yield annotations with what their colours mean, and where their papers can be read."""
    meant = annotating.meanings(store)
    for start in range(0, len(keys), BATCH):
        some = store.read(annotated.read, keys[start : start + BATCH])
        wanted = {one.paper for one in some}
        links = {each.id: lead_of(each) for each in store.read(papers.papers, wanted)}
        for one in some:
            meaning = meant.get(one.colour, "")
            yield replace(one, meaning=meaning, link=links.get(one.paper, ""))


class _Told:
    """How far an export is, noted as what it writes is read."""

    def __init__(self, total: int) -> None:
        self.total = total
        self._done = 0
        self._next = 0
        self._later = 0.0

    def counted(self, some: Iterable[T]) -> Iterator[T]:
        """Yield *some*, and note how many there have been."""
        for number, one in enumerate(some):
            self._done = number
            yield one
        self._done = self.total

    def news(self) -> Iterator[Progress]:
        """Yield how far it is, when that is `EVERY` papers further, or some time has passed.

        What takes long without reading, such as drawing pages, can so be stopped.
        """
        if self._done >= self._next or monotonic() >= self._later:
            self._next, self._later = self._done + EVERY, monotonic() + PAUSE
            yield Progress(tr("Exporting"), self._done, self.total)
