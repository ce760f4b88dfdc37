"""Say which paper of a new reading is the one that an older reading had in its place."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from collections.abc import Sequence as Run

from sqlite_utils import Database

from reader.merge import Prepared
from reader.store import facts
from reader.store.rereading import Reread, Stood
from reader.text.likeness import compare
from reader.types import Identity, RecordId

ALIKE = 0.5
"""Likeness of two readings of the same lines, below which they may be two papers."""


def heirs(db: Database, reread: Reread, *, same_count: bool) -> dict[RecordId, Prepared]:
    """Return the paper that takes the place of each record that was lost, where that is clear.

    By identifier, then by text, then by lines that only one paper has; and where a
    reading has as many papers as before (*same_count*), by rank on the same line.
    """
    result: dict[RecordId, Prepared] = {}
    for way in (_by_number, _by_text, _by_lines, _by_rank):
        left = [old for old in reread.lost if old.record not in result]
        if way is not _by_rank or same_count:
            result.update(way(db, left, reread.found))
    return result


def _by_number(
    db: Database, lost: Run[Stood], found: Run[Prepared]
) -> Iterator[tuple[RecordId, Prepared]]:
    having: dict[Identity, Prepared] = {key: each for each in found for key in each.identities[1:]}
    told = db.execute(
        "SELECT record_id, facts FROM facts WHERE record_id IN (SELECT value FROM json_each(?))",
        [json.dumps([old.record for old in lost])],
    )
    for record, text in told:
        for key in facts.unpacked(text).ids:
            if key in having:
                yield record, having[key]


def _by_text(
    db: Database, lost: Run[Stood], found: Run[Prepared]
) -> Iterator[tuple[RecordId, Prepared]]:
    near: dict[int, list[Prepared]] = defaultdict(list)
    for each in found:
        for value in each.sketch:
            near[value].append(each)
    rows = db.execute(
        "SELECT record_id, raw_title, raw_abstract, json_group_array(value) FROM texts"
        " JOIN sketches USING (record_id) WHERE record_id IN (SELECT value FROM json_each(?))"
        " GROUP BY record_id",
        [json.dumps([old.record for old in lost])],
    )
    for record, title, abstract, values in rows:
        some = {id(each): each for value in json.loads(values) for each in near.get(value, ())}
        scores = [
            (compare((title, abstract), (each.paper.title, each.paper.abstract)).score, key)
            for key, each in some.items()
        ]
        if scores and max(scores)[0] >= ALIKE:
            yield record, some[max(scores)[1]]


def _by_lines(
    _db: Database, lost: Run[Stood], found: Run[Prepared]
) -> Iterator[tuple[RecordId, Prepared]]:
    standing: dict[int, dict[int, Prepared]] = defaultdict(dict)
    for each in found:
        for line in range(each.paper.first_line, each.paper.last_line + 1):
            standing[line][id(each)] = each
    for old in lost:
        some: dict[int, Prepared] = {}
        for line in range(old.first_line, old.last_line + 1):
            some |= standing.get(line, {})
        if len(some) == 1:
            yield old.record, next(iter(some.values()))


def _by_rank(
    _db: Database, lost: Run[Stood], found: Run[Prepared]
) -> Iterator[tuple[RecordId, Prepared]]:
    ranked = {(each.paper.first_line, each.paper.rank): each for each in found}
    ranks = Counter((old.first_line, old.rank) for old in lost)
    for old in lost:
        place = (old.first_line, old.rank)
        if place in ranked and ranks[place] == 1:
            yield old.record, ranked[place]
