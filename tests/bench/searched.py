"""A library of the corpus to be searched, tagged and dated, and its papers for other engines."""

from __future__ import annotations

import json
import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reader import triage
from reader.library import Library
from reader.store import changes, find
from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.bench.corpus import entries
from tests.bench.library import CORPUS, KEPT, fill
from tests.bench.peers import Text

TAGS = 40
"""Tags: the commonest of the corpus."""
_STEP = 1_000


def searched(scratch: Path, count: int) -> Library:
    """Return a library of so many papers with tags and dates; one that was kept, or a new one.

    Its index is not made yet.
    """
    kept = Path(os.environ.get(KEPT) or scratch) / f"searched-{count}"
    library = Library(kept, scratch / f"cache-{count}")
    if not library.database.exists():
        half = Library(kept.with_name(f"{kept.name}.half"), scratch / "cache-half")
        shutil.rmtree(half.folder, ignore_errors=True)
        fill(half, count)
        with Store(half) as store:
            _tag(store, min(count, CORPUS))
        half.folder.rename(kept)
    return library


def tags_of(store: Store) -> list[str]:
    """Return the names of the tags that came with the papers."""
    return store.read(lambda db: [name for (name,) in db.execute(_MANY)])


def texts(store: Store) -> Iterator[Text]:
    """Yield the papers of the library for another engine."""
    ids = iter(store.read(find.ids, Place(PlaceKind.ALL)))
    while some := list(islice(ids, _STEP)):
        tags, days = store.read(_tags, some), store.read(_days, some)
        for held in store.read(changes.indexed, some):
            yield Text(
                held.id,
                held.title,
                held.abstract,
                held.author,
                tuple(tags[held.id]),
                days.get(held.id, 0),
            )


_MANY = (
    "SELECT name FROM tags JOIN paper_tags ON tags.id = tag_id"
    " GROUP BY name HAVING count(*) > 100 ORDER BY name"
)


def _tag(store: Store, count: int) -> None:
    """Give papers the commonest tags that they have in the corpus; titles tell which they are."""
    numbers = store.read(lambda db: dict(db.execute("SELECT title, id FROM papers")))
    having: defaultdict[str, list[int]] = defaultdict(list)
    for entry in entries(count):
        number = numbers.get(entry.paper.title)
        for tag in entry.tags if number else ():
            having[tag].append(number)
    for tag in sorted(having, key=lambda tag: -len(having[tag]))[:TAGS]:
        triage.tag(store, having[tag], tag)


def _tags(db, ids: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {paper: [] for paper in ids}
    for paper, name in db.execute(
        "SELECT paper_id, name FROM paper_tags JOIN tags ON tags.id = tag_id"
        " WHERE paper_id IN (SELECT value FROM json_each(?))",
        [json.dumps(ids)],
    ):
        found[paper].append(name)
    return found


def _days(db, ids: list[int]) -> dict[int, int]:
    rows = db.execute(
        "SELECT record_id, facts ->> '$.published' FROM facts"
        " WHERE record_id IN (SELECT value FROM json_each(?))",
        [json.dumps(ids)],
    )
    return {paper: int(day.replace("-", "").ljust(8, "0")) for paper, day in rows if day}
