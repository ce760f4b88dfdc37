"""Keep the words that the reader watches for, and find the papers that have them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from reader.store.sql import ABSTRACT, SHOWN_TEXT
from reader.text.watch import READ, Watch, sql_pattern
from reader.types import PaperId, PaperRow, WatchWord

CHUNK = 500
"""Candidates read at once: one call for all would keep the interpreter for too long."""

_TEXTS = f"""
SELECT papers.id, substr({ABSTRACT}, 1, {READ}) FROM papers
JOIN {SHOWN_TEXT}
WHERE papers.id IN (SELECT value FROM json_each(?))
"""
_CANDIDATES = f"""
SELECT papers.title, substr({ABSTRACT}, 1, {READ}) AS body
FROM papers JOIN {SHOWN_TEXT}
WHERE digests > 0 AND (papers.title LIKE :has OR body LIKE :has)
"""


def get_watch(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return colour and weight of each word that is watched for."""
    found = {word: [colour, weight] for word, colour, weight in _rows(db)}
    return {key: found[key] for key in keys if key in found}


def write_watch(db: Database, values: Mapping[Any, Any]) -> None:
    """Watch for words, with another colour or weight, or no more where the value is None."""
    # The same word in another case is the same row: all that goes has to go first.
    db.conn.executemany("DELETE FROM watch_words WHERE word = ?", [[word] for word in values])
    kept = [[word, *value] for word, value in values.items() if value is not None]
    db.conn.executemany("INSERT INTO watch_words VALUES (?, ?, ?)", kept)


def words(db: Database) -> tuple[WatchWord, ...]:
    """Return all words that are watched for, by name."""
    return tuple(WatchWord(*row) for row in _rows(db))


def watched_rows(db: Database, rows: list[PaperRow]) -> list[PaperRow]:
    """Return *rows* with the watch words in them, and how much they speak for each paper.

    Whole abstracts are only read when there is a word to look for.
    """
    watch = _watch(words(db))
    if not watch or not rows:
        return rows
    ids = json.dumps([row.id for row in rows])
    abstracts: dict[PaperId, str] = dict(db.execute(_TEXTS, [ids]))
    return [_watched_row(watch, row, abstracts.get(row.id, "")) for row in rows]


def _watched_row(watch: Watch, row: PaperRow, abstract: str) -> PaperRow:
    few = watch.among(row.title, abstract, row.snippet.text)
    if not few:
        return row
    return replace(
        row,
        title_watch=few.watched(row.title),
        snippet_watch=few.watched(row.snippet.text),
        interest=few.interest(row.title, abstract),
    )


def papers_with(db: Database, word: WatchWord) -> int:
    """Return how many papers of the library have *word* in title or abstract.

    SQL finds those that may have it, and `Watch` decides: for the counting lane.
    """
    watch, count = _watch((replace(word, weight=1),)), 0
    candidates = db.execute(_CANDIDATES, {"has": sql_pattern(word.word)})
    while some := candidates.fetchmany(CHUNK):
        count += sum(watch.interest(*texts) for texts in some)
    return count


@lru_cache(8)
def _watch(some: tuple[WatchWord, ...]) -> Watch:
    return Watch(some)


def _rows(db: Database) -> list[tuple[str, str, int]]:
    found = db.execute("SELECT word, colour, weight FROM watch_words ORDER BY word COLLATE NOCASE")
    return found.fetchall()
