"""Read what searches filter, sort and count by as plain numbers: many papers in few rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlite_utils import Database

from reader.store import changes, duplicates, history
from reader.store.sql import BELOW, CHUNK, DECISION_NUMBER
from reader.text.identifiers import identities_of
from reader.types import DigestId, PaperId, Sequence

Ids: TypeAlias = Iterable[PaperId] | None
"""The papers that are asked about; None for all."""
Rows: TypeAlias = Iterator[list[tuple[Any, ...]]]
View: TypeAlias = Database
"""A library that is being read. What is asked of it, is asked by the functions here."""

_MARKS = f"""
SELECT id, position,
    {DECISION_NUMBER}, starred, noted, lead <> '', digests, coalesce(unixepoch(added), 0), touched,
    iif(touched, coalesce((SELECT unixepoch(at) FROM history WHERE seq = touched), 0), 0)
FROM papers WHERE digests > 0
"""
MARKS = (
    "id", "position", "decision", "starred", "noted", "abstract", "digests", "added", "touched",
    "touched_at",
)  # fmt: skip
"""What `marks` yields. Decisions count from the inbox on, times in seconds since 1970, UTC."""
_FACTS = """
SELECT paper_id, coalesce(json_array_length(facts, '$.authors'), 0),
    instr(facts, '"kind":"code"') > 0, coalesce(facts ->> '$.published', ''),
    coalesce(facts ->> '$.venue', '')
FROM standing CROSS JOIN facts USING (record_id, digest_id, since)
"""
_TAGGED = "SELECT paper_id, tag_id FROM paper_tags"
_STANDING = "SELECT DISTINCT paper_id, digest_id FROM standing"
_HIGHLIGHTS = """
WITH RECURSIVE up (record, at) AS (
    SELECT DISTINCT record_id, record_id FROM highlights
    UNION SELECT record, merged_into FROM up JOIN papers ON papers.id = at
    WHERE merged_into IS NOT NULL
) SELECT at, count(*) FROM up JOIN papers ON papers.id = at AND merged_into IS NULL
JOIN highlights ON record_id = record GROUP BY at
"""
_HIGHLIGHTS_OF = f"""
{BELOW}
SELECT root, count(*) FROM below JOIN highlights ON record_id = below.id GROUP BY root
"""
_FOLDED = """
SELECT DISTINCT paper_id FROM papers JOIN appearances ON record_id = papers.id
WHERE merged_into IS NOT NULL
"""
_CHANGED = "SELECT DISTINCT paper_id FROM changes WHERE seq > ? LIMIT ?"
_TOUCHED = "SELECT id FROM papers WHERE touched > 0 AND touched > ? LIMIT ?"
_LINKED = """
SELECT DISTINCT paper_id FROM standing JOIN facts USING (record_id, digest_id, since)
WHERE instr(lower(facts), lower(?1)) AND EXISTS (
    SELECT 1 FROM json_each(facts, '$.links') WHERE instr(lower(value ->> '$.address'), lower(?1))
)
"""
_NAMED = """
WITH RECURSIVE up (at) AS (
    SELECT record_id FROM json_each(?) AS wanted JOIN identities
        ON kind = wanted.value ->> 0 AND identities.value = wanted.value ->> 1
    UNION SELECT id FROM papers WHERE id = ?
    UNION SELECT merged_into FROM up JOIN papers ON id = at WHERE merged_into IS NOT NULL
) SELECT at FROM up
"""


@dataclass(frozen=True, slots=True)
class At:
    """A state of the library: the last change, the last act, and what other programs wrote."""

    change: Sequence
    act: Sequence
    version: int


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a digest itself: its name, where it came from, its date."""

    id: DigestId
    name: str
    path: str
    year: int | None
    month: int | None
    day: int | None


@contextmanager
def unchanging(db: Database) -> Iterator[None]:
    """Have several reads see one state of the library."""
    if db.conn.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.rollback()  # nothing was written, and where the file is damaged a COMMIT fails


