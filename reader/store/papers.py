"""Read papers: rows for the list, whole papers for the page and the exports."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from reader.text.snippet import highlight, snippet
from reader.types import (
    Appearance,
    Decision,
    DigestDate,
    Paper,
    PaperId,
    PaperRow,
    Snippet,
    Terms,
)

BATCH = 200
"""Papers read at once when many are wanted: about 1 ms of the database's time."""

_ROWS = """
SELECT papers.id, title, {text}, decision, starred, digests, noted,
    (SELECT json_group_array(name) FROM paper_tags JOIN tags ON tags.id = tag_id
     WHERE paper_id = papers.id) AS tags
FROM papers {join} WHERE papers.id IN (SELECT value FROM json_each(?))
"""

_PAPERS = """
SELECT papers.id, title, abstract, authors, decision, starred, added,
    coalesce((SELECT body FROM notes WHERE paper_id = papers.id), '') AS note,
    (SELECT json_group_array(name) FROM paper_tags JOIN tags ON tags.id = tag_id
     WHERE paper_id = papers.id) AS tags
FROM papers JOIN abstracts ON abstracts.paper_id = papers.id
WHERE papers.id IN (SELECT value FROM json_each(?))
"""

_APPEARANCES = """
SELECT paper_id, digest_id, name, rank, date_text, month, day, year, year_inferred,
    first_line, last_line
FROM appearances JOIN digests ON digests.id = digest_id
WHERE since <= version AND paper_id IN (SELECT value FROM json_each(?))
ORDER BY digest_id
"""


def rows(db: Database, ids: Sequence[PaperId], terms: Terms) -> list[PaperRow]:
    """Return what the list draws of each paper, in no order; ids that are gone are left out.

    With *terms* the snippet is the passage that matches best, without the first words.
    """
    searching = bool(terms.stems or terms.prefixes)
    sql = _ROWS.format(
        text="abstract" if searching else "lead",
        join="JOIN abstracts ON paper_id = papers.id" if searching else "",
    )
    found = db.execute(sql, [json.dumps(list(ids))]).fetchall()
    return [_row(row, terms if searching else None) for row in found]


def _row(row: tuple[Any, ...], terms: Terms | None) -> PaperRow:
    paper, title, text, decision, starred, digests, noted, tags = row
    return PaperRow(
        id=paper,
        title=title,
        snippet=snippet(text, terms) if terms else Snippet(text),
        decision=Decision(decision),
        starred=bool(starred),
        tags=tuple(sorted(json.loads(tags), key=str.casefold)),
        digests=digests,
        has_note=bool(noted),
        title_spans=highlight(title, terms) if terms else (),
    )


def title(db: Database, paper: PaperId) -> str:
    """Return a paper's title, or its number when it is not there."""
    row = db.execute("SELECT title FROM papers WHERE id = ?", [paper]).fetchone()
    return str(row[0]) if row else str(paper)


def papers(db: Database, ids: Iterable[PaperId]) -> Iterator[Paper]:
    """Yield whole papers in the order of *ids*, batch by batch; ids that are gone are left out."""
    wanted = list(ids)
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        found = _batch(db, json.dumps(batch))
        yield from (found[paper] for paper in batch if paper in found)


def _batch(db: Database, ids: str) -> dict[PaperId, Paper]:
    where: dict[PaperId, list[Appearance]] = {}
    for paper, *row in db.execute(_APPEARANCES, [ids]):
        where.setdefault(paper, []).append(_appearance(row))
    return {
        row["id"]: Paper(
            id=row["id"],
            title=row["title"],
            abstract=row["abstract"],
            authors=tuple(json.loads(row["authors"])),
            decision=Decision(row["decision"]),
            starred=bool(row["starred"]),
            tags=tuple(sorted(json.loads(row["tags"]), key=str.casefold)),
            note=row["note"],
            appearances=tuple(where[row["id"]]),
            added=row["added"],
        )
        for row in db.query(_PAPERS, [ids])
        if row["id"] in where
    }


def _appearance(row: list[Any]) -> Appearance:
    digest, name, rank, text, month, day, year, inferred, first, last = row
    date = DigestDate(text, month, day, year, bool(inferred))
    return Appearance(digest, name, rank, date, first, last)
