"""Give a library as plain rows, table by table, and make one of such rows again.

What follows from the rest is left out, and made again: the change log, the sketches by which
texts that look alike are found, and the seals.
"""

from __future__ import annotations

import base64
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlite_utils import Database

from reader.errors import MISREAD, LibraryTooNewError
from reader.store import seals
from reader.store.chain import renew
from reader.store.complaints import translated
from reader.store.database import set_all, untrusted
from reader.store.records import recount
from reader.store.schema import make, migrations
from reader.store.sums import sum_anew
from reader.text.likeness import sketch
from reader.types import PACKING
from reader.words import tr

Row: TypeAlias = dict[str, Any]
"""The values of a row by column: texts, numbers and None; bytes as {"base64": …}."""

_DERIVED = frozenset(
    {"changes", "sketches", "seals", "unsealed", "sums", "_sqlite_migrations", "sqlite_stat1"}
)
_NUMBERED = "sqlite_sequence"
"""Which numbers were given: of a list that was deleted the number never comes again."""
_MAKING = ("foreign_keys = OFF", "synchronous = OFF", "cache_size = -65536")
"""While a database is made: cut off, it is thrown away, and it reaches the disk when it is swapped
in. Rows come by table, and what follows from them all over the file: that needs 64 MB at hand."""
_PACKED = "packed"
"""The column of originals: they are given as they came."""
_UNFIT = (
    sqlite3.IntegrityError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
    sqlite3.DataError,
    OverflowError,
)
"""What SQLite says of values that do not fit."""
_UNPACKED = 1 << 31
"""Bytes that an original may have; a packed one that unpacks to more is none of ours."""


