"""The first tables: papers, digests, marks, history, and the change log."""

from __future__ import annotations

from sqlite_utils import Database

from reader.store.schema.table import migrations

APPLICATION_ID = 0x4C454354
"""Marks the file as Lectern's ("LECT"), so that another program's database is refused."""

_TABLES = """
CREATE TABLE library (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE papers (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    lead TEXT NOT NULL,
    decision TEXT NOT NULL DEFAULT 'inbox'
        CHECK (decision IN ('inbox', 'later', 'done', 'dismissed')),
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    noted INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1)),
    digests INTEGER NOT NULL DEFAULT 0 CHECK (digests >= 0),
    position INTEGER NOT NULL,
    added TEXT NOT NULL
) STRICT;
CREATE INDEX papers_by_decision ON papers (decision, position) WHERE digests > 0;
CREATE INDEX papers_by_position ON papers (position) WHERE digests > 0;
CREATE INDEX papers_starred ON papers (position) WHERE starred = 1 AND digests > 0;

CREATE TABLE abstracts (
    paper_id INTEGER PRIMARY KEY REFERENCES papers (id),
    abstract TEXT NOT NULL,
    authors TEXT NOT NULL
) STRICT;

CREATE TABLE identities (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE digests (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    date_text TEXT NOT NULL,
    month INTEGER,
    day INTEGER,
    year INTEGER,
    year_inferred INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 0,
    added TEXT NOT NULL
) STRICT;

CREATE TABLE originals (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    version INTEGER NOT NULL CHECK (version > 0),
    hash TEXT NOT NULL UNIQUE,
    bytes BLOB NOT NULL,
    PRIMARY KEY (digest_id, version)
) STRICT;

CREATE TABLE appearances (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    since INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    PRIMARY KEY (digest_id, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearances_by_paper ON appearances (paper_id);

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    colour TEXT NOT NULL,
    digit INTEGER UNIQUE CHECK (digit BETWEEN 1 AND 9)
) STRICT;

CREATE TABLE paper_tags (
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (tag_id, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_tags_by_paper ON paper_tags (paper_id);

CREATE TABLE notes (
    paper_id INTEGER PRIMARY KEY REFERENCES papers (id),
    body TEXT NOT NULL CHECK (body <> '')
) STRICT;

CREATE TABLE history (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    act INTEGER NOT NULL,
    target INTEGER,
    verb TEXT NOT NULL,
    label TEXT NOT NULL,
    at TEXT NOT NULL,
    edits TEXT NOT NULL
) STRICT;
CREATE INDEX history_by_act ON history (act);

CREATE TABLE undo_stack (act INTEGER PRIMARY KEY, undone INTEGER NOT NULL) STRICT;
CREATE INDEX undo_stack_by_state ON undo_stack (undone, act);

CREATE TABLE changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, paper_id INTEGER NOT NULL) STRICT;
"""

_LOGGED = {
    "abstracts_changed": ("UPDATE ON abstracts", "new.paper_id", ""),
    "titles_changed": ("UPDATE OF title ON papers", "new.id", ""),
    "papers_shown": (
        "UPDATE OF digests ON papers",
        "new.id",
        "WHEN (old.digests = 0) <> (new.digests = 0)",
    ),
    "notes_in": ("INSERT ON notes", "new.paper_id", ""),
    "notes_changed": ("UPDATE ON notes", "new.paper_id", ""),
    "notes_out": ("DELETE ON notes", "old.paper_id", ""),
    "tags_in": ("INSERT ON paper_tags", "new.paper_id", ""),
    "tags_out": ("DELETE ON paper_tags", "old.paper_id", ""),
}
"""What the search index must hear of: trigger name -> (event, the paper, condition)."""


@migrations()
def m001_library(db: Database) -> None:
    """The first tables: papers, digests, marks, history, and the change log."""
    for statement in _TABLES.split(";"):  # not executescript, which commits first
        db.execute(statement)
    for name, (event, paper, condition) in _LOGGED.items():
        db.execute(
            f"CREATE TRIGGER log_{name} AFTER {event} {condition}"
            f" BEGIN INSERT INTO changes (paper_id) VALUES ({paper}); END"
        )
    db.execute(
        "INSERT INTO library (key, value) VALUES ('id', lower(hex(randomblob(16))))",
    )
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
