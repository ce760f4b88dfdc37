"""The tables, made by sqlite-utils migrations. A released migration is never edited."""

from __future__ import annotations

from collections.abc import Collection

from sqlite_utils import Database

import reader.store.schema.eighth  # noqa: F401 - the migrations are applied in this order
from reader.store.schema.first import APPLICATION_ID
from reader.store.schema.second import FOREVER
from reader.store.schema.table import migrations

__all__ = ["APPLICATION_ID", "FOREVER", "made", "make", "migrations"]


def make(db: Database, only: Collection[str] = ()) -> None:
    """Make the tables in an empty database; of migrations, *only* those that are named, if any."""
    names = [migration.name for migration in migrations.pending(db)]
    migrations.apply(db, stop_before=[name for name in names if only and name not in only])


def made(only: Collection[str] = ()) -> Database:
    """Return an empty library in memory, with the tables that `make` makes."""
    db = Database(memory=True, execute_plugins=False, strict=True)
    make(db, only)
    return db
