"""Find which papers the records that came in are the same as, surely or perhaps."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from sqlite_utils import Database

from reader.merge import at_odds
from reader.store.records import below, roots
from reader.text.likeness import Likeness, compare
from reader.types import Identity, PaperId, RecordId

BUCKET = 40
"""Records that may share a number of their sketches; more do not tell anything."""
QUESTION = 0.5
"""Likeness from which a pair is worth asking about."""

_BY_NUMBER = """
SELECT DISTINCT mine.record_id, other.record_id FROM json_each(?) AS wanted
CROSS JOIN identities AS mine ON mine.record_id = wanted.value AND mine.kind <> 'text'
CROSS JOIN identities AS other ON other.kind = mine.kind AND other.value = mine.value
    AND other.record_id <> mine.record_id
"""
_Pair: TypeAlias = tuple[RecordId, RecordId]


@dataclass(slots=True)
class Matches:
    """Papers to be merged into others, and pairs of records to ask about."""

    merges: dict[PaperId, PaperId] = field(default_factory=dict)
    doubts: dict[_Pair, Likeness] = field(default_factory=dict)


def matches(
    db: Database, records: Collection[RecordId], fresh: Mapping[RecordId, Collection[int]]
) -> Matches:
    """Return what *records*, which the library shows, are the same as.

    All are compared by their identifiers; the texts of *fresh* ones, which it has not
    shown before and whose sketches are given, also with texts that look alike.
    """
    by_number = _by_number(db, records)
    by_sketch = _by_sketch(db, fresh) - by_number
    if not by_number and not by_sketch:
        return Matches()
    joining = _Joining(db, {record for pair in by_number | by_sketch for record in pair})
    for first, second in sorted(by_number):
        joining.join(first, second)
    doubts: dict[_Pair, Likeness] = {}
    for pair, likeness in _alike(db, [pair for pair in sorted(by_sketch) if joining.may(*pair)]):
        if likeness.certain:
            joining.join(*pair)
        elif likeness.score >= QUESTION:
            doubts[pair] = likeness
    return Matches(
        joining.merges(), {pair: why for pair, why in doubts.items() if joining.may(*pair)}
    )


def _by_number(db: Database, records: Collection[RecordId]) -> set[_Pair]:
    found = db.execute(_BY_NUMBER, [json.dumps(list(records))])
    return {(min(pair), max(pair)) for pair in found}


def _by_sketch(db: Database, fresh: Mapping[RecordId, Collection[int]]) -> set[_Pair]:
    """Return the pairs that have a number in common which is not everybody's."""
    buckets: dict[int, list[RecordId]] = {}
    wanted = json.dumps(list({value for sketch in fresh.values() for value in sketch}))
    for value, record in db.execute(
        "SELECT sketches.value, record_id FROM json_each(?) AS wanted"
        " CROSS JOIN sketches ON sketches.value = wanted.value",
        [wanted],
    ):
        buckets.setdefault(value, []).append(record)
    return {
        (min(mine, other), max(mine, other))
        for mine, sketch in fresh.items()
        for value in sketch
        if len(bucket := buckets.get(value, [])) <= BUCKET
        for other in bucket
        if other != mine
    }


def _alike(db: Database, pairs: list[_Pair]) -> Iterator[tuple[_Pair, Likeness]]:
    records = {record for pair in pairs for record in pair}
    texts, numbers = _texts(db, records), _numbers(db, records)
    for first, second in pairs:
        likeness = compare(texts[first], texts[second])
        if likeness.certain and at_odds(numbers[first], numbers[second]):
            likeness = replace(
                likeness, certain=False, why=f"{likeness.why}, but other identifiers"
            )
        yield (first, second), likeness


def _texts(db: Database, records: Collection[RecordId]) -> dict[RecordId, tuple[str, str]]:
    found = db.execute(
        "SELECT record_id, raw_title, raw_abstract FROM texts"
        " WHERE record_id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(records))],
    )
    return {record: (title, abstract) for record, title, abstract in found}


def _numbers(db: Database, records: Collection[RecordId]) -> dict[RecordId, list[Identity]]:
    """Return the identifiers of each record and of all that were merged with it."""
    result: dict[RecordId, list[Identity]] = {record: [] for record in records}
    for record, kind, value in db.execute(
        "SELECT record_id, kind, value FROM identities WHERE kind <> 'text'"
        " AND record_id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(records))],
    ):
        result[record].append((kind, value))
    return result


class _Joining:
    """Papers that turn out to be one: the oldest stands for all, unless they are kept apart."""

    def __init__(self, db: Database, records: Collection[RecordId]) -> None:
        self._root = roots(db, records)
        papers = set(self._root.values())
        self._shown = _shown(db, papers)
        self._into = {paper: paper for paper in papers}
        self._apart = _apart(db, papers)

    def may(self, first: RecordId, second: RecordId) -> bool:
        """Say whether two records stand for two shown papers that may be one."""
        one, other = self._at(first), self._at(second)
        return one != other and {one, other} <= self._shown and not self._kept_apart(one, other)

    def join(self, first: RecordId, second: RecordId) -> None:
        """Take two records for one paper, where that may be."""
        if self.may(first, second):
            one, other = sorted((self._at(first), self._at(second)))
            for paper in (paper for paper, into in self._into.items() if into == other):
                self._into[paper] = one

    def merges(self) -> dict[PaperId, PaperId]:
        """Return which papers are to be merged, each with the one that stays."""
        return {paper: into for paper, into in self._into.items() if paper != into}

    def _at(self, record: RecordId) -> PaperId:
        return self._into[self._root[record]]

    def _kept_apart(self, one: PaperId, other: PaperId) -> bool:
        return any(
            {self._into.get(first, first), self._into.get(second, second)} == {one, other}
            for first, second in self._apart
        )


def _shown(db: Database, papers: Collection[PaperId]) -> set[PaperId]:
    found = db.execute(
        "SELECT id FROM papers WHERE digests > 0 AND id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(papers))],
    )
    return {paper for (paper,) in found}


def _apart(db: Database, papers: Collection[PaperId]) -> list[_Pair]:
    """Return the pairs that are not the same, as the papers that stand for them now."""
    known = json.dumps(below(db, papers))
    pairs = db.execute(
        "SELECT first, second FROM apart WHERE first IN (SELECT value FROM json_each(:known))"
        " OR second IN (SELECT value FROM json_each(:known))",
        {"known": known},
    ).fetchall()
    now = roots(db, {record for pair in pairs for record in pair})
    return [(now[first], now[second]) for first, second in pairs]
