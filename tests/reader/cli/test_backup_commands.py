"""Backups from the command line: made, listed, looked over, restored, and taken back."""

from __future__ import annotations

import io
import json
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.backups import kept
from reader.backups.readable import readable_copies
from reader.cli import main
from reader.store.backing import remove
from reader.store.store import Store
from reader.types.backups import Reason
from tests.builders import all_ids, imported, write_digest


@pytest.fixture
def run(library, capsys, monkeypatch):
    monkeypatch.setattr("tqdm.tqdm.monitor_interval", 0)  # its thread would outlive the test

    def running(*words: str) -> tuple[int, list[str]]:
        status = main(["--library", str(library.folder), *words])
        return status, capsys.readouterr().out.splitlines()

    return running


def filled(library, folder, papers: int) -> None:
    with Store(library) as store:
        imported(store, write_digest(folder, "monday", range(papers)))


def test_a_backup_is_made_listed_and_restored_and_the_restore_taken_back(run, library, tmp_path):
    filled(library, tmp_path, 3)
    status, (line,) = run("backup")
    name = line.split()[0]
    assert (status, "3 papers" in line) == (0, True)
    run("star", "1", "2")
    assert run("restore", "--preview", name) == (0, ["Stars: 2 would go"])
    status, said = run("restore")
    assert (status, said[0]) == (0, f"The library is as it was in {name}.sqlite.")
    assert len(run("list", "--starred")[1]) == 0
    back = said[1].split("'")[1].removeprefix("lectern ").split()
    assert run(*back)[0] == 0
    assert len(run("list", "--starred")[1]) > 0
    listed = [json.loads(line) for line in run("backups", "--verify", "--json")[1]]
    assert [each["reason"] for each in listed] == ["restore", "restore", "asked"]
    assert all(each["verified"] for each in listed)


def test_damage_is_found_and_a_backup_that_is_not_there_is_said(run, library, tmp_path):
    filled(library, tmp_path, 1)
    run("backup")
    path = Path(json.loads(run("backups", "--json")[1][0])["path"])
    path.write_bytes(path.read_bytes()[:-1])
    status, (line,) = run("backups", "--verify")
    assert (status, line.startswith("FAULT")) == (1, True)
    assert run("restore")[0] == 3
    assert run("restore", "999")[0] == 1


def test_a_library_that_cannot_be_read_finds_its_backups(run, library, tmp_path):
    filled(library, tmp_path, 2)
    run("backup")
    library.database.write_bytes(b"no library " * 1000)
    assert run("list")[0] == 3
    status, said = run("restore")
    assert (status, "set aside" in said[1]) == (0, True)
    with Store(library) as store:
        assert len(all_ids(store)) == 2


def test_a_library_is_rebuilt_from_the_readable_copy(run, library, tmp_path, capsys):
    filled(library, tmp_path, 2)
    run("backup")
    path = Path(json.loads(run("backups", "--json")[1][0])["path"])
    (copy,) = readable_copies(path.parent)
    new = tmp_path / "new"
    assert main(["rebuild", str(copy), "--library", str(new)]) == 0
    assert "2 papers" in capsys.readouterr().out
    assert main(["check", "--library", str(new)]) == 0
    assert main(["rebuild", str(copy), "--library", str(new)]) == 3
    copy.write_bytes(b"\n".join(copy.read_bytes().split(b"\n")[:-5]) + b'\n{"cut')
    assert main(["rebuild", str(copy), "--library", str(tmp_path / "other")]) == 1
    assert "is lost" in capsys.readouterr().out
    third = str(tmp_path / "third")
    assert main(["--read-only", "rebuild", str(copy), "--library", third]) == 3
    copy.write_bytes(b"nothing")
    assert main(["rebuild", str(copy), "--library", third]) == 1
    assert not Path(third).exists()


