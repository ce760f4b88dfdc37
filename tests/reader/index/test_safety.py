"""The index believes nothing that it did not write, and is on the disk before it counts."""

from __future__ import annotations

import os
import pickle
import random
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.codec.whoosh3 import W3Segment

from reader import triage
from reader.index import finding, opening
from reader.index.catching_up import catch_up
from reader.index.codec.arrays import load, save
from reader.index.codec.gathering import Gathering
from reader.index.codec.segment_postings import ArrayPostings
from reader.index.finding import Finder
from reader.index.folder import IndexDamagedError, IndexFolder
from reader.index.unpickling import loads
from reader.query.tree import Word
from reader.store.changes import Indexed
from reader.text.words import Stems
from tests.builders import all_ids, imported, write_digest


@pytest.fixture
def folder(store, tmp_path) -> Path:
    """An index of two segments."""
    imported(store, write_digest(tmp_path, "monday", range(20)))
    list(catch_up(store))
    imported(store, write_digest(tmp_path, "tuesday", range(20, 30)))
    list(catch_up(store))
    return store.library.index(store.id)


def found(store) -> set[int]:
    finder = Finder(store.library.index(store.id), store.id)
    try:
        return set(finder.find(Word("sketch"), lambda _: None).papers.tolist())
    finally:
        finder.close()


class Program:
    """What runs when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return os.mkdir, (str(self.path),)


def test_a_pickle_that_is_a_program_does_not_run(store, folder, tmp_path):
    (toc,) = folder.glob("*.toc")
    content = toc.read_bytes()
    segments = content.rindex(b"\x80\x05")  # the last pickle: the list of segments
    trap = tmp_path / "trap"
    toc.write_bytes(content[:segments] + pickle.dumps(Program(trap)))
    (folder / "files.json").write_text("{}", encoding="utf-8")
    with pytest.raises(IndexDamagedError, match="is in no index"):
        IndexFolder(folder, store.id).open()
    list(catch_up(store))
    assert found(store) == set(all_ids(store))
    assert not trap.exists()


@pytest.mark.parametrize(
    "named", [os.system, eval, shutil.rmtree, Path, pickle.Unpickler, W3Segment]
)
def test_nothing_else_is_unpickled(named):
    with pytest.raises(pickle.UnpicklingError):
        loads(pickle.dumps(named))


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_a_folder_that_others_may_write_to_is_made_anew(store, folder):
    folder.chmod(0o777)
    with pytest.raises(IndexDamagedError, match="Others may write"):
        IndexFolder(folder, store.id).open()
    list(catch_up(store))
    assert folder.stat().st_mode & 0o077 == 0
    assert found(store) == set(all_ids(store))


def test_any_bit_that_flips_leads_to_a_rebuild(store, folder):
    chance = random.Random(20)
    for _ in range(40):
        path = chance.choice(sorted(path for path in folder.iterdir() if path.stat().st_size))
        content = bytearray(path.read_bytes())
        at = chance.randrange(len(content))
        content[at] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        list(catch_up(store))
        assert found(store) == set(all_ids(store)), f"{path.name} at {at}"
        IndexFolder(folder, store.id).verify()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
def test_a_commit_is_on_the_disk_before_it_counts(store, folder, monkeypatch):
    events: list[tuple[str, str]] = []
    fsync, rename = os.fsync, os.rename

    def spy_fsync(descriptor):
        fsync(descriptor)
        events.append(("kept", Path(f"/proc/self/fd/{descriptor}").readlink().name))

    def spy_rename(old, new):
        rename(old, new)
        events.append(("named", Path(new).name))

    monkeypatch.setattr(os, "fsync", spy_fsync)
    monkeypatch.setattr(os, "rename", spy_rename)
    before = {path.name for path in folder.glob("*.seg")}
    triage.note(store, all_ids(store)[0], "Zanzibar")
    list(catch_up(store))
    made = {path.name for path in folder.glob("*.seg")} - before
    (toc,) = (path.name for path in folder.glob("*.toc"))
    counts = events.index(("named", toc))
    kept = {name for event, name in events[:counts] if event == "kept"}
    assert made
    assert made <= kept
    assert any(name.startswith(f"{toc}.") for name in kept), "the table of contents itself"
    assert ("kept", folder.name) in events[counts:]


@pytest.mark.parametrize("left", [50, -1])
def test_a_file_that_is_cut_while_it_is_open_is_damage_not_an_answer(store, folder, left):
    finder = Finder(folder, store.id)
    everything = set(finder.find(Word("sketch"), lambda _: None).papers.tolist())
    assert len(everything) == 30
    for path in folder.glob("*.seg"):
        with path.open("r+b") as file:
            file.truncate(left if left > 0 else path.stat().st_size - 1)
    with pytest.raises(IndexDamagedError, match="another length"):
        finder.find(Word("sketch"), lambda _: None)
    list(catch_up(store))
    assert found(store) == everything


def test_memory_that_is_given_back_is_read_again(store, folder, monkeypatch):
    expected = found(store)
    given = []
    release = ArrayPostings.give_back
    monkeypatch.setattr(opening, "MAPPED", 0)
    monkeypatch.setattr(finding, "TOGETHER", 1)
    monkeypatch.setattr(ArrayPostings, "give_back", lambda one: given.append(release(one)))
    finder = Finder(folder, store.id)
    for _ in range(3):
        assert set(finder.find(Word("sketch"), lambda _: None).papers.tolist()) == expected
    assert len(given) >= 3
    finder.close()


def test_what_a_killed_writer_left_is_swept_up(store, folder):
    (toc,) = folder.glob("*.toc")
    left = [folder / "0123.part", folder / f"{toc.name}.1700000000.5"]
    for path in left:
        path.write_bytes(b"half")
    triage.note(store, all_ids(store)[0], "Zanzibar")
    list(catch_up(store))
    assert not any(path.exists() for path in left)


TEXTS = st.lists(st.sampled_from(["kiln", "clay", "glaze", "窯"]), max_size=30).map(" ".join)


@given(texts=st.lists(TEXTS, max_size=5), cut=st.integers(0, 2_000))
def test_a_segment_is_what_was_saved_or_an_error(texts, cut, tmp_path_factory):
    gathering = Gathering(Stems())
    for number, text in enumerate(texts, 1):
        gathering.add(Indexed(number, text, "", "", "", "", text))
    gathering.add_state({"seq": 7})
    arrays = gathering.arrays()
    path = tmp_path_factory.mktemp("segment") / "segment"
    with path.open("wb") as file:
        save(arrays, file)
    content = path.read_bytes()
    same = load(content)
    assert same.papers.tolist() == [*range(1, len(texts) + 1), 0]
    assert same.places.tolist() == arrays.places.tolist()
    assert same.stored == arrays.stored
    with pytest.raises((ValueError, KeyError, TypeError)):
        load(content[: min(cut, len(content) - 1)])
