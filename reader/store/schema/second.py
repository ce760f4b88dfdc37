"""Every door in: records beside papers, facts, sources, packed originals."""

from __future__ import annotations

import zlib

from sqlite_utils import Database

import reader.store.schema.first  # noqa: F401 - the migrations are applied in this order
from reader.store.schema.table import migrations
from reader.types import PACKING

FOREVER = 2**62
"""The version until which an appearance stands that no later reading has taken away."""

_SECOND = f"""
CREATE TABLE texts (
    record_id INTEGER PRIMARY KEY REFERENCES papers (id),
    raw_title TEXT NOT NULL,
    raw_abstract TEXT NOT NULL,
    title TEXT,
    abstract TEXT
) STRICT;
INSERT INTO texts (record_id, raw_title, raw_abstract)
    SELECT id, title, abstract FROM papers JOIN abstracts ON paper_id = id;
DROP TABLE abstracts;

ALTER TABLE papers ADD COLUMN merged_into INTEGER REFERENCES papers (id);
ALTER TABLE papers ADD COLUMN text_id INTEGER REFERENCES texts (record_id);
CREATE INDEX papers_merged ON papers (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE standing_2 (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    record_id INTEGER NOT NULL REFERENCES papers (id),
    since INTEGER NOT NULL,
    until INTEGER NOT NULL DEFAULT {FOREVER},
    paper_id INTEGER NOT NULL REFERENCES papers (id),
    rank INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    last_line INTEGER NOT NULL,
    PRIMARY KEY (digest_id, record_id, since)
) STRICT, WITHOUT ROWID;
INSERT INTO standing_2
    SELECT digest_id, paper_id, since, {FOREVER}, paper_id, rank, first_line, last_line
    FROM appearances;
DROP TABLE appearances;
ALTER TABLE standing_2 RENAME TO appearances;
CREATE INDEX appearances_by_paper ON appearances (paper_id);
CREATE INDEX appearances_by_record ON appearances (record_id);
CREATE VIEW standing AS
    SELECT digest_id, record_id, since, paper_id, rank, first_line, last_line
    FROM appearances JOIN digests ON digests.id = digest_id
    WHERE since <= version AND version < until;

CREATE TABLE facts (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    record_id INTEGER NOT NULL REFERENCES papers (id),
    since INTEGER NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (record_id, digest_id, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE identities_2 (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    record_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (kind, value, record_id)
) STRICT, WITHOUT ROWID;
INSERT INTO identities_2 SELECT kind, value, paper_id FROM identities;
DROP TABLE identities;
ALTER TABLE identities_2 RENAME TO identities;
CREATE INDEX identities_by_record ON identities (record_id);

CREATE TABLE sketches (
    value INTEGER NOT NULL,
    record_id INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (value, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE doubts (
    first INTEGER NOT NULL REFERENCES papers (id),
    second INTEGER NOT NULL REFERENCES papers (id),
    score REAL NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE TABLE apart (
    first INTEGER NOT NULL REFERENCES papers (id),
    second INTEGER NOT NULL REFERENCES papers (id),
    PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;

CREATE TABLE contents (hash TEXT PRIMARY KEY, packed BLOB NOT NULL) STRICT;
CREATE TABLE originals_2 (
    digest_id INTEGER NOT NULL REFERENCES digests (id),
    version INTEGER NOT NULL CHECK (version > 0),
    hash TEXT NOT NULL REFERENCES contents (hash),
    reading INTEGER NOT NULL DEFAULT 0,
    fixes TEXT NOT NULL DEFAULT '[]',
    account TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (digest_id, version)
) STRICT;
INSERT INTO contents SELECT hash, bytes FROM originals;
INSERT INTO originals_2 (digest_id, version, hash) SELECT digest_id, version, hash FROM originals;
DROP TABLE originals;
ALTER TABLE originals_2 RENAME TO originals;
CREATE INDEX originals_by_hash ON originals (hash);

CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    options TEXT NOT NULL,
    every INTEGER NOT NULL,
    enabled INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL DEFAULT '{{}}'
) STRICT;
CREATE TABLE watched (
    source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    changed REAL NOT NULL,
    PRIMARY KEY (source_id, path)
) STRICT, WITHOUT ROWID
"""


@migrations()
def m002_every_door(db: Database) -> None:
    """Records beside papers, so that papers can be merged; facts; sources; packed originals."""
    for statement in _SECOND.split(";"):
        db.execute(statement)
    db.execute(
        "CREATE TRIGGER log_other_text AFTER UPDATE OF text_id ON papers"
        " BEGIN INSERT INTO changes (paper_id) VALUES (new.id); END"
    )
    db.execute(
        "CREATE TRIGGER log_repaired AFTER UPDATE ON texts BEGIN INSERT INTO changes (paper_id)"
        " SELECT id FROM papers WHERE coalesce(text_id, id) = new.record_id; END"
    )
    for (key,) in db.execute("SELECT hash FROM contents").fetchall():
        (data,) = db.execute("SELECT packed FROM contents WHERE hash = ?", [key]).fetchone()
        packed = zlib.compress(data, PACKING)
        db.execute("UPDATE contents SET packed = ? WHERE hash = ?", [packed, key])
