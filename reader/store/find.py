"""Answer what SQL answers best: which papers stand in a place, or pass a filter."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable

from sqlite_utils import Database

from reader.query.tree import And, Filter, In, Node, Not, Or, Phrase, Prefix, Word
from reader.types import PaperId, Place, PlaceKind

CHUNK = 5_000
"""Rows fetched at once: one call for a million keeps the interpreter to itself for too long."""

_DIGEST = (
    "SELECT paper_id FROM appearances JOIN digests ON digests.id = digest_id"
    " JOIN papers ON papers.id = paper_id"
    " WHERE digest_id = ? AND since <= version ORDER BY rank"
)
_TAGGED = (
    "SELECT papers.id FROM paper_tags JOIN tags ON tags.id = tag_id"
    " JOIN papers ON papers.id = paper_id WHERE name = ? AND digests > 0 ORDER BY position"
)

_FILTERS = {
    ("is", "starred"): "starred = 1",
    ("is", "inbox"): "decision = 'inbox'",
    ("is", "later"): "decision = 'later'",
    ("is", "done"): "decision = 'done'",
    ("is", "dismissed"): "decision = 'dismissed'",
    ("has", "note"): "noted = 1",
    ("has", "tags"): "id IN (SELECT paper_id FROM paper_tags)",
}
_NAMED = {
    "tag": (
        "id IN (SELECT paper_id FROM paper_tags JOIN tags ON tags.id = tag_id"
        " WHERE name = ?1 COLLATE NOCASE OR substr(name, 1, length(?1) + 1) = ?1 || '/')"
    ),
    "digest": (
        "id IN (SELECT paper_id FROM appearances JOIN digests ON digests.id = digest_id"
        " WHERE since <= version AND instr(lower(name), lower(?1)))"
    ),
}


def ids(db: Database, place: Place) -> array[int]:
    """Return the papers of a place: newest digest first, then by rank."""
    sql, values = _place(place)
    return _fetched(db, sql, values)


def _place(place: Place) -> tuple[str, list[object]]:
    order = " ORDER BY position"
    if place.kind is PlaceKind.DIGEST:
        return _DIGEST, [place.digest]
    if place.kind is PlaceKind.TAG:
        return _TAGGED, [place.tag]
    if place.kind is PlaceKind.STARRED:
        return f"SELECT id FROM papers WHERE starred = 1 AND digests > 0{order}", []
    if place.kind is PlaceKind.ALL:
        return f"SELECT id FROM papers WHERE digests > 0{order}", []
    return f"SELECT id FROM papers WHERE decision = ? AND digests > 0{order}", [place.kind.value]


def filtered(db: Database, filters: Iterable[Filter | Not]) -> array[int]:
    """Return the papers that pass every filter, in the order of a list."""
    result: array[int] | None = None
    for one in filters:
        condition, values = _condition(one)
        found = _fetched(
            db,
            f"SELECT id FROM papers WHERE digests > 0 AND {condition} ORDER BY position",
            values,
        )
        keep = set(found)
        result = found if result is None else array("q", (i for i in result if i in keep))
    return _fetched(db, *_place(Place(PlaceKind.ALL))) if result is None else result


def _condition(one: Filter | Not) -> tuple[str, list[object]]:
    if isinstance(one, Not):
        assert isinstance(one.node, Filter)
        condition, values = _condition(one.node)
        return f"NOT ({condition})", values
    if one.name in _NAMED:
        return _NAMED[one.name], [one.value]
    return _FILTERS[one.name, one.value], []


def shown(db: Database, ids: Iterable[PaperId]) -> set[PaperId]:
    """Return those of *ids* that the library shows."""
    rows = db.execute(
        "SELECT id FROM papers WHERE digests > 0 AND id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    )
    return {paper for (paper,) in rows}


def _fetched(db: Database, sql: str, values: list[object]) -> array[int]:
    result = array("q")
    cursor = db.execute(sql, values)
    while rows := cursor.fetchmany(CHUNK):
        result.extend([paper for (paper,) in rows])
    return result


def containing(db: Database, node: Node, limit: int) -> array[int]:
    """Return papers that hold all the words of *node* as they are: what is left without an index."""
    condition, values = _containing(node)
    return _fetched(
        db,
        "SELECT papers.id FROM papers JOIN abstracts ON paper_id = papers.id"
        f" WHERE digests > 0 AND {condition} ORDER BY position LIMIT ?",
        [*values, limit],
    )


def _containing(node: Node) -> tuple[str, list[object]]:
    match node:
        case Word(text) | Prefix(text):
            return "instr(lower(title || ' ' || abstract), lower(?))", [text]
        case Phrase(parts):
            return "instr(lower(title || ' ' || abstract), lower(?))", [" ".join(parts)]
        case Not(inner):
            condition, values = _containing(inner)
            return f"NOT ({condition})", values
        case In(_, inner):
            return _containing(inner)
        case And(nodes) | Or(nodes):
            parts = [_containing(part) for part in nodes]
            word = " AND " if isinstance(node, And) else " OR "
            joined = word.join(f"({condition})" for condition, _ in parts)
            return joined, [value for _, values in parts for value in values]
    return "1", []
