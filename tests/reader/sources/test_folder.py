"""What is new in a watched folder, and what a watched folder must not stumble over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.sources.folder import FolderError, Scan, scan

NOW = 2_000_000_000.0
NOWHERE = Path("/nowhere")


def put(path: Path, text: str = "text", changed: float = NOW - 60) -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text)
    os.utime(path, (changed, changed))
    return path


def looked(folder: Path, known=None, without: Path = NOWHERE) -> Scan:
    return scan(folder, known or {}, NOW, without)


def after(found: Scan) -> dict:
    return {seen.path: seen for seen in found.changed.values()}


def test_only_what_is_new_or_not_as_it_was_is_found(tmp_path):
    first, second = put(tmp_path / "a.txt"), put(tmp_path / "deep" / "b.txt")
    found = looked(tmp_path)
    assert list(found.changed) == [first, second]
    known = after(found)
    assert looked(tmp_path, known) == Scan({}, (), 0)
    put(first, "longer text")
    third = put(tmp_path / "c.txt")
    assert list(looked(tmp_path, known).changed) == [first, third]


def test_a_change_that_keeps_the_size_is_seen_by_its_time(tmp_path):
    path = put(tmp_path / "a.txt", "one")
    known = after(looked(tmp_path))
    put(path, "two", NOW - 59.5)
    assert list(looked(tmp_path, known).changed) == [path]


@pytest.mark.parametrize(("ago", "waits"), [(0.0, 1), (1.9, 1), (-1.0, 1), (2.0, 0), (-7200.0, 0)])
def test_a_file_that_may_still_be_being_written_waits(tmp_path, ago, waits):
    put(tmp_path / "a.txt", changed=NOW - ago)
    found = looked(tmp_path)
    assert (found.waiting, len(found.changed)) == (waits, 1 - waits)


def test_what_is_gone_is_forgotten_but_not_what_is_being_written(tmp_path):
    gone, busy = put(tmp_path / "a.txt"), put(tmp_path / "b.txt")
    known = after(looked(tmp_path))
    gone.unlink()
    put(busy, "more", NOW)
    found = looked(tmp_path, known)
    assert (found.gone, found.waiting) == ((str(gone),), 1)


def test_the_library_itself_and_hidden_files_are_left_out(tmp_path):
    put(tmp_path / "library" / "library.sqlite")
    put(tmp_path / ".hidden")
    put(tmp_path / "library-notes.txt")
    found = looked(tmp_path, without=tmp_path / "library")
    assert [path.name for path in found.changed] == ["library-notes.txt"]


def test_an_empty_folder_has_nothing(tmp_path):
    assert looked(tmp_path) == Scan({}, (), 0)


def test_a_folder_that_is_gone_is_said_and_nothing_is_forgotten(tmp_path):
    with pytest.raises(FolderError) as caught:
        looked(tmp_path / "unplugged")
    assert caught.value.advice
    with pytest.raises(FolderError):
        looked(put(tmp_path / "file.txt"))


def test_odd_entries_are_told_of_once(tmp_path):
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt")).write_text("x")
    os.utime(os.fsencode(tmp_path) + b"/\xff\xfe.txt", (NOW - 60, NOW - 60))
    found = looked(tmp_path)
    assert len(found.changed) == 3
    assert [seen.path.encode() for seen in found.changed.values()]
    assert looked(tmp_path, after(found)) == Scan({}, (), 0)
