"""Citation keys: given once, so that a paper is cited by the same key for good."""

from __future__ import annotations

from sqlite_utils import Database

import reader.store.schema.fifth  # noqa: F401 - the migrations are applied in this order
from reader.store.schema.table import migrations

_SIXTH = """
CREATE TABLE citation_keys (
    paper_id INTEGER PRIMARY KEY REFERENCES papers (id),
    key TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT
"""


@migrations()
def m006_citation_keys(db: Database) -> None:
    """Citation keys."""
    db.execute(_SIXTH)
