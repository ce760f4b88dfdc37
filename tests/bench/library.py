"""Fill a library with the corpus, without writing digest files first."""

from __future__ import annotations

import zlib
from itertools import islice

from reader.library import Library
from reader.merge import prepared, repaired
from reader.store import digests
from reader.store.digests import Original
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.store.taking_in import take_in_papers
from reader.types import READING, DigestDate
from tests.bench.corpus import papers

EACH = 500
"""Papers a digest: a busy month of one."""


def fill(library: Library, count: int) -> None:
    """Put *count* papers of the corpus into *library*, in digests of 500.

    Raises:
        DataMissingError: The corpus is not on this machine.
    """
    stream = papers(count)
    with Store(library) as store:
        number = 0
        while page := [prepared(repaired(paper)) for paper in islice(stream, EACH)]:
            number += 1
            name = f"batch {number:04}"
            with store.writing() as db:
                packed = zlib.compress(name.encode())
                original = Original(name, name, name, packed, DigestDate(), READING)
                place = digests.keep(db, original, None)
                shown = {place.digest_id: place.version}
                store.act(Entry("import", f"Import {name}"), [(Mark.VERSION, shown)])
                store.act(Entry("import", "Merge"), take_in_papers(db, place, page).puts)
