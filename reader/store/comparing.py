"""Say what would come and go if a library were as another copy of it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.store.complaints import translated
from reader.store.database import address, untrusted
from reader.types.restoring import KINDS, Change, Difference, NoteOf

TITLES = 200
"""Titles that are named of papers that come or go, and of notes."""
BEGINS = 80
"""Characters of a note by which it is named."""

_PAPERS = "FROM {0}.papers JOIN {0}.texts ON record_id = id WHERE digests > 0"
_PAPER = "papers.id || ' ' || raw_title"
_HELD = {
    "papers": f"SELECT {_PAPER} AS key, '' AS value {_PAPERS}",
    "digests": "SELECT name AS key, year AS value FROM {0}.digests WHERE version > 0",
    "decisions": f"SELECT {_PAPER} AS key, decision AS value {_PAPERS}",
    "stars": f"SELECT {_PAPER} AS key, '' AS value {_PAPERS} AND starred = 1",
    "notes": "SELECT paper_id AS key, body AS value FROM {0}.notes",
    "highlights": "SELECT id AS key, colour || ' ' || comment || ' ' || tags AS value"
    " FROM {0}.highlights",
    "tags": "SELECT name AS key, colour AS value FROM {0}.tags",
    "tagged": "SELECT paper_id || ' ' || name AS key, '' AS value FROM {0}.paper_tags"
    " JOIN {0}.tags ON id = tag_id",
    "lists": "SELECT name AS key, heading || ' ' || introduction || ' ' || archived AS value"
    " FROM {0}.reading_lists",
    "entries": "SELECT name || ' ' || paper_id AS key, section || ' ' || sentence AS value"
    " FROM {0}.list_entries JOIN {0}.reading_lists ON id = list_id",
    "smart": "SELECT name AS key, query AS value FROM {0}.smart_lists",
    "sources": "SELECT kind || ' ' || address AS key, name AS value FROM {0}.sources",
}
assert _HELD.keys() == KINDS.keys()


_ABSENT = "NOT EXISTS (SELECT 1 FROM {0}.notes AS o WHERE o.paper_id = n.paper_id)"
_OTHER = (
    "EXISTS (SELECT 1 FROM {0}.notes AS o WHERE o.paper_id = n.paper_id AND o.body IS NOT n.body)"
)


def difference(now: Path, then: Path) -> Difference:
    """Return what would be different in the library *now* if it were as the copy *then* is.

    Both are of this version's tables; a copy has been vetted.

    Raises:
        LibraryError: One of them cannot be read.
    """
    with translated(), closing(untrusted(":memory:")) as db:
        db.execute("ATTACH ? AS now", [address(now)])
        db.execute("ATTACH ? AS then_", [address(then, immutable=True)])
        changes = [_change(db, kind) for kind in _HELD]
        return Difference(
            tuple(each for each in changes if each.back or each.gone or each.other),
            _titles(db, "then_", "now"),
            _titles(db, "now", "then_"),
            _notes(db, "then_", "now", _ABSENT),
            _notes(db, "now", "then_", _ABSENT),
            _notes(db, "now", "then_", _OTHER),
        )


def _change(db: sqlite3.Connection, kind: str) -> Change:
    now, then = (_HELD[kind].format(schema) for schema in ("now", "then_"))
    both = f"WITH n AS MATERIALIZED ({now}), t AS MATERIALIZED ({then}) SELECT"
    back, gone, other = db.execute(
        f"{both} (SELECT count(*) FROM (SELECT key FROM t EXCEPT SELECT key FROM n)),"
        " (SELECT count(*) FROM (SELECT key FROM n EXCEPT SELECT key FROM t)),"
        " (SELECT count(*) FROM t JOIN n USING (key) WHERE t.value IS NOT n.value)"
    ).fetchone()
    if kind == "decisions":  # those of papers that come or go are none of the reader's
        back = gone = 0
    return Change(kind, back, gone, other)


def _titles(db: sqlite3.Connection, of: str, without: str) -> tuple[str, ...]:
    papers = f"SELECT {_PAPER} {_PAPERS}"
    rows = db.execute(
        f"SELECT papers.title {_PAPERS} AND {_PAPER} NOT IN ({papers.format(without)})"
        " ORDER BY position LIMIT ?".format(of),
        [TITLES],
    )
    return tuple(title for (title,) in rows)


def _notes(db: sqlite3.Connection, of: str, other: str, how: str) -> tuple[NoteOf, ...]:
    rows = db.execute(
        f"SELECT p.title, substr(n.body, 1, ?) FROM {of}.notes AS n"
        f" JOIN {of}.papers AS p ON p.id = n.paper_id WHERE {how.format(other)}"
        " ORDER BY n.paper_id LIMIT ?",
        [BEGINS + 1, TITLES],
    )
    return tuple(NoteOf(title, _cut(begins)) for title, begins in rows)


def _cut(begins: str) -> str:
    line = " ".join(begins[:BEGINS].split())
    return f"{line}…" if len(begins) > BEGINS else line
