"""Take in what a newer reading of a kept original says, without losing a mark."""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Sequence as Run
from dataclasses import dataclass

from sqlite_utils import Database

from reader.merge import Prepared
from reader.store import facts
from reader.store.digests import Kept, lookup
from reader.store.records import recount, show_texts
from reader.store.schema import FOREVER
from reader.store.taking_in import repaired_of
from reader.types import DigestId, PaperId, ParsedPaper, RecordId


@dataclass(frozen=True, slots=True)
class Stood:
    """An appearance as it stood before the original was read again."""

    record: RecordId
    paper: PaperId
    rank: int
    first_line: int
    last_line: int


def standing(db: Database, digest_id: DigestId) -> list[Stood]:
    """Return the appearances in a digest, in the order of their lines."""
    rows = db.execute(
        "SELECT record_id, paper_id, rank, first_line, last_line FROM standing"
        " WHERE digest_id = ? ORDER BY first_line, rank",
        [digest_id],
    )
    return [Stood(*row) for row in rows]


def same_papers(db: Database, stood: Run[Stood], papers: Run[Prepared]) -> bool:
    """Say whether a new reading finds the same texts on the same lines as the last one."""
    known = lookup(db, [each.identities[0] for each in papers])
    now = {
        (
            known.get(each.identities[0]),
            each.paper.rank,
            each.paper.first_line,
            each.paper.last_line,
        )
        for each in papers
    }
    return now == {(old.record, old.rank, old.first_line, old.last_line) for old in stood}


def _place(paper: ParsedPaper) -> tuple[int, int, int]:
    return paper.rank, paper.first_line, paper.last_line


def refresh(db: Database, digest_id: DigestId, papers: Run[Prepared]) -> None:
    """Give the records of a digest what the new reading tells beside the text as it came."""
    known = lookup(db, [each.identities[0] for each in papers])
    mine = [(known[each.identities[0]], each) for each in papers if each.identities[0] in known]
    db.conn.executemany(
        "UPDATE texts SET title = ?1, abstract = ?2 WHERE record_id = ?3"
        " AND (title IS NOT ?1 OR abstract IS NOT ?2)",
        ((*repaired_of(each), record) for record, each in mine),
    )
    db.conn.executemany(
        "INSERT OR IGNORE INTO identities (kind, value, record_id) VALUES (?, ?, ?)",
        ((*key, record) for record, each in mine for key in each.identities),
    )
    db.conn.executemany(
        "INSERT OR IGNORE INTO sketches (value, record_id) VALUES (?, ?)",
        sorted((value, record) for record, each in mine for value in each.sketch),
    )
    _refresh_facts(db, digest_id, mine)
    shown = db.execute(
        "SELECT id FROM papers WHERE coalesce(text_id, id) IN (SELECT value FROM json_each(?))",
        [json.dumps([record for record, _ in mine])],
    )
    show_texts(db, [paper for (paper,) in shown])


def _refresh_facts(db: Database, digest_id: DigestId, mine: Run[tuple[RecordId, Prepared]]) -> None:
    since: Mapping[RecordId, int] = dict(
        db.execute("SELECT record_id, since FROM standing WHERE digest_id = ?", [digest_id])
    )
    db.conn.executemany(
        "INSERT OR REPLACE INTO facts (digest_id, record_id, since, facts) VALUES (?, ?, ?, ?)",
        (
            (digest_id, record, since[record], told)
            for record, each in mine
            if record in since and (told := facts.packed(each.paper.facts))
        ),
    )


def replace_earlier(db: Database, place: Kept) -> None:
    """End the appearances of earlier versions with this one: it reads the same text anew."""
    db.execute(
        "UPDATE appearances SET until = ? WHERE digest_id = ? AND since < ? AND until > ?",
        [place.version, place.digest_id, place.version, place.version],
    )


def keep_standing(db: Database, digest_id: DigestId, some: Run[Stood]) -> None:
    """Let appearances stand on that a new reading did not find: the reader has marked them."""
    db.execute(
        "UPDATE appearances SET until = ? WHERE digest_id = ?"
        " AND record_id IN (SELECT value FROM json_each(?))",
        [FOREVER, digest_id, json.dumps([old.record for old in some])],
    )
    recount(db, [old.paper for old in some])


def heirs(
    db: Database, stood: Run[Stood], papers: Run[Prepared]
) -> tuple[dict[PaperId, PaperId], dict[PaperId, RecordId], list[Stood]]:
    """Return which papers take the place of those that stood on the same lines.

    First the merges that carry the marks over; then the record whose text each paper
    is to show; last the appearances on whose lines nothing stands any more.
    """
    known = lookup(db, [each.identities[0] for each in papers])
    now = [(known[each.identities[0]], each.paper) for each in papers]
    still = {record for record, _ in now}
    came = {old.record for old in stood}
    gone = [old for old in stood if old.record not in still]
    merges: dict[PaperId, PaperId] = {}
    texts: dict[PaperId, RecordId] = {}
    taken: set[PaperId] = set()
    for record, paper in now:
        lost = [
            old
            for old in gone
            if old.first_line <= paper.last_line and paper.first_line <= old.last_line
        ]
        if not lost or record in came or lost[0].paper in taken:
            continue
        first = lost[0].paper
        merges[record] = first
        texts[first] = record
        merges |= {old.paper: first for old in lost[1:] if old.paper != first}
        taken |= {old.paper for old in lost}
    return merges, texts, [old for old in gone if old.paper not in taken]
