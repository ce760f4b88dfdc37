"""Know which paper each document of the index is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from reader.index.codec.segment_postings import ArrayPostings


def papers_of(reader: IndexReader) -> NDArray[np.int64]:
    """Return the paper of each document of a whole index, deleted ones among them.

    The state document has 0.
    """
    parts = [_papers(leaf) for leaf, _ in reader.leaf_readers()]
    return np.concatenate([np.empty(0, np.int64), *parts])


def _papers(leaf: IndexReader) -> NDArray[np.int64]:
    if (postings := ArrayPostings.of(leaf)) is not None:
        return postings.papers()
    if not leaf.doc_count_all():
        return np.empty(0, np.int64)
    return np.array(list(leaf.column_reader("id", translate=False)), np.int64)
