"""Keep what other people say of papers: one page of each person on each paper, the newest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from reader.store.highlights import packed_highlight, unpacked_highlight
from reader.store.sql import BELOW
from reader.types import Guest, Highlight, PaperId, RecordId, Said

NOTE = "note"
"""What stands for the note of a page among what the reader took off it; highlights have ids."""

Values = Mapping[Any, Any]

_PAGE = "record_id, made, note, tags, highlights, hidden"
_GET = f"""
SELECT key, {_PAGE} FROM (
    SELECT value AS key, instr(value, ':') AS colon FROM json_each(?)
) JOIN guest_pages ON person = substr(key, 1, colon - 1) AND paper = substr(key, colon + 1)
"""
_OF_PAPERS = f"""
{BELOW}
SELECT root, person || ':' || paper, person, coalesce(name, ''), coalesce(meanings, '[]'),
    record_id, note, tags, highlights, hidden
FROM below JOIN guest_pages ON record_id = below.id LEFT JOIN people ON people.id = person
ORDER BY root, name COLLATE NOCASE, person, length(paper), paper
"""


def page_key(person: str, paper: str) -> str:
    """Return the key of what a person says of a paper, for `Mark.GUEST`; *person* has no colon."""
    return f"{person}:{paper}"


def page_of(key: object) -> list[str]:
    """Return the person and the paper of a key that `page_key` made."""
    person, _, paper = str(key).partition(":")
    return [person, paper]


# Pages


def packed_page(said: Said, record: RecordId, made: str) -> list[Any]:
    """Return what a packet says of a paper as it is kept; nothing of it is hidden yet."""
    told = [[one.id, *packed_highlight(one)[1:]] for one in said.highlights]
    return [record, made, said.note, json_of(said.tags), json_of(told), "[]"]


def newest(now: Sequence[Any] | None, came: Sequence[Any]) -> list[Any]:
    """Return of two pages the newer one; what the reader took off it stays off.

    Whichever comes first, the same is left: of two as new, the same one always counts.
    """
    if now is None:
        return [*came]
    last = max(now[:5], came[:5], key=lambda page: (page[1], page[2:]))
    return [*last, now[5]]


def hidden_of(page: Sequence[Any]) -> list[str]:
    """Return what the reader took off a page: ids of highlights, and `NOTE`."""
    return list(json.loads(page[5]))


def with_hidden(page: Sequence[Any], keys: Iterable[str]) -> list[Any]:
    """Return a page with these taken off, and no others."""
    return [*page[:5], json_of(sorted(set(keys)))]


def get_pages(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return each page that there is, as the history keeps it: a list of columns."""
    return {key: page for key, *page in db.execute(_GET, [json.dumps(list(keys))])}


def write_pages(db: Database, values: Values) -> None:
    """Make pages what *values* say; None takes one away."""
    gone = [page_of(key) for key, value in values.items() if value is None]
    db.conn.executemany("DELETE FROM guest_pages WHERE person = ? AND paper = ?", gone)
    db.conn.executemany(
        f"INSERT INTO guest_pages (person, paper, {_PAGE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (person, paper) DO UPDATE SET record_id = excluded.record_id,"
        " made = excluded.made, note = excluded.note, tags = excluded.tags,"
        " highlights = excluded.highlights, hidden = excluded.hidden",
        ([*page_of(key), *value] for key, value in values.items() if value is not None),
    )


# People


def get_people(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return name, meanings of colours, and when they were told, of each person."""
    found = db.execute(
        "SELECT id, name, meanings, made FROM people WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(keys))],
    )
    return {key: values for key, *values in found}


def write_people(db: Database, values: Values) -> None:
    """Keep people; None takes one away."""
    gone = [[key] for key, value in values.items() if value is None]
    db.conn.executemany("DELETE FROM people WHERE id = ?", gone)
    db.conn.executemany(
        "INSERT OR REPLACE INTO people (id, name, meanings, made) VALUES (?, ?, ?, ?)",
        ([key, *value] for key, value in values.items() if value is not None),
    )


def still_people(db: Database, now: Values, before: Values, after: Values) -> Values:
    """Return what people are to be that were *before*; one of whom a page is left stays."""
    used = {key for (key,) in db.execute("SELECT DISTINCT person FROM guest_pages")}
    return {
        key: to
        for key, to in after.items()
        if now.get(key) == before.get(key) and (to is not None or key not in used)
    }


# Lists


def get_guest_lists(db: Database, keys: Sequence[Any]) -> dict[Any, Any]:
    """Return the reading list that each list of a person became, and what was told of it last."""
    found = db.execute(
        "SELECT person || ':' || list, list_id, made, told FROM guest_lists"
        " WHERE person || ':' || list IN (SELECT value FROM json_each(?))",
        [json.dumps(list(keys))],
    )
    return {key: values for key, *values in found}


def write_guest_lists(db: Database, values: Values) -> None:
    """Keep which list became which; None forgets it."""
    gone = [page_of(key) for key, value in values.items() if value is None]
    db.conn.executemany("DELETE FROM guest_lists WHERE person = ? AND list = ?", gone)
    db.conn.executemany(
        "INSERT OR REPLACE INTO guest_lists (person, list, list_id, made, told)"
        " VALUES (?, ?, ?, ?, ?)",
        ([*page_of(key), *value] for key, value in values.items() if value is not None),
    )


# Reading


def of_papers(db: Database, ids: Iterable[PaperId]) -> dict[PaperId, list[Guest]]:
    """Return what others say of papers, by their names; merged ones bring theirs."""
    found: dict[PaperId, list[Guest]] = {}
    if not db.execute("SELECT 1 FROM guest_pages LIMIT 1").fetchone():  # as in most libraries
        return found
    for root, *row in db.execute(_OF_PAPERS, [json.dumps(list(ids))]):
        guest = _guest(row)
        if guest.note or guest.tags or guest.highlights:
            found.setdefault(root, []).append(guest)
    return found


def pages_of(db: Database, person: str) -> list[str]:
    """Return the keys of all that a person says."""
    found = db.execute("SELECT paper FROM guest_pages WHERE person = ?", [person])
    return [page_key(person, paper) for (paper,) in found]


def highlights_of(page: Sequence[Any]) -> list[Highlight]:
    """Return all highlights of a page, those that the reader took off it among them."""
    record = page[0]
    return [unpacked_highlight(key, [record, *told]) for key, *told in json.loads(page[4])]


def _guest(row: Sequence[Any]) -> Guest:
    key, person, name, meanings, *page = row
    record, note, tags, highlights, hidden = page
    off = set(json.loads(hidden))
    standing = highlights_of([record, "", note, tags, highlights])
    return Guest(
        key=key,
        person=person,
        name=name,
        note="" if NOTE in off else note,
        tags=tuple(json.loads(tags)),
        highlights=tuple(one for one in standing if one.id not in off),
        meanings=tuple((colour, meaning) for colour, meaning in json.loads(meanings)),
    )


def json_of(value: object) -> str:
    """Return what another person says as the library keeps it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
