"""Keep records, what sources gave as papers, and which paper each of them stands for."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from reader.store.sql import ABSTRACT, BELOW
from reader.types import PaperId, RecordId

_BELOW = f"{BELOW} SELECT DISTINCT id FROM below"
_ROOTS = """
WITH RECURSIVE up (id, at) AS (
    SELECT value, value FROM json_each(?)
    UNION SELECT up.id, merged_into FROM up JOIN papers ON papers.id = at
    WHERE merged_into IS NOT NULL
) SELECT up.id, at FROM up JOIN papers ON papers.id = at WHERE merged_into IS NULL
"""


def below(db: Database, papers: Iterable[PaperId]) -> list[RecordId]:
    """Return the records that stand for *papers*, their own among them."""
    return [record for (record,) in db.execute(_BELOW, [json.dumps(list(papers))])]


def roots(db: Database, records: Iterable[RecordId]) -> dict[RecordId, PaperId]:
    """Return the paper that each record stands for now."""
    return dict(db.execute(_ROOTS, [json.dumps(list(records))]))


def stand(db: Database, records: Iterable[RecordId]) -> bool:
    """Say whether any of these records stands in what a digest shows."""
    wanted = json.dumps(list(records))
    sql = "SELECT 1 FROM standing WHERE record_id IN (SELECT value FROM json_each(?))"
    return db.execute(sql, [wanted]).fetchone() is not None


def recount(db: Database, papers: Collection[PaperId]) -> None:
    """Count again in how many digests each paper stands; in none, it is not shown."""
    db.execute(
        "UPDATE papers SET digests ="
        " (SELECT count(DISTINCT digest_id) FROM standing WHERE paper_id = papers.id)"
        " WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(papers))],
    )


def write_merged(db: Database, values: Mapping[Any, Any]) -> None:
    """Have papers stand for others, or for themselves again; their appearances go with them."""
    moved = below(db, values)
    before = set(roots(db, moved).values())
    db.conn.executemany(
        "UPDATE papers SET merged_into = ? WHERE id = ?",
        ((into, paper) for paper, into in values.items()),
    )
    now = roots(db, moved)
    # What a paper stands for is searched with it, and no longer with what it was taken from.
    changed = before | set(now.values())
    db.conn.executemany(
        "INSERT INTO changes (paper_id) VALUES (?)", ((paper,) for paper in changed)
    )
    db.conn.executemany(
        "UPDATE appearances SET paper_id = ? WHERE record_id = ?",
        ((paper, record) for record, paper in now.items()),
    )
    recount(db, changed | set(moved))


def write_text(db: Database, values: Mapping[Any, Any]) -> None:
    """Have papers show the text of other records, or their own again."""
    db.conn.executemany(
        "UPDATE papers SET text_id = ? WHERE id = ?",
        ((record, paper) for paper, record in values.items()),
    )
    show_texts(db, values)


LEAD = 280
"""Characters of the abstract that the list shows: two lines at 1920 pixels."""


def show_texts(db: Database, papers: Iterable[PaperId]) -> None:
    """Give the list's columns the words of the texts that papers show."""
    db.execute(
        "UPDATE papers SET title = coalesce(texts.title, raw_title),"
        f" lead = substr({ABSTRACT}, 1, {LEAD})"
        " FROM texts WHERE record_id = coalesce(text_id, papers.id)"
        " AND papers.id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(papers))],
    )


def get_apart(db: Database, keys: list[Any]) -> dict[Any, Any]:
    """Return True for each pair ("12:34") that the reader has said is not the same."""
    known = {f"{first}:{second}" for first, second in db.execute("SELECT * FROM apart")}
    return {key: True if key in known else None for key in keys}


def write_apart(db: Database, values: Mapping[Any, Any]) -> None:
    """Remember pairs as not the same, or forget it."""
    for key, apart in values.items():
        first, second = str(key).split(":")
        if apart:
            db.execute("INSERT INTO apart (first, second) VALUES (?, ?)", [first, second])
        else:
            db.execute("DELETE FROM apart WHERE first = ? AND second = ?", [first, second])


def apart_now(db: Database) -> set[tuple[PaperId, PaperId]]:
    """Return the pairs that are not the same, as the papers that stand for them now."""
    pairs = db.execute("SELECT first, second FROM apart").fetchall()
    now = roots(db, {record for pair in pairs for record in pair})
    return {(min(now[first], now[second]), max(now[first], now[second])) for first, second in pairs}


def kept_apart(db: Database, first: PaperId, second: PaperId) -> bool:
    """Say whether the reader has said that two papers are not the same."""
    return (min(first, second), max(first, second)) in apart_now(db)


def pair(first: PaperId, second: PaperId) -> str:
    """Return the key of two papers for `Mark.APART`."""
    return f"{min(first, second)}:{max(first, second)}"
