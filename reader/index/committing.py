"""Make changes to the index, one commit each: documents and the state that covers them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress

import numpy as np
from whoosh.index import FileIndex

from reader.index.codec.tidying import to_merge
from reader.index.codec.writer import ArrayWriter
from reader.index.documents import papers_of
from reader.index.folder import IndexFolder, State
from reader.store.changes import Indexed
from reader.types import PaperId


class Committing:
    """The one that writes to an open index."""

    def __init__(self, folder: IndexFolder, index: FileIndex, state: State) -> None:
        self.folder = folder.path
        self._folder = folder
        self._index = index
        self.state = state

    def replace(self, papers: Collection[PaperId], held: Iterable[Indexed], state: State) -> None:
        """Replace the documents of *papers* by what is *held* of them.

        Each document is deleted once and added once: Whoosh's ``update_document``
        called twice for one paper in a commit would leave both.
        """

        def add(writer: ArrayWriter) -> None:
            for one in held:
                writer.add_document(id=one.id, body=one)

        self.put(papers, add, state)

    def put(
        self, papers: Collection[PaperId], add: Callable[[ArrayWriter], object], state: State
    ) -> None:
        """Delete the documents of *papers*, and have *add* bring those that come instead."""
        with self._writing() as writer:
            with writer.reader() as reader:
                # The state document's paper is 0.
                numbers = np.flatnonzero(np.isin(papers_of(reader), [0, *papers]))
            for number in numbers.tolist():
                writer.delete_document(number)
            add(writer)
            writer.add_document(**self._folder.document(state))
            writer.commit(merge=False)
        self.state = state

    def tidy(self) -> bool:
        """Merge small segments if there are many; tell whether there were."""
        if not to_merge(self._index._segments()):  # noqa: SLF001 - it has no other door
            return False
        with self._writing() as writer:
            writer.commit(merge=True)
        return True

    def count(self) -> int:
        """Return how many papers have a document."""
        segments = self._index._segments()  # noqa: SLF001 - it has no other door
        return int(sum(one.doc_count() for one in segments)) - 1

    @contextmanager
    def _writing(self) -> Iterator[ArrayWriter]:
        writer = ArrayWriter(self._index)
        try:
            yield writer
        except BaseException:
            with suppress(OSError):  # its files may be gone already
                writer.cancel()
            raise
        self._folder.note_files()
