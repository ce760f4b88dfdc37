"""Keep reading lists and the papers in them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from reader.store import list_order
from reader.types import ListId, PaperId, ReadingList

STEP = 1 << 20
"""Between the positions of two entries: a paper is moved without touching the others."""

Values = Mapping[Any, Any]
"""What lists or entries are to be, by their keys; None where there is to be none."""

_ENTRIES = """
SELECT key, position, section, sentence FROM (
    SELECT value AS key, instr(value, ':') AS colon FROM json_each(?)
) JOIN list_entries ON list_id = CAST(substr(key, 1, colon - 1) AS INTEGER)
AND paper_id = CAST(substr(key, colon + 1) AS INTEGER)
"""
_LISTS = """
SELECT reading_lists.id, name, count(papers.id), heading, introduction, target, archived,
count(papers.id) FILTER (WHERE decision IN ('done', 'dismissed')) FROM reading_lists
LEFT JOIN list_entries ON list_id = reading_lists.id
LEFT JOIN papers ON papers.id = paper_id AND digests > 0
GROUP BY reading_lists.id ORDER BY reading_lists.position, reading_lists.id
"""


def entry_key(of: ListId, paper: PaperId) -> str:
    """Return the key of a paper in a list, for `Mark.ENTRY`."""
    return f"{of}:{paper}"


def entry_of(key: object) -> tuple[ListId, PaperId]:
    """Return the list and the paper of a key that `entry_key` made."""
    of, _, paper = str(key).partition(":")
    return int(of), int(paper)


# What there is


def reading_lists(db: Database) -> tuple[ReadingList, ...]:
    """Return all reading lists in the reader's order, with how many papers each shows."""
    found = db.execute(_LISTS)
    return tuple(replace(ReadingList(*row), archived=bool(row[6])) for row in found)


def free_id(db: Database) -> ListId:
    """Return a number that no list has, nor ever had: acts and settings may speak of those."""
    found = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'reading_lists'").fetchone()
    return int(found[0]) + 1 if found else 1


def next_place(db: Database) -> int:
    """Return the position behind all reading lists."""
    found = db.execute("SELECT coalesce(max(position) + 1, 0) FROM reading_lists")
    return int(found.fetchone()[0])


def entries(db: Database, of: ListId) -> dict[PaperId, list[Any]]:
    """Return position, section and sentence of each paper of a list, in its order.

    Those that the library does not show are among them.
    """
    return {paper: values for paper, *values in list_order.in_order(db, of)}


def holding(db: Database, papers: Iterable[PaperId]) -> dict[ListId, int]:
    """Return the lists that hold any of *papers*, and how many of them each holds."""
    found = db.execute(
        "SELECT list_id, count(*) FROM list_entries"
        " WHERE paper_id IN (SELECT value FROM json_each(?)) GROUP BY list_id",
        [json.dumps(list(papers))],
    )
    return dict(found.fetchall())


def of_papers(db: Database, ids: str) -> dict[PaperId, tuple[tuple[ListId, str], ...]]:
    """Return number and name of the lists that hold each of some papers, which come as JSON."""
    found: dict[PaperId, list[tuple[ListId, str]]] = defaultdict(list)
    for paper, *row in db.execute(
        "SELECT paper_id, reading_lists.id, name FROM list_entries JOIN reading_lists"
        " ON reading_lists.id = list_id WHERE paper_id IN (SELECT value FROM json_each(?))"
        " ORDER BY reading_lists.position, reading_lists.id",
        [ids],
    ):
        found[paper].append((row[0], row[1]))
    return {paper: tuple(some) for paper, some in found.items()}


def sentences_on(db: Database, ids: str) -> dict[PaperId, tuple[tuple[str, str], ...]]:
    """Return what lists say of some papers, which come as JSON, each after the list's name."""
    found: dict[PaperId, list[tuple[str, str]]] = defaultdict(list)
    for paper, name, sentence in db.execute(
        "SELECT paper_id, name, sentence FROM list_entries JOIN reading_lists"
        " ON reading_lists.id = list_id WHERE paper_id IN (SELECT value FROM json_each(?))"
        " AND sentence <> '' ORDER BY reading_lists.position, reading_lists.id",
        [ids],
    ):
        found[paper].append((name, sentence))
    return {paper: tuple(some) for paper, some in found.items()}


