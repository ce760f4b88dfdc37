"""Keep the words that the reader watches for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from reader.types import WatchWord


def get_watch(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return colour and weight of each word that is watched for."""
    found = {word: [colour, weight] for word, colour, weight in _rows(db)}
    return {key: found[key] for key in keys if key in found}


def write_watch(db: Database, values: Mapping[Any, Any]) -> None:
    """Watch for words, with another colour or weight, or no more where the value is None."""
    for word, value in values.items():
        db.execute("DELETE FROM watch_words WHERE word = ?", [word])
        if value is not None:
            db.execute("INSERT INTO watch_words VALUES (?, ?, ?)", [word, *value])


def words(db: Database) -> tuple[WatchWord, ...]:
    """Return all words that are watched for, by name."""
    return tuple(WatchWord(*row) for row in _rows(db))


def _rows(db: Database) -> list[tuple[str, str, int]]:
    found = db.execute("SELECT word, colour, weight FROM watch_words ORDER BY word COLLATE NOCASE")
    return found.fetchall()
