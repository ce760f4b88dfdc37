"""Keep which papers the notes link to, so that each paper knows what points at it."""

from __future__ import annotations

from sqlite_utils import Database

from reader.text.note_links import link_key, note_links
from reader.types import PaperId


def keep_links(db: Database, paper: PaperId, note: str) -> None:
    """Have the links of a paper's note be those that stand in *note*."""
    db.execute("DELETE FROM note_links WHERE paper_id = ?", [paper])
    keys = {link_key(link.title) for link in note_links(note)}
    db.conn.executemany("INSERT INTO note_links VALUES (?, ?)", [[key, paper] for key in keys])


def to_title(db: Database, paper: PaperId, title: str) -> tuple[tuple[PaperId, str], ...]:
    """Return the papers, but *paper* itself, whose notes link to *title*; and their titles."""
    found = db.execute(
        "SELECT papers.id, papers.title FROM note_links JOIN papers ON papers.id = paper_id"
        " WHERE key = ? AND paper_id <> ? AND digests > 0 ORDER BY position",
        [link_key(title), paper],
    )
    return tuple((key, name) for key, name in found)
