"""Take the papers of a digest in: as records, as appearances, and as the papers that they are."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Sequence as Run
from dataclasses import dataclass

from sqlite_utils import Database

from reader.merge import Prepared
from reader.store import facts
from reader.store.digests import Kept, lookup
from reader.store.history import now
from reader.store.marks import Puts
from reader.store.matching import Matches, matches
from reader.store.records import LEAD, recount, roots
from reader.store.uniting import uniting
from reader.types import DigestId, Identity, Marks, PaperId, RecordId

_RANKS = 24
"""Bits for the rank in a paper's position: 16 million papers a digest."""
_NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Taken:
    """A batch of papers as it was taken in, and what an act has yet to put.

    ``records`` stand beside the papers in order. ``before`` tells the decision on each
    paper that the library showed already, by the paper that a record stood for.
    """

    records: tuple[RecordId, ...]
    roots: Mapping[RecordId, PaperId]
    before: Mapping[PaperId, str]
    created: frozenset[RecordId]
    added: int
    matches: Matches
    puts: Puts

    def paper(self, record: RecordId) -> PaperId:
        """Return the paper that a record stands for, once the puts are put."""
        root = self.roots[record]
        return self.matches.merges.get(root, root)


def take_in_papers(
    db: Database,
    place: Kept,
    papers: Run[Prepared],
    news: Collection[PaperId] = (),
    *,
    unmatched: bool = False,
) -> Taken:
    """Fold a batch of papers into the library as appearances of a kept digest.

    Taking the same papers in again changes nothing. *news* are papers that the library
    shows only since the digest is shown again. *Unmatched*, they are not compared with
    what is there: that is left to `matched`.
    """
    known = lookup(db, [paper.identities[0] for paper in papers])
    records, created = _records(db, place.digest_id, papers, known)
    stands = roots(db, records)
    added = _appear(db, place, papers, records, stands)
    before = _states(db, set(stands.values()) - set(news))
    recount(db, set(stands.values()))
    fresh = {
        record: each.sketch
        for record, each in zip(records, papers, strict=True)
        if stands[record] not in before
    }
    again = (pair for pair in zip(records, papers, strict=True) if pair[0] not in created)
    _place_again(db, place, {stands[one]: each for one, each in again if one in fresh})
    found = Matches() if unmatched else matched(db, fresh, records)
    # What the batch brings that the library showed by another record is no news either.
    new = {stands[record] for record in fresh} | set(news)
    others = _states(db, set(found.merges.values()) - new) if found.merges else {}
    return Taken(
        records=tuple(records),
        roots=stands,
        before=before | others,
        created=frozenset(created),
        added=len(added),
        matches=found,
        puts=uniting(db, found.merges, _marks(papers, records, stands, found)),
    )


def _records(
    db: Database, digest_id: DigestId, papers: Run[Prepared], known: Mapping[Identity, RecordId]
) -> tuple[list[RecordId], list[RecordId]]:
    """Return the record of each paper, inserted where its text is new, and the inserted ones."""
    (top,) = db.execute("SELECT coalesce(max(id), 0) FROM papers").fetchone()
    given: dict[Identity, RecordId] = {}
    records, new = [], []
    for paper in papers:
        key = paper.identities[0]
        record = known.get(key) or given.get(key)
        if record is None:
            record = top = given[key] = top + 1
            new.append((record, paper))
        records.append(record)
    _insert(db, digest_id, new)
    db.conn.executemany(
        "INSERT OR IGNORE INTO identities (kind, value, record_id) VALUES (?, ?, ?)",
        (
            (*key, record)
            for record, paper in zip(records, papers, strict=True)
            for key in paper.identities
        ),
    )
    return records, [record for record, _ in new]


