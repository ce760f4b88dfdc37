"""Folders that are made are on the disk before anything in them counts."""

from __future__ import annotations

from reader import settling


def test_every_folder_that_is_made_is_settled_in_the_one_above(tmp_path, monkeypatch):
    settled = []
    monkeypatch.setattr(settling, "settle_folder", settled.append)
    settling.make_folder(tmp_path / "a" / "b" / "c")
    assert settled == [tmp_path, tmp_path / "a", tmp_path / "a" / "b"]
    settling.make_folder(tmp_path / "a" / "b" / "c")
    assert len(settled) == 3
