"""Smart lists, and the searches of the reader."""

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
) STRICT
"""


@migrations()
def m004_smart_lists(db: Database) -> None:
    """Smart lists and searches."""
    for statement in _FOURTH.split(";"):
        db.execute(statement)
