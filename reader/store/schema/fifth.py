"""Reading lists, and the papers in them."""

from __future__ import annotations

from sqlite_utils import Database

import reader.store.schema.fourth  # noqa: F401 - the migrations are applied in this order
from reader.store.schema.table import migrations

_FIFTH = """
CREATE TABLE reading_lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    heading TEXT NOT NULL,
    introduction TEXT NOT NULL,
    target TEXT NOT NULL,
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE list_entries (
    list_id INTEGER NOT NULL REFERENCES reading_lists (id),
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    position INTEGER NOT NULL,
    section TEXT NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (list_id, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_entries_by_paper ON list_entries (paper_id)
"""


@migrations()
def m005_reading_lists(db: Database) -> None:
    """Reading lists."""
    for statement in _FIFTH.split(";"):
        db.execute(statement)
