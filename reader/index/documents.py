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
    leaves = [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    return np.concatenate(
        [np.empty(0, np.int64), *(ArrayPostings.of(leaf).papers() for leaf in leaves)]
    )
