"""List the pairs of papers that may be the same and that nobody has decided on."""

from __future__ import annotations

from itertools import islice

from sqlite_utils import Database

from reader.store.records import apart_now
from reader.types import Doubt

MOST = 2_000
"""Open questions that are told: a reader answers a few dozen at a sitting."""

_OPEN = """
WITH asked (record) AS (SELECT first FROM doubts UNION SELECT second FROM doubts),
stands (record, paper) AS (
    SELECT DISTINCT record_id, paper_id FROM asked CROSS JOIN standing ON record_id = record
)
SELECT min(one.paper, other.paper) AS one, max(one.paper, other.paper) AS other,
    max(score) AS score, why
FROM doubts JOIN stands AS one ON one.record = first JOIN stands AS other ON other.record = second
WHERE one.paper <> other.paper GROUP BY 1, 2 ORDER BY score DESC, 1, 2
"""


def doubts(db: Database) -> list[Doubt]:
    """Return the open questions, the likeliest first; each pair of papers once."""
    if not db.execute("SELECT EXISTS (SELECT 1 FROM doubts)").fetchone()[0]:
        return []
    answered = apart_now(db)
    rows = (row for row in db.execute(_OPEN) if (row[0], row[1]) not in answered)
    return [Doubt(*row) for row in islice(rows, MOST)]


def count(db: Database) -> int:
    """Return how many questions are open."""
    return len(doubts(db))
