"""Find papers by what identifies them in every library, and the other way round."""

from __future__ import annotations

import json

from sqlite_utils import Database

from reader.store.records import below, roots
from reader.types import Identity, PaperId


def of_paper(db: Database, paper: PaperId) -> list[Identity]:
    """Return the identities of all records of a paper."""
    records = json.dumps(below(db, [paper]))
    sql = (
        "SELECT DISTINCT kind, value FROM identities"
        " WHERE record_id IN (SELECT value FROM json_each(?))"
    )
    return [(kind, value) for kind, value in db.execute(sql, [records])]


def paper_of(db: Database, identity: Identity) -> PaperId | None:
    """Return the paper that has this identity, whatever it was merged into; None where none is."""
    sql = "SELECT record_id FROM identities WHERE kind = ? AND value = ?"
    records = [record for (record,) in db.execute(sql, list(identity))]
    shown = (
        "SELECT min(id) FROM papers WHERE digests > 0 AND id IN (SELECT value FROM json_each(?))"
    )
    papers = sorted(set(roots(db, records).values()))
    found: PaperId | None = db.execute(shown, [json.dumps(papers)]).fetchone()[0]
    return found
