"""Put a list in the order and the groups that the reader wants, by SQL as far as that goes."""

from __future__ import annotations

import json
import re
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from unicodedata import combining, normalize

from sqlite_utils import Database

from reader.store import find, list_order, watching
from reader.store.sql import ABSTRACT, CHUNK, DECISION_NUMBER, SHOWN_TEXT, Sql
from reader.store.turns import ARRIVAL, follow_papers
from reader.text.days import months
from reader.text.decisions import decision_name
from reader.text.watch import Watch, sql_pattern
from reader.types import Arrangement, Decision, Group, Grouping, Listing, Place, SortKey
from reader.words import tr

STEPS = 100_000
"""Steps of the database between two looks whether the answer is still wanted: some 10 ms."""
LONGEST = 200
"""Characters of a title that count for its order."""

_PUNCTUATION = " !\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~"  # a quote is doubled in SQL

_NEWEST = "(SELECT max(digest_id) FROM standing WHERE paper_id = papers.id)"
_DATE = (
    "(SELECT (year * 100 + coalesce(month, 0)) * 100 + coalesce(day, 0) FROM digests"
    f" WHERE id = {_NEWEST})"
)
_TAG = "(SELECT min(name) FROM paper_tags JOIN tags ON tags.id = tag_id WHERE paper_id = papers.id)"
_KEYS = {
    SortKey.DIGEST: "place_at",
    # Only a title with letters beyond ASCII is worth a call of Python's.
    SortKey.TITLE: (
        "CASE WHEN title GLOB '*[^ -~]*' THEN letters(title)"
        f" ELSE lower(ltrim(title, '{_PUNCTUATION}')) END"
    ),
    SortKey.DATE: _DATE,
    SortKey.DIGESTS: "papers.digests",
    SortKey.DECISION: DECISION_NUMBER,
    SortKey.TAGS: _TAG,
    SortKey.TOUCHED: "nullif(touched, 0)",
    SortKey.INTEREST: "interest",
    SortKey.ADDED: f"CASE WHEN added <> '' THEN {ARRIVAL} END",
    SortKey.RELEVANCE: "place_at",
}
"""What is NULL is not known: such papers stand last, whichever way the order runs."""

_GROUPS = {
    Grouping.DIGEST: (_NEWEST, SortKey.DIGEST),
    Grouping.DATE: (f"{_DATE} / 100", SortKey.DATE),
    Grouping.TAG: (_TAG, SortKey.TAGS),
    Grouping.DECISION: (DECISION_NUMBER, SortKey.DECISION),
}
"""What papers of a group have in common, and the sort key that turns the groups round."""

_NEWEST_FIRST = (Grouping.DIGEST, Grouping.DATE)


@dataclass(frozen=True, slots=True)
class _Plan:
    """The listing as SQL: where from, what is told of each paper, and the order."""

    place: Sql
    group: str
    order: str
    watch: Sql | None


def listing(
    db: Database,
    place: Place,
    arrangement: Arrangement,
    stopped: Callable[[], bool] = lambda: False,
) -> Listing:
    """Return the papers of *place* as the reader wants them.

    Where two are equal by every key, the place's own order decides. Over a million
    papers this takes seconds; when *stopped* says True it ends soon, with what it had by then.
    """
    if arrangement == Arrangement():
        return list_order.listing(db, place) or Listing(find.ids(db, place))
    return _arranged(db, find.placed(place), arrangement, stopped)


def arranged(
    db: Database,
    ids: array[int],
    arrangement: Arrangement,
    stopped: Callable[[], bool] = lambda: False,
) -> Listing:
    """Return *ids* in another order, as `listing` does; those that are gone are left out."""
    if arrangement == Arrangement():
        return Listing(ids)
    given = "SELECT value AS id, key AS place_at FROM json_each(?)"
    return _arranged(db, (given, [json.dumps(ids.tolist())]), arrangement, stopped)


def letters(title: str) -> str:
    """Return what *title* is sorted by: its letters without case and accents."""
    apart = normalize("NFKD", title[:LONGEST])
    plain = "".join(letter for letter in apart if not combining(letter)).casefold()
    return re.sub(r"^[\W_]+", "", plain)


def _arranged(
    db: Database, place: Sql, arrangement: Arrangement, stopped: Callable[[], bool]
) -> Listing:
    plan = _planned(db, place, arrangement)
    ids, counts = array("q"), Counter[object]()
    with _interruptible(db, stopped):
        for rows in _chunks(db, plan):
            ids.extend([paper for paper, _ in rows])
            counts.update([key for _, key in rows])
    if arrangement.grouping is Grouping.NONE or not ids:
        return Listing(ids)
    return Listing(ids, tuple(_groups(db, arrangement.grouping, counts)))


