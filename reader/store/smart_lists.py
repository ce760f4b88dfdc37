"""Keep the searches that the reader saved under a name, and in which order they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from reader.types import SmartList


def get_smart(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return query and position of each smart list that there is, by name."""
    found = {name: [query, place] for name, query, place in _rows(db)}
    return {key: found[key] for key in keys if key in found}


def write_smart(db: Database, values: Mapping[Any, Any]) -> None:
    """Keep smart lists with query and position; None takes one away."""
    # The same name in another case is the same row: all that goes has to go first.
    db.conn.executemany("DELETE FROM smart_lists WHERE name = ?", [[name] for name in values])
    kept = [[name, *value] for name, value in values.items() if value is not None]
    db.conn.executemany("INSERT INTO smart_lists VALUES (?, ?, ?)", kept)


def smart_lists(db: Database) -> tuple[SmartList, ...]:
    """Return all smart lists in the reader's order."""
    return tuple(SmartList(name, query) for name, query, _ in _rows(db))


def _rows(db: Database) -> list[tuple[str, str, int]]:
    found = db.execute("SELECT name, query, position FROM smart_lists ORDER BY position, name")
    return found.fetchall()
