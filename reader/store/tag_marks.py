"""Read and set tags and the papers that bear them, and settle what of that undo can still do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from reader.store.tags import all_tags

Names = Mapping[Any, Any]
"""The names of each paper's tags, or the colour and digit of each tag; None where there is none."""


def get_tags(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return the names of the tags of each paper."""
    found: dict[Any, list[str]] = {key: [] for key in keys}
    rows = db.execute(
        "SELECT paper_id, name FROM paper_tags JOIN tags ON tags.id = tag_id"
        " WHERE paper_id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(keys))],
    )
    for key, name in rows:
        found[key].append(name)
    return {key: sorted(names) for key, names in found.items()}


def write_tags(db: Database, values: Names) -> None:
    """Have papers bear tags, all of which there are, and no others."""
    ids: dict[str, int] = {name: key for key, name in db.execute("SELECT id, name FROM tags")}
    before = get_tags(db, list(values))
    out, into = [], []
    for key, names in values.items():
        out += [(ids[name], key) for name in before[key] if name not in names]
        into += [(ids[name], key) for name in names if name not in before[key]]
    db.conn.executemany("DELETE FROM paper_tags WHERE tag_id = ? AND paper_id = ?", out)
    db.conn.executemany("INSERT INTO paper_tags (tag_id, paper_id) VALUES (?, ?)", into)


def get_tag(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return colour and digit of each tag that there is."""
    looks = _looks(db)
    return {name: looks[name] for name in keys if name in looks}


def write_tag(db: Database, values: Names) -> None:
    """Make tags, change how they look, or take them away where the value is None."""
    # What goes makes room first, and digits are given anew from none: two tags may change theirs.
    gone = [[name] for name, look in values.items() if look is None]
    kept = [[name, *look] for name, look in values.items() if look is not None]
    db.conn.executemany("DELETE FROM tags WHERE name = ?", gone)
    db.conn.executemany("UPDATE tags SET digit = NULL WHERE name = ?", ([row[0]] for row in kept))
    db.conn.executemany(
        "INSERT INTO tags (name, colour, digit) VALUES (?, ?, ?) ON CONFLICT (name)"
        " DO UPDATE SET colour = excluded.colour, digit = excluded.digit",
        kept,
    )


def still_tags(db: Database, now: Names, before: Names, after: Names) -> Names:
    """Return the tags *now* with the difference from *before* to *after* made to them.

    A tag that is there in another case is meant; one that is gone stays so.
    """
    there = {name.casefold(): name for name in _looks(db)}

    def known(names: Iterable[str]) -> set[str]:
        return {there[name.casefold()] for name in names if name.casefold() in there}

    return {
        key: sorted(
            {*now[key]} - known({*before[key]} - {*after[key]})
            | known({*after[key]} - {*before[key]})
        )
        for key in now
    }


def still_tag(db: Database, now: Names, before: Names, after: Names) -> Names:
    """Return how tags are to look that were *before* as they are *now*, as far as they can.

    One that papers bear is not taken away, one that is there in another case is not made
    again, and a digit that another tag has by now stays with that.
    """
    gone = [
        name for name in now if after[name] is None and _alike(now[name], before.get(name))
        and not _used(db, name)
    ]  # fmt: skip
    left = {name: look for name, look in _looks(db).items() if name not in gone}
    cases = {name.casefold() for name in left}
    values: dict[Any, Any] = {
        name: _changed(now.get(name), before.get(name), look)
        for name, look in after.items()
        if look is not None
        and (name in now if before.get(name) else name not in now and name.casefold() not in cases)
    }
    taken = {digit for name, (_, digit) in left.items() if name not in values}
    for look in values.values():
        look[1] = None if look[1] in taken else look[1]
        taken.add(look[1])
    return dict.fromkeys(gone) | values


def _alike(now: Sequence[Any], before: Sequence[Any] | None) -> bool:
    """Say whether a tag is as it was; it may have lost its digit to another."""
    return before is not None and now[0] == before[0] and now[1] in (None, before[1])


def _changed(
    now: Sequence[Any] | None, before: Sequence[Any] | None, after: Sequence[Any]
) -> list[Any]:
    """Return *after*, but for the part that is no longer as *before*."""
    if now is None or before is None:
        return [*after]
    return [
        to if is_now == was else is_now
        for is_now, was, to in zip(now, before, after, strict=True)
    ]  # fmt: skip


def _looks(db: Database) -> dict[str, list[Any]]:
    return {tag.name: [tag.colour, tag.digit] for tag in all_tags(db)}


def _used(db: Database, name: str) -> bool:
    found = db.execute(
        "SELECT 1 FROM paper_tags JOIN tags ON tags.id = tag_id WHERE name = ? LIMIT 1", [name]
    )
    return found.fetchone() is not None
