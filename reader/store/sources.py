"""Keep the sources that the reader follows, how each one stands, and what was seen in folders."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, fields, replace
from typing import Any, TypeVar

from sqlite_utils import Database

from reader.errors import LecternError
from reader.types.sources import Seen, Source, SourceId, SourceKind, Standing, State, Validators
from reader.words import QT_TR_NOOP, tr

T = TypeVar("T", bound="Validators | State")


class NoSuchSourceError(LecternError):
    """A source's number that the library does not hold."""

    advice = QT_TR_NOOP("'lectern source list' shows the numbers.")


_COLUMNS = "id, kind, name, address, options, every, enabled, state"


def sources(db: Database) -> tuple[Source, ...]:
    """Return all sources in the order in which they were added."""
    return tuple(map(_source, db.execute(f"SELECT {_COLUMNS} FROM sources ORDER BY id")))


def source(db: Database, key: SourceId) -> Source:
    """Return one source.

    Raises:
        NoSuchSourceError: The library does not hold it.
    """
    row = db.execute(f"SELECT {_COLUMNS} FROM sources WHERE id = ?", [key]).fetchone()
    if row is None:
        raise NoSuchSourceError(tr("There is no source {number}.").format(number=key))
    return _source(row)


def add(db: Database, new: Source) -> Source:
    """Keep a new source; return it with its number. Nothing is fetched."""
    db.table("sources").insert({**_row(new), "state": "{}"})
    (key,) = db.execute("SELECT last_insert_rowid()").fetchone()
    return replace(new, id=int(key), state=State())


def change(db: Database, new: Source) -> Source:
    """Keep *new* in place of the source of its number; return it as it stands then.

    It is due again; one that leads elsewhere now begins afresh.

    Raises:
        NoSuchSourceError: The library does not hold it.
    """
    old = source(db, new.id)
    if _target(old) == _target(new):
        state = replace(old.state, next_due="")
    else:
        state = State()
        db.execute("DELETE FROM watched WHERE source_id = ?", [new.id])
    db.table("sources").update(new.id, _row(new))
    set_state(db, new.id, state)
    return replace(new, state=state)


def remove(db: Database, key: SourceId) -> None:
    """Forget a source. The papers that came from it stay.

    Raises:
        NoSuchSourceError: The library does not hold it.
    """
    source(db, key)
    db.execute("DELETE FROM sources WHERE id = ?", [key])


def pause(db: Database, key: SourceId) -> None:
    """Let a source's schedule rest.

    Raises:
        NoSuchSourceError: The library does not hold it.
    """
    change(db, replace(source(db, key), enabled=False))


def resume(db: Database, key: SourceId) -> None:
    """Follow a source's schedule again: it is due at once.

    Raises:
        NoSuchSourceError: The library does not hold it.
    """
    change(db, replace(source(db, key), enabled=True))


def set_state(db: Database, key: SourceId, state: State) -> None:
    """Keep how a source stands; one that was removed meanwhile is passed over."""
    db.execute("UPDATE sources SET state = ? WHERE id = ?", [json.dumps(asdict(state)), key])


def set_name(db: Database, key: SourceId, name: str) -> None:
    """Keep the name of a source that has none yet."""
    db.execute("UPDATE sources SET name = ? WHERE id = ? AND name = ''", [name, key])


def watched(db: Database, key: SourceId) -> dict[str, Seen]:
    """Return the files that were seen in a watched folder, by path."""
    rows = db.execute("SELECT path, size, changed FROM watched WHERE source_id = ?", [key])
    return {path: Seen(path, size, changed) for path, size, changed in rows}


def watch(db: Database, key: SourceId, seen: Iterable[Seen], gone: Iterable[str] = ()) -> None:
    """Remember the files that were *seen* in a folder, and forget those that are *gone*."""
    conn = db.conn
    conn.executemany(
        "DELETE FROM watched WHERE source_id = ? AND path = ?", [(key, path) for path in gone]
    )
    conn.executemany(  # a source that was removed meanwhile has nothing to remember
        "INSERT OR REPLACE INTO watched (source_id, path, size, changed)"
        " SELECT id, ?, ?, ? FROM sources WHERE id = ?",
        [(one.path, one.size, one.changed, key) for one in seen],
    )


def _target(of: Source) -> tuple[str, ...]:
    return (of.kind, of.address, of.base, of.via)


def _row(of: Source) -> dict[str, str | int]:
    return {
        "kind": of.kind.value,
        "name": of.name,
        "address": of.address,
        "options": json.dumps({"base": of.base, "via": of.via}),
        "every": of.every,
        "enabled": int(of.enabled),
    }


def _source(row: tuple[Any, ...]) -> Source:
    key, kind, name, address, options, every, enabled, state = row
    known = _object(options)
    return Source(
        kind=SourceKind(kind),
        address=address,
        name=name,
        every=every,
        base=str(known.get("base", "")),
        via=str(known.get("via", "")),
        enabled=bool(enabled),
        id=key,
        state=_state(_object(state)),
    )


def _state(kept: dict[str, Any]) -> State:
    state = _filled(State(), kept)
    standing = kept.get("standing")
    inner = kept.get("validators")
    return replace(
        state,
        standing=Standing(standing) if standing in list(Standing) else Standing.NEVER,
        validators=_filled(Validators(), inner if isinstance(inner, dict) else {}),
    )


def _filled(default: T, kept: dict[str, Any]) -> T:
    """Return *default* with what was kept in the fields of its types: a cache may be old."""
    names = [field.name for field in fields(default)]
    good = {
        name: kept[name] for name in names if type(kept.get(name)) is type(getattr(default, name))
    }
    return replace(default, **good)


def _object(text: str) -> dict[str, Any]:
    found = json.loads(text)
    return found if isinstance(found, dict) else {}
