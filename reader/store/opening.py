"""Open a library for writing where that can be, and else for reading, saying why."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from sqlite_utils import Database

from reader.errors import (
    OPENED_FOR_READING,
    DiskFullError,
    LibraryBusyError,
    LibraryDamagedError,
    LibraryError,
    LibraryMovedError,
    LibraryTooNewError,
    damaged,
    too_new,
)
from reader.library import Library, WriterLock
from reader.store import header
from reader.store.complaints import translated
from reader.store.connect import CACHE, Told, connect, first_seen, unknown, untold
from reader.store.database import LOG, beside, reading_only, set_all
from reader.store.schema import made, migrations
from reader.words import tr

LITTLE = 64 * 1024
"""Free bytes of a disk that is full: SQLite needs half of it to open a library."""

Identity: TypeAlias = tuple[int, int]
"""The device and the number of a file: another file of the same name has others."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A library's database, as it could be opened."""

    db: Database
    identity: Identity | None
    read_only: str = ""
    """Why it cannot be written, in the reader's language; '' where it can."""
    frozen: tuple[int, ...] = ()
    """How the file looked when it was opened as one that never changes; () where it may change."""


def opened(library: Library, lock: WriterLock, why: str = "", told: Told = untold) -> Opened:
    """Open *library* for writing, made and migrated as needed, or as it can be opened.

    While it is migrated, somebody is *told* how that goes on. Where the library is to be
    opened for reading alone, *why* can give another reason for it.

    Raises:
        LibraryMovedError: It was opened before, and is not there any more.
        LibraryError: It cannot even be read; the advice says what to do.
    """
    if library.known and identity(library.database) is None:
        raise LibraryMovedError(gone())
    if library.read_only:
        return _reading(library, why or tr(OPENED_FOR_READING))
    try:
        db = connect(library, lock, told)
    except (LibraryBusyError, LibraryDamagedError):
        raise
    except LibraryError as error:
        # A rollback journal or a log that only a writer can play back leaves it as it is: closed.
        with suppress(LibraryError):
            return _reading(library, _why(error, library))
        raise
    return Opened(db, identity(library.database))


def is_older(library: Library) -> bool:
    """Say whether whoever opens the library for writing brings it up to date first."""
    if library.read_only or not library.database.is_file():
        return False
    try:
        with translated(), closing(reading_only(library.database)) as connection:
            db = first_seen(connection)
            return bool(migrations.applied(db) and migrations.pending(db)) and not unknown(db)
    except LibraryError:  # whoever opens it says so
        return False


def gone() -> str:
    """Say that a library's file is no longer there."""
    return tr("The library was moved, renamed or deleted while it was open.")


def identity(path: Path) -> Identity | None:
    """Return which file *path* is now; None where there is none.

    The file is looked at and never opened: closing it would drop SQLite's locks on it.
    """
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def looks(path: Path) -> tuple[int, ...]:
    """Return what changes when anybody writes to the library at *path*."""
    parts = (path, beside(path, LOG))
    return tuple(part for each in parts for part in _look(each))


def _look(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0, 0)
    return found.st_ino, found.st_size, found.st_mtime_ns


def _reading(library: Library, why: str) -> Opened:
    """Open *library* for reading: beside writers, or as a file that never changes."""
    path = library.database
    if not path.is_file():
        raise LibraryError(
            tr("There is no library in {folder}.").format(folder=library.folder),
            advice=tr("Choose another folder with --library DIR."),
        )
    with translated():
        try:
            return Opened(_readable(path), identity(path), why)
        except sqlite3.OperationalError:
            if _has_log(path):
                raise
        # Without a log all is in the one file; SQLite then needs to make no others.
        before = looks(path)
        return Opened(_readable(path, immutable=True), identity(path), why, before)


def _has_log(path: Path) -> bool:
    log = beside(path, LOG)
    return log.exists() and log.stat().st_size > 0


def _readable(path: Path, *, immutable: bool = False) -> Database:
    connection = reading_only(path, immutable=immutable)
    try:
        db = first_seen(connection)
        set_all(connection, (CACHE,))
        _refuse_other_tables(db)
    except BaseException:
        connection.close()
        raise
    return db


def _refuse_other_tables(db: Database) -> None:
    """Refuse a library whose tables are not those that this version reads.

    Raises:
        LibraryError: It is older, and cannot be brought up to date here.
        LibraryTooNewError: It is newer, and keeps something in another way.
    """
    if migrations.pending(db):
        raise LibraryError(
            tr("An older version of Lectern made this library, and it cannot be changed here."),
            advice=tr("Copy its folder to a place where you may write, and open it there."),
        )
    if unknown(db) and not _has_our_tables(db):
        raise too_new()


def _has_our_tables(db: Database) -> bool:
    """Say whether every table and column that this version knows is there."""
    with made() as ours:
        theirs = {name.lower() for name in db.table_names()}
        for table in ours.tables:
            if table.name.lower() not in theirs:
                return False
            if not set(table.columns_dict) <= set(db.table(table.name).columns_dict):
                return False
    return True


def _why(error: LibraryError, library: Library) -> str:
    """Return a sentence on what kept the library from being written."""
    cause = error.__cause__
    number = cause.errno if isinstance(cause, OSError) else None
    told = getattr(cause, "sqlite_errorname", "")
    if isinstance(error, LibraryTooNewError):
        return tr("A newer version of Lectern wrote it; update Lectern to change it.")
    if not header.is_known(library.database):
        unread = damaged(tr(header.UNKNOWN))
        return f"{unread} {unread.advice}"
    no_room = isinstance(error, DiskFullError) or number == errno.ENOSPC
    if no_room or told == "SQLITE_IOERR_SHMSIZE" or _is_full(library.folder):
        return tr("The disk is full.")
    if number == errno.EROFS:
        return tr("It lies on a disk that cannot be written.")
    if number in (errno.EACCES, errno.EPERM) or told.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return tr("You may not write to its folder.")
    return str(error)


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < LITTLE and os.access(folder, os.W_OK)
    except OSError:
        return False
