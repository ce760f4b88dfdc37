"""Work out the marks that papers are to have when they become one, or when marks come in."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress

from sqlite_utils import Database

from reader.errors import LecternError
from reader.merge import tells_more, united_marks
from reader.store import highlights, lists
from reader.store.marks import Mark, Puts, get
from reader.store.plain_marks import Key
from reader.store.sql import ABSTRACT, SHOWN_TEXT
from reader.store.tags import all_tags, existing, new_tag, tag_name
from reader.types import Decision, Marks, PaperId, RecordId, Tag

_NONE = Marks()


def uniting(
    db: Database,
    merges: Mapping[PaperId, PaperId],
    come: Mapping[PaperId, Collection[Marks]] | None = None,
) -> Puts:
    """Return what merges each paper into the one that stays, and gives it the marks that *come*.

    No mark and no text is lost.
    """
    arriving = {paper: list(some) for paper, some in (come or {}).items()}
    for paper, marks in _marks(db, merges).items():
        if marks != _NONE:
            arriving.setdefault(merges[paper], []).append(marks)
    puts: Puts = [(Mark.MERGED, dict[Key, PaperId](merges.items()))] if merges else []
    if texts := _better_texts(db, merges):
        puts.append((Mark.TEXT, texts))
    if entries := lists.united_entries(db, merges):
        puts.append((Mark.ENTRY, entries))
    return [*puts, *_marking(db, arriving)] if arriving else puts


def _marking(db: Database, arriving: Mapping[PaperId, Collection[Marks]]) -> Puts:
    tags, known, puts = all_tags(db), dict[str, str](), Puts()
    names = {name for some in arriving.values() for marks in some for name in marks.tags}
    for name, valid in ((name, _valid(name)) for name in sorted(names)):
        if not valid:
            continue
        known[name] = existing(valid, tags)
        if all(tag.name != known[name] for tag in tags):
            colour, digit = new_tag(tags)
            puts.append((Mark.TAG, {known[name]: [colour, digit]}))
            tags = (*tags, Tag(known[name], colour, digit))
    before = _marks(db, arriving)
    after = {
        paper: united_marks(before[paper], *(_named(marks, known) for marks in some))
        for paper, some in arriving.items()
    }
    return [*puts, *_puts(before, after)]


def inheriting(
    db: Database, old: PaperId, new: PaperId, before: RecordId, record: RecordId
) -> Puts:
    """Return what has paper *new* stand for *old*, whose record *before* was read anew as *record*.

    The new text is shown where the old was.
    """
    shown = get(db, Mark.TEXT, [old])[old] or old
    into, other = sorted((old, new))
    puts: Puts = []
    if old != new:
        puts = [put for put in uniting(db, {other: into}) if put[0] is not Mark.TEXT]
    if shown == before:
        puts.append((Mark.TEXT, {into: record if record != into else None}))
    return puts


def has_marks(db: Database, papers: Collection[PaperId]) -> set[PaperId]:
    """Return those of *papers* that the reader has marked."""
    marked = {paper for paper, marks in _marks(db, papers).items() if marks != _NONE}
    return marked | highlights.of_papers(db, papers).keys() | lists.listed(db, papers)


def _valid(name: str) -> str:
    with suppress(LecternError):
        return tag_name(name)
    return ""


def _named(marks: Marks, known: Mapping[str, str]) -> Marks:
    tags = tuple(known[name] for name in marks.tags if name in known)
    return Marks(marks.decision, marks.starred, tags, marks.note)


def _marks(db: Database, papers: Iterable[PaperId]) -> dict[PaperId, Marks]:
    keys = list(papers)
    have = {
        mark: get(db, mark, [*keys]) for mark in (Mark.DECISION, Mark.STARRED, Mark.TAGS, Mark.NOTE)
    }
    return {
        paper: Marks(
            decision=Decision(have[Mark.DECISION][paper]),
            starred=bool(have[Mark.STARRED][paper]),
            tags=tuple(have[Mark.TAGS][paper]),
            note=have[Mark.NOTE][paper],
        )
        for paper in keys
    }


def _puts(before: Mapping[PaperId, Marks], after: Mapping[PaperId, Marks]) -> Puts:
    changed = {paper: marks for paper, marks in after.items() if marks != before[paper]}
    values: Puts = [
        (Mark.DECISION, {paper: marks.decision.value for paper, marks in changed.items()}),
        (Mark.STARRED, {paper: int(marks.starred) for paper, marks in changed.items()}),
        (Mark.TAGS, {paper: sorted(marks.tags) for paper, marks in changed.items()}),
        (Mark.NOTE, {paper: marks.note for paper, marks in changed.items()}),
    ]
    return values if changed else []


def _better_texts(db: Database, merges: Mapping[PaperId, PaperId]) -> dict[int | str, PaperId]:
    """Return the papers that are to show another's text, because it tells more."""
    if not merges:
        return {}
    abstracts: dict[PaperId, tuple[int, str]] = {
        paper: (record, abstract)
        for paper, record, abstract in db.execute(
            f"SELECT papers.id, record_id, {ABSTRACT} FROM papers JOIN {SHOWN_TEXT}"
            " WHERE papers.id IN (SELECT value FROM json_each(?))",
            [json.dumps([*merges, *merges.values()])],
        )
    }
    better: dict[int | str, PaperId] = {}
    for paper, into in merges.items():
        record, abstract = abstracts[paper]
        if tells_more(abstracts[into][1], abstract):
            abstracts[into] = (record, abstract)
            better[into] = record
    return better
