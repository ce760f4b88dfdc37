"""Imports while something else goes on: acts, undo, and files that go away or change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader import triage, undo
from reader.intake import take_in
from reader.store import counts
from reader.store.store import Store
from reader.types import FileReport, Intake, Progress
from tests.builders import all_ids, digest_text, everything, faults, imported, write_digest


@pytest.fixture
def window(store):
    with Store(store.library) as other:
        yield other


def test_an_import_that_is_taken_back_while_it_runs_ends_early(
    store, window, tmp_path, monkeypatch
):
    monkeypatch.setattr("reader.intake.BATCH", 5)
    running = take_in(store, Intake((write_digest(tmp_path, "long", range(20)),)))
    while not isinstance(report := next(running), FileReport):
        if report == Progress("Importing long", 5, 20):
            undo.undo(window)
    assert (report.added, report.error) == (5, None)
    assert any("taken back" in warning for warning in report.warnings)
    assert all_ids(window) == []
    assert not faults(window)
    undo.redo(window)
    assert len(all_ids(window)) == 5
    assert not faults(window)


def test_an_import_is_one_act_though_others_came_between(store, window, tmp_path):
    paths = [write_digest(tmp_path, f"d{n}", range(n * 3, n * 3 + 3)) for n in range(3)]
    running = take_in(store, Intake(tuple(paths)))
    reports = (one for one in running if isinstance(one, FileReport))
    next(reports)
    triage.star(window, [1], on=True)
    assert len(list(reports)) == 2
    whole = everything(store)
    assert "3 files" in undo.undo(store).label
    assert all_ids(store) == []
    assert "Starred" in undo.undo(store).label
    assert undo.undo(store) is None
    undo.redo(store)
    undo.redo(store)
    assert everything(store) == whole
    assert not faults(store)


def test_files_after_an_undo_are_an_act_of_their_own(store, window, tmp_path):
    paths = [write_digest(tmp_path, f"d{n}", range(n * 3, n * 3 + 3)) for n in range(3)]
    reports = (r for r in take_in(store, Intake(tuple(paths))) if isinstance(r, FileReport))
    next(reports)
    undo.undo(window)
    list(reports)
    assert len(all_ids(store)) == 6
    undo.undo(store)
    assert all_ids(store) == []
    assert not faults(store)


def test_a_version_that_was_taken_back_does_not_come_with_the_next(store, tmp_path):
    path = write_digest(tmp_path, "today", range(4))
    imported(store, path)
    write_digest(tmp_path, "today", [*range(4), 5, 6])
    imported(store, path)
    undo.undo(store)
    write_digest(tmp_path, "today", [*range(4), 9])
    (report,) = imported(store, path)
    assert (report.new, report.known) == (1, 4)
    assert store.read(counts.papers) == 5
    assert not faults(store)
    write_digest(tmp_path, "today", [*range(4), 5, 6])
    imported(store, path)
    assert store.read(counts.papers) == 7
    undo.undo(store)
    assert store.read(counts.papers) == 5
    undo.undo(store)
    assert store.read(counts.papers) == 4
    assert not faults(store)


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX")
def test_a_folder_with_an_impossible_name_does_not_stop_the_import(store, tmp_path, monkeypatch):
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    (folder / "inside.txt").write_text(digest_text([1, 2]), encoding="utf-8")
    good = write_digest(tmp_path, "good", [3])
    monkeypatch.chdir(folder)
    with monkeypatch.context() as patch:
        # The shared process stands in another folder, where no "inside.txt" is.
        patch.setattr("tests.builders._readings", [])
        reports = imported(store, Path("inside.txt"), folder / "inside.txt", good)
    assert [report.new for report in reports] == [2, 1]
    reports = imported(store, folder / "inside.txt", good)
    assert ["not valid text" in (report.error or "") for report in reports] == [True, False]


@pytest.mark.skipif(os.name != "posix", reason="an open folder cannot be deleted elsewhere")
def test_a_current_folder_that_is_gone_does_not_stop_the_import(store, tmp_path, monkeypatch):
    good = write_digest(tmp_path, "good", [3])
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    reports = imported(store, Path("inside.txt"), good)
    assert [bool(report.error) for report in reports] == [True, False]
