"""Find what no longer follows from the rest, such as counts, and make it follow again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from sqlite_utils import Database

from reader.store import replay
from reader.store.note_links import keep_links
from reader.store.records import LEAD, recount, roots, show_texts
from reader.store.replay import Told
from reader.store.sql import ABSTRACT, SHOWN_TEXT
from reader.text.note_links import link_key, note_links
from reader.types import PaperId

Wrong: TypeAlias = Callable[[Database, Told], Iterable[PaperId]]

_COUNTS = """
SELECT id FROM papers LEFT JOIN (
    SELECT paper_id, count(DISTINCT digest_id) AS counted FROM standing GROUP BY paper_id
) ON paper_id = id WHERE digests <> coalesce(counted, 0)
"""
_TITLES = f"""
SELECT papers.id FROM papers LEFT JOIN {SHOWN_TEXT}
WHERE papers.title IS NOT coalesce(texts.title, raw_title)
OR lead IS NOT substr({ABSTRACT}, 1, {LEAD})
"""
_NOTED = "SELECT id FROM papers LEFT JOIN notes ON paper_id = id WHERE noted <> (body IS NOT NULL)"
_UNMERGED = """
SELECT DISTINCT record_id FROM appearances JOIN papers ON papers.id = record_id
WHERE merged_into IS NULL AND paper_id <> record_id
"""
_MERGED = """
SELECT DISTINCT record_id, paper_id FROM appearances JOIN papers ON papers.id = record_id
WHERE merged_into IS NOT NULL
"""
_NUMBERED = ("history", "changes")
"""Tables from which no row is ever taken: the last number given is that of the last row."""


def wrong(db: Database, said: Told) -> Iterator[tuple[str, list[PaperId]]]:
    """Yield what was looked at, by its name, and the papers of which it is wrong."""
    for name, look in _LOOKS.items():
        yield name, sorted(set(look(db, said)))


def numbered_wrongly(db: Database) -> list[str]:
    """Return the tables whose last number is not that of their last row."""
    given = dict(db.execute("SELECT name, seq FROM sqlite_sequence"))
    last = {name: db.execute(f"SELECT max(seq) FROM {name}").fetchone()[0] for name in _NUMBERED}
    return [name for name in _NUMBERED if (given.get(name) or 0) != (last[name] or 0)]


def mend(db: Database, said: Told) -> None:
    """Have all of it follow from the rest again."""
    for record, paper in roots(db, _misplaced(db, said)).items():
        db.execute("UPDATE appearances SET paper_id = ? WHERE record_id = ?", [paper, record])
    recount(db, list(_ids(db, _COUNTS)))
    show_texts(db, list(_ids(db, _TITLES)))
    db.execute("UPDATE papers SET noted = NOT noted WHERE id IN (" + _NOTED + ")")
    db.conn.executemany(
        "UPDATE papers SET touched = ? WHERE id = ?",
        [(seq, paper) for paper, seq in replay.touched_wrongly(db, said)],
    )
    notes = dict(db.execute("SELECT paper_id, body FROM notes"))
    for paper in _misleading(db, said):
        keep_links(db, paper, notes.get(paper, ""))
    for name in numbered_wrongly(db):
        db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [name])
        db.execute(
            "INSERT INTO sqlite_sequence (name, seq)"
            f" SELECT ?, max(seq) FROM {name} HAVING max(seq) IS NOT NULL",
            [name],
        )


def _ids(db: Database, sql: str) -> Iterator[PaperId]:
    return (paper for (paper,) in db.execute(sql).fetchall())


def _by(sql: str) -> Wrong:
    return lambda db, _: _ids(db, sql)


def _misplaced(db: Database, _: Told) -> Iterator[PaperId]:
    """Yield the records whose appearances are not those of the paper that they stand for."""
    yield from _ids(db, _UNMERGED)
    stands: Mapping[PaperId, set[PaperId]] = defaultdict(set)
    for record, paper in db.execute(_MERGED):
        stands[record].add(paper)
    now = roots(db, stands)
    yield from (record for record, papers in stands.items() if papers != {now.get(record)})


def _touched(db: Database, said: Told) -> Iterator[PaperId]:
    return (paper for paper, _ in replay.touched_wrongly(db, said))


def _misleading(db: Database, _: Told) -> Iterator[PaperId]:
    """Yield the papers whose notes link to other titles than is noted."""
    kept: Mapping[PaperId, set[str]] = defaultdict(set)
    for key, paper in db.execute("SELECT key, paper_id FROM note_links"):
        kept[paper].add(key)
    links = {
        paper: {link_key(link.title) for link in note_links(body)}
        for paper, body in db.execute("SELECT paper_id, body FROM notes WHERE instr(body, '[[')")
    }
    for paper in {*kept, *links}:
        if kept.get(paper, set()) != links.get(paper, set()):
            yield paper


_LOOKS: Mapping[str, Wrong] = {
    "stands": _misplaced,
    "digests": _by(_COUNTS),
    "titles": _by(_TITLES),
    "noted": _by(_NOTED),
    "touched": _touched,
    "links": _misleading,
}
