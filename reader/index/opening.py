"""Hold an index open for searching; what is new is opened, what stays is kept as it is."""

from __future__ import annotations

import os
from contextlib import suppress
from time import sleep, time_ns

import numpy as np
from whoosh.index import TOC, FileIndex
from whoosh.reading import SegmentReader

from reader.index.codec.segment_postings import ArrayPostings
from reader.index.evaluating.hits import Flags
from reader.index.evaluating.scoring import Ranking
from reader.index.evaluating.whole import Segment, Whole
from reader.index.folder import State

_TRIES = 10
"""How often to look again when a writer deletes a segment that is being opened."""
_PAUSE = 0.05
COARSE = 3_000_000_000
"""Nanoseconds within which two changes may have one time: some file systems count by twos."""
MAPPED = 256 << 20
"""Bytes of files that are left mapped as they are: an index of 300,000 papers."""


class OpenIndex:
    """The segments of an index as of its last commit, or of the one that was last looked at."""

    def __init__(self, index: FileIndex, ranking: Ranking) -> None:
        self._index = index
        self._ranking = ranking
        self._generation = -1
        self._settled = 0
        self._readers: dict[str, SegmentReader] = {}
        self._postings: dict[str, ArrayPostings] = {}
        self._lengths: dict[str, int] = {}
        self.whole = Whole((), ranking)
        self.state = State("", 0, 0)

    def refresh(self, changed: int) -> bool:
        """Look at the last commit; tell whether it is another one than before.

        *changed* is when files last came to the folder or went from it, in nanoseconds: while
        that stays, and is long enough ago, there is none.

        Raises:
            ValueError: A file has another length than when it was opened.
        """
        self._measure()
        if changed == self._settled:
            return False
        settled = changed if time_ns() - changed > COARSE else 0
        if self._generation == self._index.latest_generation():
            self._settled = settled
            return False
        for left in reversed(range(_TRIES)):
            try:
                self._take(self._index._read_toc())  # noqa: SLF001 - it has no other door
                return True
            except OSError:
                if not left:
                    raise
                sleep(_PAUSE)
        return True

    def give_back(self) -> None:
        """Give memory back that large files take: the system still keeps them at hand."""
        if sum(self._lengths.values()) > MAPPED:
            for postings in self._postings.values():
                postings.give_back()

    def close(self) -> None:
        """Close the files; arrays of theirs that are still used stay readable."""
        self.whole = Whole((), self._ranking)
        for key in list(self._readers):
            self._close(key)
        self._index.close()

    def _take(self, toc: TOC) -> None:
        segments: list[Segment] = []
        first = 0
        for segment in toc.segments:
            key = segment.segment_id()
            if key not in self._readers:
                reader = SegmentReader(self._index.storage, toc.schema, segment)
                self._readers[key], self._postings[key] = reader, ArrayPostings.of(reader)
            deleted: Flags = np.zeros(segment.doc_count_all(), np.bool_)
            deleted[np.fromiter(segment.deleted_docs(), np.int64)] = True
            segments.append(Segment(self._postings[key], deleted, len(segments), first))
            first += segment.doc_count_all()
        folder, kept = self._index.storage.folder, tuple(self._readers)
        with os.scandir(folder) as files:
            self._lengths = {
                file.path: file.stat().st_size for file in files if file.name.startswith(kept)
            }
        self.state = self._state(toc, segments)
        self.whole, self._generation = Whole(segments, self._ranking), toc.generation
        for key in self._readers.keys() - {one.segment_id() for one in toc.segments}:
            self._close(key)

    def _measure(self) -> None:
        """Refuse files that were cut short since: what is mapped past their end reads as zeros."""
        for path, length in self._lengths.items():
            with suppress(FileNotFoundError):  # a merge has deleted it; what is open stays whole
                if os.stat(path).st_size != length:  # noqa: PTH116 - a Path takes longer than a search
                    raise ValueError(f"{path} has another length.")

    def _state(self, toc: TOC, segments: list[Segment]) -> State:
        """Return the state document: the one without a paper that is not deleted."""
        for known, segment in zip(toc.segments, segments, strict=True):
            stateful = (segment.postings.papers() == 0) & ~segment.deleted
            for document in np.flatnonzero(stateful).tolist():
                fields = self._readers[known.segment_id()].stored_fields(document)
                return State(**fields["known"])
        raise ValueError("The search index has no state.")

    def _close(self, key: str) -> None:
        del self._postings[key]
        self._readers.pop(key).close()
