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

    @property
    def hidden(self) -> bool:
        """Say whether the library does not show it: it is new, or was taken back."""
        return self.shown < self.version


def kept(db: Database, text: str) -> Kept | None:
    """Return where the text with this hash is kept already, or None."""
    row = db.execute(
        "SELECT digest_id, originals.version, digests.version FROM originals"
        " JOIN digests ON digests.id = digest_id WHERE hash = ?",
        [text],
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
    found = set(lookup(db, [identities(paper) for paper in papers]))
    return int(row[0]) if len(shown & found) * 2 >= len(shown) else None


def keep(db: Database, original: Original, digest_id: DigestId | None) -> Kept:
    """Keep an original as a new digest, or as the next version of *digest_id*.

    It is not shown yet: that is the act's part. Later versions, which were taken
    back, stay behind it and lose their appearances: showing it never shows theirs.
    """
    if digest_id is None:
        digest_id = _new_digest(db, original)
    (shown,) = db.execute("SELECT version FROM digests WHERE id = ?", [digest_id]).fetchone()
    _move_up(db, digest_id, shown)
    db.execute(
        "DELETE FROM appearances WHERE digest_id = ? AND since > ?",
        [digest_id, shown],
    )
    db.table("originals").insert(
        {
            "digest_id": digest_id,
            "version": shown + 1,
            "hash": original.hash,
            "bytes": original.data,
        }
    )
    return Kept(digest_id, shown + 1, shown)


def _move_up(db: Database, digest_id: DigestId, shown: int) -> None:
    """Make room for a version after *shown*, the last one first: no two may ever be the same."""
    later = db.execute(
        "SELECT version FROM originals WHERE digest_id = ? AND version > ? ORDER BY version DESC",
        [digest_id, shown],
    ).fetchall()
    for (version,) in later:
        db.execute(
            "UPDATE originals SET version = version + 1 WHERE digest_id = ? AND version = ?",
            [digest_id, version],
        )


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


def lookup(db: Database, keys: Run[tuple[Identity, ...]]) -> list[PaperId]:
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


def title(db: Database, digest_id: DigestId) -> tuple[str, DigestDate]:
    """Return a digest's name and date."""
    name, text, month, day, year, inferred = db.execute(
        "SELECT name, date_text, month, day, year, year_inferred FROM digests WHERE id = ?",
        [digest_id],
    ).fetchone()
    return name, DigestDate(text, month, day, year, bool(inferred))
