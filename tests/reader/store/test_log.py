"""Damage in a log is told from what a commit has left there that failed and was written over."""

from __future__ import annotations

import shutil
import sqlite3
import struct
from contextlib import closing

import pytest

from reader.store.log import _summed, log_fault

HEADER, FRAME = 32, 24 + 4096


def opened(path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA wal_autocheckpoint = 0")
    return closing(db)


def log_at(path):
    return path.with_name(f"{path.name}-wal")


@pytest.fixture
def failed(tmp_path):
    """Return a database whose log has a short commit over the longer one that failed."""
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    with opened(one) as db:
        db.execute("CREATE TABLE t (x)")
        db.execute("INSERT INTO t VALUES (1)")
        for path in (one, log_at(one)):
            shutil.copy(path, path.with_name(path.name.replace("one", "other")))
        db.execute("BEGIN")
        db.executemany("INSERT INTO t VALUES (zeroblob(3000))", [()] * 20)
        db.execute("COMMIT")
        longer = log_at(one).read_bytes()
    with opened(other) as db:
        db.execute("INSERT INTO t VALUES (2)")
        shorter = log_at(other).read_bytes()
        database = other.read_bytes()
    other.write_bytes(database)
    assert shorter[:32] == longer[:32]
    log_at(other).write_bytes(shorter + longer[len(shorter) :])
    return other


def test_what_a_failed_commit_has_left_is_no_damage(failed):
    assert log_fault(failed) == ""
    with closing(sqlite3.connect(failed)) as db:
        assert db.execute("SELECT count(*) FROM t").fetchone() == (2,)


def test_damage_before_what_a_failed_commit_has_left_is_told_of(failed):
    whole = log_at(failed).read_bytes()
    for at in (HEADER + 30, HEADER + 17, HEADER + 8, HEADER + FRAME + 100):
        damaged = bytearray(whole)
        damaged[at] ^= 1
        log_at(failed).write_bytes(damaged)
        assert log_fault(failed), at


@pytest.mark.parametrize("rows", [1, 20])
def test_every_kind_of_flip_in_the_last_transaction_is_told_of(tmp_path, rows):
    path = tmp_path / "one.sqlite"
    with opened(path) as db:
        db.execute("CREATE TABLE t (x)")
        db.execute("INSERT INTO t VALUES (1)")
        before = len(log_at(path).read_bytes())
        db.execute("BEGIN")
        db.executemany("INSERT INTO t VALUES (randomblob(3000))", [()] * rows)
        db.execute("COMMIT")
        whole = log_at(path).read_bytes()
        database = path.read_bytes()
    path.write_bytes(database)
    log_at(path).write_bytes(whole)
    assert log_fault(path) == ""
    # Of its first frame: the page's number, salts, both sums, and words near and far.
    for at in (3, 8, 12, 16, 23, 24, 28, 2000, 2004, FRAME - 8, FRAME - 1):
        for bit in (0, 7):
            damaged = bytearray(whole)
            damaged[before + at] ^= 1 << bit
            log_at(path).write_bytes(damaged)
            assert log_fault(path), (at, bit)


def test_a_flip_that_hides_the_end_of_the_last_transaction_is_told_of(tmp_path):
    path = tmp_path / "one.sqlite"
    with opened(path) as db:
        db.execute("CREATE TABLE t (x)")
        while db.execute("PRAGMA page_count").fetchone() != (8,):
            db.execute("INSERT INTO t VALUES (randomblob(3000))")
        damaged = bytearray(log_at(path).read_bytes())
        database = path.read_bytes()
    assert damaged[-FRAME + 7] == 8
    damaged[-FRAME + 7] = 0
    path.write_bytes(database)
    log_at(path).write_bytes(damaged)
    assert log_fault(path)


def test_an_older_log_behind_this_one_is_no_damage(tmp_path):
    path = tmp_path / "one.sqlite"
    with opened(path) as db:
        db.execute("CREATE TABLE t (x)")
        db.executemany("INSERT INTO t VALUES (zeroblob(3000))", [()] * 20)
        db.execute("PRAGMA wal_checkpoint(RESTART)")
        db.execute("INSERT INTO t VALUES (2)")
        assert len(log_at(path).read_bytes()) > 10 * FRAME
        assert log_fault(path) == ""


@pytest.mark.parametrize("size", [0, 1, 3, 4, 513, 131072])
def test_a_page_of_no_size_is_damage_though_the_sum_is_right(tmp_path, size):
    with opened(tmp_path / "one.sqlite") as db:
        db.execute("CREATE TABLE t (x)")
        shutil.copy(tmp_path / "one.sqlite", tmp_path / "copy.sqlite")
        log = log_at(tmp_path / "one.sqlite").read_bytes()
    head = log[:8] + size.to_bytes(4) + log[12:24]
    (magic,) = struct.unpack(">I", log[:4])
    sums = struct.pack(">II", *_summed(head, (0, 0), magic))
    log_at(tmp_path / "copy.sqlite").write_bytes(head + sums + log[32:])
    assert "beginning is damaged" in log_fault(tmp_path / "copy.sqlite")
