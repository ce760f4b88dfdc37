"""What a repair may not take for damage: it never makes anything worse than it was."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader import triage, undo
from reader.backups import back_up, fault_of, of_library
from reader.checking import faults, looked_over
from reader.cli import main
from reader.mending import mend
from reader.store import chain, from_original, rewriting
from reader.store.backing import description_of
from reader.store.schema import APPLICATION_ID
from reader.store.store import Store
from reader.types.backups import Reason
from reader.types.findings import Finding, Repair
from tests.builders import all_ids, imported, write_digest
from tests.reader.harm import changed

DATA = Path(__file__).parent / "store" / "data"
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


@pytest.mark.parametrize(("at", "bit"), [(18, 0), (18, 1), (19, 1), (19, 3)])
def test_a_flip_in_how_the_file_is_written_is_told_and_mended_without_a_backup(
    library, check, tmp_path, at, bit
):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
    data = bytearray(library.database.read_bytes())
    data[at] ^= 1 << bit
    library.database.write_bytes(data)
    status, said = check()
    assert (status, "how the file is written" in said) == (1, True)
    assert check("--repair", "--yes")[0] == 0
    with Store(library) as store:
        assert triage.star(store, all_ids(store), on=True) is not None
    assert check()[0] == 0


FLIP = "f.seek({at}); old = f.read(1)[0]; f.seek({at}); f.write(bytes([old ^ 8]))"
TAKE = "fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)"
"""Take what SQLite holds of a file that is open: who gets it may delete the log beside it."""


def elsewhere(library, words):
    """Do something to the file in another process: this one would lose its locks by it."""
    told = f"import fcntl, sys; f = open(sys.argv[1], 'r+b'); {words}"
    done = [sys.executable, "-c", told, str(library.database)]
    return subprocess.run(done, capture_output=True, check=False).stderr


@pytest.mark.parametrize("at", [18, 19])
def test_a_flip_in_how_the_file_is_written_is_told_while_it_is_open(library, tmp_path, at):
    """Who has it open does not notice, and goes on; nor does a look take the file from him."""
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
        assert elsewhere(library, FLIP.format(at=at)) == b""
        told = [one for one in looked_over(store) if isinstance(one, Finding) and one.fault]
        assert [one.repair for one in told] == [Repair.FILE]
        assert b"BlockingIOError" in elsewhere(library, TAKE)
        assert triage.star(store, all_ids(store), on=True) is not None


def test_a_library_that_its_header_keeps_from_being_written_is_read_and_says_so(library, tmp_path):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
    assert elsewhere(library, FLIP.format(at=18)) == b""
    with Store(library) as store:
        assert len(all_ids(store)) == 3
        assert "header" in store.read_only


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


def reasons(library):
    return [each.reason for each in of_library(library)]


def test_a_repair_of_many_things_is_backed_up_before_once(noted, check):
    changed(
        noted,
        "UPDATE notes SET body = 'damage'",
        "UPDATE papers SET starred = 1, digests = 9 WHERE id = 2",
        "UPDATE sketches SET value = value + 1",
    )
    with Store(noted) as store:
        for _ in range(3):
            back_up(store, Reason.CHANGE)
    before = reasons(noted)
    assert check("--repair", "--yes")[0] == 0
    assert reasons(noted) == [Reason.REPAIR, *before]


def flipped(path, at):
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("loss", [lambda path: flipped(path, 10), lambda path: path.unlink()])
def test_a_good_backup_gets_a_new_description_for_a_damaged_one(noted, check, loss):
    (was,) = of_library(noted)
    loss(description_of(was.path))
    status, said = check("--repair", "--yes")
    assert (status, "a new description was written for 1 backup" in said) == (0, True)
    assert of_library(noted) == [was]
    assert fault_of(was) == ""


def test_a_damaged_backup_without_a_description_is_deleted(noted, check):
    (was,) = of_library(noted)
    description_of(was.path).unlink()
    data = was.path.read_bytes()
    was.path.write_bytes(data.replace(FIRST.encode(), FIRST.upper().encode()))
    assert check("--repair", "--yes")[0] == 0
    assert not was.path.exists()
    assert reasons(noted) == [Reason.REPAIR]


def test_a_backup_serves_a_repair_though_its_description_is_damaged(noted, check):
    (was,) = of_library(noted)
    flipped(description_of(was.path), 10)
    name = "SELECT name FROM digests"
    before = rows(noted, name)
    changed(noted, "UPDATE digests SET name = 'damage'")
    assert check("--repair", "--yes")[0] == 0
    assert rows(noted, name) == before


def test_a_backup_of_an_older_version_is_not_deleted_for_its_description(noted, check):
    (was,) = of_library(noted)
    description_of(was.path).unlink()
    was.path.unlink()
    with closing(sqlite3.connect(was.path)) as db:
        db.executescript((DATA / "library-7.sql").read_text())
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    assert check("--repair", "--yes")[0] == 1
    assert was.path.exists()


@pytest.fixture
def free(noted):
    """Return a function that is done by the way, counted, and fails where nobody else may write."""

    def freely(done):
        def doing(*words):
            with closing(sqlite3.connect(noted.database, timeout=0)) as other:
                other.execute("BEGIN IMMEDIATE")
            doing.count += 1
            return done(*words)

        doing.count = 0
        return doing

    return freely


def test_likenesses_are_made_while_others_may_write(noted, free, monkeypatch):
    found = "SELECT * FROM sketches"
    before = rows(noted, found)
    changed(
        noted,
        "DELETE FROM sketches WHERE record_id = 1",
        "UPDATE sketches SET value = value + 1 WHERE record_id = 2",
        "INSERT INTO sketches VALUES (7, 9000)",
    )
    monkeypatch.setattr(rewriting, "sketch", freely := free(rewriting.sketch))
    list(mend(noted, Repair.LOGS))
    assert (rows(noted, found), freely.count) == (before, 3)
    assert faults(noted) == []


def test_what_is_imported_while_likenesses_are_made_keeps_its_own(noted, tmp_path):
    changed(noted, "UPDATE sketches SET value = value + 1 WHERE record_id = 2")
    for _ in mend(noted, Repair.LOGS):
        if not list(tmp_path.glob("tuesday*")):
            with Store(noted) as store:
                imported(store, write_digest(tmp_path, "tuesday", range(3, 6)))
    assert faults(noted) == []
    assert len(rows(noted, "SELECT DISTINCT record_id FROM sketches")) == 6


def test_originals_are_compared_while_others_may_write_and_only_with_their_papers(
    noted, free, monkeypatch
):
    texts = "SELECT * FROM texts"
    before = rows(noted, texts)
    changed(noted, "UPDATE texts SET raw_title = raw_title || 'x', title = 'damage'")
    monkeypatch.setattr(from_original, "repaired_of", freely := free(from_original.repaired_of))
    with monkeypatch.context() as patched:
        patched.setattr("reader.mending.bringing.of_library", lambda _: [])
        list(mend(noted, Repair.SEALS))
    assert rows(noted, texts) == before
    assert freely.count == len(before)


def test_the_history_is_gone_through_as_often_for_many_notes_as_for_one(noted, monkeypatch):
    counts = []
    breaks = chain.breaks

    def counted(db):
        counts[-1] += 1
        return breaks(db)

    with Store(noted) as store:
        for paper in all_ids(store)[1:]:
            triage.note(store, paper, FIRST)
    monkeypatch.setattr(chain, "breaks", counted)
    monkeypatch.setattr("reader.mending.bringing.of_library", lambda _: [])
    for which in ("paper_id = 1", "1"):
        changed(noted, f"UPDATE notes SET body = 'damage' WHERE {which}")
        counts.append(0)
        list(mend(noted, Repair.SEALS))
        assert rows(noted, "SELECT 1 FROM notes WHERE body = 'damage'") == []
    assert counts[0] == counts[1]


def test_a_row_of_the_history_without_words_is_told(noted, check):
    shape = "UPDATE sqlite_master SET sql = replace(sql, '{}', '{}') WHERE name = 'history'"
    for words in (
        shape.format("edits TEXT NOT NULL", "edits TEXT"),
        "UPDATE history SET edits = NULL WHERE seq = 3",
        shape.format("edits TEXT", "edits TEXT NOT NULL"),
    ):
        changed(noted, "PRAGMA writable_schema = ON", words)
    status, said = check("--repair", "--yes")
    assert (status, "row 3 cannot be read" in said) == (1, True)


def test_a_watch_word_that_the_history_does_not_know_is_kept_with_its_seal(noted, check):
    with closing(sqlite3.connect(noted.database)) as db:  # as another program does, so it is sealed
        db.execute("INSERT INTO watch_words VALUES ('owls', 'red', 1)")
        db.commit()
    with Store(noted) as store:
        triage.toggle_star(store, all_ids(store)[1:2])
    check("--repair", "--yes")
    assert [word for word, *_ in rows(noted, "SELECT * FROM watch_words")] == ["owls"]
