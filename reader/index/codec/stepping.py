"""Read the terms and postings of a segment as Whoosh asks for them, one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.base import FieldCursor, TermsReader
from whoosh.formats import Format
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.reading import TermInfo, TermNotFound
from whoosh.util.numeric import byte_to_length

from reader.index.codec.arrays import Arrays
from reader.index.codec.terms import Terms
from reader.index.postings import Postings


class ArrayTerms(TermsReader):  # type: ignore[misc]
    """A segment's terms for Whoosh."""

    def __init__(self, arrays: Arrays) -> None:
        self.found = Terms(arrays)
        self._fields = arrays.fields

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self.found.number(*term) is not None

    def indexed_field_names(self) -> list[str]:
        """Return the fields that have terms."""
        return list(self._fields)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield all terms, by field and text."""
        for field, (first, after) in self._fields.items():
            for number in range(first, after):
                yield field, self.found.text(number)

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the terms of a field from *prefix* on."""
        for number in range(self.found.place(fieldname, prefix), self._after(fieldname)):
            yield fieldname, self.found.text(number)

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield all terms and what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(
        self, fieldname: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield the terms of a field from *prefix* on, and what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def cursor(self, fieldname: str, fieldobj: Any) -> FieldCursor:
        """Return what steps through the terms of a field."""
        return _Cursor(self, fieldname, fieldobj)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return what is known of a term: a sum over its postings."""
        postings = self._postings(fieldname, text)
        lengths = self.found.arrays.lengths[postings.docs]
        return TermInfo(
            weight=float(postings.counts.sum()),
            df=len(postings.docs),
            minlength=byte_to_length(int(lengths.min())),
            maxlength=byte_to_length(int(lengths.max())),
            maxweight=float(postings.counts.max()),
            minid=int(postings.docs[0]),
            maxid=int(postings.docs[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a term is there in all."""
        return float(self._postings(fieldname, text).counts.sum())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return how many documents have a term."""
        return len(self._postings(fieldname, text).docs)

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: Any = None
    ) -> LeafMatcher:
        """Return what steps through the postings of a term.

        Raises:
            TermNotFound: There is no such term; the other methods raise a `KeyError`, as
                `SegmentReader` expects it.
        """
        term = (fieldname, text)
        if term not in self:
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        return ArrayMatcher(self._postings(*term), self.term_info(*term), format_, term, scorer)

    def _postings(self, fieldname: str, text: bytes) -> Postings:
        number = self.found.number(fieldname, text)
        if number is None:
            raise KeyError((fieldname, text))
        return self.found.postings(number)

    def _after(self, field: str) -> int:
        return self._fields.get(field, (0, 0))[1]


class _Cursor(FieldCursor):  # type: ignore[misc]
    """A place among the terms of a field, as Whoosh's automata move it."""

    def __init__(self, terms: ArrayTerms, name: str, field: Any) -> None:
        self._terms, self._name, self._field = terms, name, field
        self._first, self._after = terms.found.arrays.fields.get(name, (0, 0))
        self._at = self._first

    def first(self) -> str | None:
        self._at = self._first
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        text = term if isinstance(term, bytes) else self._field.to_bytes(term)
        self._at = self._terms.found.place(self._name, text)
        return self.text()

    def next(self) -> str | None:
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        if not self.is_valid():
            return None
        return str(self._field.from_bytes(self._terms.found.text(self._at)))

    def term_info(self) -> TermInfo | None:
        if not self.is_valid():
            return None
        return self._terms.term_info(self._name, self._terms.found.text(self._at))

    def is_valid(self) -> bool:
        return self._at < self._after


class ArrayMatcher(LeafMatcher):  # type: ignore[misc]
    """Steps through postings, as all of Whoosh's queries do; one block holds them all."""

    def __init__(
        self,
        postings: Postings,
        info: TermInfo,
        format_: Format,
        term: tuple[str, bytes],
        scorer: Any,
    ) -> None:
        self.format, self.scorer = format_, scorer
        self._term, self._postings, self._info = term, postings, info
        self._ids: list[int] = postings.docs.tolist()
        self._at = 0
        self._ends: NDArray[np.int64] | None = None

    def is_active(self) -> bool:
        return self._at < len(self._ids)

    def reset(self) -> None:
        self._at = 0

    def copy(self) -> ArrayMatcher:
        same = ArrayMatcher(self._postings, self._info, self.format, self._term, self.scorer)
        same._at = self._at
        return same

    def id(self) -> int:
        return self._ids[self._at]

    def all_ids(self) -> Iterator[int]:
        return iter(self._ids)

    def next(self) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at += 1

    def skip_to(self, id: int) -> None:  # noqa: A002 - Whoosh's name for it
        if not self.is_active():
            raise ReadTooFar
        self._at = bisect_left(self._ids, id, self._at)

    def skip_to_quality(self, minquality: float) -> int:
        if self.block_quality() <= minquality:
            self._at = len(self._ids)
        return 0

    def weight(self) -> float:
        return float(self._postings.counts[self._at])

    def value(self) -> bytes:
        """Return the positions as the field's format writes them; b"" where it keeps none."""
        if not self.format.supports("positions"):
            return b""
        if self._ends is None:
            self._ends = np.cumsum(self._postings.counts, dtype=np.int64)
        end = int(self._ends[self._at])
        places = self._postings.positions[end - int(self._postings.counts[self._at]) : end]
        encoded: bytes = self.format.encode(places.tolist())
        return encoded

    def all_items(self) -> Iterator[tuple[int, bytes]]:
        while self.is_active():
            yield self.id(), self.value()
            self.next()

    def block_min_length(self) -> int:
        return int(self._info.min_length())

    def block_max_length(self) -> int:
        return int(self._info.max_length())

    def block_max_weight(self) -> float:
        return float(self._info.max_weight())
