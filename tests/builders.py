"""Make digests and libraries for tests, in words of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from reader.intake import take_in
from reader.reading import Reading
from reader.store import find
from reader.store.check import Finding, looked
from reader.store.store import Store
from reader.types import FileReport, Handout, Intake, Item, Paper, PaperId, Place, PlaceKind

HEADER = ("new", "Get trending papers in your email inbox!", "Subscribe",
          "byAK and the research community")  # fmt: skip

SUBJECTS = ("owls", "tides", "glaciers", "looms", "bridges", "violins", "ferns", "maps",
            "kites", "clocks", "lichens", "canals", "wells", "bells", "ropes")  # fmt: skip


def title(number: int) -> str:
    """Return the title of made-up paper *number*."""
    return f"Learning to Describe {SUBJECTS[number % len(SUBJECTS)].title()} from Sketch {number}"


def abstract(number: int) -> str:
    """Return its abstract."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    return (
        f"We study how {subject} can be described from sketch number {number} alone. "
        f"A small network reads the strokes in order and names what is drawn. On a "
        f"collection of {1000 + number} sketches it is right more often than people are, "
        f"and it says when it is not sure. The code is at https://example.org/{subject}/{number}."
    )


def digest_text(numbers: Iterable[int], *, date: str = "Mar 12", header: bool = True) -> str:
    """Return a digest of made-up papers, in the shape of a saved page."""
    lines = [line for number in numbers for line in (title(number), abstract(number))]
    return saved_page(lines, date=date) if header else "\n\n".join(lines) + "\n"


def saved_page(lines: Iterable[str], *, date: str = "Mar 12", newline: str = "\n") -> str:
    """Return a digest of these titles and abstracts, in the shape of a saved page."""
    return (newline * 2).join((*HEADER, date, *lines)) + newline


def write_digest(folder: Path, name: str, numbers: Iterable[int], *, date: str = "Mar 12") -> Path:
    """Write a digest of made-up papers; return its path."""
    path = folder / f"{name}.txt"
    path.write_text(digest_text(numbers, date=date), encoding="utf-8")
    return path


def check(db: Database) -> Iterator[Finding]:
    """Yield what a check looks at, one finding each."""
    return (found for found in looked(db) if isinstance(found, Finding))


def faults(store: Store) -> list[str]:
    """Return what a check finds wrong with a library, in words."""
    found = store.read(lambda db: list(check(db)))
    return [f"{one.what}: {one.fault}" for one in found if one.fault]


@contextmanager
def reading_once() -> Iterator[None]:
    """Read all that is taken in by one process: to start it takes longer than most tests do."""
    with Reading() as reading:
        _readings.append(reading)
        yield
    _readings.clear()


_readings: list[Reading] = []


def shared_reading() -> list[Reading]:
    """Return the process that reads for all tests, if there is one."""
    return _readings


def imported(store: Store, *paths: Path, year: int | None = None, **told: Any) -> list[FileReport]:
    """Import files and return their reports."""
    reports = take_in(store, Intake(paths, year, **told), *shared_reading())
    return [report for report in reports if isinstance(report, FileReport)]


def all_ids(store: Store) -> list[PaperId]:
    """Return every paper of the library."""
    return store.read(find.ids, Place(PlaceKind.ALL)).tolist()


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all that the reader can see of a library, for comparing."""
    tables = {
        "papers": "SELECT id, title, lead, decision, starred, noted, digests, merged_into"
        " FROM papers WHERE digests > 0 ORDER BY id",
        "apart": "SELECT * FROM apart ORDER BY 1, 2",
        "notes": "SELECT paper_id, body FROM notes ORDER BY paper_id",
        "tags": "SELECT name, colour, digit FROM tags ORDER BY name",
        "tagged": "SELECT name, paper_id FROM paper_tags JOIN tags ON tags.id = tag_id"
        " ORDER BY 1, 2",
        "digests": "SELECT id, name, year, year_inferred FROM digests WHERE version > 0",
        "appearances": "SELECT digest_id, paper_id, rank FROM standing ORDER BY 1, 2, 3",
        "highlights": "SELECT * FROM highlights ORDER BY id",
        "meanings": "SELECT * FROM meanings ORDER BY colour",
        "watched": "SELECT * FROM watch_words ORDER BY word",
        "smart": "SELECT * FROM smart_lists ORDER BY name",
        "lists": "SELECT * FROM reading_lists ORDER BY id",
        "entries": "SELECT list_id, paper_id, list_entries.position, section, sentence"
        " FROM list_entries JOIN papers ON papers.id = paper_id WHERE digests > 0 ORDER BY 1, 2",
        "people": "SELECT * FROM people ORDER BY id",
        "guests": "SELECT * FROM guest_pages ORDER BY 1, 2",
        "guest lists": "SELECT * FROM guest_lists ORDER BY 1, 2",
        "facts": "SELECT paper_id, facts FROM standing JOIN facts"
        " USING (digest_id, record_id, since) ORDER BY 1, 2",
    }
    return {name: store.read(_rows, sql) for name, sql in tables.items()}


def _rows(db, sql):
    return db.execute(sql).fetchall()


def handout(papers: Iterable[Paper], heading: str = "", **told: Any) -> Handout:
    """Return *papers* ready to go out."""
    return Handout((Item(paper) for paper in papers), heading, **told)
