"""Look a library over: is the file sound, and do its tables say what its history says?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sqlite_utils import Database

from reader.errors import LibraryError
from reader.store import history
from reader.store.connect import translated
from reader.store.marks import Edit, Key, Mark, Value, get, unpacked
from reader.store.records import roots

Look: TypeAlias = Callable[[Database], Iterator[str]]
"""What yields a sentence on each fault that it finds."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``fault`` is '' when it is as it should be."""

    what: str
    fault: str = ""


def check(db: Database) -> Iterator[Finding]:
    """Yield what was looked at, one finding each; nothing is changed."""
    for what, look in _LOOKS.items():
        faults = _faults(look, db)
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        yield Finding(what, faults[0] + more if faults else "")


def _faults(look: Look, db: Database) -> list[str]:
    try:
        with translated():
            return list(look(db))
    except LibraryError as error:
        return [str(error)]
    except ValueError as error:  # a history row that is cut, for one
        return [f"it cannot be read: {error}"]


def _file(db: Database) -> Iterator[str]:
    for (line,) in db.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield str(line)


def _references(db: Database) -> Iterator[str]:
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} refers to a row of {parent} that is not there"


def _appearances(db: Database) -> Iterator[str]:
    wrong = db.execute(
        "SELECT id, digests, (SELECT count(DISTINCT digest_id) FROM standing"
        "  WHERE paper_id = papers.id) AS real FROM papers WHERE digests <> real"
    )
    for paper, counted, real in wrong:
        yield f"paper {paper} counts {counted} digests but stands in {real}"


def _merged(db: Database) -> Iterator[str]:
    """Compare the paper of each appearance with what its record was merged into."""
    stands: dict[int, int] = {}
    for record, paper in db.execute("SELECT DISTINCT record_id, paper_id FROM appearances"):
        if stands.setdefault(record, paper) != paper:
            yield f"record {record} stands for two papers"
    now = roots(db, stands)
    for record, paper in stands.items():
        if now.get(record) != paper:
            yield f"record {record} stands for paper {paper} instead of {now.get(record)}"


def _replay(db: Database) -> Iterator[str]:
    """Compare each mark with what the last act set it to."""
    last: dict[Mark, dict[Key, Value]] = {}
    for (text,) in db.execute("SELECT edits FROM history ORDER BY seq"):
        for edit in unpacked(text):
            last.setdefault(edit.mark, {}).update(edit.after)
    for mark, values in last.items():
        now = get(db, mark, list(values))
        for key, value in values.items():
            if now.get(key) != value:
                yield f"the {mark} of {key} is {now.get(key)!r}, the history says {value!r}"


def _unsaid(db: Database) -> Iterator[str]:
    """Look for marks that no act has set."""
    told: dict[Mark, set[Key]] = {mark: set() for mark in Mark}
    for (text,) in db.execute("SELECT edits FROM history"):
        for edit in unpacked(text):
            _tell(told, edit)
    for mark, sql in _MARKED.items():
        for (key,) in db.execute(sql):
            if key not in told[mark]:
                yield f"paper {key} has a {mark} that the history does not know"


def _tell(told: dict[Mark, set[Key]], edit: Edit) -> None:
    told[edit.mark].update(edit.after)


def _undo(db: Database) -> Iterator[str]:
    undo, redo = history.to_undo(db), history.to_redo(db)
    if undo and redo and undo > redo:
        yield f"act {undo} is done after act {redo}, which is undone"


_MARKED = {
    Mark.DECISION: "SELECT id FROM papers WHERE decision <> 'inbox'",
    Mark.STARRED: "SELECT id FROM papers WHERE starred = 1",
    Mark.NOTE: "SELECT paper_id FROM notes",
    Mark.TAGS: "SELECT DISTINCT paper_id FROM paper_tags",
    Mark.MERGED: "SELECT id FROM papers WHERE merged_into IS NOT NULL",
    Mark.TEXT: "SELECT id FROM papers WHERE text_id IS NOT NULL",
    Mark.APART: "SELECT first || ':' || second FROM apart",
    Mark.LIST: "SELECT id FROM reading_lists",
    Mark.ENTRY: "SELECT list_id || ':' || paper_id FROM list_entries",
    Mark.GUEST: "SELECT person || ':' || paper FROM guest_pages",
}

_LOOKS = {
    "the database file": _file,
    "references between tables": _references,
    "appearances and their counts": _appearances,
    "merged papers": _merged,
    "marks against the history": _replay,
    "marks without an act": _unsaid,
    "undo and redo": _undo,
}
