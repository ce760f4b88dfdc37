"""Keep what is being written before it is a note, so that not even a kill takes it away."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from reader.text.normal import encodable
from reader.types import PaperId


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the field of a paper's note, and the note that it began from.

    ``was`` is None for the one that an earlier draft began from, or else the stored one.
    """

    paper: PaperId
    text: str
    was: str | None = None


def as_kept(text: str) -> str:
    """Return a note as it is stored: no empty lines around it, and '' for nothing but space."""
    return encodable(text).strip("\n") if text.strip() else ""


def keep(db: Database, draft: Draft) -> None:
    """Keep what is being written on a paper; nothing where the note that it began from says it.

    It is no act: it has no undo, and goes when the note has the words.
    """
    was = began(db, draft)
    if as_kept(draft.text) == as_kept(was):
        drop(db, draft.paper)
    else:
        row = {"paper_id": draft.paper, "body": encodable(draft.text), "was": encodable(was)}
        db.table("drafts").upsert(row, pk="paper_id")


def began(db: Database, draft: Draft) -> str:
    """Return the note that a draft began from."""
    if draft.was is not None:
        return draft.was
    row = db.execute(
        "SELECT coalesce((SELECT was FROM drafts WHERE paper_id = ?1),"
        " (SELECT body FROM notes WHERE paper_id = ?1), '')",
        [draft.paper],
    ).fetchone()
    return str(row[0])


def left(db: Database) -> list[Draft]:
    """Return the drafts, by paper."""
    rows = db.execute("SELECT paper_id, body, was FROM drafts ORDER BY paper_id")
    return [Draft(*row) for row in rows]


def drop(db: Database, paper: PaperId) -> None:
    """Forget the draft on a paper."""
    db.execute("DELETE FROM drafts WHERE paper_id = ?", [paper])
