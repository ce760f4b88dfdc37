"""What `lectern check` says of whole libraries and of damaged ones, and what it mends."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import undo
from reader.backups import back_up, kept
from reader.checking import faults
from reader.cli import main
from reader.library import Library
from reader.mending import mend, mend_all
from reader.store import chain, seals
from reader.store.history import Entry
from reader.store.log import log_fault
from reader.store.marks import Mark
from reader.store.store import Store
from reader.triage import note, star
from reader.types.backups import Reason
from reader.types.findings import Finding, Repair
from tests.builders import all_ids, check, everything
from tests.reader.acts import ACTS, do
from tests.reader.harm import changed
from tests.stocked import stock


@pytest.fixture(scope="module")
def stocked(tmp_path_factory):
    """Return the bytes of a closed library that holds something of every kind."""
    folder = tmp_path_factory.mktemp("stocked")
    library = Library(folder / "library", folder / "cache")
    with Store(library) as store:
        stock(store, folder)
        assert wrong(store) == []
    return library.database.read_bytes()


@pytest.fixture
def whole(stocked, tmp_path):
    return again(stocked, tmp_path)


def again(stocked, folder):
    library = Library(folder / "library", folder / "cache", folder / "backups")
    library.create()
    library.database.write_bytes(stocked)
    return library


def wrong(store):
    return [one for one in store.read(check) if one.fault]


def cells(stocked, folder):
    """Return every cell of every table: table, column, row."""
    library = again(stocked, folder)
    with closing(sqlite3.connect(library.database)) as db:
        tables = [
            name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        found = []
        for table in tables:
            columns = [row[1] for row in db.execute(f'PRAGMA table_info("{table}")')]
            (rows,) = db.execute(f'SELECT count(*) FROM "{table}"').fetchone()
            found += [(table, column) for column in columns if rows]
        return found


OTHER = {
    int: lambda value: value + 1,
    float: lambda value: value / 2,
    str: lambda value: value + "x" if value not in ("title", "abstract") else value[:-1],
    bytes: lambda value: value[:-1] + bytes([value[-1] ^ 1]),
    type(None): lambda _: 1,
}


def test_every_cell_of_every_table_is_looked_at(stocked, tmp_path):
    """One row of each column is changed by itself; where SQLite lets that be, it is told of."""
    columns = cells(stocked, tmp_path)
    assert len(columns) > 120
    library = again(stocked, tmp_path)
    silent = []
    with Store(library) as store:
        triggers = store.read(lambda db: db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())  # fmt: skip
        store.read(lambda db: [db.execute(f"DROP TRIGGER {name}") for name, _ in triggers])
        store.read(lambda db: db.execute("PRAGMA foreign_keys = OFF"))
        for table, column in columns:
            if not told_when_changed(store, table, column):
                silent.append((table, column))
    assert silent == []


def told_when_changed(store, table, column):
    db = store.read(lambda db: db)
    db.execute("SAVEPOINT cell")
    try:
        (value,) = db.execute(f'SELECT "{column}" FROM "{table}" LIMIT 1').fetchone()
        new = OTHER[type(value)](value)
        one = f'(SELECT "{column}" FROM "{table}" LIMIT 1)'
        try:
            db.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" IS {one}', [new])
        except sqlite3.IntegrityError:
            return True
        return any(
            one.fault
            and one.what not in ("its tables", "what leads from papers to notes, tags and lists")
            for one in check(db)
        )
    finally:
        db.execute("ROLLBACK TO cell")
        db.execute("RELEASE cell")


@settings(max_examples=15)
@given(acts=st.lists(ACTS, max_size=6), back=st.integers(0, 4))
def test_what_the_reader_does_leaves_nothing_to_find(stocked, tmp_path_factory, acts, back):
    with Store(again(stocked, tmp_path_factory.mktemp("acts"))) as store:
        for act in acts:
            do(store, act)
        for _ in range(back):
            undo.undo(store)
        undo.redo(store)
        assert wrong(store) == []


def test_a_step_that_moves_its_act_leaves_the_chain_whole(whole):
    with Store(whole) as store:
        one, two, *_ = all_ids(store)
        first = note(store, one, "Begun")
        note(store, two, "Another")
        undo.undo(store)
        undo.redo(store)
        entry = Entry("note", "Went on", joins=first.act, across=True)
        moved = store.act(entry, [(Mark.NOTE, {one: "Begun, and gone on"})])
        assert moved.act == moved.seq
        assert wrong(store) == []
        undo.undo(store)
        assert wrong(store) == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)",
        "DELETE FROM history WHERE seq = 2",
        "UPDATE history SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 3",
        "UPDATE history SET act = act - 1 WHERE seq = 3",
    ],
)
def test_the_history_is_chained(whole, statement):
    changed(whole, statement)
    with Store(whole) as store:
        assert store.read(chain.breaks)
        assert any("history" in one.what for one in wrong(store))


MENDED = {
    "a text, by the original": (
        "UPDATE texts SET raw_abstract = 'damage' WHERE record_id = 2", Repair.SEALS),
    "a note, by the history": ("UPDATE notes SET body = 'damage'", Repair.SEALS),
    "a star": ("UPDATE papers SET starred = 1 - starred WHERE id = 2", Repair.MARKS),
    "a tag's papers": ("DELETE FROM paper_tags", Repair.MARKS),
    "what is derived": (
        "UPDATE papers SET title = 'damage', digests = 9, noted = 1, touched = 1 WHERE id = 3",
        Repair.DERIVED),
    "sketches": ("UPDATE sketches SET value = value + 1", Repair.LOGS),
    "an index that is lacking": ("DROP INDEX papers_starred", Repair.FILE),
}  # fmt: skip


@pytest.mark.parametrize("kind", MENDED)
def test_what_is_damaged_is_told_of_and_mended_after_a_backup(whole, kind):
    with Store(whole) as store:
        before, number = everything(store), store.id
    statement, repair = MENDED[kind]
    changed(whole, statement)
    assert repair in {one.repair for one in faults(whole)}
    left = [one for one in mend_all(whole, faults(whole)) if isinstance(one, Finding)]
    assert left == []
    with Store(whole) as store:
        assert everything(store) == before
        assert wrong(store) == []
    if repair is not Repair.FILE:
        assert kept(whole, number)[0].reason is Reason.REPAIR


def test_what_no_original_has_comes_back_from_a_backup(whole):
    with Store(whole) as store:
        back_up(store, Reason.ASKED)
        before = store.read(lambda db: db.execute("SELECT * FROM drafts").fetchall())
    changed(whole, "UPDATE drafts SET body = 'damage'")
    assert not [one for one in mend_all(whole, faults(whole)) if getattr(one, "fault", "")]
    with Store(whole) as store:
        assert store.read(lambda db: db.execute("SELECT * FROM drafts").fetchall()) == before


def test_what_nothing_brings_back_stays_told_of_until_it_is_accepted(whole):
    changed(whole, "UPDATE searches SET text = 'damage'")
    list(mend_all(whole, faults(whole)))
    (left,) = faults(whole)
    assert left.otherwise is Repair.ACCEPT
    list(mend(whole, Repair.ACCEPT))
    assert faults(whole) == []


def test_a_log_whose_frames_are_damaged_is_told_of_before_it_is_played_back(whole):
    with Store(whole) as store:
        star(store, all_ids(store)[:1], on=False)
        star(store, all_ids(store)[:1], on=True)
        log = whole.database.with_name("library.sqlite-wal")
        files = {path: path.read_bytes() for path in (whole.database, log)}
    assert log_fault(whole.database) == ""
    for path, data in files.items():
        path.write_bytes(data)
    assert log_fault(whole.database) == ""
    log.write_bytes(files[log][:-4000])  # a transaction that was never said to be saved
    assert log_fault(whole.database) == ""
    for at in (8, 40, 200, len(files[log]) - 4_110, len(files[log]) - 1):
        damaged = bytearray(files[log])
        damaged[at] ^= 4
        log.write_bytes(damaged)
        assert log_fault(whole.database), at
    assert [one.what for one in faults(whole)] == ["the log beside the library"]


def test_seals_tell_types_and_lengths_apart():
    rows = (
        [(0, b"1", None)],
        [(0, 1, None)],
        [(0, b"1", b"")],
        [(0, b"1N", None)],
        [(1, b"1", None)],
    )
    assert len({seals.seal_of("note", 1, each) for each in rows}) == len(rows)
    assert seals.seal_of("note", 1, [(0, 1), (0, 2)]) == seals.seal_of("note", 1, [(0, 2), (0, 1)])
    assert seals.seal_of("note", 1, [(0, 1)]) != seals.seal_of("note", 2, [(0, 1)])


def test_a_library_that_no_longer_says_whose_it_is_is_mended_with_all_its_acts(whole, monkeypatch):
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # its thread would outlive the test
    with Store(whole) as store:
        before = everything(store)
    data = bytearray(whole.database.read_bytes())
    data[68] ^= 1
    whole.database.write_bytes(data)
    command = ["--library", str(whole.folder), "check"]
    assert main(command) == 1
    assert main([*command, "--repair", "--yes"]) == 0
    with Store(whole) as store:
        assert everything(store) == before


def test_the_command_tells_offers_and_mends(whole, capsys, monkeypatch):
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # its thread would outlive the test
    command = ["--library", str(whole.folder), "check"]
    assert main([*command, "--json"]) == 0
    assert '"fault": ""' in capsys.readouterr().out
    changed(whole, "UPDATE papers SET digests = 9 WHERE id = 3")
    assert main(command) == 1
    assert "--repair: Work it out again from the rest." in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert main([*command, "--repair"]) == 1
    assert "Work it out again from the rest? [y/N]" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert main([*command, "--repair"]) == 0
    assert main(command) == 0
