"""Count what a dashboard shows, and find the papers behind each count.

A paper counts on the day on which it first appeared in a digest: the digest's date, or the day
on which it came where it gives none.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from datetime import date

from sqlite_utils import Database

from reader.types.figures import Behind, Crossed, Day, FigureKind

MOST_TAGS, MOST_DIGESTS = 16, 16
"""Names that a matrix has room for."""
_SHIFT = 1 << 32

Span = tuple[Day, Day]

_DAYS = (
    "WITH days AS MATERIALIZED (SELECT value ->> 0 AS digest, value ->> 1 AS day FROM json_each(?))"
)
_SEEN = f"""
INSERT INTO temp.appeared {_DAYS}, firsts AS (
    SELECT paper_id, min(day * {_SHIFT} + digest_id) AS first
    FROM days CROSS JOIN standing ON digest_id = digest
    JOIN papers ON papers.id = paper_id AND papers.digests > 0 GROUP BY paper_id
) SELECT paper_id, first, first / {_SHIFT} FROM firsts WHERE first / {_SHIFT} BETWEEN ? AND ?
"""

_DECIDED = """
WITH undone AS (
    SELECT act FROM (
        SELECT target AS act, verb, max(seq) FROM history WHERE target IS NOT NULL GROUP BY target
    ) WHERE verb = 'undo'
), steps AS (
    SELECT seq, verb, at, step.value ->> 0 AS mark, step.value -> 1 AS was, step.value -> 2 AS made
    FROM history, json_each(edits) AS step
    WHERE target IS NULL AND act NOT IN undone AND at >= ?
    AND verb NOT IN ('import', 'reparse', 'merge', 'separate', 'restore')
    AND step.value ->> 0 IN ('decision', 'starred')
), taken AS (
    SELECT seq, mark, part.value ->> 0 AS word, paper.value AS paper FROM steps,
    json_each(was) AS part, json_each(part.value -> 1) AS paper WHERE verb = 'take-back'
), done AS (
    SELECT seq, mark, date(at, 'localtime') AS day, part.value ->> 0 AS word, paper.value AS paper
    FROM steps, json_each(made) AS part, json_each(part.value -> 1) AS paper
    WHERE verb != 'take-back' AND part.value ->> 0 NOT IN ('inbox', 0)
), gone AS (
    SELECT max(done.seq) AS seq, taken.mark, taken.paper FROM taken
    JOIN done USING (mark, word, paper) WHERE done.seq < taken.seq
    GROUP BY taken.seq, taken.mark, taken.paper
), kept AS (
    SELECT day, iif(mark = 'starred', mark, word) AS word, paper FROM done
    WHERE (seq, mark, paper) NOT IN (SELECT seq, mark, paper FROM gone) AND day BETWEEN ? AND ?
)
"""
"""What was taken back from a whole triage leaves out the last time that it was decided so."""


def see(db: Database, span: Span) -> None:
    """Find out when each paper first appeared, once for all questions about *span*.

    The answer stays with the connection, until it is asked for anew or forgotten.
    """
    forget(db)
    db.execute(
        "CREATE TEMP TABLE appeared (paper_id INTEGER PRIMARY KEY, first INTEGER, day INTEGER)"
    )
    db.execute(_SEEN, [_days(db), *span])


def forget(db: Database) -> None:
    """Let go of what `see` found out."""
    db.execute("DROP TABLE IF EXISTS temp.appeared")


def appeared(db: Database) -> tuple[tuple[Day, int], ...]:
    """Return on which days the papers that are seen first appeared, and how many."""
    sql = "SELECT day, count(*) FROM appeared GROUP BY day ORDER BY day"
    return tuple(db.execute(sql).fetchall())


def published(db: Database) -> tuple[tuple[str, int], ...]:
    """Return when the papers that are seen were published, as far as is known, and how many."""
    sql = f"{_PUBLISHED} SELECT month, count(*) FROM published GROUP BY month ORDER BY month"
    return tuple(db.execute(sql).fetchall())


_PUBLISHED = """WITH published AS (
    SELECT appearances.paper_id, substr(max(facts ->> 'published'), 1, 7) AS month FROM facts
    JOIN appearances USING (record_id, digest_id, since) JOIN appeared USING (paper_id)
    WHERE facts LIKE '%"published":"%' GROUP BY appearances.paper_id
)"""


def decided(db: Database, span: Span) -> tuple[tuple[Day, str, int], ...]:
    """Return on which days what was decided, or starred, on how many papers.

    What was undone does not count, nor what came from elsewhere.
    """
    sql = f"{_DECIDED} SELECT day, word, count(*) FROM kept GROUP BY day, word ORDER BY day, word"
    rows = db.execute(sql, [_near(span), *map(_iso, span)])
    return tuple((date.fromisoformat(day).toordinal(), word, many) for day, word, many in rows)


def tags(db: Database) -> Crossed:
    """Return the tags that most papers that are seen have, and how many have two of them."""
    rows = db.execute(
        "SELECT tags.id, name, count(*) FROM appeared JOIN paper_tags USING (paper_id)"
        " JOIN tags ON tags.id = tag_id GROUP BY tags.id ORDER BY count(*) DESC, name"
    ).fetchall()
    shared = (
        "SELECT one.tag_id, other.tag_id, count(*) FROM appeared"
        " JOIN paper_tags AS one USING (paper_id) JOIN paper_tags AS other USING (paper_id)"
        " WHERE one.tag_id IN (SELECT value FROM json_each(?))"
        " AND other.tag_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2"
    )
    some = rows[:MOST_TAGS]
    ids = json.dumps([key for key, *_ in some])
    return _crossed(db.execute(shared, [ids, ids]), some, len(rows))


def digests(db: Database, span: Span) -> Crossed:
    """Return the newest digests of *span*, and how many papers two of them have in common."""
    sql = (
        f"{_DAYS} SELECT digests.id, name FROM days CROSS JOIN digests ON digests.id = digest"
        " WHERE days.day BETWEEN ? AND ? ORDER BY days.day DESC, digests.id DESC"
    )
    rows = db.execute(sql, [_days(db), *span]).fetchall()
    some = rows[:MOST_DIGESTS]
    shared = (
        "SELECT one.digest_id, other.digest_id, count(DISTINCT one.paper_id) FROM standing AS one"
        " JOIN standing AS other USING (paper_id) JOIN papers ON papers.id = one.paper_id"
        " WHERE papers.digests > 0 AND one.digest_id IN (SELECT value FROM json_each(?))"
        " AND other.digest_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2"
    )
    ids = json.dumps([key for key, _ in some])
    return _crossed(db.execute(shared, [ids, ids]), some, len(rows))


def titles(db: Database) -> list[tuple[int, str]]:
    """Return the titles of papers that are seen, each with a number that rises with its digest."""
    return db.execute(
        "SELECT first, title FROM appeared JOIN papers ON papers.id = paper_id"
    ).fetchall()


def behind(db: Database, mark: Behind) -> array[int]:
    """Return the papers that a mark of a chart stands for, in the order of their numbers."""
    span = (mark.since, mark.until)
    two = [mark.first, mark.second]
    questions: dict[FigureKind, tuple[str, Sequence[object]]] = {
        FigureKind.APPEARED: ("SELECT paper_id FROM appeared", ()),
        FigureKind.PUBLISHED: (
            f"{_PUBLISHED} SELECT paper_id FROM published WHERE substr(month, 1, length(?)) = ?",
            [mark.word, mark.word],
        ),
        FigureKind.DECIDED: (
            f"{_DECIDED} SELECT DISTINCT paper FROM kept JOIN papers"
            " ON papers.id = paper AND papers.digests > 0"
            " WHERE word = ? OR ? = '' AND word != 'starred'",
            [_near(span), *map(_iso, span), mark.word, mark.word],
        ),
        FigureKind.TAGS: (
            "SELECT paper_id FROM appeared WHERE paper_id IN (SELECT paper_id FROM paper_tags"
            " WHERE tag_id = ?) AND paper_id IN (SELECT paper_id FROM paper_tags WHERE tag_id = ?)",
            two,
        ),
        FigureKind.DIGESTS: (
            "SELECT id FROM papers WHERE digests > 0"
            " AND id IN (SELECT paper_id FROM standing WHERE digest_id = ?)"
            " AND id IN (SELECT paper_id FROM standing WHERE digest_id = ?)",
            two,
        ),
    }
    sql, values = questions[mark.kind]
    if "appeared" in sql:
        see(db, span)
    found = array("q", sorted(paper for (paper,) in db.execute(sql, values)))
    forget(db)
    return found


def _days(db: Database) -> str:
    """Return the day of each digest, as JSON."""
    rows = db.execute("SELECT id, year, month, day, date(added, 'localtime') FROM digests")
    return json.dumps(
        [(key, _day((year, month, day), added)) for key, year, month, day, added in rows]
    )


def _day(told: tuple[int | None, int | None, int | None], added: str) -> Day:
    year, month, day = told
    if year and month and day:
        try:
            return date(year, month, day).toordinal()
        except ValueError:  # a page may say "Feb 30"
            pass
    return date.fromisoformat(added).toordinal()


def _crossed(
    shared: Iterable[tuple[int, int, int]], rows: Sequence[Sequence[object]], of: int
) -> Crossed:
    ids = [int(str(row[0])) for row in rows]
    at = {key: place for place, key in enumerate(ids)}
    pairs = sorted(
        (at[one], at[other], many) for one, other, many in shared if at[one] <= at[other]
    )
    return Crossed(tuple(ids), tuple(str(row[1]) for row in rows), tuple(pairs), of)


def _iso(day: Day) -> str:
    return date.fromordinal(max(day, 1)).isoformat()


def _near(span: Span) -> str:
    """Return a time before *span* in every zone, as the history writes it."""
    return _iso(span[0] - 2)
