"""Read and set every kind of mark the same way: ids and values in, the values before out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any, TypeAlias

from sqlite_utils import Database

from reader.store.guests import (
    get_guest_lists,
    get_pages,
    get_people,
    still_people,
    write_guest_lists,
    write_pages,
    write_people,
)
from reader.store.highlights import (
    get_highlights,
    get_meanings,
    write_highlights,
    write_meanings,
)
from reader.store.lists import (
    get_entries,
    get_lists,
    still_entries,
    still_lists,
    write_entries,
    write_lists,
)
from reader.store.note_links import keep_links
from reader.store.records import (
    below,
    get_apart,
    recount,
    write_apart,
    write_merged,
    write_text,
)
from reader.store.smart_lists import get_smart, write_smart
from reader.store.tag_marks import (
    get_tag,
    get_tags,
    still_tag,
    still_tags,
    write_tag,
    write_tags,
)
from reader.store.watching import get_watch, write_watch

Key: TypeAlias = int | str
"""A paper's or digest's id, a highlight's, a tag's name, a colour, a word, a person's page."""
Value: TypeAlias = Any
"""What JSON can hold: it is written to the history as it is."""
Values: TypeAlias = Mapping[Key, Value]


class Mark(StrEnum):
    """What an act can change. The history holds these words: never rename one."""

    DECISION = "decision"
    STARRED = "starred"
    NOTE = "note"
    TAGS = "tags"
    TAG = "tag"
    VERSION = "version"
    YEAR = "year"
    MERGED = "merged"
    TEXT = "text"
    APART = "apart"
    HIGHLIGHT = "highlight"
    MEANING = "meaning"
    WATCH = "watch"
    SMART = "smart"
    LIST = "list"
    ENTRY = "entry"
    """One paper in one list; see `reader.store.lists.entry_key`."""
    GUEST = "guest"
    """What one person says of one paper; see `reader.store.guests.page_key`."""
    PERSON = "person"
    GUEST_LIST = "guest-list"
    """Which list of ours a list of another person's became."""


