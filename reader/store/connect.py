"""Open a library for reading and writing, made or brought up to date as needed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TypeAlias

from sqlite_utils import Database

from reader.errors import (
    LecternError,
    LibraryError,
    UnguardedError,
    too_new,
)
from reader.library import Library, WriterLock
from reader.store import seals
from reader.store.complaints import translated
from reader.store.database import set_all, untrusted
from reader.store.schema import APPLICATION_ID, migrations
from reader.types import Progress
from reader.types.backups import Reason
from reader.words import tr

Told: TypeAlias = Callable[[Progress], object]
"""Is told how an update of a library goes on; where it says True, that ends, and nothing is done.

It is called in the thread that opens the library."""

_STEPS = 10_000
"""Steps of the database between two words on how an update goes on: those of 500 papers."""
CACHE = "cache_size = -16384"
_OWNED = (
    "journal_mode = WAL",
    "synchronous = FULL",
    CACHE,
    "journal_size_limit = 8388608",
)
"""Set once the file is known to be ours: WAL is written into it.

What a long import leaves of the log is cut off: it would be read by who looks it over.
"""


def untold(_progress: Progress) -> None:
    """Tell nobody."""


def connect(library: Library, lock: WriterLock, told: Told = untold) -> Database:
    """Open the library for reading and writing, made or migrated as needed.

    Raises:
        LibraryTooNewError: A newer Lectern wrote it. Nothing was touched.
        LibraryError: It cannot be opened, or is not a library.
    """
    from reader.store.swapping import finish  # noqa: PLC0415 - it needs this module

    library.create()
    with translated(), lock.held():
        finish(library)
        connection = untrusted(library.database)
        try:
            return _prepared(connection, library, told)
        except BaseException:
            connection.close()
            raise


def _prepared(connection: sqlite3.Connection, library: Library, told: Told = untold) -> Database:
    db = first_seen(connection)
    if unknown(db):
        raise too_new()
    set_all(connection, _OWNED)
    if migrations.pending(db):
        if migrations.applied(db) and not library.unguarded:
            told(Progress(tr("Backing up the library before it is updated"), 0))
            _back_up(db, library)
        _migrate(db, told)
    set_all(connection, ("foreign_keys = ON",))
    _try_to_write(db)
    return db


def _try_to_write(db: Database) -> None:
    """Begin to write, and write nothing: that a file may only be read SQLite tells no earlier.

    Raises:
        sqlite3.OperationalError: It may, by its rights or by what its header says.
    """
    db.execute("DELETE FROM library WHERE 0")


def first_seen(connection: sqlite3.Connection) -> Database:
    """Return the database of a *connection* that nothing was done with yet; nothing is written.

    Raises:
        LibraryError: It is another program's.
    """
    set_all(connection, ("busy_timeout = 10000",))
    db = Database(connection, execute_plugins=False, strict=True)
    (kind,) = db.execute("PRAGMA application_id").fetchone()
    if db.table_names() and kind != APPLICATION_ID:
        raise LibraryError(
            tr("This database is not a Lectern library."),
            advice=tr("Choose another folder with --library DIR."),
        )
    return db


def unknown(db: Database) -> bool:
    """Say whether a newer version has changed the tables."""
    names = {migration.name for migration in migrations.applied(db)}
    return bool(names - set(_known()))


def _back_up(db: Database, library: Library) -> None:
    """Have a copy of what is to be migrated.

    Raises:
        UnguardedError: There can be none. Nothing was changed.
    """
    from reader.settings import backups_of  # noqa: PLC0415 - seldom needed
    from reader.store.backing import back_up_into  # noqa: PLC0415 - it needs this module

    (key,) = db.execute("SELECT value FROM library WHERE key = 'id'").fetchone()
    try:
        back_up_into(backups_of(library) / key, db, Reason.MIGRATION)
    except LecternError as error:
        raise UnguardedError(
            tr("No backup could be made before the library is updated: {error}").format(error=error)
        ) from error


def _migrate(db: Database, told: Told) -> None:
    """Apply what is pending, all of it or nothing: cut off, the next opening begins again."""
    db.execute("BEGIN IMMEDIATE")
    try:
        db.conn.set_progress_handler(_telling(db, told), _STEPS)
        migrations.apply(db)
        seals.seal_migrations(db)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
    finally:
        db.conn.set_progress_handler(None, 0)


def _telling(db: Database, told: Told) -> Callable[[], bool]:
    """Return what tells how far an update is: most of what it writes is a row for each paper."""
    before, rows = db.conn.total_changes, 0
    if db.table("papers").exists():
        (rows,) = db.execute("SELECT count(*) FROM papers").fetchone()

    def tell() -> bool:
        done = min(db.conn.total_changes - before, rows)
        return told(Progress(tr("Updating the library"), done, rows)) is True

    return tell


def _known() -> list[str]:
    with Database(memory=True, execute_plugins=False) as nothing:
        return [migration.name for migration in migrations.pending(nothing)]
