"""Smart lists, the searches of the reader, and what else these must hear of."""

from __future__ import annotations

from sqlite_utils import Database

import reader.store.schema.third  # noqa: F401 - the migrations are applied in this order
from reader.store.schema.table import migrations

_FOURTH = """
CREATE TABLE smart_lists (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    query TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE searches (
    seq INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX papers_touched ON papers (touched) WHERE touched > 0
"""

_LOGGED = {
    "appearances_in": "INSERT ON appearances",
    "appearances_ended": "UPDATE OF until ON appearances",
    "facts_in": "INSERT ON facts",
}
"""What the search must hear of papers that are shown already: trigger name -> event."""


@migrations()
def m004_smart_lists(db: Database) -> None:
    """Smart lists and searches."""
    for statement in _FOURTH.split(";"):
        db.execute(statement)
    for name, event in _LOGGED.items():
        db.execute(
            f"CREATE TRIGGER log_{name} AFTER {event} BEGIN INSERT INTO changes (paper_id)"
            " SELECT id FROM papers WHERE digests > 0 AND id = (SELECT paper_id FROM appearances"
            " WHERE record_id = new.record_id LIMIT 1); END"
        )
