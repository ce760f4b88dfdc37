"""Many papers are indexed by two processes, and what is urgent does not wait for them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import triage
from reader.index import building, helper, newest
from reader.index.catching_up import catch_up
from reader.index.documents import papers_of
from reader.index.finding import Finder
from reader.index.folder import IndexFolder
from reader.library import Library
from reader.query.tree import Word
from reader.store import changes
from reader.store.store import Store
from tests.builders import all_ids, imported, write_digest

PROC = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
PAPERS = 60


class Watched(helper.Helper):
    """The helper, and what it was asked."""

    asked: ClassVar[list[int]] = []

    def ask(self, share, papers):
        self.asked.extend(papers)
        super().ask(share, papers)


@pytest.fixture(autouse=True)
def small_shares(monkeypatch):
    """Make of few papers what thousands are otherwise."""
    monkeypatch.setattr(newest, "URGENT", 2)
    monkeypatch.setattr("reader.index.plan.LEAST", 10)
    monkeypatch.setattr(building, "SHARED", 20)
    monkeypatch.setattr(building, "STEP", 3)
    monkeypatch.setattr(building, "Helper", Watched)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    Watched.asked.clear()


@pytest.fixture
def full(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(PAPERS)))
    return store


def documents(store) -> Counter[int]:
    """Return how many documents each paper has in the index."""
    index = IndexFolder(store.library.index(store.id), store.id).open()
    with index.reader() as reader:
        papers = papers_of(reader)
        count = Counter(int(papers[doc]) for doc in reader.all_doc_ids())
    index.close()
    assert count.pop(0) == 1
    return count


def assert_held(store) -> None:
    """Assert that the index holds all that it says it does."""
    folder = IndexFolder(store.library.index(store.id), store.id)
    index = folder.open()
    state = folder.state(index)
    index.close()
    papers, _ = store.read(changes.pending, 0, state.seq)
    assert set(papers) <= documents(store).keys()


def found(store, word):
    finder = Finder(store.library.index(store.id), store.id)
    try:
        return set(finder.find(Word(word), lambda _: None).papers.tolist())
    finally:
        finder.close()


def test_two_processes_index_every_paper_once(full):
    list(catch_up(full, rebuild=True))
    assert documents(full) == Counter(all_ids(full))
    assert len(found(full, "sketch")) == PAPERS
    assert len(set(Watched.asked)) >= 10


@PROC
def test_a_helper_that_dies_is_done_without(full):
    running = catch_up(full)
    for _ in range(4):
        next(running)
    command = [Path(f"/proc/{each}/cmdline") for each in children(os.getpid())]
    (mine,) = [path for path in command if b"reader.index.helping" in path.read_bytes()]
    os.kill(int(mine.parent.name), signal.SIGKILL)
    list(running)
    assert documents(full) == Counter(all_ids(full))


def test_a_helper_that_cannot_start_is_done_without(full, monkeypatch):
    def refuse(*_, **__):
        raise OSError("no room for another process")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    list(catch_up(full))
    assert documents(full) == Counter(all_ids(full))


def test_what_is_marked_while_many_are_indexed_is_found_before_they_are(full):
    list(catch_up(full))
    triage.tag(full, all_ids(full), "everything")
    running = catch_up(full)
    next(running)
    next(running)
    paper = all_ids(full)[30]
    triage.note(full, paper, "reminds me of Zanzibar")
    next(running)
    assert found(full, "zanzibar") == {paper}
    assert len(found(full, "everything")) < PAPERS
    list(running)
    assert found(full, "zanzibar") == {paper}
    assert len(found(full, "everything")) == PAPERS


def test_what_was_read_before_it_was_marked_does_not_come_back(full, monkeypatch):
    monkeypatch.setattr("reader.index.plan.LEAST", PAPERS)
    monkeypatch.setattr(building, "SHARED", PAPERS + 1)
    running = catch_up(full)
    for _ in range(5):
        next(running)
    assert not documents(full).keys() & set(range(1, 50))
    triage.note(full, 1, "reminds me of Zanzibar")
    next(running)
    assert documents(full)[1] == 1
    made = full.library.index(full.id).stat().st_ino
    list(running)
    assert full.library.index(full.id).stat().st_ino == made, "it was healed by a rebuild"
    assert documents(full) == Counter(all_ids(full))
    assert found(full, "zanzibar") == {1}


def test_the_newest_go_first(full, tmp_path):
    running = catch_up(full)
    next(running)
    next(running)
    running.close()
    imported(full, write_digest(tmp_path, "tuesday", range(PAPERS, PAPERS + 2)))
    newest_ones = set(all_ids(full)) - set(range(1, PAPERS + 1))
    running = catch_up(full)
    next(running)
    next(running)
    assert newest_ones <= set(documents(full))
    assert len(documents(full)) < PAPERS
    list(running)
    assert documents(full) == Counter(all_ids(full))


@settings(max_examples=8)
@given(
    acts=st.lists(
        st.tuples(st.integers(0, 12), st.integers(0, PAPERS - 1), st.integers(1, 4)), max_size=6
    ),
    stop=st.integers(1, 30),
)
def test_whatever_is_marked_meanwhile_and_wherever_it_stops_all_is_found(
    acts, stop, tmp_path_factory
):
    folder = tmp_path_factory.mktemp("meanwhile")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(PAPERS)))
        ids = all_ids(store)
        notes = {}
        running = catch_up(store)
        for step, _ in enumerate(running):
            for when, first, many in acts:
                if when == step:
                    for paper in ids[first : first + many]:
                        notes[paper] = f"walnut{step}"
                        triage.note(store, paper, notes[paper])
            if step == stop:
                running.close()
                assert_held(store)
        list(catch_up(store))
        assert documents(store) == Counter(ids)
        for word in set(notes.values()):
            assert found(store, word) == {paper for paper, note in notes.items() if note == word}


def children(process: int) -> list[int]:
    told = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(each) for each in told.split()]


_KILLED = """
import os, sys
from pathlib import Path
os.cpu_count = lambda: 2
from reader.index import building, newest, plan
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.store import changes
from reader.store.store import Store
newest.URGENT, plan.LEAST, building.SHARED, building.STEP = 2, 10, 20, 3
with Store(Library(Path(sys.argv[1]), Path(sys.argv[2]))) as store:
    for _ in catch_up(store):
        print("step", flush=True)
        sys.stdin.readline()
"""


@PROC
@pytest.mark.parametrize("steps", [3, 9, 14])
def test_killed_in_the_middle_it_goes_on_and_its_helper_ends(full, steps):
    library = full.library
    arguments = [sys.executable, "-c", _KILLED, str(library.folder), str(library.cache)]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]
    ) as process:
        for _ in range(steps):
            assert process.stdout.readline()
            process.stdin.write(b"\n")
            process.stdin.flush()
        helpers = children(process.pid)
        process.kill()
    list(catch_up(full))
    assert documents(full) == Counter(all_ids(full))
    assert not list(library.index(full.id).glob("*.part"))
    end = time.monotonic() + 20
    while any(alive(each) for each in helpers):
        assert time.monotonic() < end, "the helper lives on"


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").split()[2] != "Z"
    except OSError:
        return False
