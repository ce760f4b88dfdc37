"""Answer what SQL answers best: which papers stand in a place, or pass a filter."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable

from sqlite_utils import Database

from reader.query.tree import (
    And,
    Condition,
    Count,
    Dates,
    Filter,
    Fuzzy,
    In,
    Lighter,
    Mark,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from reader.store.sql import CHUNK, Sql, is_or_below
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


def ids(db: Database, place: Place) -> array[int]:
    """Return the papers of a place: newest digest first, then by rank."""
    sql, values = placed(place)
    return _fetched(db, f"{sql} ORDER BY place_at", values)


def placed(place: Place) -> Sql:
    """Return SQL for each ``id`` of a place, and ``place_at``, by which they are in order there."""
    shown = "SELECT id, position AS place_at FROM papers WHERE digests > 0"
    if place.kind is PlaceKind.DIGEST:
        return _DIGEST, [place.digest]
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
    return _joined(node, _condition)


def _joined(node: Node, part: Callable[[Node], Sql]) -> Sql:
    """Return the SQL of a node that holds others, each put by *part*."""
    match node:
        case Not(inner):
            condition, values = part(inner)
            return f"NOT ({condition})", values
        case And(nodes) | Or(nodes):
            parts = [part(one) for one in nodes]
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


def texts(db: Database, ids: Iterable[PaperId]) -> list[tuple[str, str]]:
    """Return the titles and abstracts of papers."""
    return list(
        db.execute(
            "SELECT papers.title, coalesce(texts.abstract, raw_abstract) FROM papers"
            " JOIN texts ON record_id = coalesce(text_id, papers.id)"
            " WHERE papers.id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(ids))],
        )
    )


def containing(db: Database, node: Node, limit: int, having: Callable[[Mark], str]) -> array[int]:
    """Return papers that hold the words of *node* as they are: what works without an index.

    *Having* tells the papers with a mark, as a list in JSON.
    """
    condition, values = _Holding(having).condition(node, "any")
    return _fetched(
        db,
        "SELECT papers.id FROM papers JOIN texts ON record_id = coalesce(text_id, papers.id)"
        f" WHERE digests > 0 AND {condition} ORDER BY position LIMIT ?",
        [*values, limit],
    )


_SAID = "coalesce((SELECT body FROM notes WHERE paper_id = papers.id), '')"
_PARTS = {
    "title": "papers.title || ' ' || raw_title",
    "abstract": "raw_abstract || ' ' || coalesce(texts.abstract, '')",
    "author": (
        "coalesce((SELECT group_concat(facts ->> '$.authors', ' ') FROM standing"
        " JOIN facts USING (record_id, digest_id, since) WHERE paper_id = papers.id), '')"
    ),
    "note": _SAID,
    "highlight": (
        "coalesce((SELECT group_concat(comment || ' ' || tags, ' ') FROM highlights"
        " JOIN appearances USING (record_id) WHERE paper_id = papers.id), '')"
    ),
}
_PARTS["any"] = f"{_PARTS['title']} || ' ' || {_PARTS['abstract']} || ' ' || {_SAID}"
"""Where the words of a field stand; without a field they stand anywhere but in the facts."""


class _Holding:
    """The search as SQL; it knows neither stems nor nearness, and of papers alike nothing."""

    def __init__(self, having: Callable[[Mark], str]) -> None:
        self._having = having

    def condition(self, node: Node, part: str) -> Sql:
        match node:
            case Filter() | Count() | Dates():
                among = "papers.id IN (SELECT value FROM json_each(?))"
                return among, [self._having(node)]
            case In(field, inner):
                return self.condition(inner, field)
            case Near(parts):
                return self.condition(And(tuple(Word(one) for one in parts)), part)
            case Lighter(inner):
                return self.condition(inner, part)
            case Not() | And() | Or():
                return _joined(node, lambda one: self.condition(one, part))
        return _holds(part, node)


def _holds(part: str, leaf: Node) -> Sql:
    match leaf:
        case Phrase(parts):
            text = " ".join(parts)
        case Word(text) | Prefix(text) | Fuzzy(text):
            pass
        case _:
            return "0", []
    return f"instr(lower({_PARTS[part]}), lower(?))", [text]