Puts: TypeAlias = list[tuple[Mark, Values]]
"""What an act sets, in this order."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of an act: the value of one mark on each key, before and after."""

    mark: Mark
    before: Values
    after: Values

    def inverted(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(self.mark, self.after, self.before)


def get(db: Database, mark: Mark, keys: list[Key]) -> dict[Key, Value]:
    """Return the value of *mark* on each key that the library knows."""
    read, _ = _MARKS[mark]
    return read(db, keys)


def put(db: Database, mark: Mark, values: Values) -> Edit:
    """Set *mark* on each key and return what was changed; keys that had the value are left out.

    Putting ``edit.before`` changes everything back: that is all undo needs.
    """
    _, write = _MARKS[mark]
    before = get(db, mark, list(values))
    changed = {key: value for key, value in values.items() if before.get(key) != value}
    write(db, changed)
    return Edit(mark, {key: before.get(key) for key in changed}, changed)


def still(db: Database, edit: Edit) -> Values:
    """Return what of *edit*, made to take another back or to repeat it, is still to be done.

    What has been changed since by something else keeps its value: of tags those that
    the edit is about are put or taken, of lists the parts that it changed, of all other
    marks only the values that it expects.
    """
    now = get(db, edit.mark, list(edit.after))
    if settle := _SETTLED.get(edit.mark):
        return settle(db, now, edit.before, edit.after)
    values = {
        key: after for key, after in edit.after.items() if now.get(key) == edit.before.get(key)
    }
    if edit.mark is Mark.MERGED:
        return {key: into for key, into in values.items() if not into or not _within(db, into, key)}
    return values


def _within(db: Database, into: int, paper: Key) -> bool:
    """Say whether *into* was itself merged into *paper*: then neither could be shown."""
    return into in below(db, [int(paper)])


def packed(edits: Iterable[Edit]) -> str:
    """Return *edits* as the history keeps them: JSON, keys grouped by value."""
    return json.dumps(
        [[edit.mark, _grouped(edit.before), _grouped(edit.after)] for edit in edits],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def unpacked(text: str) -> list[Edit]:
    """Return the edits that `packed` wrote."""
    return [
        Edit(Mark(mark), _spread(before), _spread(after))
        for mark, before, after in json.loads(text)
    ]


def _grouped(values: Values) -> list[list[Any]]:
    def text(item: tuple[Key, Value]) -> str:
        return json.dumps(item[1])

    return [
        [json.loads(value), [key for key, _ in items]]
        for value, items in groupby(sorted(values.items(), key=text), key=text)
    ]


def _spread(groups: list[list[Any]]) -> dict[Key, Value]:
    return {key: value for value, keys in groups for key in keys}


def _column(table: str, column: str) -> tuple[Get, Write]:
    def get(db: Database, keys: list[Key]) -> dict[Key, Value]:
        return dict(
            db.execute(
                f"SELECT id, {column} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
                [json.dumps(keys)],
            )
        )

    def write(db: Database, values: Values) -> None:
        db.conn.executemany(
            f"UPDATE {table} SET {column} = ? WHERE id = ?",
            ((value, key) for key, value in values.items()),
        )

    return get, write


def _get_notes(db: Database, keys: list[Key]) -> dict[Key, Value]:
    found = db.execute(
        "SELECT paper_id, body FROM notes WHERE paper_id IN (SELECT value FROM json_each(?))",
        [json.dumps(keys)],
    )
    return dict.fromkeys(keys, "") | dict(found)


def _write_notes(db: Database, values: Values) -> None:
    for key, body in values.items():
        if body:
            db.execute(
                "INSERT INTO notes (paper_id, body, changed)"
                " VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now'))"
                " ON CONFLICT (paper_id) DO UPDATE"
                " SET body = excluded.body, changed = excluded.changed",
                [key, body],
            )
        else:
            db.execute("DELETE FROM notes WHERE paper_id = ?", [key])
        db.execute("UPDATE papers SET noted = ? WHERE id = ?", [int(bool(body)), key])
        keep_links(db, int(key), body)


def _write_version(db: Database, values: Values) -> None:
    """Show the appearances of each digest's version, and hide the others."""
    for key, version in values.items():
        (before,) = db.execute("SELECT version FROM digests WHERE id = ?", [key]).fetchone()
        db.execute("UPDATE digests SET version = ? WHERE id = ?", [version, key])
        between = [min(before, version), max(before, version)]
        moved = db.execute(
            "SELECT DISTINCT paper_id FROM appearances WHERE digest_id = ?"
            " AND (since > ? AND since <= ? OR until > ? AND until <= ?)",
            [key, *between, *between],
        ).fetchall()
        # A paper that stands there still may do so by another record: other facts, other texts.
        db.conn.executemany("INSERT INTO changes (paper_id) VALUES (?)", moved)
        recount(db, [paper for (paper,) in moved])


def _write_year(db: Database, values: Values) -> None:
    db.conn.executemany(
        "UPDATE digests SET year = ?, year_inferred = ? WHERE id = ?",
        ((year, inferred, key) for key, (year, inferred) in values.items()),
    )


def _get_year(db: Database, keys: list[Key]) -> dict[Key, Value]:
    found = db.execute(
        "SELECT id, year, year_inferred FROM digests WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(keys)],
    )
    return {key: [year, inferred] for key, year, inferred in found}


Get: TypeAlias = Callable[[Database, list[Key]], dict[Key, Value]]
Write: TypeAlias = Callable[[Database, Values], None]

_MARKS: Mapping[Mark, tuple[Get, Write]] = {
    Mark.DECISION: _column("papers", "decision"),
    Mark.STARRED: _column("papers", "starred"),
    Mark.NOTE: (_get_notes, _write_notes),
    Mark.TAGS: (get_tags, write_tags),
    Mark.TAG: (get_tag, write_tag),
    Mark.VERSION: (_column("digests", "version")[0], _write_version),
    Mark.YEAR: (_get_year, _write_year),
    Mark.MERGED: (_column("papers", "merged_into")[0], write_merged),
    Mark.TEXT: (_column("papers", "text_id")[0], write_text),
    Mark.APART: (get_apart, write_apart),
    Mark.HIGHLIGHT: (get_highlights, write_highlights),
    Mark.MEANING: (get_meanings, write_meanings),
    Mark.WATCH: (get_watch, write_watch),
    Mark.SMART: (get_smart, write_smart),
    Mark.LIST: (get_lists, write_lists),
    Mark.ENTRY: (get_entries, write_entries),
    Mark.GUEST: (get_pages, write_pages),
    Mark.PERSON: (get_people, write_people),
    Mark.GUEST_LIST: (get_guest_lists, write_guest_lists),
}

_SETTLED: Mapping[Mark, Callable[[Database, Values, Values, Values], Values]] = {
    Mark.TAGS: still_tags,
    Mark.TAG: still_tag,
    Mark.LIST: still_lists,
    Mark.ENTRY: still_entries,
    Mark.PERSON: still_people,
}
"""What settles that for the marks of which not only a whole value can be taken back."""
