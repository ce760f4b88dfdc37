"""Write segments that are arrays, within Whoosh's commits."""

from __future__ import annotations

from typing import Any

import numpy as np
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from reader.index.codec.array_codec import EXTENSION, ArrayCodec, ArraySegment, opened
from reader.index.codec.arrays import Arrays, save
from reader.index.codec.gathering import Gathering
from reader.index.codec.merging import Part, merged
from reader.index.codec.tidying import to_merge
from reader.text.words import Stems


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

    def add_arrays(self, arrays: Arrays) -> ArraySegment:
        """Take a whole segment in."""
        segment = ArraySegment(self.indexname)
        segment.set_doc_count(len(arrays.papers))
        with segment.create_file(self.storage, EXTENSION) as file:
            save(arrays, file)
        self.segments.append(segment)
        return segment

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
