"""The codec: how Whoosh reads and writes segments that are arrays."""

from __future__ import annotations

import mmap
from typing import Any

from whoosh.codec.base import Codec, Segment
from whoosh.filedb.filestore import FileStorage

from reader.index.codec.arrays import Arrays, load
from reader.index.codec.documents import ArrayDocuments
from reader.index.codec.stepping import ArrayTerms

EXTENSION = ".seg"


class ArraySegment(Segment):  # type: ignore[misc]
    """What the table of contents knows of a segment."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)
        self._count = 0
        self._deleted: set[int] = set()

    def codec(self) -> ArrayCodec:
        return ArrayCodec()

    def should_assemble(self) -> bool:
        """Say that it is one file already."""
        return False

    def set_doc_count(self, doccount: int) -> None:
        self._count = doccount

    def doc_count_all(self) -> int:
        return self._count

    def deleted_count(self) -> int:
        return len(self._deleted)

    def deleted_docs(self) -> list[int]:
        return list(self._deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        if delete:
            self._deleted.add(docnum)
        else:
            self._deleted.discard(docnum)

    def is_deleted(self, docnum: int) -> bool:
        return docnum in self._deleted


class ArrayCodec(Codec):  # type: ignore[misc]
    """Segments of one file of arrays, for the schema of `reader.index.schema`.

    `ArrayWriter` writes them; Whoosh's own writer cannot.
    """

    def new_segment(self, storage: FileStorage, indexname: str) -> ArraySegment:
        return ArraySegment(indexname)

    def per_document_writer(self, storage: FileStorage, segment: Segment) -> _Closed:
        return _Closed()

    def field_writer(self, storage: FileStorage, segment: Segment) -> _Closed:
        return _Closed()

    def terms_reader(self, storage: FileStorage, segment: Segment) -> ArrayTerms:
        return ArrayTerms(opened(storage, segment))

    def per_document_reader(self, storage: FileStorage, segment: Segment) -> ArrayDocuments:
        return ArrayDocuments(opened(storage, segment), segment)


class _Closed:
    """What Whoosh's writer finds in the place of the parts that it need not close."""

    is_closed = True


def opened(storage: FileStorage, segment: Segment) -> Arrays:
    """Return a segment's arrays, mapped from its file.

    Raises:
        ValueError: The file is damaged, or another segment's.
    """
    arrays = mapped(storage, segment)
    if len(arrays.papers) != segment.doc_count_all():
        raise ValueError(f"{segment.segment_id()} is another segment's file.")
    return arrays


def mapped(storage: FileStorage, segment: Segment) -> Arrays:
    """Return the arrays in the file of a segment that does not know yet how many it has."""
    with segment.open_file(storage, EXTENSION) as file:
        content: Any = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    return load(content)