class Dump:
    """What a library holds, as plain rows."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.tables = tables(db)
        self.applied = [migration.name for migration in migrations.applied(db)]
        """The names of the migrations that made the tables."""

    def rows(self, table: str) -> Iterator[Row]:
        """Yield the rows of a table in the order of its key."""
        return rows(self._db, table)


def tables(db: Database) -> list[str]:
    """Return the tables whose rows are to be given, in an order that is always the same."""
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in rows if name not in _DERIVED]


def rows(db: Database, table: str) -> Iterator[Row]:
    """Yield the rows of a table in the order of its key."""
    columns, key = _columns(db, table)
    order = ", ".join(f'"{name}"' for name in key) or "rowid"
    only = "WHERE name NOT IN ('changes', 'sketches')" if table == _NUMBERED else ""
    order = "name" if table == _NUMBERED else order
    names = ", ".join(f'"{name}"' for name in columns)
    for row in db.execute(f'SELECT {names} FROM "{table}" {only} ORDER BY {order}'):
        yield {name: _told(name, value) for name, value in zip(columns, row, strict=True)}


@contextmanager
def made(path: Path, names: list[str]) -> Iterator[Database]:
    """Give an empty database at *path*, with the tables that these migrations make.

    Raises:
        LibraryTooNewError: Some of them are not known here.
    """
    with translated(), closing(untrusted(path)) as connection:
        set_all(connection, _MAKING)
        db = Database(connection, execute_plugins=False, strict=True)
        if set(names) - {migration.name for migration in migrations.pending(db)}:
            raise too_new()
        make(db, names)
        db.execute("DELETE FROM library")
        yield db


def too_new() -> LibraryTooNewError:
    """Return what says that a newer version wrote a copy."""
    return LibraryTooNewError(tr("A newer version of Lectern wrote this copy."))


def put(db: Database, table: str, some: Iterable[Row]) -> None:
    """Put rows of one table in, as `rows` gave them: all of them or none.

    Raises:
        ValueError: A row does not fit its table, or a value is of no kind that is given.
    """
    columns, _ = _columns(db, table) if table in tables(db) else ((), ())
    db.execute("SAVEPOINT putting")
    try:
        for row in some:
            _put(db, table, columns, row)
        # All is sealed at the end; what triggers note of a million rows would slow them down.
        if db.table("unsealed").exists():
            db.execute("DELETE FROM unsealed")
    except BaseException as error:
        if db.conn.in_transaction:  # or SQLite, whose disk fails, has taken all back already
            db.execute("ROLLBACK TO putting")
            db.execute("RELEASE putting")
        if isinstance(error, (*_UNFIT, *MISREAD)):
            raise ValueError(str(error)) from error
        raise
    db.execute("RELEASE putting")


def complete(db: Database, *, lost: bool) -> int:
    """Make what follows from the rows; return how many had to go with others that were *lost*."""
    gone = _without_others(db) if lost else 0
    if not db.execute("SELECT 1 FROM library WHERE key = 'id' AND value <> ''").fetchone():
        db.execute(
            "INSERT OR REPLACE INTO library (key, value) VALUES ('id', lower(hex(randomblob(16))))"
        )
    if lost:
        recount(db, [key for (key,) in db.execute("SELECT id FROM papers").fetchall()])
    db.execute("DELETE FROM changes")
    db.execute("INSERT INTO changes (paper_id) SELECT id FROM papers WHERE digests > 0")
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    if "sketches" in there:
        _sketch(db)
    if "seals" in there:
        _seal(db)
    return gone


def _sketch(db: Database) -> None:
    db.execute("DELETE FROM sketches")
    texts = db.execute("SELECT record_id, raw_title, raw_abstract FROM texts ORDER BY record_id")
    for record, title, abstract in texts:
        db.conn.executemany(
            "INSERT OR IGNORE INTO sketches (value, record_id) VALUES (?, ?)",
            [(value, record) for value in sketch(title, abstract)],
        )


def _seal(db: Database) -> None:
    renew(db)
    db.execute("DELETE FROM unsealed")
    sum_anew(db)
    seals.seal_all(db)
    seals.seal_migrations(db)


def _without_others(db: Database) -> int:
    """Delete rows that refer to what is lost, until none does; return how many."""
    gone = 0
    while found := db.execute("PRAGMA foreign_key_check").fetchall():
        for table in sorted({table for table, *_ in found}):
            gone += _delete_orphans(db, table)
    return gone


def _delete_orphans(db: Database, table: str) -> int:
    """Delete the rows of a table of which the other row is not there."""
    gone = 0
    for key in db.table(table).foreign_keys:
        gone += db.execute(
            f'DELETE FROM "{table}" WHERE "{key.column}" IS NOT NULL AND NOT EXISTS'
            f' (SELECT 1 FROM "{key.other_table}" AS other'
            f' WHERE other."{key.other_column}" = "{table}"."{key.column}")'
        ).rowcount
    return gone


def _columns(db: Database, table: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns of a table, and those of its key in their order."""
    found = db.execute("SELECT name, pk FROM pragma_table_info(?)", [table]).fetchall()
    key = sorted((place, name) for name, place in found if place)
    return tuple(name for name, _ in found), tuple(name for _, name in key)


def _put(db: Database, table: str, columns: tuple[str, ...], row: Row) -> None:
    if not row or not set(row) <= set(columns):
        raise ValueError(f"no such record: {table}")
    names = ", ".join(f'"{name}"' for name in row)
    if table == _NUMBERED:  # it counts the rows that were put in before
        db.execute(f'DELETE FROM "{table}" WHERE name = ?', [str(row.get("name"))])
    db.execute(
        f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(row))})',
        [_meant(name, value) for name, value in row.items()],
    )


def _told(column: str, value: Any) -> Any:
    if not isinstance(value, bytes):
        return value
    if column == _PACKED:
        value = _unpacked(value)
        try:
            return {"text": value.decode()}
        except UnicodeDecodeError:
            pass
    return {"base64": base64.b64encode(value).decode()}


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    return unpacking.decompress(data, _UNPACKED)


def _meant(column: str, value: Any) -> Any:
    if not isinstance(value, dict):
        if isinstance(value, list | bool):
            raise TypeError("a list is no value")
        return value
    ((kind, text),) = value.items()
    data = base64.b64decode(text, validate=True) if kind == "base64" else text.encode()
    return zlib.compress(data, PACKING) if column == _PACKED else data
