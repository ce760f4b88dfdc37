"""Keep the searches that the reader used last: a help for the memory, without undo."""

from __future__ import annotations

from sqlite_utils import Database

from reader.text.normal import encodable

KEPT = 200
"""Searches that are kept: more than anybody looks through."""


def searches(db: Database) -> tuple[str, ...]:
    """Return the searches that were used, the last one first."""
    return tuple(text for (text,) in db.execute("SELECT text FROM searches ORDER BY seq DESC"))


def remember(db: Database, text: str) -> None:
    """Keep a search that was used; one that is known already was used again."""
    text = " ".join(encodable(text).split())
    if not text:
        return
    db.execute("DELETE FROM searches WHERE text = ?", [text])
    db.execute("INSERT INTO searches SELECT coalesce(max(seq), 0) + 1, ? FROM searches", [text])
    db.execute(
        "DELETE FROM searches WHERE seq <= (SELECT seq FROM searches ORDER BY seq DESC"
        " LIMIT 1 OFFSET ?)",
        [KEPT],
    )


def forget(db: Database, text: str) -> None:
    """Keep a search no longer."""
    db.execute("DELETE FROM searches WHERE text = ?", [text])


def forget_all(db: Database) -> None:
    """Keep none of the searches."""
    db.execute("DELETE FROM searches")
