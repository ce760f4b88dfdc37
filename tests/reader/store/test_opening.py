"""Opening a library: made whole or not at all, never in another program's file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from reader.errors import LibraryDamagedError, LibraryError
from reader.store import arranging, papers
from reader.store.store import Store
from reader.types import Arrangement, Place, PlaceKind, SortKey
from tests.builders import all_ids, check, faults, imported, write_digest
from tests.reader.store.cutting import cut_off, cuts, statements


def test_a_library_whose_making_was_cut_off_opens(library, tmp_path):
    library.create()
    whole = replace(library, folder=tmp_path / "whole")
    whole.create()
    for cut in cuts(statements(whole), 10):
        cut_off(library, cut)
        with Store(library) as store:
            assert store.id
            assert not faults(store)
        for path in library.folder.iterdir():
            path.unlink()


def test_another_programs_database_is_refused_untouched(library):
    library.create()
    other = sqlite3.connect(library.database)
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    before = library.database.read_bytes()
    with pytest.raises(LibraryError, match="not a Lectern library"):
        Store(library)
    assert library.database.read_bytes() == before
    assert not list(library.folder.glob("*-wal"))


@pytest.fixture
def damaged(library, tmp_path):
    """A library whose papers can be counted, but not read."""
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(40)))
        page = store.read(
            lambda db: db.execute(
                "SELECT rootpage FROM sqlite_master WHERE name = 'texts'"
            ).fetchone()[0]
        )
        size = store.read(lambda db: db.execute("PRAGMA page_size").fetchone()[0])
    with library.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    return library


def test_a_damage_met_on_the_way_is_an_error_with_advice(damaged):
    with Store(damaged) as store:
        found = store.read(papers.papers, all_ids(store))
        with pytest.raises(LibraryDamagedError) as caught:
            list(found)
    assert caught.value.advice


def test_the_check_reports_damage_and_goes_on(damaged):
    with Store(damaged) as store:
        findings = list(store.read(check))
    faults = [one for one in findings if one.fault]
    assert faults
    assert len(faults) < len(findings)


def test_the_check_reports_a_history_that_cannot_be_read(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(2)))
    with store.writing() as db:
        db.execute("UPDATE history SET edits = substr(edits, 1, 9)")
    assert any("cannot be read" in finding.fault for finding in store.read(check))


def _nonsense(db):
    return db.execute("SELECT mistaken FROM papers").fetchall()


def _nonsense_by_and_by(db):
    yield from _nonsense(db)


def test_a_statement_of_ours_that_makes_no_sense_is_a_bug(store):
    with pytest.raises(sqlite3.OperationalError, match="no such column"):
        store.read(_nonsense)
    with pytest.raises(sqlite3.OperationalError, match="no such column"):
        list(store.read(_nonsense_by_and_by))
    with pytest.raises(sqlite3.OperationalError, match="no such column"), store.writing() as db:
        _nonsense(db)


@pytest.mark.parametrize("table", ["library", "papers"])
def test_a_statement_that_damaged_tables_make_no_sense_of_is_an_error_with_advice(library, table):
    Store(library).close()
    with closing(sqlite3.connect(library.database)) as db, db:
        db.execute("PRAGMA writable_schema = ON")
        db.execute(
            "UPDATE sqlite_master SET"
            " sql = replace(replace(sql, 'value', 'valve'), 'title', 'tide') WHERE name = ?",
            [table],
        )
    with pytest.raises(LibraryError) as caught, Store(library) as store:
        store.read(lambda db: db.execute("SELECT title FROM papers").fetchall())
    assert "no such column" in str(caught.value)
    assert caught.value.advice


@pytest.mark.parametrize(
    "question",
    [
        "SELECT * FROM json_each('[1, 2')",
        "SELECT sum(value) FROM (SELECT 9223372036854775807 AS value UNION ALL SELECT 1)",
    ],
)
def test_a_damaged_value_is_an_error_with_advice(store, question):
    with pytest.raises(LibraryError) as caught:
        store.read(lambda db: db.execute(question).fetchall())
    assert caught.value.advice


def test_a_damaged_title_that_is_sorted_is_an_error_with_advice(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(2)))
    with store.writing() as db:
        db.execute("UPDATE papers SET title = CAST(x'c3a9ff41' AS TEXT)")
    by_title = Arrangement(((SortKey.TITLE, False),))
    with pytest.raises(LibraryError) as caught:
        store.read(arranging.listing, Place(PlaceKind.ALL), by_title)
    assert caught.value.advice
