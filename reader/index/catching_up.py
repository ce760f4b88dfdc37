"""Bring the index up to the library's last change; rebuild it when it cannot be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from whoosh.index import FileIndex

from reader.errors import LecternError
from reader.index import newest
from reader.index.building import Building
from reader.index.committing import Committing
from reader.index.folder import IndexDamagedError, IndexFolder, IndexUnwritableError
from reader.index.plan import Plan
from reader.store import changes, counts
from reader.store.store import Store
from reader.types import Progress
from reader.words import tr


def catch_up(store: Store, *, rebuild: bool = False) -> Iterator[Progress]:
    """Index what has changed; yield progress. Deleting or damaging the index is harmless.

    The newest changes come first, and those that are made meanwhile do not wait either.
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
            committing = self._start(rebuild=rebuild)
            yield from self._follow(committing)
            if self._whole(committing):
                while committing.tidy():
                    newest.go_on(self._store, committing)
                return
        except LecternError:
            raise
        except Exception:  # noqa: BLE001 - a file was deleted or cut under Whoosh: begin again
            self.close()
        yield from self._follow(self._start(rebuild=True))

    def close(self) -> None:
        if self._index is not None:
            self._index.close()

    def _start(self, *, rebuild: bool) -> Committing:
        """Open the index, or make it."""
        if not rebuild:
            with suppress(IndexDamagedError):
                self._index, state = self._folder.opened()
                self._folder.verify()
                if state.edge <= self._store.read(changes.last):
                    return Committing(self._folder, self._index, state)
        self._index = self._folder.make()
        return Committing(self._folder, self._index, self._folder.state(self._index))

    def _follow(self, committing: Committing) -> Iterator[Progress]:
        """Index the newest changes, then all those before them."""
        while lacking := self._store.read(changes.last) - committing.state.seq:
            yield Progress(tr("Updating the search index"), 0, lacking)
            newest.begin(self._store, committing)
            state = committing.state
            if state.edge > state.seq:
                papers, firsts = self._store.read(changes.pending, state.seq, state.gap)
                plan = Plan(papers, firsts, state.gap)
                yield from Building(self._store, committing, plan).run()
                if not papers:
                    committing.replace((), (), replace(state, seq=state.edge))

    def _whole(self, committing: Committing) -> bool:
        """Compare the number of documents with the library's, if nothing came in between."""
        papers = self._store.read(counts.papers)
        if self._store.read(changes.last) != committing.state.seq:
            return True
        return committing.count() == papers
