"""Keep digests: their originals, their versions, and which papers appear in them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence as Run
from dataclasses import dataclass

from sqlite_utils import Database

from reader.merge import Identity, identities
from reader.store.history import now
from reader.types import DigestDate, DigestId, PaperId, ParsedPaper

LEAD = 280
"""Characters of the abstract that the list shows: two lines at 1920 pixels."""
_RANKS = 24
"""Bits for the rank in a paper's position: 16 million papers a digest."""


@dataclass(frozen=True, slots=True)
class Original:
    """A digest's text as it came: where from, its bytes, and the page's date."""

    path: str
    name: str
    data: bytes
    date: DigestDate

    @property
    def hash(self) -> str:
        """Return what tells two texts apart."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an original is kept. ``shown`` is the version that the library shows now."""

    digest_id: DigestId
    version: int
    shown: int


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


def kept(db: Database, original: Original) -> Kept | None:
    """Return where this very text is kept already, or None."""
    row = db.execute(
        "SELECT digest_id, originals.version, digests.version FROM originals"
        " JOIN digests ON digests.id = digest_id WHERE hash = ?",
        [original.hash],
    ).fetchone()
    return Kept(*row) if row else None


def grown(db: Database, original: Original, papers: Run[ParsedPaper]) -> DigestId | None:
    """Return the digest of the same file that this text continues, or None.

    A file with other papers under an old name is another page: at least half of
    the papers that the digest showed must stand in the new text.
    """
    row = db.execute(
        "SELECT id FROM digests WHERE path = ? AND version > 0 ORDER BY id DESC", [original.path]
    ).fetchone()
    if row is None:
        return None
    shown = {
        paper
        for (paper,) in db.execute(
            "SELECT paper_id FROM appearances JOIN digests ON digests.id = digest_id"
            " WHERE digest_id = ? AND since <= version",
            [row[0]],
        )
    }
    found = set(_lookup(db, [identities(paper) for paper in papers]))
    return int(row[0]) if len(shown & found) * 2 >= len(shown) else None


def keep(db: Database, original: Original, digest_id: DigestId | None) -> Kept:
    """Keep an original as a new digest, or as the next version of *digest_id*.

    It is not shown yet: that is the act's part.
    """
    if digest_id is None:
        digest_id = _new_digest(db, original)
    version, shown = db.execute(
        "SELECT coalesce(max(originals.version), 0) + 1, digests.version FROM digests"
        " LEFT JOIN originals ON digest_id = digests.id WHERE digests.id = ?",
        [digest_id],
    ).fetchone()
    db.table("originals").insert(
        {
            "digest_id": digest_id,
            "version": version,
            "hash": original.hash,
            "bytes": original.data,
        }
    )
    return Kept(digest_id, version, shown)


def _new_digest(db: Database, original: Original) -> DigestId:
    date = original.date
    row = {
        "name": _free_name(db, original.name),
        "path": original.path,
        "date_text": date.text,
        "month": date.month,
        "day": date.day,
        "year": date.year,
        "year_inferred": int(date.year_inferred),
        "added": now(),
    }
    db.table("digests").insert(row)
    return int(db.execute("SELECT last_insert_rowid()").fetchone()[0])


def _free_name(db: Database, name: str) -> str:
    taken = {text for (text,) in db.execute("SELECT name FROM digests")}
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def take_in(db: Database, place: Kept, papers: Run[ParsedPaper]) -> Tally:
    """Fold a batch of papers into the library as appearances of a kept digest.

    Taking the same papers in again changes nothing.
    """
    keys = [identities(paper) for paper in papers]
    ids = _lookup(db, keys)
    before = _states(db, [paper for paper in ids if paper])
    ids = _insert_new(db, place.digest_id, papers, keys, ids)
    added = _appear(db, place, papers, ids)
    known = [before[paper] for paper in ids if before.get(paper)]
    decided = sum(decision != "inbox" for decision in known)
    return Tally(len(papers) - len(known), len(known), decided, added)


def _lookup(db: Database, keys: Run[tuple[Identity, ...]]) -> list[PaperId]:
    """Return the paper of each set of identities; 0 where there is none."""
    wanted = json.dumps([list(identity) for some in keys for identity in some])
    found = {
        (kind, value): paper
        for kind, value, paper in db.execute(
            "SELECT kind, identities.value, paper_id FROM json_each(?) AS wanted"
            " JOIN identities ON kind = wanted.value ->> 0"
            " AND identities.value = wanted.value ->> 1",
            [wanted],
        )
    }
    return [next((found[key] for key in some if key in found), 0) for some in keys]


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
        ((n, p.abstract, json.dumps(p.authors, ensure_ascii=False)) for n, p, _ in rows),
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


def title(db: Database, digest_id: DigestId) -> tuple[str, DigestDate]:
    """Return a digest's name and date."""
    name, text, month, day, year, inferred = db.execute(
        "SELECT name, date_text, month, day, year, year_inferred FROM digests WHERE id = ?",
        [digest_id],
    ).fetchone()
    return name, DigestDate(text, month, day, year, bool(inferred))
