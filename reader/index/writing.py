"""Write to the index: the one line that says how its segments are written."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from reader.index.codec.gathering import Gathering
from reader.index.codec.writer import ArrayWriter
from reader.store.changes import Indexed
from reader.text.words import Stems
from reader.types import PaperId

ARRAYS = True
"""Segments are arrays. With False Whoosh writes its own, which are larger and slower."""

_ROOM = 5_000
"""Papers of a batch for Whoosh's own writer."""


class Batch(Protocol):
    """Papers that will come into the index together."""

    @property
    def is_full(self) -> bool:
        """Tell whether it must come in before it takes more."""

    def add(self, held: Indexed) -> None:
        """Take a paper in."""

    def into(self, writer: SegmentWriter, stale: Collection[PaperId]) -> None:
        """Add all but *stale* papers to the index."""


class _ArrayBatch(Gathering):
    """A segment in the making."""

    def into(self, writer: ArrayWriter, stale: Collection[PaperId]) -> None:
        if self.papers:
            writer.add_arrays(self.arrays(), stale)


class _PlainBatch:
    """Papers as they are."""

    def __init__(self) -> None:
        self._held: list[Indexed] = []

    @property
    def is_full(self) -> bool:
        return len(self._held) >= _ROOM

    def add(self, held: Indexed) -> None:
        self._held.append(held)

    def into(self, writer: SegmentWriter, stale: Collection[PaperId]) -> None:
        for held in self._held:
            if held.id not in stale:
                writer.add_document(id=held.id, body=held)


def batch(stems: Stems) -> Batch:
    """Return an empty batch; *stems* are those of the batches before it."""
    return _ArrayBatch(stems) if ARRAYS else _PlainBatch()


def writer_of(index: FileIndex) -> SegmentWriter:
    """Return what adds and deletes documents of *index*, and commits."""
    return ArrayWriter(index) if ARRAYS else SegmentWriter(index, limitmb=256)
