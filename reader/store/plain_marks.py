"""Read and set marks that are a column or a row by themselves: notes, versions, years."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sqlite_utils import Database

from reader.store.note_links import keep_links
from reader.store.records import recount

Key: TypeAlias = int | str
"""A paper's or digest's id, a highlight's, a tag's name, a colour, a word, a person's page."""
Value: TypeAlias = Any
"""What JSON can hold: it is written to the history as it is."""
Values: TypeAlias = Mapping[Key, Value]
Get: TypeAlias = Callable[[Database, list[Key]], dict[Key, Value]]
Write: TypeAlias = Callable[[Database, Values], None]


def column(table: str, name: str) -> tuple[Get, Write]:
    """Return what reads and what sets a column of the row that has the key as its id."""

    def get(db: Database, keys: list[Key]) -> dict[Key, Value]:
        return dict(
            db.execute(
                f"SELECT id, {name} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
                [json.dumps(keys)],
            )
        )

    def write(db: Database, values: Values) -> None:
        db.conn.executemany(
            f"UPDATE {table} SET {name} = ? WHERE id = ?",
            ((value, key) for key, value in values.items()),
        )

    return get, write


def get_notes(db: Database, keys: list[Key]) -> dict[Key, Value]:
    """Return the note on each paper; '' where there is none."""
    found = db.execute(
        "SELECT paper_id, body FROM notes WHERE paper_id IN (SELECT value FROM json_each(?))",
        [json.dumps(keys)],
    )
    return dict.fromkeys(keys, "") | dict(found)


def write_notes(db: Database, values: Values) -> None:
    """Have papers bear these notes, and take away those that are empty."""
    for key, body in values.items():
        if body:
            db.execute(
                "INSERT INTO notes (paper_id, body, changed)"
                " VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now'))"
                " ON CONFLICT (paper_id) DO UPDATE"
                " SET body = excluded.body, changed = excluded.changed",
                [key, body],
            )
        else:
            db.execute("DELETE FROM notes WHERE paper_id = ?", [key])
        db.execute("UPDATE papers SET noted = ? WHERE id = ?", [int(bool(body)), key])
        keep_links(db, int(key), body)


def write_version(db: Database, values: Values) -> None:
    """Show the appearances of each digest's version, and hide the others."""
    for key, version in values.items():
        (before,) = db.execute("SELECT version FROM digests WHERE id = ?", [key]).fetchone()
        db.execute("UPDATE digests SET version = ? WHERE id = ?", [version, key])
        between = [min(before, version), max(before, version)]
        moved = db.execute(
            "SELECT DISTINCT paper_id FROM appearances WHERE digest_id = ?"
            " AND (since > ? AND since <= ? OR until > ? AND until <= ?)",
            [key, *between, *between],
        ).fetchall()
        # A paper that stands there still may do so by another record: other facts, other texts.
        db.conn.executemany("INSERT INTO changes (paper_id) VALUES (?)", moved)
        recount(db, [paper for (paper,) in moved])


def write_year(db: Database, values: Values) -> None:
    """Set the years of digests, and whether these were inferred."""
    db.conn.executemany(
        "UPDATE digests SET year = ?, year_inferred = ? WHERE id = ?",
        ((year, inferred, key) for key, (year, inferred) in values.items()),
    )


def get_year(db: Database, keys: list[Key]) -> dict[Key, Value]:
    """Return the year of each digest, and whether it was inferred."""
    found = db.execute(
        "SELECT id, year, year_inferred FROM digests WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(keys)],
    )
    return {key: [year, inferred] for key, year, inferred in found}
