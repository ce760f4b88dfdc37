"""Open the database the one safe way, and turn its complaints into errors with advice."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from sqlite_utils import Database

from reader.errors import (
    DiskFullError,
    LecternError,
    LibraryBusyError,
    LibraryError,
    LibraryMovedError,
    LibraryReadOnlyError,
    UnguardedError,
    damaged,
    too_new,
)
from reader.library import Library, WriterLock
from reader.store import seals
from reader.store.schema import APPLICATION_ID, migrations
from reader.store.shape import as_made
from reader.types import Progress
from reader.types.backups import Reason
from reader.words import tr

Told: TypeAlias = Callable[[Progress], object]
"""Is told how an update of a library goes on; where it says True, that ends, and nothing is done.

It is called in the thread that opens the library."""

_KIND = 0xFF
"""The part of SQLite's codes that tells the kind of a failure, such as "busy"."""
_STEPS = 10_000
"""Steps of the database between two words on how an update goes on: those of 500 papers."""
_FIRST = ("busy_timeout = 10000", "trusted_schema = OFF")
CACHE = "cache_size = -16384"
_AROUND = (
    DiskFullError,
    LibraryBusyError,
    LibraryMovedError,
    LibraryReadOnlyError,
    UnguardedError,
)
_OF_THE_WORLD = (
    "SQLITE_BUSY",
    "SQLITE_CANTOPEN",
    "SQLITE_FULL",
    "SQLITE_IOERR",
    "SQLITE_LOCKED",
    "SQLITE_NOMEM",
    "SQLITE_PERM",
    "SQLITE_READONLY",
)
"""How SQLite's failures are called that are no fault of the file's."""
_OWNED = (
    "journal_mode = WAL",
    "synchronous = FULL",
    CACHE,
    "journal_size_limit = 8388608",
)
"""Set once the file is known to be ours: WAL is written into it.

What a long import leaves of the log is cut off: it would be read by who looks it over.
"""


@contextmanager
def translated(db: Database | None = None) -> Iterator[None]:
    """Raise the world's failures as `LibraryError`; let bugs, such as a broken constraint, pass.

    That SQLite does not understand a statement is a bug where *db* has the tables that we make;
    without it, and where it has others, it is what the file holds.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # of SQLite's words, where damage stands in a name
        raise damaged(error) from error
    except sqlite3.DatabaseError as error:
        if (told := _told(error, db)) is None:
            raise
        raise told from error


def _told(error: sqlite3.DatabaseError, db: Database | None) -> LibraryError | None:
    """Return what to tell of a failure; None where it is a bug."""
    code = getattr(error, "sqlite_errorcode", 0) & _KIND
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryBusyError(tr("Another program is writing to this library."))
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(tr("The disk is full: the act was not saved."))
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or _is_of_a_value(error):
        return damaged(error)
    if not isinstance(error, sqlite3.OperationalError):
        return None
    if code == sqlite3.SQLITE_ERROR and db is not None and _has_its_tables(db):
        return None
    return LibraryError(
        tr("The library cannot be used: {error}.").format(error=error),
        advice=tr("Check that its folder exists and that you may write to it."),
    )


def _is_of_a_value(error: sqlite3.DatabaseError) -> bool:
    """Say whether a stored value is not what it was: SQLite has no code for damaged JSON."""
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith("malformed")


def _has_its_tables(db: Database) -> bool:
    try:
        return as_made(db)
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def is_of_the_file(error: LibraryError) -> bool:
    """Say whether it is what the file holds for which it cannot be used, and not what is around it.

    Such a file is as it is however often it is tried; a full or busy disk may be better later.
    """
    cause = error.__cause__
    if isinstance(error, _AROUND) or isinstance(cause, OSError):
        return False
    return not getattr(cause, "sqlite_errorname", "").startswith(_OF_THE_WORLD)


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
        connection = sqlite3.connect(
            library.database, isolation_level=None, check_same_thread=False
        )
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
    set_all(connection, _FIRST)
    db = Database(connection, execute_plugins=False, strict=True)
    (kind,) = db.execute("PRAGMA application_id").fetchone()
    if db.table_names() and kind != APPLICATION_ID:
        raise LibraryError(
            tr("This database is not a Lectern library."),
            advice=tr("Choose another folder with --library DIR."),
        )
    return db


def set_all(connection: sqlite3.Connection, pragmas: Iterable[str]) -> None:
    """Set *pragmas*, such as "foreign_keys = ON"."""
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


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
