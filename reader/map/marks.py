"""Say what the papers of a map are coloured by."""

from __future__ import annotations

import numpy as np

from reader.search.columns import Columns
from reader.search.derived import Derived
from reader.types.maps import MapMarks


def marks_of(ids: bytes, columns: Columns, derived: Derived) -> MapMarks:
    """Return the marks of papers, in the order of *ids*, the bytes of an ``array('q')``."""
    columns.refresh()
    papers = np.frombuffer(ids, np.int64)
    # What has come, or gone, since the map was drawn has no marks on it.
    papers = np.where(papers < columns.size, papers, 0)
    at = np.full(columns.size, -1, np.int32)
    at[papers] = np.arange(len(papers))
    tags, pages = columns.pairs("tags"), columns.pairs("digests")
    newest = np.zeros(columns.size, np.int32)
    np.maximum.at(newest, pages.papers, pages.things)
    there = at[tags.papers] >= 0
    tagged = np.stack([at[tags.papers[there]], tags.things[there]], axis=1)
    return MapMarks(
        decisions=columns["decision"][papers].astype(np.uint8).tobytes(),
        digests=newest[papers].tobytes(),
        days=derived.dates()[0][papers].astype(np.int32).tobytes(),
        tagged=tagged.astype(np.int32).tobytes(),
        tags=tuple(columns.tags),
        pages=tuple((page.id, page.name) for page in columns.pages),
    )
