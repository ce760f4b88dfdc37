"""Open a database without trust in what its schema says, and know the files beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

LOG = "-wal"
BESIDE = (LOG, "-shm", "-journal")
"""How the names of the files end that SQLite keeps beside a database."""


def untrusted(where: Path | str) -> sqlite3.Connection:
    """Open the database at a path, for reading and writing, or at an `address`."""
    connection = sqlite3.connect(
        where, uri=isinstance(where, str), isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def reading_only(path: Path, *, immutable: bool = False) -> sqlite3.Connection:
    """Open a database that nothing is to be done to: to close it would play its log back.

    Of one that is *immutable*, no log is read, and nobody is kept from writing to it.
    """
    return untrusted(address(path, immutable=immutable))


def address(path: Path, *, immutable: bool = False) -> str:
    """Return the address at which a database is opened, or attached, for reading alone."""
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if immutable else ''}"


def set_all(connection: sqlite3.Connection, pragmas: Iterable[str]) -> None:
    """Set *pragmas*, such as "foreign_keys = ON"."""
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


def beside(database: Path, end: str) -> Path:
    """Return the file beside a database whose name ends so; '' is the database itself."""
    return database.with_name(f"{database.name}{end}")
