"""A library with a damaged log is set aside before anybody opens it and so deletes the log."""

from __future__ import annotations

import shutil

import pytest

from reader.checking import faults
from reader.cli import main
from reader.errors import LecternError
from reader.mending import mend, mend_all
from reader.store.aside import fault_beside, set_aside, spare
from reader.store.store import Store
from reader.triage import star
from reader.types.findings import Finding, Repair
from tests.builders import all_ids, imported, write_digest
from tests.torn import torn


@pytest.fixture
def cut_off(library, tmp_path):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
    return torn(library)


COMMANDS = {
    "star": ["star", "1"],
    "list": ["list"],
    "backup": ["backup"],
    "undo": ["undo"],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_sets_it_aside_first_and_a_check_tells_of_it(
    library, cut_off, command, capsys, monkeypatch
):
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # its thread would outlive the test
    there = ["--library", str(library.folder)]
    assert main([*there, *COMMANDS[command]]) == 0
    (aside,) = library.folder.glob("damaged-*")
    assert (aside / "library.sqlite-wal").read_bytes() == cut_off
    assert aside.name in capsys.readouterr().err
    assert main([*there, "check"]) == 1
    assert str(aside) in capsys.readouterr().out
    shutil.rmtree(aside)
    assert main([*there, *COMMANDS[command]]) == 0
    assert not list(library.folder.glob("damaged-*"))


def test_once_it_is_set_aside_what_is_written_next_has_a_log_of_its_own(library, cut_off):
    assert spare(library)
    with Store(library) as store:
        for on in (False, True):
            star(store, all_ids(store)[:1], on=on)
        assert library.database.with_name("library.sqlite-wal").stat().st_size
        assert fault_beside(library) == ""
        assert spare(library) == ""
    assert len(list(library.folder.glob("damaged-*"))) == 1


def test_reading_leaves_it_as_it_is(library, cut_off):
    assert main(["--library", str(library.folder), "--read-only", "list"]) == 0
    assert not list(library.folder.glob("damaged-*"))
    assert library.database.with_name("library.sqlite-wal").read_bytes() == cut_off


@pytest.mark.parametrize("repair", [Repair.FILE, Repair.MARKS])
def test_a_repair_sets_it_aside_as_incomplete(library, cut_off, repair):
    list(mend(library, repair))
    assert [one.what for one in faults(library)] == ["a damaged library that was set aside"]


def test_a_full_disk_ends_a_repair_with_words_and_leaves_no_half_a_copy(
    library, tmp_path, monkeypatch
):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(LecternError) as caught:
        set_aside(library)
    assert "the disk is full" in str(caught.value)
    found = [Finding("the library", "damaged", Repair.FILE)]
    assert any("the disk is full" in getattr(one, "words", "") for one in mend_all(library, found))
    assert not list(library.folder.glob("damaged-*"))
