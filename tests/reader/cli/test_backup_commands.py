"""Backups from the command line: made, listed, looked over, restored, and taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.backups.readable import readable_copies
from reader.cli import main
from reader.store.store import Store
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
