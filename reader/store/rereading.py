"""Take in what a newer reading of a kept original says, without losing a paper or a mark."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from collections.abc import Sequence as Run
from dataclasses import dataclass

from sqlite_utils import Database

from reader.merge import Prepared
from reader.store import facts
from reader.store.digests import Kept, lookup
from reader.store.records import recount, roots, show_texts
from reader.store.taking_in import repaired_of
from reader.text.repair import repaired
from reader.types import DigestId, PaperId, RecordId


@dataclass(frozen=True, slots=True)
class Stood:
    """An appearance as it stands, read from an original by older parsers."""

    record: RecordId
    paper: PaperId
    since: int
    rank: int
    first_line: int
    last_line: int


def standing(db: Database, digest_id: DigestId, key: str) -> list[Stood]:
    """Return the appearances that were read from the original with this hash."""
    rows = db.execute(
        "SELECT record_id, paper_id, since, rank, first_line, last_line FROM standing"
        " WHERE digest_id = ? AND since IN"
        "  (SELECT version FROM originals WHERE digest_id = ? AND hash = ?)"
        " ORDER BY first_line, rank",
        [digest_id, digest_id, key],
    )
    return [Stood(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class Reread:
    """How a new reading differs: what it finds no more, and what it finds for the first time."""

    lost: list[Stood]
    found: list[Prepared]


def compared(db: Database, digest_id: DigestId, stood: Run[Stood], papers: Run[Prepared]) -> Reread:
    """Compare a new reading with what stands; texts are told apart, lines and facts are not."""
    known = lookup(db, [each.identities[0] for each in papers])
    there = {
        record
        for (record,) in db.execute(
            "SELECT record_id FROM standing WHERE digest_id = ?", [digest_id]
        )
    }
    still = set(known.values())
    return Reread(
        [old for old in stood if old.record not in still],
        [each for each in papers if known.get(each.identities[0]) not in there],
    )


def refresh(db: Database, digest_id: DigestId, papers: Run[Prepared], off: frozenset[str]) -> None:
    """Give the records of a digest what the new reading tells beside the text as it came."""
    known = lookup(db, [each.identities[0] for each in papers])
    mine = [(known[each.identities[0]], each) for each in papers if each.identities[0] in known]
    _repair(db, mine, off)
    db.conn.executemany(
        "INSERT OR IGNORE INTO identities (kind, value, record_id) VALUES (?, ?, ?)",
        ((*key, record) for record, each in mine for key in each.identities),
    )
    db.conn.executemany(
        "INSERT OR IGNORE INTO sketches (value, record_id) VALUES (?, ?)",
        sorted((value, record) for record, each in mine for value in each.sketch),
    )
    _refresh_facts(db, digest_id, mine)


def _repair(db: Database, mine: Run[tuple[RecordId, Prepared]], off: frozenset[str]) -> None:
    """Repair each record's own text: another digest may give the same in another dress."""
    raw: dict[RecordId, tuple[str, str]] = {
        record: (title, abstract)
        for record, title, abstract in db.execute(
            "SELECT record_id, raw_title, raw_abstract FROM texts"
            " WHERE record_id IN (SELECT value FROM json_each(?))",
            [json.dumps([record for record, _ in mine])],
        )
    }
    db.conn.executemany(
        "UPDATE texts SET title = ?1, abstract = ?2 WHERE record_id = ?3"
        " AND (title IS NOT ?1 OR abstract IS NOT ?2)",
        ((*_repaired(raw[record], each, off), record) for record, each in mine),
    )
    shown = db.execute(
        "SELECT id FROM papers WHERE coalesce(text_id, id) IN (SELECT value FROM json_each(?))",
        [json.dumps(list(raw))],
    )
    show_texts(db, [paper for (paper,) in shown])


def _repaired(
    raw: tuple[str, str], each: Prepared, off: frozenset[str]
) -> tuple[str | None, str | None]:
    if raw == (each.paper.title, each.paper.abstract):
        return repaired_of(each)
    title, abstract = (repaired(text, off) for text in raw)
    return (
        None if title == raw[0] else title,
        None if abstract == raw[1] else abstract,
    )


def _refresh_facts(db: Database, digest_id: DigestId, mine: Run[tuple[RecordId, Prepared]]) -> None:
    since: Mapping[RecordId, int] = dict(
        db.execute(
            "SELECT record_id, since FROM standing WHERE digest_id = ?"
            " AND record_id IN (SELECT value FROM json_each(?))",
            [digest_id, json.dumps([record for record, _ in mine])],
        )
    )
    db.conn.executemany(
        "INSERT OR REPLACE INTO facts (digest_id, record_id, since, facts) VALUES (?, ?, ?, ?)",
        (
            (digest_id, record, since[record], told)
            for record, each in mine
            if record in since and (told := facts.packed(each.paper.facts))
        ),
    )


def end(db: Database, place: Kept, some: Iterable[Stood]) -> None:
    """End appearances with the version at *place*: it reads their lines in another way."""
    rows = list(some)
    db.conn.executemany(
        "UPDATE appearances SET until = ? WHERE digest_id = ? AND record_id = ? AND since = ?",
        ((place.version, place.digest_id, old.record, old.since) for old in rows),
    )
    now = roots(db, [old.record for old in rows])
    recount(db, {old.paper for old in rows} | {*now.values()})
