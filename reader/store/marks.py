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
    write_entries,
    write_lists,
)
from reader.store.lists_still import still_entries, still_lists
from reader.store.plain_marks import (
    Get,
    Key,
    Value,
    Values,
    Write,
    column,
    get_notes,
    get_year,
    write_notes,
    write_version,
    write_year,
)
from reader.store.records import (
    below,
    get_apart,
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


_MARKS: Mapping[Mark, tuple[Get, Write]] = {
    Mark.DECISION: column("papers", "decision"),
    Mark.STARRED: column("papers", "starred"),
    Mark.NOTE: (get_notes, write_notes),
    Mark.TAGS: (get_tags, write_tags),
    Mark.TAG: (get_tag, write_tag),
    Mark.VERSION: (column("digests", "version")[0], write_version),
    Mark.YEAR: (get_year, write_year),
    Mark.MERGED: (column("papers", "merged_into")[0], write_merged),
    Mark.TEXT: (column("papers", "text_id")[0], write_text),
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
