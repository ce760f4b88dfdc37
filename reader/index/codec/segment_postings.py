"""Give the evaluator a segment's arrays as they lie in the file."""

from __future__ import annotations

import mmap

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import SegmentReader

from reader.index.codec.documents import ArrayDocuments
from reader.index.codec.stepping import ArrayTerms
from reader.index.postings import Postings


class ArrayPostings:
    """A segment that `ArrayWriter` wrote."""

    def __init__(self, terms: ArrayTerms, documents: ArrayDocuments) -> None:
        self._terms = terms.found
        self._documents = documents
        self._mappings = terms.found.arrays.mapping, documents.arrays.mapping
        self.size = documents.doc_count_all()
        """Documents, deleted ones among them."""
        self.total = documents.arrays.total
        """Words of all documents, deleted ones among them, as Whoosh's ``field_length`` has it."""

    @classmethod
    def of(cls, reader: SegmentReader) -> ArrayPostings:
        """Return the postings that *reader* reads."""
        return cls(reader._terms, reader._perdoc)  # noqa: SLF001 - it has no other door

    def postings(self, word: str) -> Postings | None:
        """Return where the stem *word* stands; None where it does not."""
        number = self._terms.number("body", word.encode())
        return None if number is None else self._terms.postings(number)

    def words(self, first: str, last: str) -> list[tuple[str, int]]:
        """Return the stems from *first* up to, not with, *last*, each with how many hold it."""
        start, end = (self._terms.place("body", edge.encode()) for edge in (first, last))
        texts = self._terms.texts(start, end)
        return list(zip(texts, self._terms.frequencies(start, end), strict=False))

    def commonest(self, first: str, last: str, most: int) -> list[tuple[str, int]]:
        """Return those of `words` that most documents hold, at most so many, in any order."""
        start, end = (self._terms.place("body", edge.encode()) for edge in (first, last))
        counts = np.diff(self._documents.arrays.first_docs[start : end + 1])
        if len(counts) > most:
            chosen = np.argpartition(counts, -most)[-most:].tolist()
        else:
            chosen = list(range(len(counts)))
        return [(self._terms.text(start + at).decode(), int(counts[at])) for at in chosen]

    def between(self, first: str, last: str) -> Postings:
        """Return where all of `words` stand, one after the other: documents come again."""
        start, end = (self._terms.place("body", edge.encode()) for edge in (first, last))
        return self._terms.run(start, end)

    def lengths(self) -> NDArray[np.uint8]:
        """Return each document's length in words as Whoosh's `length_to_byte` has it."""
        return self._documents.arrays.lengths

    def papers(self) -> NDArray[np.int64]:
        """Return each document's paper; 0 for the state document."""
        return self._documents.arrays.papers

    def give_back(self) -> None:
        """Give the memory back that the file takes; what is looked at again is read again."""
        for mapping in self._mappings:
            if mapping is not None and hasattr(mmap, "MADV_DONTNEED"):  # not on Windows
                mapping.madvise(mmap.MADV_DONTNEED)
