"""Keep what is being written before it is a note, so that not even a kill takes it away."""

from __future__ import annotations

from sqlite_utils import Database

from reader.text.normal import encodable
from reader.types import PaperId


def as_kept(text: str) -> str:
    """Return a note as it is stored: no empty lines around it, and '' for nothing but space."""
    return encodable(text).strip("\n") if text.strip() else ""


def keep(db: Database, paper: PaperId, text: str) -> None:
    """Keep *text* as what is being written on a paper; nothing where its note says that already.

    It is no act: it has no undo, and goes when the note has the words.
    """
    row = db.execute("SELECT body FROM notes WHERE paper_id = ?", [paper]).fetchone()
    if as_kept(text) == (row[0] if row else ""):
        db.execute("DELETE FROM drafts WHERE paper_id = ?", [paper])
    else:
        db.execute(
            "INSERT INTO drafts (paper_id, body) VALUES (?, ?)"
            " ON CONFLICT (paper_id) DO UPDATE SET body = excluded.body",
            [paper, encodable(text)],
        )


def left(db: Database) -> list[tuple[PaperId, str]]:
    """Return the papers that have a draft, and the drafts."""
    return [*db.execute("SELECT paper_id, body FROM drafts ORDER BY paper_id")]


def drop(db: Database, paper: PaperId) -> None:
    """Forget the draft on a paper."""
    db.execute("DELETE FROM drafts WHERE paper_id = ?", [paper])
