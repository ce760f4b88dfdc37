"""Seal the rows that belong together, and tell which are no longer what was sealed.

SQLite's own checks do not look at what is written in a cell: of single flipped bits they
miss most. Triggers note what has changed; it is sealed before the transaction ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, TypeAlias

from sqlite_utils import Database

from reader.store.raw import raw

SIZE = 16
"""Bytes of a seal: enough that no chance, and no fault of a disk, makes two alike."""
STRIDE = 2_000
"""Things of a kind whose rows are looked at together: they are in memory at once."""
FEW = 50
"""As many, of kinds that hold whole originals: each may be megabytes."""

Key: TypeAlias = Any
"""A number, or a text as the bytes that are stored."""
Row: TypeAlias = tuple[Any, ...]
Groups: TypeAlias = Mapping[Key, list[Row]]
Values: TypeAlias = list[int | str]


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one table that belong to a kind of thing, by the column that says to which."""

    table: str
    key: str
    columns: str
    only: str = ""


KINDS: Mapping[str, tuple[Part, ...]] = {
    "record": (
        Part("papers", "id", "position, added"),
        Part("texts", "record_id", "raw_title, raw_abstract, title, abstract"),
        Part("identities", "record_id", "kind, value"),
        Part("appearances", "record_id", "digest_id, since, until, rank, first_line, last_line"),
        Part("facts", "record_id", "digest_id, since, facts"),
    ),
    "digest": (
        Part(
            "digests",
            "id",
            "name, path, date_text, month, day, year, year_inferred, version, added",
        ),
        Part("originals", "digest_id", "version, hash, reading, fixes, account"),
    ),
    "content": (Part("contents", "hash", "packed"),),
    "library": (Part("library", "key", "value"),),
    "source": (
        Part("sources", "id", "kind, name, address, options, every, enabled, state"),
        Part("watched", "source_id", "path, size, changed"),
    ),
    "tag": (Part("tags", "id", "name, colour, digit"),),
    "note": (Part("notes", "paper_id", "body, changed"),),
    "highlight": (
        Part(
            "highlights",
            "id",
            "record_id, part, exact, prefix, suffix, start, end, colour, comment, tags, made",
        ),
    ),
    "meaning": (Part("meanings", "colour", "meaning"),),
    "watch": (Part("watch_words", "word", "colour, weight"),),
    "draft": (Part("drafts", "paper_id", "body, was"),),
    "smart": (Part("smart_lists", "name", "query, position"),),
    "search": (Part("searches", "seq", "text"),),
    "list": (
        Part("reading_lists", "id", "name, heading, introduction, target, archived, position"),
    ),
    "number": (Part("sqlite_sequence", "name", "seq", " AND name = 'reading_lists'"),),
    "citation": (Part("citation_keys", "paper_id", "key"),),
    "person": (Part("people", "id", "name, meanings, made"),),
    "guest": (
        Part("guest_pages", "record_id", "person, paper, made, note, tags, highlights, hidden"),
    ),
    "guest-list": (Part("guest_lists", "person", "list, list_id, made, told"),),
    "doubt": (Part("doubts", "first", "second, score, why"),),
    "undo": (Part("undo_stack", "act", "undone, sitting"),),
    "migration": (Part("_sqlite_migrations", "id", "migration_set, name, applied_at"),),
}
"""Kind -> the rows that are sealed together. The columns stand as the seals of all libraries
have them: a change here is a migration that seals anew."""
_LARGE = ("content", "digest")


@dataclass(frozen=True, slots=True)
class Broken:
    """Something whose rows are not what was sealed: of which kind, and which one."""

    kind: str
    key: Key


def seal(db: Database) -> None:
    """Seal what has changed in this transaction."""
    kinds = [kind for (kind,) in db.execute("SELECT DISTINCT kind FROM unsealed")]
    for kind in kinds:
        _seal(db, kind)
    if kinds:
        db.execute("DELETE FROM unsealed")


def seal_all(db: Database) -> None:
    """Seal all that there is; migrations are sealed by `seal_migrations`."""
    for kind in KINDS:
        for found in groups(db, kind):
            _keep(db, kind, found)


def seal_migrations(db: Database) -> None:
    """Seal the list of migrations, now that they are applied."""
    for found in groups(db, "migration"):
        _keep(db, "migration", found)


