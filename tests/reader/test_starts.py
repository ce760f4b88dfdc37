"""Starts that come to nothing are counted; the log is small, private, and never in the way."""

from __future__ import annotations

import logging
import stat
import sys

import pytest

from reader import logs, starts


def test_starts_are_counted_until_one_lives(tmp_path):
    assert [starts.begin(tmp_path) for _ in range(12)] == [*range(10), 9, 9]
    starts.lived(tmp_path)
    assert starts.begin(tmp_path) == 0


@pytest.mark.parametrize("text", [b"", b"\xff", b"-3", b"x", b"1" * 5000, "²".encode()])
def test_a_count_that_makes_no_sense_is_no_danger(tmp_path, text):
    (tmp_path / "starts").write_bytes(text)
    assert 0 <= starts.begin(tmp_path) <= 9
    assert 1 <= starts.begin(tmp_path) <= 9


def test_a_folder_that_cannot_be_written_counts_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    assert starts.begin(tmp_path / "file") == 0
    starts.lived(tmp_path / "file")
    with logs.kept(tmp_path / "file"):
        logs.log.info("nowhere")


def test_the_log_is_written_for_its_owner_alone(tmp_path):
    with logs.kept(tmp_path / "state") as path:
        logs.log.info("job %s", "ImportFiles")
    assert path.read_text(encoding="utf-8").endswith(" job ImportFiles\n")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_log_stays_small(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "MOST", 2_000)
    with logs.kept(tmp_path) as path:
        for number in range(500):
            logs.log.info("job %d", number)
    assert {each.name for each in tmp_path.iterdir()} == {path.name, f"{path.name}.1"}
    assert all(each.stat().st_size <= 2_000 for each in tmp_path.iterdir())
    assert path.read_text(encoding="utf-8").endswith(" job 499\n")


def test_a_log_that_cannot_be_written_any_more_says_nothing(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(logging, "raiseExceptions", True)
    with logs.kept(tmp_path / "state") as path:
        logs.log.info("one")
        path.parent.rename(tmp_path / "gone")
        (tmp_path / "state").write_text("a file now")
        for _ in range(3):
            logs.log.info("two")
    assert capsys.readouterr() == ("", "")
