"""Say by the history alone what every mark has to be, and when papers were touched last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from reader.errors import MISREAD
from reader.store.history import Act
from reader.store.marks import Edit, Mark, get, unpacked
from reader.store.plain_marks import Key, Value
from reader.types import PaperId, Sequence

AT_ONCE = 20_000
"""Marks whose values are compared together."""


@dataclass(slots=True)
class Told:
    """What the history says: the last value of each mark that an act has set."""

    marks: dict[Mark, dict[Key, Value]] = field(default_factory=dict)
    touched: dict[PaperId, Sequence] = field(default_factory=dict)
    """The last row that changed each paper."""
    unread: list[Sequence] = field(default_factory=list)
    """Rows that make no sense."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A mark that is not what the history says."""

    mark: Mark
    key: Key
    now: Value
    then: Value


def told(db: Database) -> Told:
    """Return what the history says; what of it cannot be read is passed over, and named."""
    said = Told()
    merged: dict[PaperId, PaperId | None] = {}
    for seq, text in db.execute("SELECT seq, CAST(edits AS BLOB) FROM history ORDER BY seq"):
        try:
            edits = tuple(unpacked(text.decode()))
            papers = Act(seq, seq, "", "", edits).papers
        except MISREAD:
            said.unread.append(seq)
            continue
        for edit in edits:
            said.marks.setdefault(edit.mark, {}).update(edit.after)
            if edit.mark is Mark.MERGED:
                merged.update((int(paper), into) for paper, into in edit.after.items())
        said.touched.update((_root(merged, paper), seq) for paper in papers)
    return said


def differences(db: Database, said: Told) -> Iterator[Difference]:
    """Yield the marks that are not what the history says, in the order in which to set them."""
    for mark in _ORDER:
        wanted = said.marks.get(mark, {})
        yield from _differences(db, mark, wanted)
        if mark in _MARKED:
            yield from _unsaid(db, mark, wanted)


def touched_wrongly(db: Database, said: Told) -> Iterator[tuple[PaperId, Sequence]]:
    """Yield papers that are not noted as touched by the last act that did, and which that was."""
    for paper, seq in db.execute("SELECT id, touched FROM papers"):
        if seq != said.touched.get(paper, 0):
            yield paper, said.touched.get(paper, 0)


def back(some: Iterable[Difference]) -> list[Edit]:
    """Return what sets marks as the history says."""
    edits: dict[Mark, tuple[dict[Key, Value], dict[Key, Value]]] = {}
    for one in some:
        before, after = edits.setdefault(one.mark, ({}, {}))
        before[one.key], after[one.key] = one.now, one.then
    return [Edit(mark, before, after) for mark, (before, after) in edits.items()]


def _differences(db: Database, mark: Mark, wanted: Mapping[Key, Value]) -> Iterator[Difference]:
    keys = list(wanted)
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        now = get(db, mark, some)
        for key in some:
            if now.get(key) != wanted[key]:
                yield Difference(mark, key, now.get(key), wanted[key])


def _unsaid(db: Database, mark: Mark, wanted: Mapping[Key, Value]) -> Iterator[Difference]:
    """Yield marks that no act has set."""
    sql, none = _MARKED[mark]
    for start in range(0, len(found := [key for (key,) in db.execute(sql)]), AT_ONCE):
        some = [key for key in found[start : start + AT_ONCE] if key not in wanted]
        for key, value in get(db, mark, some).items() if some else ():
            yield Difference(mark, key, value, none)


def _root(merged: Mapping[PaperId, PaperId | None], paper: PaperId) -> PaperId:
    seen = {paper}
    while (into := merged.get(paper)) and into not in seen:
        paper = into
        seen.add(into)
    return paper


_ORDER = (
    Mark.VERSION, Mark.YEAR, Mark.MERGED, Mark.TEXT, Mark.APART, Mark.TAG, Mark.TAGS,
    Mark.DECISION, Mark.STARRED, Mark.NOTE, Mark.HIGHLIGHT, Mark.MEANING, Mark.WATCH, Mark.SMART,
    Mark.LIST, Mark.ENTRY, Mark.PERSON, Mark.GUEST, Mark.GUEST_LIST,
)  # fmt: skip
"""A tag is there before papers bear it, a list before it holds any."""

_MARKED: Mapping[Mark, tuple[str, Any]] = {
    Mark.VERSION: ("SELECT id FROM digests WHERE version <> 0", 0),
    Mark.DECISION: ("SELECT id FROM papers WHERE decision <> 'inbox'", "inbox"),
    Mark.STARRED: ("SELECT id FROM papers WHERE starred = 1", 0),
    Mark.NOTE: ("SELECT paper_id FROM notes", ""),
    Mark.TAGS: ("SELECT DISTINCT paper_id FROM paper_tags", []),
    Mark.TAG: ("SELECT name FROM tags", None),
    Mark.MERGED: ("SELECT id FROM papers WHERE merged_into IS NOT NULL", None),
    Mark.TEXT: ("SELECT id FROM papers WHERE text_id IS NOT NULL", None),
    Mark.APART: ("SELECT first || ':' || second FROM apart", None),
    Mark.HIGHLIGHT: ("SELECT id FROM highlights", None),
    Mark.MEANING: ("SELECT colour FROM meanings", None),
    Mark.WATCH: ("SELECT word FROM watch_words", None),
    Mark.SMART: ("SELECT name FROM smart_lists", None),
    Mark.LIST: ("SELECT id FROM reading_lists", None),
    Mark.ENTRY: ("SELECT list_id || ':' || paper_id FROM list_entries", None),
    Mark.PERSON: ("SELECT id FROM people", None),
    Mark.GUEST: ("SELECT person || ':' || paper FROM guest_pages", None),
    Mark.GUEST_LIST: ("SELECT person || ':' || list FROM guest_lists", None),
}
"""Where each mark stands that differs from what a paper has to begin with, and what that is."""
