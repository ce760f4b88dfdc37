"""Look a copy from elsewhere over before it may become the library: it is only data until then."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from sqlite_utils import Database

from reader.errors import LibraryError, LibraryTooNewError
from reader.store.connect import unknown
from reader.store.copies import look_over, opened
from reader.store.schema import migrations
from reader.words import QT_TR_NOOP, tr

_Shape: TypeAlias = frozenset[tuple[str, str, str, str]]

_OF_SQLITE = frozenset({"sqlite_sequence", "sqlite_stat1", "sqlite_stat4"})
"""Tables that SQLite makes by itself."""


class BackupUnfitError(LibraryError):
    """A file that is no backup of a library, or a damaged one."""

    advice = QT_TR_NOOP("Choose another backup; 'lectern backups --verify' looks all of them over.")


def vetted(copy: Path) -> bool:
    """Say whether *copy* is of this version's tables, and not of an older one's.

    It is opened without any trust. Its tables, indexes, views and triggers have to be those
    that our migrations make, and no others: a trigger would run when the library is used.

    Raises:
        LibraryTooNewError: A newer Lectern wrote it.
        LibraryError: It is damaged, or not a library.
    """
    if not copy.is_file():
        raise BackupUnfitError(tr("There is no backup at {path}.").format(path=copy))
    with opened(copy) as db:
        if unknown(db):
            raise LibraryTooNewError(tr("A newer version of Lectern wrote this backup."))
        look_over(db)
        applied = [migration.name for migration in migrations.applied(db)]
        if not applied or _shape(db) != _made_by(tuple(applied)):
            raise BackupUnfitError(tr("This file holds other tables than a library of Lectern."))
        return not migrations.pending(db)


def as_made(db: Database) -> bool:
    """Say whether tables, indexes, views and triggers are those that our migrations make."""
    applied = tuple(migration.name for migration in migrations.applied(db))
    return _shape(db) == _made_by(applied)


@lru_cache(4)
def _made_by(applied: tuple[str, ...]) -> _Shape:
    """Return the shape of a library to which these migrations were applied."""
    with Database(memory=True, execute_plugins=False, strict=True) as ours:
        later = [each.name for each in migrations.pending(ours) if each.name not in applied]
        migrations.apply(ours, stop_before=later)
        return _shape(ours)


def _shape(db: Database) -> _Shape:
    """Return everything that a schema says, but for blanks and quotes.

    These depend on the version of SQLite that renamed a table.
    """
    rows = db.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return frozenset(
        (kind, name, table, re.sub(r'[\s"]+', "", sql))
        for kind, name, table, sql in rows
        if not (kind == "table" and name in _OF_SQLITE)
    )
