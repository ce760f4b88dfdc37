"""Remember how originals were read: by which parsers, what else than papers, how it was mended."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from sqlite_utils import Database

from reader.store.digests import Kept, fixes_of
from reader.types import READING, DigestId, Fix, LineKind, Orphan


@dataclass(frozen=True, slots=True)
class Account:
    """What was read of an original beside its papers: for the report, whenever it comes again."""

    format: str = ""
    kinds: dict[LineKind, int] = field(default_factory=dict)
    orphans: tuple[Orphan, ...] = ()
    warnings: tuple[str, ...] = ()


def whole(db: Database) -> frozenset[str]:
    """Return the hashes of the originals that are shown, and have nothing more to tell.

    Packets always have: what they say of papers may have been taken away.
    """
    rows = db.execute(
        "SELECT hash FROM originals JOIN digests ON digests.id = digest_id"
        " WHERE originals.version <= digests.version AND account <> ''"
        ' AND instr(account, \'"format": "packet"\') = 0'
    )
    return frozenset(key for (key,) in rows)


def mended(db: Database) -> dict[str, tuple[Fix, ...]]:
    """Return how the reader has mended the reading of shown originals, by their hashes."""
    rows = db.execute(
        "SELECT hash, fixes FROM originals JOIN digests ON digests.id = digest_id"
        " WHERE originals.version <= digests.version ORDER BY originals.version"
    )
    latest = dict(rows)
    return {key: fixes for key, text in latest.items() if (fixes := fixes_of(text))}


def finish(db: Database, place: Kept, account: Account) -> None:
    """Remember that all papers of an original have been taken in, and what else was read."""
    db.execute(
        "UPDATE originals SET account = ? WHERE digest_id = ? AND version = ?",
        [json.dumps(asdict(account)), place.digest_id, place.version],
    )


def account(db: Database, place: Kept) -> Account:
    """Return what was read of an original beside its papers."""
    (text,) = db.execute(
        "SELECT account FROM originals WHERE digest_id = ? AND version = ?",
        [place.digest_id, place.version],
    ).fetchone()
    told = json.loads(text or "{}")
    return Account(
        told.get("format", ""),
        {LineKind(kind): number for kind, number in told.get("kinds", {}).items()},
        tuple(Orphan(**orphan) for orphan in told.get("orphans", ())),
        tuple(told.get("warnings", ())),
    )


def due(db: Database, *, everything: bool = False) -> list[tuple[DigestId, int]]:
    """Return the originals of shown digests that older parsers have read, or all.

    Each is a digest and the last version that has this text: it may be kept by several.
    """
    rows = db.execute(
        "SELECT digest_id, max(originals.version) AS last FROM originals"
        " JOIN digests ON digests.id = digest_id WHERE originals.version <= digests.version"
        " GROUP BY digest_id, hash HAVING ? OR min(reading) < ? ORDER BY digest_id, last",
        [everything, READING],
    )
    return list(rows)


def read_before(db: Database, key: str) -> tuple[DigestId, int] | None:
    """Return the shown digest that has the text with this hash, and its last such version."""
    row = db.execute(
        "SELECT digest_id, max(originals.version) FROM originals"
        " JOIN digests ON digests.id = digest_id"
        " WHERE hash = ? AND originals.version <= digests.version GROUP BY digest_id",
        [key],
    ).fetchone()
    return (row[0], row[1]) if row else None


def set_reading(db: Database, place: Kept, reading: int) -> None:
    """Remember which version of the parsers has read the text of an original."""
    db.execute(
        "UPDATE originals SET reading = ? WHERE digest_id = ? AND hash ="
        " (SELECT hash FROM originals WHERE digest_id = ? AND version = ?)",
        [reading, place.digest_id, place.digest_id, place.version],
    )
