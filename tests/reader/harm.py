"""Harm done to a library."""

from __future__ import annotations

import sqlite3
from contextlib import closing


def changed(library, *statements):
    """Change a library as damage does: no trigger hears of it."""
    with closing(sqlite3.connect(library.database)) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = triggers.fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(*statement) if isinstance(statement, tuple) else db.execute(statement)
        for _, sql in triggers:
            db.execute(sql)
        db.commit()
