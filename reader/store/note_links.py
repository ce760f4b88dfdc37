"""Keep which papers the notes link to, and find the papers that a link, or its beginning, names."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from reader.store.find import shown
from reader.store.records import roots
from reader.text.note_links import LONGEST, link_key, link_words, note_links
from reader.types import PaperId

MOST_OFFERED = 200
"""Titles among which the best are looked for, while one is being typed."""
AT_ONCE = 20
"""Links that are looked for in one pass over the titles."""
MOST_ALIKE = 2_000
"""Papers whose titles have all the words of a link that are looked at more closely."""
_ANY = 1 << 62
"""A title's length that none has: what a link as long as links can be names goes on behind it."""


def keep_links(db: Database, paper: PaperId, note: str) -> None:
    """Have the links of a paper's note be those that stand in *note*."""
    db.execute("DELETE FROM note_links WHERE paper_id = ?", [paper])
    keys = {link_key(link.title) for link in note_links(note)}
    db.conn.executemany("INSERT INTO note_links VALUES (?, ?)", [[key, paper] for key in keys])


def to_titles(
    db: Database, paper: PaperId, titles: Iterable[str]
) -> tuple[tuple[PaperId, str], ...]:
    """Return the papers, but *paper* itself, whose notes link to one of *titles*; and their own."""
    found = db.execute(
        "SELECT DISTINCT papers.id, papers.title FROM note_links"
        " JOIN papers ON papers.id = paper_id WHERE key IN (SELECT value FROM json_each(?))"
        " AND paper_id <> ? AND digests > 0 ORDER BY position",
        [json.dumps([link_key(title) for title in dict.fromkeys(titles)]), paper],
    )
    return tuple((key, name) for key, name in found)


def offered(db: Database, typed: str) -> list[str]:
    """Return titles that have each word of *typed*, the newest first; those of the newest for ''.

    A title that only some of the words begin or hold is one of them: "net res" finds
    "Deep residual nets".
    """
    words = link_words(typed)
    holds = "".join(" AND instr(lower(title), ?)" for _ in words)
    found = db.execute(
        f"SELECT title FROM papers WHERE digests > 0{holds} ORDER BY position LIMIT ?",
        [*words, MOST_OFFERED],
    )
    return list(dict.fromkeys(title for (title,) in found))


def linked(db: Database, titles: Sequence[str]) -> dict[str, PaperId]:
    """Return the paper that each of *titles* names; those that name none are left out.

    A title is also that of a paper by which one was known before it was merged. Of
    several papers of the same title the one that is listed first is meant.
    """
    found: dict[str, PaperId] = {}
    for start in range(0, len(titles), AT_ONCE):
        found |= _linked(db, titles[start : start + AT_ONCE])
    return found


def _linked(db: Database, titles: Sequence[str]) -> dict[str, PaperId]:
    asked = [_alike(title) for title in titles]
    rows = db.execute(
        f"SELECT id, title FROM (SELECT id, title, position FROM papers"
        f" WHERE {' OR '.join(condition for condition, _ in asked)}"
        " ORDER BY length(title) LIMIT ?) ORDER BY position",
        [*(value for _, values in asked for value in values), MOST_ALIKE],
    ).fetchall()
    wanted = {link_key(title) for title in titles}
    named = [(key, paper) for paper, title in rows if (key := link_key(title)) in wanted]
    now = roots(db, {paper for _, paper in named})
    there = shown(db, now.values())
    best: dict[str, PaperId] = {}
    for key, paper in named:
        if now.get(paper) in there:
            best.setdefault(key, now[paper])
    return {title: best[key] for title in titles if (key := link_key(title)) in best}


def _alike(title: str) -> tuple[str, list[str | int]]:
    """Return what a title must pass to be looked at: about as long, and with the same words."""
    words = link_words(title)
    longest = 2 * len(title) + 20 if len(title) < LONGEST - 20 else _ANY
    holds = "length(title) BETWEEN ? AND ?" + " AND instr(lower(title), ?)" * len(words)
    return f"({holds})", [len(title) // 2, longest, *words]
