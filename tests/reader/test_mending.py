"""What a repair may not take for damage: it never makes anything worse than it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from reader import triage, undo
from reader.backups import back_up
from reader.checking import faults
from reader.cli import main
from reader.mending import mend
from reader.store.store import Store
from reader.types.backups import Reason
from reader.types.findings import Repair
from tests.builders import all_ids, imported, write_digest
from tests.reader.test_checking import changed

FIRST, LATER = "first words", "first words, and a whole afternoon of thinking"


@pytest.fixture
def check(library, capsys, monkeypatch):
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # its thread would outlive the test

    def checking(*words: str) -> tuple[int, str]:
        status = main(["--library", str(library.folder), "check", *words])
        return status, capsys.readouterr().out

    return checking


def rows(library, sql):
    with closing(sqlite3.connect(library.database)) as db:
        return db.execute(sql).fetchall()


@pytest.fixture
def noted(library, tmp_path):
    """Return a library with a note that was written after the only backup."""
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
        (paper, *_) = all_ids(store)
        triage.note(store, paper, FIRST)
        back_up(store, Reason.ASKED)
        triage.note(store, paper, LATER)
    return library


UNREADABLE = "UPDATE history SET edits = replace(edits, 'note', 'nnte') WHERE seq = 3"
LOST = "DELETE FROM history WHERE seq = 3"


@pytest.mark.parametrize("damage", [UNREADABLE, LOST])
def test_no_mark_is_set_by_a_history_that_is_not_whole(noted, check, damage):
    changed(noted, damage)
    touched = rows(noted, "SELECT id, touched FROM papers")
    status, said = check("--repair", "--yes")
    assert (status, "were set" in said) == (1, False)
    assert rows(noted, "SELECT body FROM notes") == [(LATER,)]
    for repair in (Repair.MARKS, Repair.SEALS):
        list(mend(noted, repair))
    assert rows(noted, "SELECT body FROM notes") == [(LATER,)]
    assert rows(noted, "SELECT id, touched FROM papers") == touched


@pytest.mark.parametrize("damage", [UNREADABLE, LOST])
def test_what_is_accepted_is_what_the_history_says_from_then_on(noted, check, damage):
    changed(noted, damage)
    list(mend(noted, Repair.ACCEPT))
    check("--repair", "--yes")
    assert faults(noted) == []
    assert rows(noted, "SELECT body FROM notes") == [(LATER,)]
    with Store(noted) as store:
        undo.undo(store)
    assert faults(noted) == []


def test_a_mark_whose_own_seal_holds_is_kept(noted, check):
    with closing(sqlite3.connect(noted.database)) as db:  # as another program does, so it is sealed
        db.execute("UPDATE notes SET body = 'by hand'")
        db.commit()
    with Store(noted) as store:
        triage.toggle_star(store, all_ids(store)[1:2])
    assert check("--repair", "--yes")[0] == 1
    assert rows(noted, "SELECT body FROM notes") == [("by hand",)]
    list(mend(noted, Repair.ACCEPT))
    assert faults(noted) == []


def test_what_came_after_a_backup_is_not_deleted_as_unknown_to_it(library, tmp_path, check):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
        back_up(store, Reason.ASKED)
        imported(store, write_digest(tmp_path, "tuesday", range(3, 6)))
    before = rows(library, "SELECT packed FROM contents ORDER BY packed")
    changed(
        library,
        "UPDATE contents SET hash = 'z' || substr(hash, 2)"
        " WHERE hash = (SELECT hash FROM originals ORDER BY digest_id DESC LIMIT 1)",
    )
    status, said = check("--repair", "--yes")
    assert (status, "0 of 2 were brought back" in said) == (1, True)
    assert rows(library, "SELECT packed FROM contents ORDER BY packed") == before
