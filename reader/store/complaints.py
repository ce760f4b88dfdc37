"""Turn SQLite's complaints into errors with advice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from reader.errors import (
    DiskFullError,
    LibraryBusyError,
    LibraryError,
    LibraryMovedError,
    LibraryReadOnlyError,
    UnguardedError,
    damaged,
)
from reader.store.shape import as_made
from reader.words import tr

_KIND = 0xFF
"""The part of SQLite's codes that tells the kind of a failure, such as "busy"."""
_MALFORMED = "malformed"
_OF_VALUES = ("integer overflow", _MALFORMED, "user-defined function")
"""How SQLite's words begin on a stored value that is not what it was: there is no code for it."""
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
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or _says(error, _MALFORMED):
        return damaged(error)
    if not isinstance(error, sqlite3.OperationalError):
        return None
    is_ours = code == sqlite3.SQLITE_ERROR and not _says(error, *_OF_VALUES)
    if is_ours and db is not None and _has_its_tables(db):
        return None
    return LibraryError(
        tr("The library cannot be used: {error}.").format(error=error),
        advice=tr("Check that its folder exists and that you may write to it."),
    )


def _says(error: sqlite3.DatabaseError, *beginnings: str) -> bool:
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith(beginnings)


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
