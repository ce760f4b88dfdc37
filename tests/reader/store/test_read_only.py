"""A library that cannot be written is read, and says why; nothing is ever written into the void."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from reader import triage
from reader.errors import (
    DoubtfulSaveError,
    LibraryError,
    LibraryMovedError,
    LibraryReadOnlyError,
    LibraryTooNewError,
)
from reader.library import Library
from reader.store import papers
from reader.store.schema import migrations
from reader.store.store import Store
from tests.builders import all_ids, faults, imported, write_digest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="folders that cannot be written")


@pytest.fixture
def made(tmp_path):
    """A library in a folder that others can get at, with three papers and one star."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    library = Library(folder / "library", tmp_path / "cache")
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
        triage.star(store, [1], on=True)
    yield library
    library.folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def unprivileged(folder: Path):
    """Be somebody who may not write to *folder*: root may write anywhere."""
    if os.geteuid():
        folder.chmod(0o555)
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def full_disk():
    """Let no file grow past a page, as on a full disk; SQLite then fails as it does there."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def starred(store):
    return [one.id for one in store.read(papers.papers, all_ids(store)) if one.starred]


def reads_alone(store) -> str:
    """Make sure that all can be read and nothing written; return why."""
    assert starred(store) == [1]
    with pytest.raises(LibraryReadOnlyError) as caught:
        triage.star(store, [2], on=True)
    assert store.read_only in str(caught.value)
    assert caught.value.advice
    return store.read_only


def test_a_folder_that_may_not_be_written_is_read(made):
    with unprivileged(made.folder), Store(made) as store:
        assert reads_alone(store) == "You may not write to its folder."
        assert not faults(store)


def test_it_is_read_with_what_a_crash_has_left_in_its_log(made):
    writer = Store(made)
    triage.star(writer, [2], on=True)
    triage.star(writer, [2], on=False)
    with unprivileged(made.folder), Store(made) as store:
        assert store.read_only
        assert starred(store) == [1]
    writer.close()


def test_a_full_disk_does_not_keep_a_library_from_being_read(made):
    with full_disk(), Store(made) as store:
        assert reads_alone(store) == "The disk is full."
    with Store(made) as store:
        assert store.read_only == ""


def test_a_snapshot_follows_who_writes_after_all(made):
    with full_disk():
        reading = Store(made)
    with reading:
        assert starred(reading) == [1]
        with Store(made) as writer:
            triage.star(writer, [1, 2, 3], on=True)
        assert starred(reading) == [1, 2, 3]
        assert reading.read_only == "The disk is full."


def test_the_reader_can_wish_to_read_alone(made):
    before = made.database.read_bytes()
    with Store(made, read_only=True) as store, Store(made) as writer:
        assert reads_alone(store) == "You have opened it for reading."
        triage.star(writer, [2], on=True)
        assert starred(store) == [1, 2]
        triage.star(writer, [2], on=False)
    with Store(replace(made, read_only=True)) as store:
        assert store.read_only
    assert len(made.database.read_bytes()) == len(before)


def test_there_must_be_a_library_to_be_read(tmp_path):
    with pytest.raises(LibraryError, match="no library"):
        Store(Library(tmp_path / "nowhere", tmp_path / "cache"), read_only=True)
    assert not (tmp_path / "nowhere").exists()


def newer(library, sql: str) -> None:
    """Do to a library what a newer version might."""
    connection = sqlite3.connect(library.database)
    connection.execute(sql)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
        [migrations.name, "m999_mind_reading", "2031-01-01"],
    )
    connection.commit()
    connection.close()


def test_a_newer_library_is_read_as_far_as_it_is_understood(made):
    newer(made, "ALTER TABLE papers ADD COLUMN mood TEXT")
    before = made.database.read_bytes()
    with Store(made) as store:
        assert "newer version" in reads_alone(store)
    assert made.database.read_bytes() == before


def test_a_newer_library_that_keeps_marks_in_another_way_is_refused(made):
    newer(made, "ALTER TABLE notes RENAME COLUMN body TO words")
    before = made.database.read_bytes()
    with pytest.raises(LibraryTooNewError) as caught:
        Store(made)
    assert caught.value.advice
    assert made.database.read_bytes() == before


def test_nothing_is_written_where_a_library_was_moved_away(made):
    with Store(made) as store:
        elsewhere = made.folder.with_name("elsewhere")
        made.folder.rename(elsewhere)
        assert "moved" in store.moved()
        with pytest.raises(LibraryMovedError):
            triage.star(store, [2], on=True)
        assert starred(store) == [1]
        assert not made.folder.exists()
        with pytest.raises(LibraryMovedError):
            Store(replace(made, known=store.id))
        elsewhere.rename(made.folder)
        triage.star(store, [2], on=True)
        assert starred(store) == [1, 2]


def test_another_library_in_its_place_is_left_alone(made, tmp_path):
    other = Library(tmp_path / "other", tmp_path / "cache")
    with Store(other):
        pass
    with Store(made) as store:
        made.database.rename(made.database.with_name("mine.sqlite"))
        shutil.copyfile(other.database, made.database)
        with pytest.raises(LibraryMovedError, match="Another library"):
            triage.star(store, [2], on=True)
        assert starred(store) == [1]
        with pytest.raises(LibraryMovedError, match="Another library"):
            Store(replace(made, known=store.id))
    with Store(made) as store:
        assert all_ids(store) == []


def test_an_older_copy_that_was_put_back_is_followed(made):
    copy = made.folder.with_name("copy.sqlite")
    shutil.copyfile(made.database, copy)
    with Store(made) as store:
        triage.star(store, [2], on=True)
        for part in made.folder.glob("library.sqlite*"):
            part.rename(made.folder / f"old-{part.name}")
        copy.rename(made.database)
        assert starred(store) == [1]
        triage.star(store, [3], on=True)
        assert store.moved() == ""
    with Store(made) as store:
        assert starred(store) == [1, 3]


class Failing(sqlite3.Connection):
    """A connection to a disk that fails at some commits, before or after they were carried out."""

    fails = 0
    survives = False

    def execute(self, sql, *args):
        if sql != "COMMIT" or not self.fails:
            return super().execute(sql, *args)
        self.fails -= 1
        if self.survives:
            super().execute(sql)
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error


@pytest.fixture
def failing(made, monkeypatch):
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **named: real(
        *args, **{"factory": Failing, **named}))  # fmt: skip
    with Store(made) as store:
        yield store
        store._db.conn.fails = 0


@pytest.mark.parametrize("survives", [False, True])
def test_a_commit_that_failed_is_said_to_have_failed_and_the_next_is_good(failing, survives):
    failing._db.conn.fails, failing._db.conn.survives = 1, survives
    with pytest.raises(LibraryError) as caught:
        triage.star(failing, [2], on=True)
    assert not isinstance(caught.value, DoubtfulSaveError)
    assert not faults(failing)
    triage.star(failing, [3], on=True)
    assert 3 in starred(failing)
    assert failing.setting("failed commits") == "1"


def test_where_nothing_can_be_written_over_it_the_doubt_is_told(failing):
    failing._db.conn.fails = 2
    with pytest.raises(DoubtfulSaveError) as caught:
        triage.star(failing, [2], on=True)
    assert "found saved" in caught.value.advice
    assert starred(failing) == [1]
