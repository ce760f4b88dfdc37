"""Write segments that are arrays, within Whoosh's commits."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numpy as np
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from reader.index.codec.array_codec import EXTENSION, ArrayCodec, ArraySegment, mapped, opened
from reader.index.codec.arrays import Arrays, save
from reader.index.codec.gathering import Gathering
from reader.index.codec.merging import Part, merged
from reader.index.codec.tidying import to_merge
from reader.text.words import Stems
from reader.types import PaperId


class ArrayWriter(SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer, with what it adds gathered as numbers."""

    def __init__(self, index: FileIndex, stems: Stems | None = None) -> None:
        super().__init__(index, codec=ArrayCodec(), compound=False)
        self._stems = Stems() if stems is None else stems
        self._gathering = Gathering(self._stems)

    def add_document(self, **fields: Any) -> None:
        """Take a paper in, as ``body=Indexed(...)``, or the state document, as ``known=...``."""
        self._check_state()
        if "body" in fields:
            self._gathering.add(fields["body"])
        else:
            self._gathering.add_state(fields["known"])
        self._added = True
        if self._gathering.is_full:
            self._flush_segment()

    def add_arrays(self, arrays: Arrays, stale: Collection[PaperId] = ()) -> None:
        """Take a whole segment in, all but its *stale* papers."""
        segment = ArraySegment(self.indexname)
        with segment.create_file(self.storage, EXTENSION) as file:
            save(arrays, file)
        self._take(segment, arrays, stale)

    def add_file(self, name: str, stale: Collection[PaperId] = ()) -> None:
        """Take in a segment that another process has saved in the index's folder."""
        segment = ArraySegment(self.indexname)
        self.storage.rename_file(name, segment.make_filename(EXTENSION))
        self._take(segment, mapped(self.storage, segment), stale)

    def _take(self, segment: ArraySegment, arrays: Arrays, stale: Collection[PaperId]) -> None:
        segment.set_doc_count(len(arrays.papers))
        for number in np.flatnonzero(np.isin(arrays.papers, list(stale))).tolist():
            segment.delete_document(number)
        self.segments.append(segment)

    def commit(self, mergetype: Any = None, optimize: Any = None, merge: Any = None) -> None:
        """Make what was added and deleted count, all of it or nothing.

        With *merge*, small segments are made one, if there are many.
        """
        if self._gathering.papers:
            self._flush_segment()
        self._added = False
        super().commit(mergetype, optimize, merge)

    def _merge_segments(self, mergetype: Any, optimize: Any, merge: Any) -> list[ArraySegment]:
        old = to_merge(self.segments) if merge else []
        if old:
            self.add_arrays(merged([self._part(one) for one in old]))
        return [one for one in self.segments if one not in old]

    def _part(self, segment: ArraySegment) -> Part:
        arrays = opened(self.storage, segment)
        alive = np.ones(len(arrays.papers), np.bool_)
        alive[segment.deleted_docs()] = False
        return Part(arrays, alive)

    def _flush_segment(self) -> None:
        self.add_arrays(self._gathering.arrays())
        self._gathering = Gathering(self._stems)

    def _commit_toc(self, segments: list[ArraySegment]) -> None:
        super()._commit_toc([one for one in segments if one.doc_count()])