def test_what_is_open_for_reading_alone_is_neither_restored_nor_repaired(run, library, tmp_path):
    filled(library, tmp_path, 2)
    run("backup")
    run("star", "1")
    before = run("list", "--json")
    assert run("--read-only", "restore")[0] == 3
    assert run("--read-only", "check", "--repair", "--yes")[0] == 3
    assert run("--read-only", "restore", "--preview") == (0, ["Stars: 1 would go"])
    assert run("list", "--json") == before
    assert [path.name for path in library.folder.glob("restore*")] == []


def test_what_was_given_up_is_restored_only_by_its_name(run, library, tmp_path):
    filled(library, tmp_path, 2)
    name = run("backup")[1][0].split()[0]
    for _ in range(2):
        run("star", "1")
        status, said = run("restore")
        assert (status, said[0]) == (0, f"The library is as it was in {name}.sqlite.")
        assert run("list", "--starred")[1] == []
    with Store(library) as store:
        for each in kept(library, store.id):
            if each.reason is Reason.ASKED:
                remove(each)
    assert run("restore")[0] == 1


def test_a_restore_is_asked_about_on_a_terminal(run, library, tmp_path, monkeypatch):
    filled(library, tmp_path, 2)
    run("backup")
    run("star", "1")
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    assert run("restore") == (1, ["Stars: 1 would go", "Nothing was changed."])
    assert len(run("list", "--starred")[1]) == 1
    monkeypatch.setattr(sys, "stdin", Terminal("y\n"))
    assert run("restore")[0] == 0
    assert run("list", "--starred")[1] == []
    run("star", "1")
    monkeypatch.setattr(sys, "stdin", Terminal(""))
    assert run("restore", "--yes")[0] == 0


class Terminal(io.StringIO):
    """A terminal at which somebody types."""

    def isatty(self) -> bool:
        """Say that somebody is there."""
        return True


def test_a_deleted_library_is_previewed_and_brought_back_wherever_it_lay(run, library, tmp_path):
    filled(library, tmp_path, 2)
    run("backup")
    elsewhere = tmp_path / "elsewhere"
    library.folder.rename(elsewhere)
    assert main(["--library", str(elsewhere), "star", "1"]) == 0
    assert main(["--library", str(elsewhere), "backup"]) == 0
    run("backups")
    shutil.rmtree(elsewhere)
    assert len(run("backups")[1]) == 2
    status, said = run("restore", "--preview")
    assert (status, said[0]) == (0, f"There is no library in {library.folder}.")
    assert {"Papers: 2 would come back", "Stars: 1 would come back"} <= set(said)
    assert not library.database.exists()
    assert run("list")[0] == 3
    assert run("restore")[0] == 0
    assert len(run("list", "--starred")[1]) == 1


def test_a_mistyped_folder_becomes_no_library(run, library, capsys, tmp_path):
    page = str(write_digest(tmp_path, "monday", range(2)))
    for words in (
        ["check"],
        ["--read-only", "check"],
        ["list"],
        ["backup"],
        ["star", "1"],
        ["import", "--preview", page],
        ["--read-only", "import", page],
        ["export", "--format", "csv"],
    ):
        assert main(["--library", str(library.folder), *words]) == 3
        assert "There is no library in" in capsys.readouterr().err
    assert main(["--library", str(library.folder), "backups"]) == 0
    assert "There are no backups" in capsys.readouterr().err
    assert not library.folder.exists()


def test_a_readable_copy_is_as_new_as_the_backup_that_was_asked_for(run, library, tmp_path):
    filled(library, tmp_path, 2)
    run("backup")
    run("star", "1")
    name = run("backup")[1][0].split()[0]
    path = Path(json.loads(run("backups", "--json")[1][0])["path"])
    assert [each.stem for each in readable_copies(path.parent)][:1] == [name]
    copy, new = readable_copies(path.parent)[0], tmp_path / "new"
    status, said = run("rebuild", str(copy), "--library", str(new))
    at = datetime.strptime(name[7:22], "%Y%m%d-%H%M%S").replace(tzinfo=UTC).astimezone()
    assert (status, said[1]) == (0, f"It is as it was on {at:%Y-%m-%d at %H:%M}.")
