"""Hand papers or annotations on as a job says: to a file, a folder, or as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from time import monotonic
from typing import Any, TypeVar

from reader import annotating
from reader.errors import LecternError
from reader.exports import export_format
from reader.exports.addresses import lead_of
from reader.exports.annotations import annotation_format
from reader.exports.edition.preview import write_preview
from reader.exports.folders import filling
from reader.files import whole
from reader.handing import handout
from reader.store import annotations as annotated
from reader.store import papers
from reader.store.store import Store
from reader.types import Annotation, Handout, Progress, Shape
from reader.words import spoken, tr
from reader.work import AnyExport, Export, ExportAnnotations, Exported, unpacked

T = TypeVar("T")

BATCH = 200
"""Annotations read at once."""
EVERY = 200
"""Papers of an export between two reports: each costs more than the paper."""
PAUSE = 0.2
"""Seconds of an export after which there is a report, however little has come of it."""


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
