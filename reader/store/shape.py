"""Say whether the tables of a library are those that Lectern makes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from sqlite_utils import Database

from reader.store.schema import made, migrations

_Shape: TypeAlias = frozenset[tuple[str, str, str, str]]

OF_SQLITE = frozenset({"sqlite_sequence", "sqlite_stat1", "sqlite_stat4"})
"""Tables that SQLite makes by itself."""


def as_made(db: Database) -> bool:
    """Say whether tables, indexes, views and triggers are those that our migrations make."""
    applied = tuple(migration.name for migration in migrations.applied(db))
    return bool(applied) and _shape(db) == _made_by(applied)


@lru_cache(4)
def _made_by(applied: tuple[str, ...]) -> _Shape:
    """Return the shape of a library to which these migrations were applied."""
    with made(applied) as ours:
        return _shape(ours)


def _shape(db: Database) -> _Shape:
    """Return everything that a schema says, but for blanks and quotes.

    These depend on the version of SQLite that renamed a table.
    """
    rows = db.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return frozenset(
        (kind, name, table, re.sub(r'[\s"]+', "", sql))
        for kind, name, table, sql in rows
        if not (kind == "table" and name in OF_SQLITE)
    )