def broken(db: Database, kind: str) -> Iterator[Broken | None]:
    """Yield what of a *kind* is not as it was sealed, and None for each stride that was looked at.

    Its seal is another, is lacking, or has nothing to it any more.
    """
    for some, values in _strides(db, kind):
        found = _gathered(db, kind, some, values)
        kept = _kept(db, kind, some, values)
        for key in {*found, *kept}:
            if key not in found or seal_of(kind, key, found[key]) != kept.get(key):
                yield Broken(kind, key)
        yield None


def groups(db: Database, kind: str) -> Iterator[Groups]:
    """Yield all rows of a *kind* by what they belong to, a stride at a time."""
    for some, values in _strides(db, kind):
        yield _gathered(db, kind, some, values)


def rows_of(db: Database, kind: str, key: Key) -> list[Row]:
    """Return the rows of one thing; each begins with the number of its part."""
    return _gathered(db, kind, "{key} = ?", [as_value(key)]).get(key, [])


def kept_seal(db: Database, kind: str, key: Key) -> bytes | None:
    """Return the seal that is kept of a thing, or None."""
    return _kept(db, kind, "{key} = ?", [as_value(key)]).get(key)


def seal_of(kind: str, key: Key, rows: Iterable[Row]) -> bytes:
    """Return the seal of *rows*: of their values with types and lengths, in any order."""
    told = "\n".join([kind, repr(key), *sorted(map(repr, rows))])
    return blake2b(told.encode(), digest_size=SIZE).digest()


def as_value(key: Key) -> int | str:
    """Return a key as SQL has it."""
    return key.decode(errors="replace") if isinstance(key, bytes) else int(key)


def _seal(db: Database, kind: str) -> None:
    some = "{key} IN (SELECT key FROM unsealed WHERE kind = ?)"
    found = _gathered(db, kind, some, [kind])
    db.execute(
        "DELETE FROM seals WHERE kind = ?1 AND key IN (SELECT key FROM unsealed WHERE kind = ?1)",
        [kind],
    )
    _keep(db, kind, found)


def _keep(db: Database, kind: str, found: Groups) -> None:
    db.conn.executemany(
        "INSERT OR REPLACE INTO seals VALUES (?, ?, ?)",
        ((kind, as_value(key), seal_of(kind, key, rows)) for key, rows in found.items()),
    )


def _kept(db: Database, kind: str, some: str, values: Values) -> dict[Key, bytes]:
    with raw(db):
        return dict(
            db.execute(
                f"SELECT key, seal FROM seals WHERE kind = ? AND {some.format(key='key')}",
                [kind, *values],
            )
        )


def _gathered(db: Database, kind: str, some: str, values: Values) -> dict[Key, list[Row]]:
    found: dict[Key, list[Row]] = {}
    with raw(db):
        for number, part in enumerate(KINDS[kind]):
            rows = db.execute(
                f"SELECT {part.key}, {number}, {part.columns} FROM {part.table}"
                f" WHERE {some.format(key=part.key)}{part.only}",
                values,
            )
            for key, *cells in rows:
                found.setdefault(key, []).append(tuple(cells))
    return found


def _strides(db: Database, kind: str) -> Iterator[tuple[str, Values]]:
    """Yield conditions that part the things of a kind into few at a time, and their values.

    All keys are in one of them, also those of seals and parts to which there is nothing else.
    Some columns take capitals for small letters, seals do not: all are compared alike.
    """
    above, below = "{key} COLLATE BINARY > ?", "{key} COLLATE BINARY <= ?"
    low: Values = []
    while top := _bound(db, kind, low):
        yield (f"{above} AND {below}" if low else below), [*low, *top]
        low = top
    yield (above, low) if low else ("{key} IS NOT NULL", [])
    if kind != "record":  # their numbers are SQLite's own: to look for none would read all texts
        yield "{key} IS NULL", []


def _bound(db: Database, kind: str, low: Values) -> Values:
    """Return up to which key a stride goes that begins behind *low*; nothing for the last one."""
    table, key = KINDS[kind][0].table, KINDS[kind][0].key
    behind = f"WHERE {key} COLLATE BINARY > ?" if low else ""
    with raw(db):
        row = db.execute(
            f"SELECT {key} FROM {table} {behind} ORDER BY {key} COLLATE BINARY LIMIT 1 OFFSET ?",
            [*low, (FEW if kind in _LARGE else STRIDE) - 1],
        ).fetchone()
    if row is None or row[0] is None:
        return []
    top = as_value(row[0])
    # What damage has made of a key may not be said in a value, and would come up for ever.
    stays = bool(low) and type(top) is type(low[0]) and [top] <= low
    return [] if stays else [top]
