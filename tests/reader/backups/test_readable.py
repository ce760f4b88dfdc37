"""A readable copy holds all, makes the same library again, and as much as can be when damaged."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader import triage
from reader.backups import back_up
from reader.backups.readable import FORMAT, is_due, keep_readable, lines, readable_copies
from reader.backups.rebuilding import Lost, NotReadableCopyError, rebuild
from reader.errors import LecternError, LibraryTooNewError
from reader.index.catching_up import catch_up
from reader.library import Library, settings_file
from reader.query import parse
from reader.search import Search
from reader.settings import Settings, save
from reader.store import changes, dump
from reader.store.store import Store
from reader.types import Decision
from reader.types.backups import Reason
from tests.builders import all_ids, everything, faults, imported, write_digest


def dumped(library: Library) -> list[bytes]:
    return list(lines(library.database))


def wrong_in(library: Library) -> list[str]:
    with Store(library) as store:
        return faults(store)


def rebuilt(text: list[bytes], folder) -> tuple[Library, list[Lost]]:
    folder.mkdir()
    copy = folder / "copy.jsonl"
    copy.write_bytes(b"".join(text))
    library = Library(folder / "library", folder / "cache")
    return library, [each for each in rebuild(copy, library) if isinstance(each, Lost)]


@pytest.fixture
def full(library, tmp_path):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(4)))
        imported(store, write_digest(tmp_path, "tuesday", range(2, 6)))
        one, two, *_ = all_ids(store)
        triage.toggle_star(store, [one])
        triage.decide(store, [two], Decision.LATER)
        triage.tag(store, [one, two], "método/ß", on=True)
        triage.note(store, one, 'A note,\n"in" two lines \u2028 of *Markdown* \U0001f989')
    return library


def test_the_index_of_what_was_there_is_not_taken_for_that_of_what_is_rebuilt(full, tmp_path):
    with Store(full) as store:
        triage.note(store, 3, "before")
        list(catch_up(store))
        held = store.read(changes.last)
        index = full.index(store.id)
    drawn = index.with_name(f"{index.name}.map")  # by numbers of papers that others may get
    drawn.write_bytes(b"a map")
    copy = tmp_path / "copy.jsonl"
    copy.write_bytes(b"".join(dumped(full)))
    again = replace(full, folder=tmp_path / "again")
    list(rebuild(copy, again))
    assert not drawn.exists()
    with Store(again) as store:
        assert store.read(changes.last) < held
        triage.note(store, 4, "unheard")
        while store.read(changes.last) <= held:
            triage.note(store, 3, f"after {store.read(changes.last)}")
        list(catch_up(store))
        search = Search(store)
        assert list(search.ask(parse("unheard")).papers()) == [4]
        search.close()


def test_what_is_rebuilt_is_what_was_there(full, tmp_path):
    text = dumped(full)
    library, lost = rebuilt(text, tmp_path / "new")
    assert lost == []
    assert wrong_in(library) == []
    assert dumped(library) == text
    with Store(full) as before, Store(library) as after:
        assert everything(after) == everything(before)
        assert after.id == before.id


def test_it_can_be_read_without_lectern(full):
    head, *records = [json.loads(line) for line in dumped(full)]
    assert "lectern rebuild" in head[FORMAT]["rebuild"]
    kinds = {next(iter(each)) for each in records}
    assert kinds - {"end"} <= set(head[FORMAT]["records"])
    assert all(head[FORMAT]["records"].values()), "every kind of record is explained"
    (note,) = [each["notes"] for each in records if "notes" in each]
    assert note["body"].endswith("\U0001f989")
    texts = [each["contents"]["packed"]["text"] for each in records if "contents" in each]
    assert all("Learning to Describe" in text for text in texts)


def test_an_original_that_is_no_text_is_kept_as_it_is(library, tmp_path):
    path = tmp_path / "odd.txt"
    path.write_bytes(write_digest(tmp_path, "monday", range(2)).read_bytes() + b"\n\xff\xfe\n")
    with Store(library) as store:
        imported(store, path)
    text = dumped(library)
    assert any(b'"base64"' in line and b"contents" in line for line in text)
    again, lost = rebuilt(text, tmp_path / "new")
    assert (lost, dumped(again)) == ([], text)


def test_a_lost_line_is_named_and_the_rest_is_there(full, tmp_path):
    text = dumped(full)
    number = next(n for n, line in enumerate(text) if line.startswith(b'{"notes"'))
    cut = [*text[:number], text[number][:20] + b"\n", *text[number + 1 :]]
    library, lost = rebuilt(cut, tmp_path / "new")
    assert lost[0].line == number + 1
    with Store(library) as after:
        assert len(all_ids(after)) == 6


def test_an_original_that_is_no_text_at_all_costs_its_line_alone(full, tmp_path):
    text = dumped(full)
    number = next(n for n, line in enumerate(text) if b'"packed"' in line)
    table = next(iter(json.loads(text[number])))
    worse = json.dumps({table: {"packed": {"text": 5}}}).encode() + b"\n"
    library, lost = rebuilt([*text[:number], worse, *text[number:]], tmp_path / "new")
    assert {one.line for one in lost} == {number + 1}
    with Store(library) as after:
        assert len(all_ids(after)) == 6


def test_with_a_paper_goes_what_belongs_to_it_and_nothing_else(full, tmp_path):
    text = dumped(full)
    number = next(n for n, line in enumerate(text) if line.startswith(b'{"papers"'))
    library, _ = rebuilt([*text[:number], *text[number + 1 :]], tmp_path / "new")
    with Store(library) as after:
        assert len(all_ids(after)) == 5
        assert after.read(lambda db: db.execute("PRAGMA foreign_key_check").fetchall()) == []


def test_a_changed_line_is_taken_and_named(full, tmp_path):
    text = [line.replace(b"A note", b"B note") for line in dumped(full)]
    library, lost = rebuilt(text, tmp_path / "new")
    assert any("changed" in each.why for each in lost)
    with Store(library) as after:
        assert any("B note" in row[1] for row in everything(after)["notes"])


_JUNK = st.one_of(
    st.binary(max_size=30),
    st.sampled_from(
        [
            b'{"papers": {"id": 99999999999999999999}}',
            b'{"papers": {"id": "x", "title": "\\ud800"}}',
            b'{"papers": {"id; DROP TABLE papers": 1}}',
            b'{"sqlite_master": {"name": "x"}}',
            b'{"library": {"key": [1], "value": {}}}',
            b'{"contents": {"hash": "x", "packed": {"base64": "%%%"}}}',
            b'{"notes": {"paper_id": NaN, "body": true}}',
            b"[" * 100_000,
            b"",
        ]
    ),
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_damaged_a_library_comes_of_it(full, tmp_path_factory, data):
    text = dumped(full)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text) - 1))
        text[place] = data.draw(_JUNK) + b"\n"
    cut = data.draw(st.integers(len(text) // 2, len(text)))
    try:
        library, lost = rebuilt(text[:cut], tmp_path_factory.mktemp("damaged") / "new")
    except LecternError:
        return  # not one record was left
    assert lost
    with Store(library) as store:
        assert store.read(lambda db: db.execute("PRAGMA integrity_check").fetchone()) == ("ok",)
        assert store.read(lambda db: db.execute("PRAGMA foreign_key_check").fetchall()) == []


def test_nothing_is_made_of_nothing_nor_over_a_library(full, tmp_path):
    with pytest.raises(NotReadableCopyError):
        rebuilt([b"no json\n", b"{}\n"], tmp_path / "new")
    assert not (tmp_path / "new" / "library" / "library.sqlite").exists()
    with pytest.raises(LecternError, match="already"):
        list(rebuild(tmp_path / "new" / "copy.jsonl", full))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotReadableCopyError):
        list(rebuild(tmp_path / "pipe", Library(tmp_path / "other", tmp_path / "cache")))


def test_a_long_file_of_something_else_is_given_up_soon(tmp_path):
    (tmp_path / "copy").write_bytes(b"\n" * 10_000_000)
    library = Library(tmp_path / "library", tmp_path / "cache")
    lost = rebuild(tmp_path / "copy", library)
    with pytest.raises(NotReadableCopyError):
        assert len(list(islice(lost, 200_000))) < 200_000
    assert not library.database.exists()


def test_a_few_records_before_much_that_cannot_be_read_are_kept(full, tmp_path):
    head, *records = dumped(full)
    library, lost = rebuilt([head, *records[:-1], b"?\n" * 100_001], tmp_path / "new")
    assert len(lost) > 100_001
    with Store(library) as store:
        assert len(all_ids(store)) == 6


def test_a_copy_of_a_newer_version_is_refused(full, tmp_path):
    text = dumped(full)
    for old, new in ((b'"version": 1', b'"version": 2'), (b"m001_library", b"m999_library")):
        with pytest.raises(LibraryTooNewError):
            rebuilt([text[0].replace(old, new), *text[1:]], tmp_path / new.decode()[1:5])


def test_the_readable_copy_lies_beside_the_backup_and_two_are_kept(full):
    with Store(full) as store:
        first = back_up(store, Reason.ASKED)
        list(keep_readable(first))
        (copy,) = readable_copies(first.path.parent)
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        for hours in (30, 60):
            triage.toggle_star(store, all_ids(store)[:1])
            assert is_due(back_up(store, Reason.ASKED))
            backup = back_up(store, Reason.CHANGE)
            assert not is_due(backup)
            for old in readable_copies(backup.path.parent):
                os.utime(old, (0, copy.stat().st_mtime - hours * 3600))
            assert is_due(backup)
            list(keep_readable(backup))
        assert len(readable_copies(first.path.parent)) == 2
        assert copy not in readable_copies(first.path.parent)


def test_who_wants_no_readable_copy_gets_none(full):
    save(replace(Settings(), readable_copy=False), settings_file())
    with Store(full) as store:
        backup = back_up(store, Reason.ASKED)
        list(keep_readable(backup))
        assert readable_copies(backup.path.parent) == []


def test_a_disk_that_fails_while_rows_are_put_is_told_of_as_such(tmp_path):
    with dump.made(tmp_path / "made.sqlite", []) as db:

        def failing():
            db.rollback()  # as SQLite does by itself
            raise sqlite3.OperationalError("disk I/O error")
            yield

        with pytest.raises(sqlite3.OperationalError, match="disk I/O error"):
            dump.put(db, "library", failing())
        dump.put(db, "library", [{"key": "id", "value": "one"}])
        assert not db.conn.in_transaction
