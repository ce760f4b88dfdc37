"""Copy a library in one step, and let the copy count only once it was looked over."""

from __future__ import annotations

import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database

from reader.errors import damaged
from reader.files import named
from reader.library import Library
from reader.settling import make_folder, settle_folder
from reader.store.changes import last as last_change
from reader.store.complaints import translated
from reader.store.database import beside, reading_only, untrusted
from reader.store.history import last as last_act
from reader.store.schema import APPLICATION_ID
from reader.types.backups import Held

PART = ".part"
"""How a copy ends that is not complete; whoever made it was cut off."""


def make(db: Database, to: Path, first: Callable[[Path], object] = lambda _: None) -> None:
    """Copy the library to *to*: whole, verified and safe on the disk, or not at all.

    It takes one step, since in several beside a writer it might never end. The copy has
    no log beside it, and nobody else may read it. What is to be done *first*, before the
    copy has its name, is given the path of the complete copy.

    Raises:
        LecternError: It cannot be written, or is not what was copied.
    """
    with named(to), part_of(to) as part:
        with translated(), closing(untrusted(part)) as copy:
            db.conn.backup(copy, pages=-1)
            copy.execute("PRAGMA journal_mode = DELETE")
            look_over(Database(copy, execute_plugins=False))
        first(part)
        settled(part, to)


@contextmanager
def part_of(to: Path) -> Iterator[Path]:
    """Give a file beside *to* that only its owner may read; delete it at the end if it is there."""
    make_folder(to.parent, 0o700)
    part = to.with_name(f".{secrets.token_hex(8)}{PART}")
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield part
    finally:
        for left in (part, beside(part, "-journal")):
            with suppress(OSError):
                left.unlink()


def settled(part: Path, to: Path) -> None:
    """Give a complete file its name, once it and then the name are on the disk."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
    part.replace(to)
    settle_folder(to.parent)


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    """Give a copy to be read, and nothing but read: no file is made beside it.

    Raises:
        LibraryError: It is damaged, or no database.
    """
    with translated(), closing(reading_only(path, immutable=True)) as copy:
        copy.execute("PRAGMA cell_size_check = ON")
        yield Database(copy, execute_plugins=False)


class Snapshot:
    """A library as it is at this moment, to be read from any one thread, whatever is written.

    Raises:
        LibraryError: It cannot be read.
    """

    def __init__(self, library: Library) -> None:
        with translated():
            connection = reading_only(library.database)
            self.db = Database(connection, execute_plugins=False)
            try:
                self.db.execute("BEGIN")
                self.db.execute("SELECT count(*) FROM library").fetchone()  # it holds from here on
            except BaseException:
                connection.close()
                raise

    def close(self) -> None:
        """Let go of it."""
        self.db.conn.close()


def library_id(copy: Path) -> str:
    """Return whose copy it is.

    Raises:
        LibraryError: It is damaged, or no library.
    """
    with opened(copy) as db:
        return str(db.execute("SELECT value FROM library WHERE key = 'id'").fetchone()[0])


def held_by(copy: Path) -> Held:
    """Return what a copy holds, or a library that nobody has open.

    Raises:
        LibraryError: It is damaged, or no library.
    """
    with opened(copy) as db:
        return held(db)


def held(db: Database) -> Held:
    """Return what the library holds, as numbers; 0 of what its schema did not know yet."""
    return Held(*(_number(db, sql) for sql in _HELD))


def reached(db: Database) -> tuple[int, int]:
    """Return the numbers of the last rows of the history and of the change log."""
    return last_act(db), last_change(db)


def _number(db: Database, sql: str) -> int:
    try:
        return int(db.execute(sql).fetchone()[0])
    except sqlite3.OperationalError as error:
        if "no such" not in str(error):
            raise
        return 0


_HELD = (
    "SELECT count(*) FROM papers WHERE digests > 0",
    "SELECT count(*) FROM papers WHERE digests > 0 AND decision <> 'inbox'",
    "SELECT count(*) FROM papers WHERE digests > 0 AND starred = 1",
    "SELECT count(*) FROM notes",
    "SELECT count(*) FROM highlights",
    "SELECT count(*) FROM tags",
    "SELECT count(*) FROM reading_lists",
    "SELECT coalesce(max(seq), 0) FROM history",
    "SELECT coalesce(max(seq), 0) FROM changes",
)


def look_over(db: Database) -> None:
    """Refuse what is damaged, or no library.

    Raises:
        LibraryDamagedError: It is.
    """
    (line,) = db.execute("PRAGMA integrity_check(1)").fetchone()
    (kind,) = db.execute("PRAGMA application_id").fetchone()
    if line != "ok" or kind != APPLICATION_ID:
        raise damaged(line)
