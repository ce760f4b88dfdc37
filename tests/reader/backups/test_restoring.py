"""A restore brings all of it back, can be taken back, and is cut off without harm anywhere."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress

import pytest

from reader import triage, undo
from reader.backups import back_up
from reader.backups.restoring import carry_out, last_done, prepare, preview, restore
from reader.cli import main
from reader.errors import LecternError, LibraryTooNewError
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.search import Search
from reader.store.store import Store
from reader.store.swapping import LibraryInUseError
from reader.types import Decision
from reader.types.backups import Reason
from tests.builders import all_ids, everything, faults, imported, title, write_digest
from tests.reader.store.old_libraries import SIXTH, written_by


def seen(library: Library):
    with Store(library) as store:
        assert not faults(store)
        return everything(store)


@pytest.fixture
def kept_then_changed(library, tmp_path):
    """A library with three papers and a star in a backup, and two more papers since."""
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
        triage.toggle_star(store, all_ids(store)[:1])
        backup = back_up(store, Reason.ASKED)
        imported(store, write_digest(tmp_path, "tuesday", range(3, 5)))
        triage.decide(store, all_ids(store)[-1:], Decision.DONE)
        triage.toggle_star(store, all_ids(store))
    return backup


def test_what_was_backed_up_is_there_again_and_the_restore_is_taken_back(
    library, kept_then_changed
):
    now = seen(library)
    done = restore(library, kept_then_changed.path)
    then = seen(library)
    assert [row[1] for row in then["papers"]] == [title(0), title(1), title(2)]
    assert sum(row[4] for row in then["papers"]) == 1
    assert done.before.reason is Reason.RESTORE
    restore(library, done.before.path)
    assert seen(library) == now
    assert sorted(path.name for path in library.folder.iterdir()) == [
        "library.lock",
        "library.sqlite",
    ]


def test_a_restore_is_the_last_thing_done_until_something_is_and_again_when_that_is_undone(
    library, kept_then_changed, tmp_path
):
    done = restore(library, kept_then_changed.path)
    with Store(library) as store:
        assert last_done(store) == done.before
        undo.undo(store)  # of what was there before: nobody does so without having been asked
        assert last_done(store) is None
        undo.redo(store)
        imported(store, write_digest(tmp_path, "friday", range(7, 9)))
        assert last_done(store) is None
        undo.undo(store)
        assert last_done(store) == done.before
        done.before.path.unlink()
        assert last_done(store) is None


@pytest.mark.parametrize("noted", ["1", "1 2", "1 2 of another", "x y z", "9" * 5_000, "\x00 1 1"])
def test_a_note_of_a_restore_that_makes_no_sense_is_none(library, kept_then_changed, noted):
    with Store(library) as store:
        store.set_setting("restored", noted)
        assert last_done(store) is None


def test_the_oldest_backup_can_be_restored_though_another_takes_its_place(
    library, kept_then_changed
):
    with Store(library) as store:
        triage.star(store, all_ids(store), on=False)
        oldest = back_up(store, Reason.RESTORE)
        for on in (True, False, True):
            triage.star(store, all_ids(store), on=on)
            back_up(store, Reason.RESTORE)
    restore(library, oldest.path)
    assert not oldest.path.exists()
    assert not any(row[4] for row in seen(library)["papers"])
    assert kept_then_changed.path.exists()


def test_the_preview_says_what_comes_and_goes_and_changes_nothing(library, kept_then_changed):
    before = seen(library)
    found = preview(library, kept_then_changed.path)
    told = {each.kind: (each.back, each.gone, each.other) for each in found.changes}
    assert told["papers"] == (0, 2, 0)
    assert told["digests"] == (0, 1, 0)
    assert told["stars"][1] > 0
    assert found.gone == (title(3), title(4))
    assert found.back == ()
    assert seen(library) == before


def test_a_log_that_was_left_behind_is_not_played_into_what_was_restored(
    library, kept_then_changed
):
    with Store(library) as store:
        triage.toggle_star(store, all_ids(store)[:1])
        log = library.database.with_name("library.sqlite-wal")
        stale = log.read_bytes()
    log.write_bytes(stale)
    restore(library, kept_then_changed.path)
    assert not log.exists()
    assert len(seen(library)["papers"]) == 3


def test_the_index_is_made_anew_when_it_holds_what_comes_after(library, kept_then_changed):
    with Store(library) as store:
        list(catch_up(store))
    restore(library, kept_then_changed.path)
    with Store(library) as store:
        list(catch_up(store))
        search = Search(store)
        found = search.ask(search.read("sketch", typing=False))
        search.close()
        assert sorted(found.papers()) == sorted(all_ids(store))


def test_an_older_backup_is_brought_up_to_date(library, tmp_path):
    old = written_by(SIXTH, tmp_path / "old")
    with closing(sqlite3.connect(old.database)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
    was = old.database.read_bytes()
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(2)))
    assert preview(library, old.database).back
    restore(library, old.database)
    assert len(seen(library)["papers"]) > 2
    assert old.database.read_bytes() == was


def refused(library, source):
    before = seen(library)
    with pytest.raises(LecternError) as caught:
        restore(library, source)
    assert caught.value.advice
    assert seen(library) == before
    return caught.value


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON papers BEGIN DELETE FROM notes; END",
        "CREATE VIEW v AS SELECT load_extension('/tmp/x.so')",
        "DROP VIEW standing",
        "CREATE INDEX i ON papers (title)",
        "PRAGMA application_id = 7",
    ],
)
def test_a_file_with_anything_else_in_it_is_refused(library, kept_then_changed, tmp_path, sql):
    hostile = tmp_path / "gift.sqlite"
    shutil.copy(kept_then_changed.path, hostile)
    with closing(sqlite3.connect(hostile, isolation_level=None)) as db:
        db.execute(sql)
    refused(library, hostile)


def test_a_damaged_a_cut_and_a_newer_backup_are_refused(library, kept_then_changed, tmp_path):
    newer = tmp_path / "newer.sqlite"
    shutil.copy(kept_then_changed.path, newer)
    with closing(sqlite3.connect(newer, isolation_level=None)) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('lectern', 'm999_later', '')"
        )
    assert isinstance(refused(library, newer), LibraryTooNewError)
    copy = kept_then_changed.path
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in str(refused(library, copy))
    elsewhere = tmp_path / "cut.sqlite"
    elsewhere.write_bytes(whole[: len(whole) // 2])
    refused(library, elsewhere)
    refused(library, tmp_path / "nowhere.sqlite")


def test_nothing_is_restored_under_somebody_elses_hands(library, kept_then_changed):
    with Store(library) as other:
        with pytest.raises(LibraryInUseError):
            restore(library, kept_then_changed.path)
        triage.toggle_star(other, all_ids(other)[:1])
    assert len(seen(library)["papers"]) == 5


def test_what_is_done_while_it_is_prepared_is_backed_up_too(library, kept_then_changed):
    prepared = prepare(library, kept_then_changed.path)
    with Store(library) as store:
        triage.decide(store, all_ids(store)[:1], Decision.LATER)
        expected = everything(store)
    done = carry_out(library, prepared)
    assert done.before.number == prepared.before.number + 1
    restore(library, done.before.path)
    assert seen(library) == expected


def test_a_library_that_cannot_be_read_is_set_aside_and_not_lost(library, kept_then_changed):
    damaged = b"this was a library" * 1000
    library.database.write_bytes(damaged)
    assert preview(library, kept_then_changed.path).unknown
    done = restore(library, kept_then_changed.path)
    assert done.before is None
    assert done.aside
    assert len(seen(library)["papers"]) == 3
    (aside,) = library.folder.glob("damaged-*")
    assert (aside / "library.sqlite").read_bytes() == damaged


def flipped(library, at, bit):
    data = bytearray(library.database.read_bytes())
    data[at] ^= 1 << bit
    library.database.write_bytes(data)
    return bytes(data)


def test_what_was_damaged_after_it_was_prepared_is_kept_too(library, kept_then_changed):
    prepared = prepare(library, kept_then_changed.path)
    with Store(library) as store:
        triage.note(store, 2, "Written since")
    damaged = flipped(library, 0, 0)
    assert carry_out(library, prepared).aside
    (aside,) = library.folder.glob("damaged-*")
    assert (aside / "library.sqlite").read_bytes() == damaged
    assert len(seen(library)["papers"]) == 3


HEADER = {"whose it is": (68, 0), "the schema's format": (47, 6), "what it is": (0, 0)}


@pytest.mark.parametrize("part", HEADER)
def test_a_library_with_a_damaged_header_is_set_aside_for_a_backup(
    library, kept_then_changed, part, capsys
):
    flipped(library, *HEADER[part])
    assert main(["--library", str(library.folder), "restore", "--preview"]) == 0
    assert main(["--library", str(library.folder), "restore"]) == 0
    assert "set aside" in capsys.readouterr().out
    (aside,) = library.folder.glob("damaged-*")
    assert (aside / "library.sqlite").is_file()
    assert len(seen(library)["papers"]) == 3


class CutError(BaseException):
    """The power is gone: nothing happens on the disk from here on."""


STEPS = ("rename", "replace", "mkdir", "unlink", "rmdir", "fsync")


def test_cut_off_at_any_step_it_is_the_old_or_the_new_library(
    library, kept_then_changed, monkeypatch
):
    before = seen(library)
    done = restore(library, kept_then_changed.path)
    after = seen(library)
    restore(library, done.before.path)
    prepared = prepare(library, kept_then_changed.path)
    laid = library.folder.with_name("laid")
    shutil.copytree(library.folder, laid)
    outcomes = []
    for step in range(100):
        shutil.rmtree(library.folder)
        shutil.copytree(laid, library.folder)
        left = step

        def cut(do):
            def doing(*args, **named):
                nonlocal left
                if left == 0:
                    raise CutError
                left -= 1
                return do(*args, **named)

            return doing

        with monkeypatch.context() as patched, suppress(CutError):
            for name in STEPS:
                patched.setattr(os, name, cut(getattr(os, name)))
            carry_out(library, prepared)
        outcomes.append(seen(library))
        assert outcomes[-1] in (before, after)
        if left:
            break
    assert outcomes[0] == before
    assert outcomes[-1] == after
    assert outcomes.count(before) > 1
    assert outcomes.count(after) > 3