def _planned(db: Database, place: Sql, arrangement: Arrangement) -> _Plan:
    directions = dict(arrangement.order)
    order = [_directed(_KEYS[key], down=down) for key, down in arrangement.order]
    group = "NULL"
    if arrangement.grouping in _GROUPS:
        group, key = _GROUPS[arrangement.grouping]
        down = directions.get(key, False) != (arrangement.grouping in _NEWEST_FIRST)
        if key is SortKey.DATE and key in directions:
            down = directions[key]
        order.insert(0, _directed("grouped", down=down))
    if SortKey.ADDED in directions:
        follow_papers(db)
    wanted = SortKey.INTEREST in directions
    return _Plan(place, group, ", ".join([*order, "place_at"]), _interest(db) if wanted else None)


def _directed(expression: str, *, down: bool) -> str:
    return f"{expression} {'DESC' if down else 'ASC'} NULLS LAST"


def _interest(db: Database) -> Sql:
    """Return the sum of a paper's watch words as SQL; Python looks where SQL says it may pay."""
    words = [word for word in watching.words(db) if word.weight]
    watch = Watch(words)
    db.conn.create_function("weighed", 2, watch.interest, deterministic=True)
    patterns: list[object] = [sql_pattern(word.word) for word in words]
    likely = " OR ".join(["(papers.title || ' ' || body) LIKE ? ESCAPE '\\'"] * len(words)) or "0"
    return f"CASE WHEN {likely} THEN weighed(papers.title, body) ELSE 0 END", patterns


def _chunks(db: Database, plan: _Plan) -> Iterator[list[tuple[int, object]]]:
    db.conn.create_function("letters", 1, letters, deterministic=True)
    place, values = plan.place
    told = f"papers.id, {plan.group} AS grouped"
    join = ""
    if plan.watch is not None:
        told = f"{told}, {plan.watch[0]} AS interest"
        join = f" JOIN (SELECT record_id, {ABSTRACT} AS body FROM texts) AS {SHOWN_TEXT}"
        values = [*plan.watch[1], *values]
    cursor = db.execute(
        f"SELECT {told} FROM ({place}) AS listed JOIN papers ON papers.id = listed.id{join}"
        f" WHERE papers.digests > 0 ORDER BY {plan.order}",
        values,
    )
    while rows := cursor.fetchmany(CHUNK):
        yield [row[:2] for row in rows] if plan.watch else rows


@contextmanager
def _interruptible(db: Database, stopped: Callable[[], bool]) -> Iterator[None]:
    """End a question that nobody waits for any more, as if nothing more was found."""
    db.conn.set_progress_handler(stopped, STEPS)
    try:
        yield
    except sqlite3.OperationalError:
        if not stopped():
            raise
    finally:
        db.conn.set_progress_handler(None, 0)


def _groups(db: Database, grouping: Grouping, counts: Counter[object]) -> Iterator[Group]:
    """Yield the groups; *counts* has their keys in the order of the list."""
    names = _LABELS[grouping](db)
    start = 0
    for key, papers in counts.items():
        yield Group(start, names(key), papers)
        start += papers


def _digest_names(db: Database) -> Callable[[object], str]:
    names = dict(db.execute("SELECT id, name FROM digests"))
    return lambda key: str(names[key])


def _month_names(_db: Database) -> Callable[[object], str]:
    names = months()

    def name(key: object) -> str:
        if not isinstance(key, int):
            return tr("No date")
        year, month = divmod(key, 100)
        if not 1 <= month <= len(names):
            return str(year)
        return tr("{month} {year}").format(month=names[month - 1], year=year)

    return name


def _tag_names(_db: Database) -> Callable[[object], str]:
    untagged = tr("Untagged")
    return lambda key: untagged if key is None else str(key)


def _decision_names(_db: Database) -> Callable[[object], str]:
    names = [decision_name(decision) for decision in Decision]
    return lambda key: names[int(str(key))]


_LABELS: dict[Grouping, Callable[[Database], Callable[[object], str]]] = {
    Grouping.DIGEST: _digest_names,
    Grouping.DATE: _month_names,
    Grouping.TAG: _tag_names,
    Grouping.DECISION: _decision_names,
}
