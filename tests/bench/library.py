"""Fill a library with the corpus, without writing digest files first."""

from __future__ import annotations

import os
import zlib
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from reader import triage
from reader.library import Library
from reader.merge import Prepared, prepared
from reader.store import digests, find
from reader.store.digests import Original
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.store.taking_in import take_in_papers
from reader.types import READING, DigestDate, Place, PlaceKind
from tests.bench.corpus import papers
from tests.bench.perturbed import perturber

KEPT = "LECTERN_BENCH_LIBRARIES"
"""Names a folder in which filled libraries are kept: to fill one with a million takes minutes."""
EACH = 500
"""Papers a digest: a busy month of one."""
CORPUS = 100_000
"""Papers that the corpus has; a larger library holds each of them many times."""
APART = 110_000
"""Between the numbers of a paper and of its copy: what is kept by number wants few gaps."""

_COPIED = {
    "papers": ("id", "merged_into", "text_id", "position"),
    "texts": ("record_id",),
    "digests": ("id",),
    "appearances": ("digest_id", "record_id", "paper_id"),
    "facts": ("digest_id", "record_id"),
}
"""The tables that a larger library has more of, and their columns that hold numbers."""
_PERTURBED = {
    "papers": ("title", "lead"),
    "texts": ("raw_title", "raw_abstract", "title", "abstract"),
}
"""Columns that hold words, in which a copy differs."""


def filled(scratch: Path, count: int) -> Library:
    """Return a library of so many papers, with a tag on a key; one that was kept, or a new one."""
    kept = Path(os.environ.get(KEPT) or scratch) / f"library-{count}"
    library = Library(kept, scratch / f"cache-{count}")
    if not library.database.exists():
        fill(library, count)
    with Store(library) as store:
        triage.tag(store, store.read(find.ids, Place(PlaceKind.ALL))[:1], "bench")
    return library


def fill(library: Library, count: int) -> None:
    """Put *count* papers of the corpus into *library*, in digests of 500.

    More than there are in the corpus are copies with other words (`perturber`), written
    straight into the tables: what the list and the index look at is there, but nothing
    that finds duplicates.

    Raises:
        DataMissingError: The corpus is not on this machine.
    """
    stream = papers(min(count, CORPUS))
    with Store(library) as store:
        number = 0
        while page := [prepared(paper) for paper in islice(stream, EACH)]:
            number += 1
            name = f"batch {number:04}"
            take_page(store, name, page)
        for copy in range(1, count // CORPUS):
            with store.writing() as db:
                _copy(db, copy)


def take_page(store: Store, name: str, page: list[Prepared]) -> None:
    """Take papers in as the digest *name*, past what reads files."""
    with store.writing() as db:
        packed = zlib.compress(name.encode())
        original = Original(name, name, name, packed, DigestDate(), READING)
        place = digests.keep(db, original, None)
        shown = {place.digest_id: place.version}
        store.act(Entry("import", f"Import {name}"), [(Mark.VERSION, shown)])
        store.act(Entry("import", "Merge"), take_in_papers(db, place, page).puts)


def _copy(db: Database, copy: int) -> None:
    """Put every paper of the corpus in once more, in digests of its own, and with other words."""
    db.conn.create_function("perturbed", 1, perturber(copy), deterministic=True)
    for table, numbers in _COPIED.items():
        moved = {name: f"{name} + {copy * APART}" for name in numbers}
        moved |= {name: f"perturbed({name})" for name in _PERTURBED.get(table, ())}
        if table == "digests":
            moved["name"] = f"name || ' copy {copy}'"
        names = [column.name for column in db.table(table).columns]
        selected = ", ".join(moved.get(name, name) for name in names)
        db.execute(
            f"INSERT INTO {table} ({', '.join(names)})"
            f" SELECT {selected} FROM {table} WHERE {numbers[0]} < {APART}"
        )
    db.execute(
        f"INSERT INTO changes (paper_id) SELECT id FROM papers WHERE id BETWEEN {copy * APART}"
        f" AND {(copy + 1) * APART - 1}"
    )
