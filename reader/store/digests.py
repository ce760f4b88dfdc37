"""Keep digests: their originals, their versions, and which papers appear in them."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from collections.abc import Sequence as Run
from dataclasses import asdict, dataclass

from sqlite_utils import Database

from reader.merge import Prepared
from reader.store.history import now
from reader.store.schema import FOREVER
from reader.types import (
    DigestDate,
    DigestId,
    Fix,
    Identity,
    PaperId,
    RecordId,
)


@dataclass(frozen=True, slots=True)
class Original:
    """A digest's text as it came: where from, its bytes (packed by zlib), and the page's date.

    ``hash`` tells two texts apart. ``reading`` is the version of the parsers that
    read it, ``fixes`` what the reader has mended of their reading.
    """

    path: str
    name: str
    hash: str
    packed: bytes
    date: DigestDate
    reading: int = 0
    fixes: tuple[Fix, ...] = ()


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


def kept(db: Database, text: str, fixes: Run[Fix] = ()) -> Kept | None:
    """Return where the text with this hash, so mended, is kept already, or None."""
    row = db.execute(
        "SELECT digest_id, originals.version, digests.version FROM originals"
        " JOIN digests ON digests.id = digest_id WHERE hash = ? AND fixes = ?"
        " ORDER BY originals.version > digests.version, originals.version DESC",
        [text, fixes_text(fixes)],
    ).fetchone()
    return Kept(*row) if row else None


def grown(db: Database, original: Original, papers: Run[Prepared]) -> DigestId | None:
    """Return the digest of the same file that this text continues, or None.

    A file with other papers under an old name is another page: at least half of
    the papers that the digest showed must stand in the new text. The same text,
    mended in another way, is the same digest.
    """
    row = db.execute(
        "SELECT digest_id FROM originals JOIN digests ON digests.id = digest_id"
        " WHERE hash = ? AND digests.version > 0 ORDER BY digest_id DESC",
        [original.hash],
    ).fetchone()
    if row is not None:
        return int(row[0])
    row = db.execute(
        "SELECT id FROM digests WHERE path = ? AND path <> '' AND version > 0 ORDER BY id DESC",
        [original.path],
    ).fetchone()
    if row is None:
        return None
    shown = {
        record
        for (record,) in db.execute("SELECT record_id FROM standing WHERE digest_id = ?", [row[0]])
    }
    found = lookup(db, [paper.identities[0] for paper in papers])
    # Of a long text only the beginning is at hand.
    enough = min(len(shown), len(papers)) / 2
    return int(row[0]) if len(shown & set(found.values())) >= enough else None


def keep(db: Database, original: Original, digest_id: DigestId | None) -> Kept:
    """Keep an original as a new digest, or as the next version of *digest_id*.

    It is not shown yet: that is the act's part. Later versions, which were taken
    back, stay behind it and lose their appearances: showing it never shows theirs.
    """
    if digest_id is None:
        digest_id = _new_digest(db, original)
    (shown,) = db.execute("SELECT version FROM digests WHERE id = ?", [digest_id]).fetchone()
    _move_up(db, digest_id, shown)
    for table in ("appearances", "facts"):
        db.execute(f"DELETE FROM {table} WHERE digest_id = ? AND since > ?", [digest_id, shown])
    db.execute(
        "UPDATE appearances SET until = ? WHERE digest_id = ? AND until > ?",
        [FOREVER, digest_id, shown],
    )
    db.execute(
        "INSERT OR IGNORE INTO contents (hash, packed) VALUES (?, ?)",
        [original.hash, original.packed],
    )
    db.table("originals").insert(
        {
            "digest_id": digest_id,
            "version": shown + 1,
            "hash": original.hash,
            "reading": original.reading,
            "fixes": fixes_text(original.fixes),
        }
    )
    return Kept(digest_id, shown + 1, shown)


def decisions(db: Database, digest_id: DigestId) -> dict[str, int]:
    """Return how many of the papers that stand in a digest have each decision."""
    return dict(
        db.execute(
            "SELECT decision, count(*) FROM standing JOIN papers ON papers.id = paper_id"
            " WHERE digest_id = ? GROUP BY decision",
            [digest_id],
        )
    )


def original(db: Database, digest_id: DigestId, version: int) -> bytes:
    """Return the text of one version of a digest, as it came; b"" when it is not kept."""
    row = db.execute(
        "SELECT packed FROM originals JOIN contents USING (hash)"
        " WHERE digest_id = ? AND version = ?",
        [digest_id, version],
    ).fetchone()
    return zlib.decompress(row[0]) if row else b""


def hidden_papers(db: Database, place: Kept) -> frozenset[PaperId]:
    """Return the papers of a kept digest that the library does not show now."""
    rows = db.execute(
        "SELECT paper_id FROM appearances JOIN papers ON papers.id = paper_id"
        " WHERE digest_id = ? AND digests = 0",
        [place.digest_id],
    )
    return frozenset(paper for (paper,) in rows)


def kept_original(db: Database, digest_id: DigestId, version: int) -> tuple[Kept, Original]:
    """Return what a version of a digest was read from."""
    path, name, shown, key, packed, reading, fixes = db.execute(
        "SELECT path, name, digests.version, hash, packed, reading, fixes FROM originals"
        " JOIN digests ON digests.id = digest_id JOIN contents USING (hash)"
        " WHERE digest_id = ? AND originals.version = ?",
        [digest_id, version],
    ).fetchone()
    _, date = title(db, digest_id)
    place = Kept(digest_id, version, shown)
    return place, Original(path, name, key, packed, date, reading, fixes_of(fixes))


def fixes_text(fixes: Iterable[Fix]) -> str:
    """Return fixes as they are kept."""
    return json.dumps([asdict(fix) for fix in fixes])


def fixes_of(text: str) -> tuple[Fix, ...]:
    """Return the fixes that `fixes_text` wrote."""
    return tuple(Fix(**fix) for fix in json.loads(text))


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


def lookup(db: Database, texts: Iterable[Identity]) -> dict[Identity, RecordId]:
    """Return the record of each text that the library has."""
    found = db.execute(
        "SELECT kind, identities.value, min(record_id) FROM json_each(?) AS wanted"
        " JOIN identities ON kind = wanted.value ->> 0"
        " AND identities.value = wanted.value ->> 1 GROUP BY kind, identities.value",
        [json.dumps([list(identity) for identity in texts])],
    )
    return {(kind, value): record for kind, value, record in found}


def title(db: Database, digest_id: DigestId) -> tuple[str, DigestDate]:
    """Return a digest's name and date."""
    name, text, month, day, year, inferred = db.execute(
        "SELECT name, date_text, month, day, year, year_inferred FROM digests WHERE id = ?",
        [digest_id],
    ).fetchone()
    return name, DigestDate(text, month, day, year, bool(inferred))
