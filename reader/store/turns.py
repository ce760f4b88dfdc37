"""Number what came in and what was written in its order: clocks are set back, numbers are not.

The numbers stand in tables that end with the connection, and grow with the library.
"""

from __future__ import annotations

from sqlite_utils import Database

ARRIVAL = "(SELECT max(first) FROM temp.arrivals WHERE first <= papers.id)"
"""The turn of a paper's arrival, the same for all that came at one moment; see `follow_papers`."""

_ARRIVALS = """
INSERT INTO temp.arrivals SELECT id FROM (
    SELECT id, added IS NOT lag(added) OVER (ORDER BY id) AS other FROM papers WHERE id >= ?1
) WHERE other AND id <> ?1
"""
_WRITINGS = """
INSERT INTO temp.writings SELECT iif(edit.value ->> 0 = 'note', 'note:', '') || key.value, seq
FROM history, json_each(iif(json_valid(edits), edits, '[]')) AS edit,
    json_each(edit.value, '$[2]') AS put, json_each(put.value, '$[1]') AS key
WHERE seq > ? AND (instr(edits, '["note",') OR instr(edits, '["highlight",'))
    AND edit.value ->> 0 IN ('note', 'highlight')
ORDER BY seq
ON CONFLICT (key) DO UPDATE SET turn = excluded.turn WHERE writings.key GLOB 'note:*'
"""


def follow_papers(db: Database) -> None:
    """Make ``temp.arrivals`` complete: the ``first`` paper of each moment at which some came."""
    db.execute("CREATE TABLE IF NOT EXISTS temp.arrivals (first INTEGER PRIMARY KEY)")
    (seen,) = _seen(db, "arrivals")
    db.execute(_ARRIVALS, [seen])
    _see(db, "arrivals", "SELECT coalesce(max(id), 0) FROM papers")


def follow_annotations(db: Database) -> None:
    """Make ``temp.writings`` complete: ``key`` and ``turn`` of each annotation there ever was.

    A highlight has that of the act which made it, a note that of the last which wrote it.
    """
    db.execute("CREATE TABLE IF NOT EXISTS temp.writings (key TEXT PRIMARY KEY, turn INTEGER)")
    db.execute(_WRITINGS, _seen(db, "writings"))
    _see(db, "writings", "SELECT coalesce(max(seq), 0) FROM history")


def _seen(db: Database, what: str) -> list[int]:
    """Return the number up to which something was looked through."""
    db.execute("CREATE TABLE IF NOT EXISTS temp.followed (what TEXT PRIMARY KEY, number INTEGER)")
    found = db.execute("SELECT number FROM temp.followed WHERE what = ?", [what]).fetchone()
    return [found[0] if found else 0]


def _see(db: Database, what: str, number: str) -> None:
    db.execute(f"INSERT OR REPLACE INTO temp.followed VALUES (?, ({number}))", [what])
