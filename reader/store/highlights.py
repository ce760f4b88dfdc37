"""Keep the passages that the reader highlighted, and what each colour means to him."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from reader.store.sql import BELOW
from reader.types import Highlight, PaperId, Part, Selector

_COLUMNS = (
    "id", "record_id", "part", "exact", "prefix", "suffix", "start", "end", "colour", "comment",
    "tags", "made",
)  # fmt: skip
_SELECT = f"SELECT {', '.join(f'highlights.{name}' for name in _COLUMNS)} FROM highlights"


def get_highlights(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return each highlight that there is by its id, as the history keeps it: a list of columns."""
    found = db.execute(
        f"{_SELECT} WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(list(keys))]
    )
    return {row[0]: list(row[1:]) for row in found}


def write_highlights(db: Database, values: Mapping[Any, Any]) -> None:
    """Make highlights what *values* say; None takes one away."""
    gone = [[key] for key, value in values.items() if value is None]
    db.conn.executemany("DELETE FROM highlights WHERE id = ?", gone)
    marks = ", ".join("?" * len(_COLUMNS))
    db.conn.executemany(
        f"INSERT INTO highlights VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET "
        + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:]),
        [[key, *value] for key, value in values.items() if value is not None],
    )


def packed_highlight(highlight: Highlight) -> list[Any]:
    """Return a highlight as the history keeps it."""
    selector = highlight.selector
    return [
        highlight.record, highlight.part.value, selector.exact, selector.prefix, selector.suffix,
        selector.start, selector.end, highlight.colour, highlight.comment,
        json.dumps(list(highlight.tags), ensure_ascii=False), highlight.made,
    ]  # fmt: skip


def unpacked_highlight(key: str, value: Sequence[Any]) -> Highlight:
    """Return the highlight that `packed_highlight` wrote."""
    record, part, exact, prefix, suffix, start, end, colour, comment, tags, made = value
    selector = Selector(exact, prefix, suffix, start, end)
    return Highlight(
        key, record, Part(part), selector, colour, comment, tuple(json.loads(tags)), made
    )


def of_papers(db: Database, ids: Iterable[PaperId]) -> dict[PaperId, list[Highlight]]:
    """Return the highlights of papers, in the order of their text; merged ones bring theirs."""
    found: dict[PaperId, list[Highlight]] = {}
    rows = db.execute(
        f"{BELOW} {_SELECT.replace('SELECT', 'SELECT root,', 1)}"
        " JOIN below ON below.id = record_id ORDER BY part DESC, start, end, highlights.id",
        [json.dumps(list(ids))],
    )
    for root, key, *value in rows:
        found.setdefault(root, []).append(unpacked_highlight(key, value))
    return found


def with_tags(db: Database) -> dict[str, tuple[str, ...]]:
    """Return the tags of each highlight that has some."""
    found = db.execute("SELECT id, tags FROM highlights WHERE tags <> '[]'")
    return {key: tuple(json.loads(tags)) for key, tags in found}


def get_meanings(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return what the reader calls each colour; those without a name of his are left out."""
    found = dict(db.execute("SELECT colour, meaning FROM meanings"))
    return {key: found[key] for key in keys if key in found}


def write_meanings(db: Database, values: Mapping[Any, Any]) -> None:
    """Name colours; None takes a name away."""
    for colour, meaning in values.items():
        if meaning is None:
            db.execute("DELETE FROM meanings WHERE colour = ?", [colour])
        else:
            db.table("meanings").upsert({"colour": colour, "meaning": meaning}, pk="colour")


def meanings(db: Database) -> dict[str, str]:
    """Return the reader's names of the colours that have one."""
    return dict(db.execute("SELECT colour, meaning FROM meanings"))
