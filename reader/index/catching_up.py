"""Bring the index up to the library's last change; rebuild it when it cannot be trusted."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import suppress

import numpy as np
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from reader.errors import LecternError
from reader.index.documents import papers_of
from reader.index.folder import IndexDamagedError, IndexFolder, IndexUnwritableError
from reader.index.writing import writer_of
from reader.store import changes, counts
from reader.store.store import Store
from reader.types import PaperId, Progress
from reader.words import tr

CHUNK = 5_000
"""Changes a commit: a few seconds of work, so that a build can be stopped and searched early."""


def catch_up(store: Store, *, rebuild: bool = False) -> Iterator[Progress]:
    """Index what has changed; yield progress. Deleting or damaging the index is harmless.

    Stop it anywhere: what was committed stays, and the next run goes on from there.

    Raises:
        IndexBusyError: Another program is doing this now.
        IndexUnwritableError: The disk does not let it be written.
    """
    path = store.library.index(store.id)
    try:
        yield from _caught_up(store, IndexFolder(path, store.id), rebuild=rebuild)
    except OSError as error:
        raise IndexUnwritableError(path, error) from error


def _caught_up(store: Store, folder: IndexFolder, *, rebuild: bool) -> Iterator[Progress]:
    with folder.writing():
        indexing = _Indexing(store, folder)
        try:
            yield from indexing.run(rebuild=rebuild)
        finally:
            indexing.close()


class _Indexing:
    """One run of the indexer."""

    def __init__(self, store: Store, folder: IndexFolder) -> None:
        self._store = store
        self._folder = folder
        self._index: FileIndex | None = None

    def run(self, *, rebuild: bool) -> Iterator[Progress]:
        try:
            seq = yield from self._follow(self._start(rebuild=rebuild))
            if self._whole(seq):
                return
        except LecternError:
            raise
        except Exception:  # noqa: BLE001 - a file was deleted or cut under Whoosh: begin again
            self.close()
        yield from self._follow(self._start(rebuild=True))

    def close(self) -> None:
        if self._index is not None:
            self._index.close()

    def _start(self, *, rebuild: bool) -> int:
        """Open the index, or make it; return the last change that it holds."""
        if not rebuild:
            with suppress(IndexDamagedError):
                self._index = self._folder.open()
                seq = self._folder.state(self._index).seq
                if seq <= self._store.read(changes.last):
                    return seq
        self._index = self._folder.make()
        return 0

    def _follow(self, seq: int) -> Generator[Progress, None, int]:
        done = 0
        while True:
            ids, reached, left = self._store.read(changes.since, seq, CHUNK)
            if not ids:
                return seq
            yield Progress(tr("Updating the search index"), done, done + len(ids) + left)
            self._write(ids, reached)
            done, seq = done + len(ids), reached

    def _write(self, ids: list[PaperId], reached: int) -> None:
        """Replace the documents of *ids* and the state, in one commit.

        Each document is deleted once and added once: Whoosh's ``update_document``
        called twice for one paper in a commit would leave both.
        """
        assert self._index is not None
        writer = writer_of(self._index)
        try:
            self._fill(writer, ids)
            writer.delete_by_term("state", "state")
            writer.add_document(**self._folder.document(reached))
        except BaseException:
            with suppress(OSError):  # its files may be gone already
                writer.cancel()
            raise
        # Merging inside a bulk commit would copy the growing index again and again.
        writer.commit(merge=len(ids) < CHUNK // 2)
        self._folder.note_sizes()

    def _fill(self, writer: SegmentWriter, ids: list[PaperId]) -> None:
        with writer.reader() as reader:
            numbers = np.flatnonzero(np.isin(papers_of(reader), ids))
        for number in numbers.tolist():
            writer.delete_document(number)
        for held in self._store.read(changes.indexed, ids):
            writer.add_document(id=held.id, body=held)

    def _whole(self, seq: int) -> bool:
        """Compare the number of documents with the library's, if nothing came in between."""
        assert self._index is not None
        papers = self._store.read(counts.papers)
        if self._store.read(changes.last) != seq:
            return True
        return bool(self._index.refresh().doc_count() == papers + 1)
