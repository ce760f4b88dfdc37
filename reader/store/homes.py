"""Say where a paper is to be found: under which number now, and in which digest."""

from __future__ import annotations

from sqlite_utils import Database

from reader.store.records import roots
from reader.types import DigestId, PaperId


def home(db: Database, paper: PaperId) -> tuple[PaperId, DigestId] | None:
    """Return the paper that *paper* stands for now, and the newest digest that has it.

    None where no digest has it any more.
    """
    now = roots(db, [paper]).get(paper, paper)
    row = db.execute("SELECT max(digest_id) FROM standing WHERE paper_id = ?", [now]).fetchone()
    return None if row[0] is None else (now, row[0])
