"""Know which paper each document of the index is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader, SegmentReader

from reader.index.codec.segment_postings import ArrayPostings


def leaves_of(reader: IndexReader) -> list[SegmentReader]:
    """Return the readers of the segments of an index; one that is empty has none."""
    return [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]


def papers_of(reader: IndexReader) -> NDArray[np.int64]:
    """Return the paper of each document of a whole index, deleted ones among them.

    The state document has 0.
    """
    leaves = leaves_of(reader)
    return np.concatenate(
        [np.empty(0, np.int64), *(ArrayPostings.of(leaf).papers() for leaf in leaves)]
    )
