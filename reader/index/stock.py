"""Read as arrays a segment that stock Whoosh wrote: slowly at the first touch, then kept."""

from __future__ import annotations

from functools import cached_property
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.base import TermsReader
from whoosh.matching import Matcher
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.util.numeric import length_to_byte

from reader.index.codec.segment_postings import ArrayPostings
from reader.index.evaluating.recent import Recent
from reader.index.postings import Postings, SegmentPostings

ROOM = 64 << 20
"""Bytes of postings that are kept of one segment."""


class StockPostings:
    """A segment of any codec of Whoosh's, as `SegmentPostings`."""

    def __init__(self, reader: SegmentReader) -> None:
        self._reader = reader
        # The reader's own door leaves deleted documents out, which count in a word's weight.
        self._terms: TermsReader = reader._terms  # noqa: SLF001
        self._format = reader.schema["body"].format
        self._recent: Recent[Postings] = Recent(ROOM)
        self.size: int = reader.doc_count_all()
        self.total: int = reader.field_length("body")

    def postings(self, word: str) -> Postings | None:
        """Return where the stem *word* stands; None where it does not."""
        try:
            return self._recent.get(word, lambda: self._read(word.encode()))
        except TermNotFound:
            return None

    def words(self, first: str, last: str) -> list[tuple[str, int]]:
        """Return the stems from *first* up to, not with, *last*, each with how many hold it."""
        found: list[tuple[str, int]] = []
        for (field, text), info in self._terms.items_from("body", first.encode()):
            if field != "body" or text >= last.encode():
                break
            found.append((text.decode(), info.doc_frequency()))
        return found

    def commonest(self, first: str, last: str, most: int) -> list[tuple[str, int]]:
        """Return those of `words` that most documents hold, at most so many, in any order."""
        return nlargest(most, self.words(first, last), key=lambda found: found[1])

    def between(self, first: str, last: str) -> Postings:
        """Return where all of `words` stand, one after the other: documents come again."""
        found = [_NOWHERE, *(self._read(word.encode()) for word, _ in self.words(first, last))]
        return Postings(
            np.concatenate([one.docs.astype(np.uint32) for one in found]),
            np.concatenate([one.counts.astype(np.uint32) for one in found]),
            np.concatenate([one.positions for one in found]),
        )

    def lengths(self) -> NDArray[np.uint8]:
        """Return each document's length in words as Whoosh's `length_to_byte` has it."""
        return self._lengths

    def papers(self) -> NDArray[np.int64]:
        """Return each document's paper; 0 for the state document."""
        return self._papers

    @cached_property
    def _lengths(self) -> NDArray[np.uint8]:
        length = self._reader.doc_field_length
        bytes_ = (length_to_byte(length(doc, "body", 0) or 0) for doc in range(self.size))
        return np.fromiter(bytes_, np.uint8, self.size)

    @cached_property
    def _papers(self) -> NDArray[np.int64]:
        column = self._reader.column_reader("id", translate=False)
        return np.fromiter(column.load(), np.int64, self.size)

    def _read(self, word: bytes) -> Postings:
        matcher: Matcher = self._terms.matcher("body", word, self._format)
        docs: list[int] = []
        counts: list[int] = []
        positions: list[int] = []
        while matcher.is_active():
            places = sorted(matcher.value_as("positions"))
            docs.append(matcher.id())
            counts.append(len(places))
            positions += places
            matcher.next()
        return Postings(
            np.array(docs, np.uint32),
            np.array(counts, np.uint8) if max(counts) < 256 else np.array(counts, np.uint32),
            np.array(positions, np.uint16),
        )

    def give_back(self) -> None:
        """Keep everything: nothing here is read from files again."""


_NOWHERE = Postings(np.empty(0, np.uint32), np.empty(0, np.uint32), np.empty(0, np.uint16))


def postings_of(reader: SegmentReader) -> SegmentPostings:
    """Return the arrays of a segment, whoever wrote it."""
    return ArrayPostings.of(reader) or StockPostings(reader)
