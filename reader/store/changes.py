"""Read the change log, which tells the search index what to look at again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from reader.store import highlights
from reader.types import Highlight, PaperId


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search index holds of a paper: as repaired, as it came, and other texts of it.

    ``note`` is all that the reader wrote on it: comments and tags of its highlights, too.
    """

    id: PaperId
    title: str
    abstract: str
    note: str
    tags: str


def last(db: Database) -> int:
    """Return the sequence of the last change; 0 in a new library."""
    return int(db.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()[0])


def version(db: Database) -> int:
    """Return a number that changes when another connection has changed the library."""
    return int(db.execute("PRAGMA data_version").fetchone()[0])


def since(db: Database, seq: int, limit: int) -> tuple[list[PaperId], int, int]:
    """Return the papers of the next *limit* changes after *seq*.

    Also returns the sequence reached, and how many changes are left behind it.
    """
    found = db.execute(
        "SELECT seq, paper_id FROM changes WHERE seq > ? ORDER BY seq LIMIT ?", [seq, limit]
    ).fetchall()
    reached = found[-1][0] if found else seq
    (left,) = db.execute("SELECT count(*) FROM changes WHERE seq > ?", [reached]).fetchone()
    return list(dict.fromkeys(paper for _, paper in found)), reached, left


def indexed(db: Database, ids: Sequence[PaperId]) -> Iterator[Indexed]:
    """Yield what is to be indexed of those papers that the library shows."""
    rows = db.execute(
        "SELECT papers.id,"
        " papers.title || iif(texts.title IS NULL, '', ' ' || raw_title),"
        " iif(texts.abstract IS NULL, raw_abstract, texts.abstract || ' ' || raw_abstract)"
        " || coalesce((SELECT group_concat(' ' || raw_title || ' ' || raw_abstract, '')"
        "  FROM texts AS others WHERE record_id <> coalesce(text_id, papers.id)"
        "  AND record_id IN (SELECT record_id FROM standing WHERE paper_id = papers.id)), ''),"
        " coalesce((SELECT body FROM notes WHERE paper_id = papers.id), ''),"
        " coalesce((SELECT group_concat(name, ' ') FROM paper_tags"
        "  JOIN tags ON tags.id = tag_id WHERE paper_id = papers.id), '')"
        " FROM papers JOIN texts ON record_id = coalesce(text_id, papers.id)"
        " WHERE digests > 0 AND papers.id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    )
    marked = highlights.of_papers(db, ids)
    for paper, title, abstract, note, tags in rows:
        said = " ".join([note, *map(_said, marked.get(paper, ()))])
        yield Indexed(paper, title, abstract, said, tags)


def _said(highlight: Highlight) -> str:
    """Return what the reader wrote on a highlight; its own words stand in the paper's text."""
    return " ".join([highlight.comment, *highlight.tags])
