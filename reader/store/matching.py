"""Find which papers the records that came in are the same as, surely or perhaps."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from sqlite_utils import Database

from reader.merge import at_odds
from reader.store import facts
from reader.store.find import shown
from reader.store.records import apart_now, roots
from reader.text.likeness import Likeness, compare
from reader.types import Identity, PaperId, RecordId
from reader.words import QT_TR_NOOP

BUCKET = 40
"""Records that may share a number of their sketches; more do not tell anything."""
QUESTION = 0.5
"""Likeness from which a pair is worth asking about."""

_SAME_DOI, _OTHER_TEXT = QT_TR_NOOP("the same DOI"), QT_TR_NOOP("another text")
_OTHERS = QT_TR_NOOP("but other identifiers")
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
    pairs = by_number | by_sketch
    known = _Known(db, {record for pair in pairs for record in pair})
    joining = _Joining(db, {record for pair in pairs for record in pair})
    doubts: dict[_Pair, Likeness] = {}
    # Identifiers first: what they join needs no comparing.
    for some, judged in ((by_number, known.by_number), (by_sketch, known.by_text)):
        for pair in sorted(some):
            if not joining.may(*pair):
                continue
            likeness = judged(*pair)
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


class _Known:
    """What records are compared by: their texts, and the identifiers that sources tell now."""

    def __init__(self, db: Database, records: Collection[RecordId]) -> None:
        wanted = json.dumps(list(records))
        self._texts: dict[RecordId, tuple[str, str]] = {
            record: (title, abstract) for record, title, abstract in db.execute(_TEXTS, [wanted])
        }
        self._numbers: dict[RecordId, set[Identity]] = {record: set() for record in records}
        for record, told in db.execute(_FACTS, [wanted]):
            self._numbers[record].update(facts.unpacked(told).ids)

    def by_number(self, first: RecordId, second: RecordId) -> Likeness:
        """Judge two records that have, or had, an identifier in common.

        An arXiv or ACL number is one paper's. A DOI may be that of a whole book: with
        wholly different texts it only raises the question.
        """
        one, other = self._numbers[first], self._numbers[second]
        common = {kind for kind, _ in one & other}
        if not common:  # it was told by a digest that is not shown any more
            return self.by_text(first, second)
        if common - {"doi"}:
            return Likeness(score=1.0, certain=True, why=QT_TR_NOOP("the same identifier"))
        likeness = compare(self._texts[first], self._texts[second])
        if at_odds(one, other) or _unlike(likeness, self._texts[first], self._texts[second]):
            return Likeness(
                max(likeness.score, QUESTION), certain=False, why=f"{_SAME_DOI}, {_OTHER_TEXT}"
            )
        return Likeness(score=1.0, certain=True, why=QT_TR_NOOP("the same identifier"))

    def by_text(self, first: RecordId, second: RecordId) -> Likeness:
        """Judge two records by their texts.

        Other identifiers make a certainty a question, and a question none.
        """
        likeness = compare(self._texts[first], self._texts[second])
        if not at_odds(self._numbers[first], self._numbers[second]):
            return likeness
        if likeness.certain:
            why = f"{likeness.why}, {_OTHERS}"
            return replace(likeness, certain=False, why=why)
        return Likeness(score=0.0, certain=False, why="")


def _unlike(likeness: Likeness, *texts: tuple[str, str]) -> bool:
    """Say whether two whole texts have nothing to do with one another."""
    return likeness.score < QUESTION and all(abstract for _, abstract in texts)


_TEXTS = """
SELECT record_id, raw_title, raw_abstract FROM texts
WHERE record_id IN (SELECT value FROM json_each(?))
"""
_FACTS = """
SELECT record_id, facts FROM standing JOIN facts USING (record_id, digest_id, since)
WHERE record_id IN (SELECT value FROM json_each(?))
"""


class _Joining:
    """Papers that turn out to be one: the oldest stands for all, unless they are kept apart."""

    def __init__(self, db: Database, records: Collection[RecordId]) -> None:
        self._root = roots(db, records)
        papers = set(self._root.values())
        self._shown = shown(db, papers)
        self._into = {paper: paper for paper in papers}
        self._apart = apart_now(db)

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
