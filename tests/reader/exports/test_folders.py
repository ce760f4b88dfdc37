"""Folders are written again and again: only what changed is touched, and nothing of others'."""

from __future__ import annotations

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LecternError
from reader.exports.folders import MANIFEST, write_folder
from reader.types import Written

FILES = {"a.md": "One.", "b.md": "Two.", "c.md": "Drei – 三."}


def put(folder, **changed):
    return write_folder(folder, (FILES | changed).items())


def stamps(folder):
    return {each.name: (each.stat().st_mtime_ns, each.stat().st_ino) for each in folder.iterdir()}


def test_the_second_time_nothing_is_touched(tmp_path):
    folder = tmp_path / "new" / "vault"
    assert put(folder) == Written(new=3)
    assert (folder / "c.md").read_text(encoding="utf-8") == "Drei – 三."
    before = stamps(folder)
    assert put(folder) == Written(kept=3)
    assert stamps(folder) == before


def test_only_what_changed_is_written(tmp_path):
    put(tmp_path)
    before = stamps(tmp_path)
    assert put(tmp_path, **{"b.md": "Zwei."}) == Written(changed=1, kept=2)
    after = stamps(tmp_path)
    assert {name for name in after if after[name] != before[name]} == {"b.md", MANIFEST}


def test_what_the_reader_changed_is_left_and_told(tmp_path):
    put(tmp_path)
    (tmp_path / "b.md").write_text("Mine.", encoding="utf-8")
    for _ in range(2):
        told = put(tmp_path, **{"b.md": "Zwei."})
        assert told == Written(kept=2, left=1, leaving=("b.md",))
        assert (tmp_path / "b.md").read_text(encoding="utf-8") == "Mine."


def test_a_note_that_the_reader_deleted_comes_again(tmp_path):
    put(tmp_path)
    (tmp_path / "a.md").unlink()
    assert put(tmp_path) == Written(new=1, kept=2)


def test_files_that_were_there_before_are_left(tmp_path):
    (tmp_path / "a.md").write_text("Mine.", encoding="utf-8")
    (tmp_path / "own.md").write_text("Mine, too.", encoding="utf-8")
    assert put(tmp_path) == Written(new=2, left=1, leaving=("a.md",))
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "Mine."
    assert (tmp_path / "own.md").read_text(encoding="utf-8") == "Mine, too."


def test_nothing_is_deleted_when_papers_go(tmp_path):
    put(tmp_path)
    assert write_folder(tmp_path, [("a.md", "One.")]) == Written(kept=1)
    assert (tmp_path / "b.md").exists()
    assert put(tmp_path, **{"b.md": "Zwei."}) == Written(changed=1, kept=2)


def test_what_was_written_before_a_stop_is_known_the_next_time(tmp_path):
    def cut_off():
        yield "a.md", "One."
        raise KeyError

    with pytest.raises(KeyError):
        write_folder(tmp_path, cut_off())
    assert put(tmp_path, **{"a.md": "Eins."}) == Written(new=2, changed=1)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"files": 3}', '{"files": {"a.md": 1}}'])
def test_a_damaged_manifest_makes_nobody_s_file_ours(tmp_path, damage):
    put(tmp_path)
    (tmp_path / MANIFEST).write_text(damage, encoding="utf-8")
    assert put(tmp_path, **{"b.md": "Zwei."}) == Written(kept=2, left=1, leaving=("b.md",))


@pytest.mark.parametrize("left", [b"", b"\0" * 900, b"w" * 512, b"w" * 100 + b"\0" * 800])
def test_what_a_failing_power_has_left_is_written_anew(tmp_path, left):
    (tmp_path / "a.md").write_bytes(left)
    assert put(tmp_path, **{"a.md": "w" * 900}) == Written(new=3)
    assert (tmp_path / "a.md").read_text() == "w" * 900


def test_a_note_that_an_editor_saved_as_utf_16_is_left(tmp_path):
    put(tmp_path)
    (tmp_path / "a.md").write_text("My own words", encoding="utf-16")
    assert put(tmp_path).leaving == ("a.md",)
    assert (tmp_path / "a.md").read_text(encoding="utf-16") == "My own words"


def test_a_file_that_somebody_cut_short_is_left(tmp_path):
    (tmp_path / "a.md").write_bytes(b"w" * 500)
    assert put(tmp_path, **{"a.md": "w" * 900}).left == 1


def test_a_file_of_whole_sectors_is_as_it_should_be(tmp_path):
    whole = {"a.md": "w" * 1024}
    assert put(tmp_path, **whole) == Written(new=3)
    assert put(tmp_path, **whole) == Written(kept=3)


@pytest.mark.skipif(os.name != "posix", reason="Windows lets few people make links")
def test_links_and_folders_are_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.write_text("Mine.", encoding="utf-8")
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "a.md").symlink_to(outside)
    (vault / "b.md").mkdir()
    assert put(vault) == Written(new=1, left=2, leaving=("a.md", "b.md"))
    assert outside.read_text(encoding="utf-8") == "Mine."


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "x").touch()
    with pytest.raises(LecternError, match="x"):
        put(tmp_path / "x")
    with pytest.raises(LecternError, match="y"):
        put(tmp_path / "x" / "y")


def test_nothing_but_the_files_and_the_manifest_is_there(tmp_path):
    put(tmp_path)
    assert {each.name for each in tmp_path.iterdir()} == {*FILES, MANIFEST}
    assert set(json.loads((tmp_path / MANIFEST).read_text("utf-8"))["files"]) == set(FILES)


NAMES = st.sampled_from(["a.md", "b.md", "c.md"])
TEXTS = st.sampled_from(["One.", "Two.", "Three."])


@given(st.lists(st.tuples(st.booleans(), NAMES, TEXTS), max_size=12))
def test_what_somebody_else_wrote_last_is_never_overwritten(tmp_path_factory, steps):
    """Ours are written over ours; a file that a person wrote stays, unless it says the same."""
    folder = tmp_path_factory.mktemp("vault")
    theirs: dict[str, str] = {}
    known: dict[str, str] = {}
    for is_ours, name, text in steps:
        if is_ours:
            write_folder(folder, [(name, text)])
            if theirs.get(name) in (None, text, known.get(name)):
                theirs.pop(name, None)
                known[name] = text
        else:
            (folder / name).write_text(text, encoding="utf-8")
            theirs[name] = text
        for each, told in (known | theirs).items():
            assert (folder / each).read_text(encoding="utf-8") == told
