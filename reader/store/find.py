"""Answer what SQL answers best: which papers stand in a place, or pass a filter."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable

from sqlite_utils import Database

from reader.query.tree import And, Condition, Filter, Node, Not, Or
from reader.store import list_order
from reader.store.sql import ABSTRACT, CHUNK, SHOWN_TEXT, Sql, is_or_below
from reader.types import PaperId, Place, PlaceKind

_DIGEST = (
    "SELECT paper_id AS id, min(rank) AS place_at FROM standing WHERE digest_id = ?"
    " GROUP BY paper_id"
)

_FILTERS = {
    ("is", "starred"): "starred = 1",
    ("is", "inbox"): "decision = 'inbox'",
    ("is", "later"): "decision = 'later'",
    ("is", "done"): "decision = 'done'",
    ("is", "dismissed"): "decision = 'dismissed'",
    ("has", "note"): "noted = 1",
    ("has", "highlight"): (
        "id IN (SELECT coalesce((SELECT paper_id FROM appearances"
        "  WHERE appearances.record_id = highlights.record_id LIMIT 1), record_id)"
        " FROM highlights)"
    ),
    ("has", "tags"): "id IN (SELECT paper_id FROM paper_tags)",
}
_NAMED = {
    "tag": (
        "id IN (SELECT paper_id FROM paper_tags JOIN tags ON tags.id = tag_id"
        f" WHERE {is_or_below('name')})"
    ),
    "digest": (
        "id IN (SELECT paper_id FROM standing JOIN digests ON digests.id = digest_id"
        " WHERE instr(lower(name), lower(?)))"
    ),
}
"""A tag also stands for the tags below it; a digest is named by a part of its name."""

_TEXTS = f"""
SELECT papers.id, papers.title, {ABSTRACT} FROM papers
JOIN {SHOWN_TEXT} WHERE papers.id IN (SELECT value FROM json_each(?))
"""


def ids(db: Database, place: Place) -> array[int]:
    """Return the papers of a place: newest digest first, then by rank; a list has its own order."""
    sql, values = placed(place)
    return _fetched(db, f"{sql} ORDER BY place_at", values)


def placed(place: Place) -> Sql:
    """Return SQL for each ``id`` of a place, and ``place_at``, by which they are in order there."""
    shown = "SELECT id, position AS place_at FROM papers WHERE digests > 0"
    if place.kind is PlaceKind.DIGEST:
        return _DIGEST, [place.digest]
    if (listed := list_order.placed(place)) is not None:
        return listed
    if place.kind is PlaceKind.TAG:
        return f"{shown} AND {_NAMED['tag']}", [place.tag]
    if place.kind is PlaceKind.STARRED:
        return f"{shown} AND starred = 1", []
    if place.kind is PlaceKind.ALL:
        return shown, []
    return f"{shown} AND decision = ?", [place.kind.value]


def filtered(db: Database, conditions: Iterable[Condition]) -> array[int]:
    """Return the papers that pass every condition, in the order of a list."""
    parts = [_condition(one) for one in conditions]
    sql = " AND ".join(["SELECT id FROM papers WHERE digests > 0", *(part for part, _ in parts)])
    return _fetched(db, f"{sql} ORDER BY position", [v for _, values in parts for v in values])


def _condition(node: Node) -> Sql:
    match node:
        case Filter(name, value) if name in _NAMED:
            return _NAMED[name], [value]
        case Filter(name, value):
            return _FILTERS[name, value], []
        case Not(inner):
            condition, values = _condition(inner)
            return f"NOT ({condition})", values
        case And(nodes) | Or(nodes):
            parts = [_condition(one) for one in nodes]
            word = " AND " if isinstance(node, And) else " OR "
            joined = word.join(f"({condition})" for condition, _ in parts)
            return f"({joined})", [value for _, values in parts for value in values]
    raise TypeError(f"{type(node).__name__} is not for the database")


def shown(db: Database, ids: Iterable[PaperId]) -> set[PaperId]:
    """Return those of *ids* that the library shows."""
    rows = db.execute(
        "SELECT id FROM papers WHERE digests > 0 AND id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    )
    return {paper for (paper,) in rows}


def texts(db: Database, ids: Iterable[PaperId]) -> list[tuple[PaperId, tuple[str, str]]]:
    """Return papers with their titles and abstracts, in no order."""
    rows = db.execute(_TEXTS, [json.dumps(list(ids))])
    return [(paper, (title, abstract)) for paper, title, abstract in rows]


def _fetched(db: Database, sql: str, values: list[object]) -> array[int]:
    result = array("q")
    cursor = db.execute(sql, values)
    while rows := cursor.fetchmany(CHUNK):
        result.extend([paper for paper, *_ in rows])
    return result


def positions(db: Database, ids: Iterable[PaperId]) -> dict[PaperId, int]:
    """Return where papers stand among all in the order of a list."""
    return dict(
        db.execute(
            "SELECT id, position FROM papers WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(ids))],
        )
    )
