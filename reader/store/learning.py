"""Read the texts and authors of papers one after the other, for what is learnt from all of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from reader.store.sql import ABSTRACT, SHOWN_TEXT
from reader.types import PaperId

LONGEST = 100
"""Characters of a name; what is longer is a list of them."""


@dataclass(frozen=True, slots=True)
class Taught:
    """What is learnt from a paper: its texts as repaired, and its authors' names."""

    id: PaperId
    title: str
    abstract: str
    authors: tuple[str, ...] = ()


_TEXTS = f"""
SELECT papers.id, papers.title, {ABSTRACT}
FROM papers JOIN {SHOWN_TEXT}
WHERE digests > 0 AND papers.id > ? ORDER BY papers.id LIMIT ?
"""
_AUTHORS = """
SELECT paper_id, facts ->> '$.authors' FROM appearances
JOIN facts USING (record_id, digest_id, since)
WHERE paper_id BETWEEN ? AND ? AND facts ->> '$.authors' IS NOT NULL
"""


def after(db: Database, paper: PaperId, most: int) -> list[Taught]:
    """Return the next papers of the library by number, *most* at most."""
    rows = db.execute(_TEXTS, [paper, most]).fetchall()
    if not rows:
        return []
    names: dict[PaperId, dict[str, None]] = {}
    for author_of, told in db.execute(_AUTHORS, [rows[0][0], rows[-1][0]]):
        names.setdefault(author_of, {}).update(dict.fromkeys(_names(told)))
    return [
        Taught(paper, title, abstract, tuple(names.get(paper, ())))
        for paper, title, abstract in rows
    ]


def waiting(db: Database, paper: PaperId) -> int:
    """Return how many papers have a higher number than *paper*."""
    found = db.execute("SELECT count(*) FROM papers WHERE digests > 0 AND id > ?", [paper])
    return int(found.fetchone()[0])


def _names(told: str) -> Iterator[str]:
    names = (" ".join(str(name).split()) for name in json.loads(told))
    return (name for name in names if 0 < len(name) <= LONGEST)
