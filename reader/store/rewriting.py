"""Write a damaged library anew as far as it goes, and keep what was done since a backup."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from reader.errors import MISREAD, LibraryError
from reader.store import chain
from reader.store.complaints import translated
from reader.store.database import reading_only
from reader.store.history import PAPER_MARKS, Entry
from reader.store.lists import entry_of
from reader.store.marks import Edit, Mark, unpacked
from reader.store.plain_marks import Key, Value
from reader.store.store import Store
from reader.store.sums import sum_anew
from reader.text.likeness import sketch
from reader.types import PaperId, RecordId, Sequence

AT_ONCE = 2_000
"""Texts that are read together."""
_TEXTS = """
SELECT record_id, raw_title, raw_abstract FROM texts
WHERE record_id > ? ORDER BY record_id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Since:
    """One row of the history that a backup does not have."""

    verb: str
    label: str
    edits: tuple[Edit, ...]


def rewritten(db: Database) -> bool:
    """Write the whole file anew, its indexes from the rows; say whether SQLite finds it sound.

    Hold the writer's lock, in no transaction.
    """
    try:
        db.execute("REINDEX")
        db.execute("VACUUM")
        return bool(db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def since(path: Path, seq: Sequence) -> tuple[list[Since], bool]:
    """Return what was done in a damaged library after a row of its history, and if that is all.

    Nothing of the file is trusted, and nothing is written to it.
    """
    found: list[Since] = []
    try:
        with translated(), closing(reading_only(path)) as connection:
            # So that what is left is read, though the schema makes no sense.
            connection.execute("PRAGMA writable_schema = ON")
            db = Database(connection, execute_plugins=False)
            broken = set(chain.breaks(db))
            for number, verb, label, edits in db.execute(
                "SELECT seq, verb, label, edits FROM history WHERE seq > ? ORDER BY seq", [seq]
            ):
                if number not in broken:
                    found.append(Since(verb, label, tuple(unpacked(edits))))
    except (LibraryError, sqlite3.Error, *MISREAD):
        return found, False
    return found, not broken


def repeat(store: Store, done: list[Since]) -> tuple[int, bool]:
    """Do again what was done, where there is still something to do it to.

    Returns how many acts that were, and whether nothing was lacking to any of them.
    """
    count, whole = 0, True
    for one in done:
        with store.writing() as db:
            edits = [_possible(db, each) for each in one.edits]
            whole = whole and all(
                len(able.after) == len(each.after)
                for able, each in zip(edits, one.edits, strict=True)
            )
            if any(edit.after for edit in edits):
                store.repeat(Entry(one.verb, one.label), [edit for edit in edits if edit.after])
                count += 1
    return count, whole


def sketched(db: Database) -> Iterator[RecordId]:
    """Make apart what likenesses are found by; yield the last record of each stride.

    It writes nothing to the library, so no lock is held: `logs_anew` puts it in.
    """
    db.execute("DROP TABLE IF EXISTS temp.made")
    db.execute(
        "CREATE TEMP TABLE made (value INTEGER, record_id INTEGER, PRIMARY KEY (value, record_id))"
        " WITHOUT ROWID"
    )
    last = 0
    while texts := db.execute(_TEXTS, [last, AT_ONCE]).fetchall():
        last = texts[-1][0]
        some = sorted((value, record) for record, *text in texts for value in sketch(*text))
        db.execute(
            "INSERT OR IGNORE INTO temp.made SELECT json_extract(value, '$[0]'),"
            " json_extract(value, '$[1]') FROM json_each(?)",
            [json.dumps(some)],
        )
        yield last


def logs_anew(db: Database, last: RecordId) -> None:
    """Put in what `sketched` made up to a record, and take the log of changes as it is.

    The texts as they came never change, and later records came with their sketches.
    """
    db.execute(
        "DELETE FROM sketches WHERE (record_id <= ? OR record_id NOT IN (SELECT id FROM papers))"
        " AND NOT EXISTS (SELECT 1 FROM temp.made WHERE made.value = sketches.value"
        " AND made.record_id = sketches.record_id)",
        [last],
    )
    db.execute("INSERT OR IGNORE INTO sketches (value, record_id) SELECT * FROM temp.made")
    db.execute("DROP TABLE temp.made")
    sum_anew(db)


def _possible(db: Database, edit: Edit) -> Edit:
    """Return what of an edit is about papers and digests that the library has."""
    table = "digests" if edit.mark in (Mark.VERSION, Mark.YEAR) else "papers"
    wanted = {key: list(_needed(edit.mark, key, value)) for key, value in edit.after.items()}
    ids = json.dumps([each for some in wanted.values() for each in some])
    there = {
        key
        for (key,) in db.execute(
            f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", [ids]
        )
    }
    keys = [key for key, some in wanted.items() if there.issuperset(some)]
    return Edit(
        edit.mark,
        {key: edit.before.get(key) for key in keys},
        {key: edit.after[key] for key in keys},
    )


def _needed(mark: Mark, key: Key, value: Value) -> Iterator[PaperId]:
    """Yield the papers, or the digest, without which a mark cannot be set."""
    if mark in PAPER_MARKS or mark in (Mark.VERSION, Mark.YEAR, Mark.MERGED):
        yield int(key)
    if mark in (Mark.MERGED, Mark.TEXT) and value is not None:
        yield int(value)
    if mark in (Mark.HIGHLIGHT, Mark.GUEST) and value is not None:
        yield int(value[0])
    if mark is Mark.ENTRY:
        yield entry_of(key)[1]
    if mark is Mark.APART:
        yield from map(int, str(key).split(":"))
