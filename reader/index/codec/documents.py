"""Read what a segment knows of each document, as Whoosh asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.codec.base import PerDocumentReader, Segment
from whoosh.columns import ColumnReader
from whoosh.util.numeric import byte_to_length

from reader.index.codec.arrays import Arrays


class ArrayDocuments(PerDocumentReader):  # type: ignore[misc]
    """A segment's documents for Whoosh: one column, ``id``, and the lengths of one field."""

    def __init__(self, arrays: Arrays, segment: Segment) -> None:
        self.arrays = arrays
        self._segment = segment

    def doc_count(self) -> int:
        return self.doc_count_all() - int(self._segment.deleted_count())

    def doc_count_all(self) -> int:
        return len(self.arrays.papers)

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterator[int]:
        return iter(self._segment.deleted_docs())

    def supports_columns(self) -> bool:
        return True

    def has_column(self, fieldname: str) -> bool:
        return fieldname == "id"

    def list_columns(self) -> list[str]:
        return ["id"]

    def column_reader(self, fieldname: str, column: Any) -> ColumnReader:
        if not self.has_column(fieldname):
            raise ValueError(f"No column {fieldname!r}")
        return _Papers(self.arrays)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        if fieldname != "body":
            return default
        return int(byte_to_length(int(self.arrays.lengths[docnum]))) or default

    def field_length(self, fieldname: str) -> int:
        return self.arrays.total if fieldname == "body" else 0

    def min_field_length(self, fieldname: str) -> int:
        return self._length(fieldname, min)

    def max_field_length(self, fieldname: str) -> int:
        return self._length(fieldname, max)

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        return dict(self.arrays.stored.get(docnum, {}))

    def _length(self, field: str, most: Any) -> int:
        if field != "body" or not self.doc_count_all():
            return 0
        return int(byte_to_length(int(most(self.arrays.lengths))))


class _Papers(ColumnReader):  # type: ignore[misc]
    """The column of the papers' numbers."""

    def __init__(self, arrays: Arrays) -> None:
        self._papers = arrays.papers

    def __len__(self) -> int:
        return len(self._papers)

    def __getitem__(self, docnum: int) -> int:
        return int(self._papers[docnum])

    def sort_key(self, docnum: int) -> int:
        return self[docnum]

    def __iter__(self) -> Iterator[int]:
        return iter(self._papers.tolist())

    def load(self) -> list[int]:
        return list(self)