def _insert(db: Database, digest_id: DigestId, new: list[tuple[RecordId, Prepared]]) -> None:
    added = now()
    db.conn.executemany(
        "INSERT INTO papers (id, title, lead, position, added) VALUES (?, ?, ?, ?, ?)",
        (
            (n, each.title, each.abstract[:LEAD], _position(digest_id, each), added)
            for n, each in new
        ),
    )
    db.conn.executemany(
        "INSERT INTO texts (record_id, raw_title, raw_abstract, title, abstract)"
        " VALUES (?, ?, ?, ?, ?)",
        ((n, each.paper.title, each.paper.abstract, *repaired_of(each)) for n, each in new),
    )
    db.conn.executemany(
        "INSERT OR IGNORE INTO sketches (value, record_id) VALUES (?, ?)",
        sorted((value, n) for n, each in new for value in each.sketch),
    )


def _place_again(db: Database, place: Kept, back: Mapping[PaperId, Prepared]) -> None:
    """Have papers that had left the library stand where the digest has them."""
    db.conn.executemany(
        "UPDATE papers SET position = ? WHERE id = ?",
        ((_position(place.digest_id, each), paper) for paper, each in back.items()),
    )


def _position(digest_id: DigestId, each: Prepared) -> int:
    """Return where a paper stands among all: in the newest digest first, then by rank."""
    return (-digest_id << _RANKS) + each.paper.rank


def repaired_of(each: Prepared) -> tuple[str | None, str | None]:
    """Return title and abstract as they are kept: None where repair has changed nothing."""
    raw = each.paper
    return (
        None if each.title == raw.title else each.title,
        None if each.abstract == raw.abstract else each.abstract,
    )


def _appear(
    db: Database,
    place: Kept,
    papers: Run[Prepared],
    records: Run[RecordId],
    stands: Mapping[RecordId, PaperId],
) -> dict[RecordId, Prepared]:
    """Insert the appearances that are missing; return them by record."""
    there = {
        record
        for (record,) in db.execute(
            "SELECT record_id FROM appearances WHERE digest_id = ? AND since <= ? AND until > ?"
            " AND record_id IN (SELECT value FROM json_each(?))",
            [place.digest_id, place.version, place.version, json.dumps(list(records))],
        )
    }
    missing: dict[RecordId, Prepared] = {}
    for record, each in zip(records, papers, strict=True):
        if record not in there:
            missing.setdefault(record, each)
    key = (place.digest_id, place.version)
    db.conn.executemany(
        "INSERT INTO appearances (digest_id, since, record_id, paper_id, rank, first_line,"
        " last_line) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (*key, n, stands[n], each.paper.rank, each.paper.first_line, each.paper.last_line)
            for n, each in missing.items()
        ),
    )
    db.conn.executemany(
        "INSERT INTO facts (digest_id, since, record_id, facts) VALUES (?, ?, ?, ?)",
        (
            (*key, n, told)
            for n, each in missing.items()
            if (told := facts.packed(each.paper.facts))
        ),
    )
    return missing


def _states(db: Database, papers: Iterable[PaperId]) -> dict[PaperId, str]:
    """Return the decision on each of *papers* that the library shows."""
    return dict(
        db.execute(
            "SELECT id, decision FROM papers"
            " WHERE digests > 0 AND id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(papers))],
        )
    )


def matched(
    db: Database, fresh: Mapping[RecordId, Run[int]], records: Collection[RecordId]
) -> Matches:
    """Return what *records* are the same as, and remember the questions that they raise."""
    found = matches(db, records, fresh)
    db.conn.executemany(
        "INSERT OR REPLACE INTO doubts (first, second, score, why) VALUES (?, ?, ?, ?)",
        ((*pair, likeness.score, likeness.why) for pair, likeness in found.doubts.items()),
    )
    return found


def _marks(
    papers: Run[Prepared],
    records: Run[RecordId],
    stands: Mapping[RecordId, PaperId],
    found: Matches,
) -> dict[PaperId, list[Marks]]:
    """Return the marks that come with the papers, by the papers that they turn out to be."""
    come: dict[PaperId, list[Marks]] = {}
    for record, each in zip(records, papers, strict=True):
        if each.paper.marks != _NO_MARKS:
            root = stands[record]
            come.setdefault(found.merges.get(root, root), []).append(each.paper.marks)
    return come
