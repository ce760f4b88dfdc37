"""What tells damage that SQLite does not notice: seals over rows, a chain through the history."""

from __future__ import annotations

import json

from sqlite_utils import Database

import reader.store.schema.seventh  # noqa: F401 - the migrations are applied in this order
from reader.store import chain, replay, seals
from reader.store.schema.table import migrations
from reader.store.sums import sum_anew

_EIGHTH = """
CREATE TABLE seals (
    kind TEXT NOT NULL,
    key ANY NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE unsealed (
    kind TEXT NOT NULL,
    key ANY NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE sums (
    log TEXT PRIMARY KEY,
    entries INTEGER NOT NULL,
    first INTEGER NOT NULL,
    second INTEGER NOT NULL,
    third INTEGER NOT NULL,
    mixed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO sums VALUES ('changes', 0, 0, 0, 0, 0), ('sketches', 0, 0, 0, 0, 0);

ALTER TABLE history ADD COLUMN took INTEGER;
ALTER TABLE history ADD COLUMN chain BLOB NOT NULL DEFAULT x''
"""

_ANY = ""
_SEALED = {
    "library": ("library", "key", _ANY),
    "papers": ("record", "id", "OF id, position, added"),
    "texts": ("record", "record_id", _ANY),
    "identities": ("record", "record_id", _ANY),
    "appearances": (
        "record",
        "record_id",
        "OF digest_id, record_id, since, until, rank, first_line, last_line",
    ),
    "facts": ("record", "record_id", _ANY),
    "digests": ("digest", "id", _ANY),
    "originals": ("digest", "digest_id", _ANY),
    "contents": ("content", "hash", _ANY),
    "sources": ("source", "id", _ANY),
    "watched": ("source", "source_id", _ANY),
    "tags": ("tag", "id", _ANY),
    "notes": ("note", "paper_id", _ANY),
    "highlights": ("highlight", "id", _ANY),
    "meanings": ("meaning", "colour", _ANY),
    "watch_words": ("watch", "word", _ANY),
    "drafts": ("draft", "paper_id", _ANY),
    "smart_lists": ("smart", "name", _ANY),
    "searches": ("search", "seq", _ANY),
    "reading_lists": ("list", "id", _ANY),
    "citation_keys": ("citation", "paper_id", _ANY),
    "people": ("person", "id", _ANY),
    "guest_pages": ("guest", "record_id", _ANY),
    "guest_lists": ("guest-list", "person", _ANY),
    "doubts": ("doubt", "first", _ANY),
    "undo_stack": ("undo", "act", _ANY),
}
"""Table -> what its rows belong to, by which column, and the columns whose change is noted.

What is not here is told by the history (decisions, stars, tags of papers, entries of lists, what
was merged or kept apart), follows from the rest, or is summed up.
"""

_SUMMED = {"changes": ("seq", "paper_id"), "sketches": ("value", "record_id")}
"""Tables that are only ever added to, by millions of rows: their sums are kept."""


@migrations()
def m008_seals(db: Database) -> None:
    """Seals over what came in and what was written, and a chain through the history."""
    for statement in _EIGHTH.split(";"):
        db.execute(statement)
    for table, (kind, key, columns) in _SEALED.items():
        for event, rows in (("INSERT", "new"), ("UPDATE", "old new"), ("DELETE", "old")):
            some = columns if event == "UPDATE" else ""
            noted = "".join(_noting(kind, f"{row}.{key}") for row in rows.split())
            db.execute(
                f"CREATE TRIGGER unseal_{table}_{event.lower()} AFTER {event} {some} ON {table}"
                f" BEGIN{noted} END"
            )
    numbers = _noting("number", "'reading_lists'")
    db.execute(f"CREATE TRIGGER unseal_numbers AFTER INSERT ON reading_lists BEGIN{numbers} END")
    for table, (first, second) in _SUMMED.items():
        low, high = f"(new.{first} & 4294967295)", f"(new.{first} >> 32)"
        db.execute(
            f"CREATE TRIGGER sum_{table} AFTER INSERT ON {table} BEGIN UPDATE sums SET"
            f" entries = entries + 1, first = first + {low}, second = second + {high},"
            f" third = third + new.{second},"
            f" mixed = mixed + (new.{first} & 65535) * (new.{second} & 65535)"
            f" WHERE log = '{table}'; END"
        )
    _begin(db)


def _noting(kind: str, key: str) -> str:
    """Return SQL that notes something as changed.

    It meets no conflict: what is to be done in one is said by the statement that fires the trigger.
    The plus takes the column's type away, for which SQLite would look through all that is noted.
    """
    return (
        f" INSERT INTO unsealed SELECT '{kind}', {key} WHERE NOT EXISTS"
        f" (SELECT 1 FROM unsealed WHERE kind = '{kind}' AND key = +{key});"
    )


def _begin(db: Database) -> None:
    """Seal all that there is, and chain the history as it stands."""
    sum_anew(db, _SUMMED)
    _name_moves(db)
    _note_touches(db)
    chain.renew(db)
    seals.seal_all(db)


def _name_moves(db: Database) -> None:
    """Say which act took over the steps of older ones, as it can be told by now."""
    moved = db.execute("SELECT act, min(seq) FROM history WHERE act > seq GROUP BY act").fetchall()
    db.execute(
        "UPDATE history SET took = (SELECT value ->> 1 FROM json_each(?) WHERE value ->> 0 = seq)"
        " WHERE seq IN (SELECT value ->> 0 FROM json_each(?))",
        [json.dumps(moved), json.dumps(moved)],
    )


def _note_touches(db: Database) -> None:
    """Say of papers that were changed before this was noted, which act was the last to do so."""
    db.conn.executemany(
        "UPDATE papers SET touched = ? WHERE id = ? AND touched = 0",
        [(seq, paper) for paper, seq in replay.told(db).touched.items()],
    )
