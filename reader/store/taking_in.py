"""Take the papers of a digest in: the new ones, and that they and the known ones stand in it."""

from __future__ import annotations

import json
from collections.abc import Sequence as Run
from dataclasses import dataclass

from sqlite_utils import Database

from reader.merge import Identity, identities
from reader.store.digests import Kept, lookup
from reader.store.history import now
from reader.types import DigestId, PaperId, ParsedPaper

LEAD = 280
"""Characters of the abstract that the list shows: two lines at 1920 pixels."""
_RANKS = 24
"""Bits for the rank in a paper's position: 16 million papers a digest."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a batch of papers was: ``new`` + ``known`` is all of them."""

    new: int = 0
    known: int = 0
    decided: int = 0
    added: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.new + other.new,
            self.known + other.known,
            self.decided + other.decided,
            self.added + other.added,
        )


def take_in_papers(db: Database, place: Kept, papers: Run[ParsedPaper]) -> Tally:
    """Fold a batch of papers into the library as appearances of a kept digest.

    Taking the same papers in again changes nothing.
    """
    keys = [identities(paper) for paper in papers]
    ids = lookup(db, keys)
    before = _states(db, [paper for paper in ids if paper])
    ids = _insert_new(db, place.digest_id, papers, keys, ids)
    added = _appear(db, place, papers, ids)
    known = [before[paper] for paper in ids if before.get(paper)]
    decided = sum(decision != "inbox" for decision in known)
    return Tally(len(papers) - len(known), len(known), decided, added)


def _states(db: Database, ids: list[PaperId]) -> dict[PaperId, str]:
    """Return the decision on each paper that the library shows."""
    return dict(
        db.execute(
            "SELECT id, decision FROM papers"
            " WHERE digests > 0 AND id IN (SELECT value FROM json_each(?))",
            [json.dumps(ids)],
        )
    )


def _insert_new(
    db: Database,
    digest_id: DigestId,
    papers: Run[ParsedPaper],
    keys: Run[tuple[Identity, ...]],
    ids: list[PaperId],
) -> list[PaperId]:
    """Insert the papers whose id is 0; return all ids."""
    (top,) = db.execute("SELECT coalesce(max(id), 0) FROM papers").fetchone()
    given: dict[Identity, PaperId] = {}
    result, rows, added = [], [], now()
    for paper, some, known in zip(papers, keys, ids, strict=True):
        number = known or next((given[key] for key in some if key in given), 0)
        if not number:
            number = top = top + 1
            given.update(dict.fromkeys(some, number))
            rows.append((number, paper, (-digest_id << _RANKS) + paper.rank))
        result.append(number)
    db.conn.executemany(
        "INSERT INTO papers (id, title, lead, position, added) VALUES (?, ?, ?, ?, ?)",
        ((n, paper.title, paper.abstract[:LEAD], place, added) for n, paper, place in rows),
    )
    db.conn.executemany(
        "INSERT INTO abstracts (paper_id, abstract, authors) VALUES (?, ?, ?)",
        ((n, p.abstract, json.dumps(p.facts.authors, ensure_ascii=False)) for n, p, _ in rows),
    )
    db.conn.executemany(
        "INSERT OR IGNORE INTO identities (kind, value, paper_id) VALUES (?, ?, ?)",
        ((*key, number) for key, number in given.items()),
    )
    return result


def _appear(db: Database, place: Kept, papers: Run[ParsedPaper], ids: list[PaperId]) -> int:
    """Insert the appearances that are missing, count them on the papers, and say how many."""
    there = {
        paper
        for (paper,) in db.execute(
            "SELECT paper_id FROM appearances WHERE digest_id = ?"
            " AND paper_id IN (SELECT value FROM json_each(?))",
            [place.digest_id, json.dumps(ids)],
        )
    }
    rows: dict[PaperId, tuple[int, ...]] = {}
    for number, paper in zip(ids, papers, strict=True):
        if number not in there and number not in rows:
            rows[number] = (paper.rank, paper.first_line, paper.last_line)
    db.conn.executemany(
        "INSERT INTO appearances (digest_id, since, paper_id, rank, first_line, last_line)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        ((place.digest_id, place.version, number, *row) for number, row in rows.items()),
    )
    db.execute(
        "UPDATE papers SET digests = digests + 1 WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(rows))],
    )
    return len(rows)