def named(db: Database, name: str) -> list[PaperId]:
    """Return the shown papers of the list of a name, in any case; none where there is none."""
    wanted = [key for key, known in names(db).items() if known.casefold() == name.casefold()]
    found = db.execute(
        "SELECT paper_id FROM list_entries JOIN papers ON papers.id = paper_id"
        " WHERE digests > 0 AND list_id IN (SELECT value FROM json_each(?))",
        [json.dumps(wanted)],
    )
    return [paper for (paper,) in found]


def names(db: Database) -> dict[ListId, str]:
    """Return what each reading list is called."""
    return dict(db.execute("SELECT id, name FROM reading_lists").fetchall())


# What acts read and write


def get_lists(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return name, heading, introduction, target date, archived and position of each list."""
    found = db.execute(
        "SELECT id, name, heading, introduction, target, archived, position FROM reading_lists"
        " WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(keys))],
    )
    return {key: values for key, *values in found}


def write_lists(db: Database, values: Values) -> None:
    """Keep lists; None takes one away, of which no entry may be left."""
    keys = [[key] for key in values]
    # Two lists may change their names: first they have names that nobody can type.
    db.conn.executemany("UPDATE reading_lists SET name = char(1) || id WHERE id = ?", keys)
    gone = [[key] for key, value in values.items() if value is None]
    db.conn.executemany("DELETE FROM reading_lists WHERE id = ?", gone)
    db.conn.executemany(
        "INSERT INTO reading_lists VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " name = excluded.name, heading = excluded.heading, introduction = excluded.introduction,"
        " target = excluded.target, archived = excluded.archived, position = excluded.position",
        ([key, *value] for key, value in values.items() if value is not None),
    )


def get_entries(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return position, section and sentence of each entry that there is, by its key."""
    return {key: values for key, *values in db.execute(_ENTRIES, [json.dumps(list(keys))])}


def write_entries(db: Database, values: Values) -> None:
    """Keep entries of lists that there are; None takes one away."""
    gone = [entry_of(key) for key, value in values.items() if value is None]
    db.conn.executemany("DELETE FROM list_entries WHERE list_id = ? AND paper_id = ?", gone)
    db.conn.executemany(
        "INSERT OR REPLACE INTO list_entries VALUES (?, ?, ?, ?, ?)",
        ([*entry_of(key), *value] for key, value in values.items() if value is not None),
    )


# What becomes of entries when papers become one


def united_entries(db: Database, merges: Mapping[PaperId, PaperId]) -> dict[Any, Any]:
    """Return the entries of papers that others are merged into: they stand where these stood."""
    rows = db.execute(
        "SELECT list_id, paper_id, position, section, sentence FROM list_entries"
        " WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY position, paper_id",
        [json.dumps([*merges, *merges.values()])],
    )
    known: dict[tuple[ListId, PaperId], list[Any]] = {
        (of, paper): values for of, paper, *values in rows
    }
    united: dict[tuple[ListId, PaperId], list[Any]] = {}
    for (of, paper), values in known.items():
        if into := merges.get(paper):
            mine = united.get((of, into)) or known.get((of, into))
            united[of, into] = values if mine is None else _one(mine, values)
    return {entry_key(*key): values for key, values in united.items()}


def _one(mine: Sequence[Any], other: Sequence[Any]) -> list[Any]:
    sentences = dict.fromkeys(text for text in (mine[2], other[2]) if text)
    return [min(mine[0], other[0]), mine[1] or other[1], " ".join(sentences)]


def listed(db: Database, papers: Iterable[PaperId]) -> set[PaperId]:
    """Return those of *papers* that any list holds."""
    found = db.execute(
        "SELECT DISTINCT paper_id FROM list_entries"
        " WHERE paper_id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(papers))],
    )
    return {paper for (paper,) in found}
