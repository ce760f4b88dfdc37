"""Long work as generators: they report as they go, and are stopped by not asking again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader import intake
from reader.exports import export_format
from reader.exports.files import write_whole
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.previewing import preview
from reader.query import parse
from reader.reparsing import reparse
from reader.search import Search
from reader.sources.refresh import World, refresh
from reader.store import digests, papers
from reader.store.store import Store
from reader.types import Paper, Preview, Progress
from reader.work import (
    Ask,
    Export,
    Exported,
    ImportFiles,
    Job,
    PreviewFiles,
    Refresh,
    Reparse,
    Report,
    UpdateIndex,
    unpacked,
)

EVERY = 200
"""Papers of an export between two reports: each costs more than the paper."""
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
            case Ask():
                search = self._search = self._search or Search(store)
                yield search.ask(parse(job.text, typing=job.typing))
            case Export():
                yield from export(store, job)


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


def export(store: Store, job: Export) -> Iterator[Progress | Exported]:
    """Write the papers as the job says, whole or not at all; stopped, nothing is written."""
    ids = unpacked(job.ids)
    written = export_format(job.format).write
    progress: list[Progress] = []

    def counted() -> Iterator[Paper]:
        for number, paper in enumerate(store.read(papers.papers, ids)):
            if number % EVERY == 0:
                progress.append(Progress("Exporting", number, len(ids)))
            yield paper

    chunks: list[str] = []
    for chunk in written(counted(), job.heading):
        chunks.append(chunk)
        if progress:
            yield progress.pop()
            progress.clear()
    if job.path is None:
        yield Exported(len(ids), text="".join(chunks))
    else:
        write_whole(job.path, chunks)
        yield Exported(len(ids), path=job.path)
