"""What other people say of papers, as their packets told it, and the lists that came with them."""

from __future__ import annotations

from sqlite_utils import Database

import reader.store.schema.sixth  # noqa: F401 - the migrations are applied in this order
from reader.store.schema.table import migrations

_SEVENTH = """
CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    meanings TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE guest_pages (
    person TEXT NOT NULL,
    paper TEXT NOT NULL,
    record_id INTEGER NOT NULL REFERENCES papers (id),
    made TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    highlights TEXT NOT NULL,
    hidden TEXT NOT NULL,
    PRIMARY KEY (person, paper)
) STRICT, WITHOUT ROWID;
CREATE INDEX guest_pages_by_record ON guest_pages (record_id);

CREATE TABLE guest_lists (
    person TEXT NOT NULL,
    list TEXT NOT NULL,
    list_id INTEGER NOT NULL,
    made TEXT NOT NULL,
    told TEXT NOT NULL,
    PRIMARY KEY (person, list)
) STRICT, WITHOUT ROWID
"""
# A list that the reader took away is still known by its number: no reference, therefore.

_LOGGED = {
    "guests_in": ("INSERT ON guest_pages", "new"),
    "guests_changed": ("UPDATE ON guest_pages", "new"),
    "guests_out": ("DELETE ON guest_pages", "old"),
}
"""What the search index must hear of: trigger name -> (event, the row)."""


@migrations()
def m007_guests(db: Database) -> None:
    """What other people say of papers."""
    for statement in _SEVENTH.split(";"):
        db.execute(statement)
    for name, (event, row) in _LOGGED.items():
        db.execute(
            f"CREATE TRIGGER log_{name} AFTER {event} BEGIN INSERT INTO changes (paper_id)"
            f" SELECT coalesce((SELECT paper_id FROM appearances WHERE record_id = {row}.record_id"
            f" LIMIT 1), {row}.record_id); END"
        )
