"""Write to the index: the one line that says how its segments are written."""

from __future__ import annotations

from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from reader.index.codec.writer import ArrayWriter


def writer_of(index: FileIndex) -> SegmentWriter:
    """Return what adds and deletes documents of *index*, and commits.

    A plain ``SegmentWriter(index)`` would do, in Whoosh's own segments: larger, and slow
    to write and to search.
    """
    return ArrayWriter(index)
