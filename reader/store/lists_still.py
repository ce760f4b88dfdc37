"""Settle what undo and redo can still do to reading lists."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count
from typing import Any

from sqlite_utils import Database

from reader.store.lists import Values, entry_of, names


def still_lists(db: Database, now: Values, before: Values, after: Values) -> Values:
    """Return what lists are to be that were *before* as they are *now*, as far as they can.

    One that holds papers is not taken away, and one whose name is taken by now comes
    back under another.
    """
    # One that came back under another name is still the one that was made.
    same = {key: [*(before.get(key) or is_now)[:1], *is_now[1:]] for key, is_now in now.items()}
    gone = _still(same, before, {key: to for key, to in after.items() if to is None})
    values = gone | _still(now, before, {key: to for key, to in after.items() if key not in gone})
    used = {key for (key,) in db.execute("SELECT DISTINCT list_id FROM list_entries")}
    values = {key: to for key, to in values.items() if to is not None or key not in used}
    taken = {name.casefold() for key, name in names(db).items() if key not in values}
    for to in values.values():
        if to is not None:
            to[0] = _free(to[0], taken)
            taken.add(to[0].casefold())
    return values


def still_entries(db: Database, now: Values, before: Values, after: Values) -> Values:
    """Return what entries are to be that were *before*; those of a list that is gone stay so."""
    there = names(db)
    values = _still(now, before, after)
    return {key: to for key, to in values.items() if entry_of(key)[0] in there}


def _still(now: Values, before: Values, after: Values) -> dict[Any, Any]:
    values: dict[Any, Any] = {}
    for key, to in after.items():
        was, is_now = before.get(key), now.get(key)
        if to is None or was is None:
            if is_now == was:
                values[key] = None if to is None else [*to]
        elif is_now is not None:
            parts = zip(is_now, was, to, strict=True)
            values[key] = [new if part == old else part for part, old, new in parts]
    return values


def _free(name: str, taken: Collection[str]) -> str:
    if name.casefold() not in taken:
        return name
    others = (f"{name} ({number})" for number in count(2))
    return next(other for other in others if other.casefold() not in taken)
