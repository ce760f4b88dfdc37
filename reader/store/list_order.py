"""Say in which order papers stand in reading lists, under which headings, and what is said there.

The papers of a section always stand together, wherever undo or a merge has put them: sections
come in the order of their first papers, and what has no section stands before them all.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from itertools import groupby

from sqlite_utils import Database

from reader.store.sql import CHUNK, Sql
from reader.text.days import told
from reader.types import Group, ListId, Listing, PaperId, Place, PlaceKind
from reader.words import tr

ENTRIES = (
    "SELECT list_id, paper_id, position, section, sentence,"
    " min(position) OVER (PARTITION BY list_id, section) AS begins FROM list_entries"
)
ORDER = "section <> '', begins, section, entries.position, paper_id"
FIRST = "target = '', target, reading_lists.position, list_id"
"""The order of the lists in the queue: what is due first, then as they stand at the side."""

_LISTED = (
    f"SELECT paper_id AS id, row_number() OVER (ORDER BY {ORDER}) AS place_at, section AS heading"
    f" FROM ({ENTRIES}) AS entries JOIN papers ON papers.id = paper_id AND papers.digests > 0"
    " WHERE list_id = ?"
)
_NEXT = (
    "SELECT paper_id AS id, min(at) AS place_at, list_id AS heading FROM ("
    f"SELECT paper_id, list_id, row_number() OVER (ORDER BY {FIRST}, {ORDER}) AS at"
    f" FROM ({ENTRIES}) AS entries"
    " JOIN reading_lists ON reading_lists.id = list_id AND NOT archived"
    " JOIN papers ON papers.id = paper_id AND papers.digests > 0"
    " AND decision IN ('inbox', 'later')) GROUP BY paper_id"
)
"""Each paper once, for the list that wants it first."""
_NEXT_SENTENCES = (
    "SELECT paper_id, sentence FROM (SELECT paper_id, sentence, row_number() OVER"
    f" (PARTITION BY paper_id ORDER BY {FIRST}) AS nth FROM list_entries"
    " JOIN reading_lists ON reading_lists.id = list_id AND NOT archived"
    " WHERE paper_id IN (SELECT value FROM json_each(?))) WHERE nth = 1 AND sentence <> ''"
)
"""What the list says that wants a paper first: only these papers' entries are looked at."""


def placed(place: Place) -> Sql | None:
    """Return SQL for ``id``, ``place_at`` and ``heading`` of a list or the queue; else None."""
    if place.kind is PlaceKind.LIST:
        return _LISTED, [place.reading_list]
    return (_NEXT, []) if place.kind is PlaceKind.NEXT else None


def listing(db: Database, place: Place) -> Listing | None:
    """Return a reading list, or what is next up, in its order and groups; None for other places.

    A list without sections has no groups; the queue has one for each list.
    """
    source = placed(place)
    if source is None:
        return None
    rows: list[tuple[PaperId, object]] = []
    cursor = db.execute(f"SELECT id, heading FROM ({source[0]}) ORDER BY place_at", source[1])
    while chunk := cursor.fetchmany(CHUNK):
        rows.extend(chunk)
    ids = array("q", [paper for paper, _ in rows])
    labels: dict[object, str] = {"": tr("Without a section")}
    if place.kind is PlaceKind.NEXT:
        labels = _names(db)
    if not any(heading for _, heading in rows):
        return Listing(ids)
    groups, start = [], 0
    for heading, some in groupby(heading for _, heading in rows):
        count = sum(1 for _ in some)
        groups.append(Group(start, labels.get(heading, str(heading)), count))
        start += count
    return Listing(ids, tuple(groups))


def sentences(db: Database, place: Place, ids: Sequence[PaperId]) -> dict[PaperId, str]:
    """Return what the list of a place says of those of *ids* of which it says anything."""
    some = json.dumps(list(ids))
    if place.kind is PlaceKind.LIST:
        found = db.execute(
            "SELECT paper_id, sentence FROM list_entries WHERE list_id = ? AND sentence <> ''"
            " AND paper_id IN (SELECT value FROM json_each(?))",
            [place.reading_list, some],
        )
    elif place.kind is PlaceKind.NEXT:
        found = db.execute(_NEXT_SENTENCES, [some])
    else:
        return {}
    return dict(found.fetchall())


def next_up(db: Database) -> int:
    """Return how many papers are next up."""
    found = db.execute(
        "SELECT count(DISTINCT paper_id) FROM list_entries"
        " JOIN reading_lists ON reading_lists.id = list_id AND NOT archived"
        " JOIN papers ON papers.id = paper_id AND digests > 0 AND decision IN ('inbox', 'later')"
    )
    return int(found.fetchone()[0])


def _names(db: Database) -> dict[object, str]:
    """Return what heads the papers of each list in the queue: its name, and its target date."""
    return {
        key: tr("{name} · by {day}").format(name=name, day=told(target)) if target else name
        for key, name, target in db.execute("SELECT id, name, target FROM reading_lists")
    }


def in_order(db: Database, of: ListId) -> list[tuple[PaperId, int, str, str]]:
    """Return paper, position, section and sentence of all entries of a list, in its order."""
    found = db.execute(
        f"SELECT paper_id, position, section, sentence FROM ({ENTRIES}) AS entries"
        f" WHERE list_id = ? ORDER BY {ORDER}",
        [of],
    )
    return [(paper, position, section, text) for paper, position, section, text in found]