def at(db: Database) -> At:
    """Return the state of the library; another one later tells that something has changed."""
    return At(changes.last(db), history.last(db), changes.version(db))


def changed(db: Database, since: At, most: int) -> list[PaperId] | None:
    """Return the papers that may be others than they were then; None when that is over *most*."""
    found: set[PaperId] = set()
    for sql, seq in ((_CHANGED, since.change), (_TOUCHED, since.act)):
        found.update(paper for (paper,) in db.execute(sql, [seq, most + 1]))
    return sorted(found) if len(found) <= most else None


def top(db: Database) -> PaperId:
    """Return the highest number that any paper has; 0 when there is none."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM papers").fetchone()[0])


def marks(db: Database, ids: Ids = None) -> Rows:
    """Yield what is counted and chosen by, as whole numbers, in the order of `MARKS`."""
    return _rows(db, _MARKS, " AND id IN", ids)


def facts(db: Database, ids: Ids = None) -> Rows:
    """Yield id, number of authors, whether code is linked, date and venue, source by source."""
    return _rows(db, _FACTS, " WHERE paper_id IN", ids, " ORDER BY digest_id, record_id")


def tagged(db: Database, ids: Ids = None) -> Rows:
    """Yield papers with the number of each of their tags."""
    return _rows(db, _TAGGED, " WHERE paper_id IN", ids)


def standing(db: Database, ids: Ids = None) -> Rows:
    """Yield papers with each digest in which they stand."""
    return _rows(db, _STANDING, " WHERE paper_id IN", ids)


def highlights(db: Database, ids: Ids = None) -> Rows:
    """Yield papers that have highlights, with how many."""
    if ids is None:
        return _chunks(db, _HIGHLIGHTS, [])
    return _chunks(db, _HIGHLIGHTS_OF, [json.dumps(list(ids))])


def tags(db: Database) -> list[tuple[int, str]]:
    """Return number and name of each tag."""
    return list(db.execute("SELECT id, name FROM tags"))


def pages(db: Database) -> list[Page]:
    """Return all digests, the newest first."""
    rows = db.execute("SELECT id, name, path, year, month, day FROM digests ORDER BY id DESC")
    return [Page(*row) for row in rows]


def duplicate(db: Database) -> set[PaperId]:
    """Return the papers that stand for several, and those that wait to be told apart."""
    folded = {paper for (paper,) in db.execute(_FOLDED)}
    return folded | {
        paper for doubt in duplicates.doubts(db) for paper in (doubt.first, doubt.second)
    }


def linked(db: Database, part: str) -> list[PaperId]:
    """Return the papers with *part* in the address of a link."""
    return [paper for (paper,) in db.execute(_LINKED, [part])]


def named(db: Database, name: str) -> list[PaperId]:
    """Return the papers with this arXiv, DOI or ACL number, or this number in the library."""
    own = name.removeprefix("#")
    number = int(own) if own.isascii() and own.isdigit() and len(own) < 12 else None
    keys = [] if name.startswith("#") else [list(key) for key in identities_of(name)]
    return [paper for (paper,) in db.execute(_NAMED, [json.dumps(keys), number])]


def titles(db: Database, ids: Ids = None) -> Rows:
    """Yield papers with their titles."""
    return _rows(db, "SELECT id, title FROM papers WHERE digests > 0", " AND id IN", ids)


def _rows(db: Database, sql: str, among: str, ids: Ids, order: str = "") -> Rows:
    if ids is None:
        return _chunks(db, sql + order, [])
    some = f"{among} (SELECT value FROM json_each(?))"
    return _chunks(db, sql + some + order, [json.dumps(list(ids))])


def _chunks(db: Database, sql: str, values: list[object]) -> Rows:
    cursor = db.execute(sql, values)
    while rows := cursor.fetchmany(CHUNK):
        yield rows
