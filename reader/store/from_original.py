"""Tell what a record was from the original that it was read from: the seal tells if it is that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from sqlite_utils import Database

from reader.merge import Prepared
from reader.store import facts, seals
from reader.store.seals import Broken, Key, Row
from reader.store.taking_in import repaired_of
from reader.types import DigestId
from reader.types.facts import Identity

_TEXTS, _FACTS = 1, 4
"""The parts of a record that its original tells."""
_IDENTITIES, _APPEARANCES, _RANK = 2, 3, 3
"""The parts that tell which paper of an original it is, and where the rank stands in one."""

ByPlace: TypeAlias = Mapping[int | Identity, list[Prepared]]
"""The papers of an original by rank and by identity."""


def originals_of(db: Database, record: Key) -> Iterator[tuple[DigestId, int]]:
    """Yield the digests, and their versions, from which a record was read."""
    yield from db.execute(
        "SELECT digest_id, since FROM appearances WHERE record_id = ? ORDER BY 1, 2",
        [seals.as_value(record)],
    ).fetchall()


def by_place(papers: Iterable[Prepared]) -> ByPlace:
    """Return the papers of an original by what tells which record each may be."""
    found: dict[int | Identity, list[Prepared]] = {}
    for each in papers:
        keys: set[int | Identity] = {each.paper.rank, *each.identities}
        for key in keys:
            found.setdefault(key, []).append(each)
    return found


def as_original(db: Database, one: Broken, original: ByPlace) -> list[Row]:
    """Return a record's rows as its original tells them, if they are what was sealed; else none.

    The paper has the rank or an identity of the record: what is damaged of these is in its
    seal, too, and no original brings it back.
    """
    now, kept = seals.rows_of(db, one.kind, one.key), seals.kept_seal(db, one.kind, one.key)
    for each in (each for key in _places(now) for each in original.get(key, ())):
        texts = (_TEXTS, *map(_bytes, (each.paper.title, each.paper.abstract, *repaired_of(each))))
        told = facts.packed(each.paper.facts)
        for rows in (
            _with_texts(now, texts),
            _with_facts(now, told),
            _with_facts(_with_texts(now, texts), told),
        ):
            if seals.seal_of(one.kind, one.key, rows) == kept:
                return rows
    return []


def _places(rows: Iterable[Row]) -> Iterator[int | Identity]:
    """Yield the ranks and identities of a record, as far as they are any."""
    for part, *cells in rows:
        if part == _IDENTITIES and all(isinstance(cell, bytes) for cell in cells):
            kind, value = (cell.decode(errors="replace") for cell in cells)
            yield kind, value
        elif part == _APPEARANCES and isinstance(cells[_RANK], int):
            yield cells[_RANK]


def _with_texts(rows: Iterable[Row], texts: Row) -> list[Row]:
    return [*(row for row in rows if row[0] != _TEXTS), texts]


def _with_facts(rows: Iterable[Row], told: str) -> list[Row]:
    """Return rows with one digest's facts told anew; of several digests it is not known whose."""
    rows = list(rows)
    own = [row for row in rows if row[0] == _FACTS]
    if len(own) != 1 or not told:
        return rows
    return [*(row for row in rows if row[0] != _FACTS), (*own[0][:-1], told.encode())]


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
