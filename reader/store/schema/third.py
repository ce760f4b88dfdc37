"""The reading desk: highlights, their colours' meanings, watch words, links of notes, drafts."""

from __future__ import annotations

import json

from sqlite_utils import Database

import reader.store.schema.second  # noqa: F401 - the migrations are applied in this order
from reader.store.note_links import keep_links
from reader.store.schema.table import migrations

_THIRD = """
ALTER TABLE papers ADD COLUMN touched INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN changed TEXT NOT NULL DEFAULT '';

CREATE TABLE highlights (
    id TEXT PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES papers (id),
    part TEXT NOT NULL CHECK (part IN ('title', 'abstract')),
    exact TEXT NOT NULL CHECK (exact <> ''),
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    colour TEXT NOT NULL,
    comment TEXT NOT NULL,
    tags TEXT NOT NULL,
    made TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX highlights_by_record ON highlights (record_id);

CREATE TABLE meanings (colour TEXT PRIMARY KEY, meaning TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE watch_words (
    word TEXT PRIMARY KEY COLLATE NOCASE,
    colour TEXT NOT NULL,
    weight INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE note_links (
    key TEXT NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (key, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_links_by_paper ON note_links (paper_id);

CREATE TABLE drafts (
    paper_id INTEGER PRIMARY KEY REFERENCES papers (id),
    body TEXT NOT NULL,
    was TEXT NOT NULL
) STRICT;

ALTER TABLE undo_stack ADD COLUMN sitting INTEGER NOT NULL DEFAULT 0
"""

_LOGGED = {
    "highlights_in": ("INSERT ON highlights", "new"),
    "highlights_changed": ("UPDATE ON highlights", "new"),
    "highlights_out": ("DELETE ON highlights", "old"),
}
"""What the search index must hear of: trigger name -> (event, the row)."""


@migrations()
def m003_reading_desk(db: Database) -> None:
    """Highlights, watch words, links between notes, drafts; when a paper was touched last."""
    for statement in _THIRD.split(";"):
        db.execute(statement)
    for name, (event, row) in _LOGGED.items():
        db.execute(
            f"CREATE TRIGGER log_{name} AFTER {event} BEGIN INSERT INTO changes (paper_id)"
            f" SELECT coalesce((SELECT paper_id FROM appearances WHERE record_id = {row}.record_id"
            f" LIMIT 1), {row}.record_id); END"
        )
    for paper, note in db.execute("SELECT paper_id, body FROM notes").fetchall():
        keep_links(db, paper, note)
    _date_notes(db)


def _date_notes(db: Database) -> None:
    """Say of each note when it was written last, by the history."""
    db.execute(
        "UPDATE notes SET changed = (SELECT added FROM papers WHERE papers.id = notes.paper_id)"
    )
    for at, text in db.execute(
        "SELECT at, edits FROM history WHERE instr(edits, '[\"note\",') ORDER BY seq"
    ).fetchall():
        written = [key for mark, _, after in json.loads(text) if mark == "note"
                   for _, keys in after for key in keys]  # fmt: skip
        db.execute(
            "UPDATE notes SET changed = ? WHERE paper_id IN (SELECT value FROM json_each(?))",
            [at, json.dumps(written)],
        )
