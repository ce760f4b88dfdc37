"""List the pairs of papers that may be the same and that nobody has decided on."""

from __future__ import annotations

import json

from sqlite_utils import Database

from reader.store.records import roots
from reader.types import Doubt, PaperId

MOST = 2_000
"""Pairs that are looked at: a reader answers a few dozen at a sitting."""


def doubts(db: Database) -> list[Doubt]:
    """Return the open questions, the likeliest first; each pair of papers once."""
    rows = db.execute(
        "SELECT first, second, score, why FROM doubts ORDER BY score DESC, first, second LIMIT ?",
        [MOST],
    ).fetchall()
    stands = roots(db, {record for first, second, *_ in rows for record in (first, second)})
    shown = _shown(db, set(stands.values()))
    answered = _apart(db)
    asked: dict[tuple[PaperId, PaperId], Doubt] = {}
    for first, second, score, why in rows:
        one, other = sorted((stands[first], stands[second]))
        if one != other and {one, other} <= shown and (one, other) not in answered:
            asked.setdefault((one, other), Doubt(one, other, score, why))
    return list(asked.values())


def count(db: Database) -> int:
    """Return how many questions are open."""
    (some,) = db.execute("SELECT EXISTS (SELECT 1 FROM doubts)").fetchone()
    return len(doubts(db)) if some else 0


def _shown(db: Database, papers: set[PaperId]) -> set[PaperId]:
    found = db.execute(
        "SELECT id FROM papers WHERE digests > 0 AND id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(papers))],
    )
    return {paper for (paper,) in found}


def _apart(db: Database) -> set[tuple[PaperId, ...]]:
    pairs = db.execute("SELECT first, second FROM apart").fetchall()
    now = roots(db, {record for pair in pairs for record in pair})
    return {tuple(sorted((now[first], now[second]))) for first, second in pairs}
