"""Sum up the tables that grow by millions of rows, to tell when those are not what was written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from sqlite_utils import Database

Sums: TypeAlias = tuple[Any, ...]

LOGS = {"changes": ("seq", "paper_id"), "sketches": ("value", "record_id")}
"""Tables to which millions of rows are added and that nothing else changes."""


def of_rows(db: Database, log: str) -> Sums:
    """Return what the rows of a log come to: how many they are, and sums that no bit leaves alone.

    Raises:
        LibraryError: They come to more than any library's.
    """
    first, second = LOGS[log]
    return tuple(
        db.execute(
            f"SELECT count(*), coalesce(sum({first} & 4294967295), 0),"
            f" coalesce(sum({first} >> 32), 0), coalesce(sum({second}), 0),"
            f" coalesce(sum(({first} & 65535) * ({second} & 65535)), 0) FROM {log}"
        ).fetchone()
    )


def kept(db: Database, log: str) -> Sums:
    """Return what the rows of a log came to as they were written."""
    found = db.execute("SELECT * FROM sums WHERE log = ?", [log]).fetchone()
    return tuple(found[1:]) if found else ()


def sum_anew(db: Database, logs: Iterable[str] = LOGS) -> None:
    """Take the rows of *logs* for what they are now."""
    for log in logs:
        db.execute(
            "INSERT OR REPLACE INTO sums VALUES (?, ?, ?, ?, ?, ?)", [log, *of_rows(db, log)]
        )
