"""Acts: marks are set, written to the history, undone and redone, across restarts."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import triage, undo
from reader.errors import LecternError, LibraryError, LibraryTooNewError
from reader.library import Library
from reader.store import counts, papers
from reader.store.store import Store
from reader.types import Decision
from tests.builders import all_ids, everything, faults, imported, write_digest
from tests.reader.acts import ACTS, do


@given(acts=st.lists(ACTS, max_size=10), steps=st.integers(0, 12))
def test_undo_restores_and_redo_repeats_across_restarts(tmp_path_factory, acts, steps):
    folder = tmp_path_factory.mktemp("undo")
    library = Library(folder / "library", folder / "cache")
    with Store(library) as store:
        imported(store, write_digest(folder, "monday", range(6)))
        states = [everything(store)]
        for act in acts:
            do(store, act)
            if everything(store) != states[-1]:
                states.append(everything(store))
    back = min(steps, len(states) - 1)
    with Store(library) as store:
        for expected in reversed(states[-1 - back : -1]):
            undo.undo(store)
            assert everything(store) == expected
    with Store(library) as store:
        for expected in states[len(states) - back :]:
            undo.redo(store)
            assert everything(store) == expected
        assert undo.redo(store) is None
        assert not faults(store)


@pytest.fixture
def filled(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(6)))
    return store


def test_a_new_act_ends_what_could_be_redone(filled):
    ids = all_ids(filled)
    triage.decide(filled, ids[:2], Decision.DONE)
    undo.undo(filled)
    triage.star(filled, ids[:1], on=True)
    assert undo.redo(filled) is None


def test_an_act_that_changes_nothing_is_no_act(filled):
    assert triage.decide(filled, all_ids(filled), Decision.INBOX) is None
    assert triage.star(filled, all_ids(filled), on=False) is None


def test_starring_a_mixed_selection_stars_all_then_unstars_all(filled):
    ids = all_ids(filled)
    triage.toggle_star(filled, ids[:1])
    triage.toggle_star(filled, ids)
    assert filled.read(counts.counts).starred == 6
    triage.toggle_star(filled, ids)
    assert filled.read(counts.counts).starred == 0


def test_steps_of_one_note_are_one_undo(filled):
    paper = all_ids(filled)[0]
    first = triage.note(filled, paper, "A thou")
    triage.note(filled, paper, "A thought", joins=first.act)
    undo.undo(filled)
    assert next(filled.read(papers.papers, [paper])).note == ""
    undo.redo(filled)
    assert next(filled.read(papers.papers, [paper])).note == "A thought"


def test_a_step_does_not_join_an_act_that_others_followed(filled):
    one, two, *_ = all_ids(filled)
    first = triage.note(filled, one, "A thou")
    triage.star(filled, [two], on=True)
    triage.note(filled, one, "A thought", joins=first.act)
    undo.undo(filled)
    assert next(filled.read(papers.papers, [one])).note == "A thou"


def test_tags_get_colours_and_the_first_nine_digits(filled):
    ids = all_ids(filled)[:1]
    for number in range(11):
        triage.tag(filled, ids, f"tag {number:02}")
    tags = filled.read(counts.tags)
    assert [tag.digit for tag in tags] == [*range(1, 10), None, None]
    assert len({tag.colour for tag in tags}) == 10


@pytest.mark.parametrize("name", ["", "  ", "/", ",", "#", "x" * 61, "\x00"])
def test_a_tag_needs_a_name(filled, name):
    with pytest.raises(LecternError, match="no name for a tag"):
        triage.tag(filled, all_ids(filled), name)


def test_a_failing_act_changes_nothing(filled):
    before = everything(filled)

    def fail() -> None:
        with filled.writing():
            triage.decide(filled, all_ids(filled), Decision.DONE)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert everything(filled) == before


def test_two_connections_never_lose_an_act(filled):
    ids = all_ids(filled)

    def tag_all(letter: str) -> None:
        with Store(filled.library) as other:
            for number in range(25):
                triage.tag(other, ids, f"{letter}{number}")

    threads = [threading.Thread(target=tag_all, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(tag.papers == 6 for tag in filled.read(counts.tags))
    assert len(filled.read(counts.tags)) == 50


def test_a_library_of_a_newer_version_is_refused_untouched(library):
    with Store(library) as store, store.writing() as db:
        db.execute("UPDATE _sqlite_migrations SET name = 'm999_future' WHERE id = 1")
    before = library.database.read_bytes()
    with pytest.raises(LibraryTooNewError):
        Store(library)
    assert library.database.read_bytes() == before


@pytest.mark.parametrize(
    "data", [b"not a database at all" * 100, b"SQLite format 3\0" + b"x" * 500]
)
def test_what_is_no_library_is_refused(library, data):
    library.create()
    library.database.write_bytes(data)
    with pytest.raises(LibraryError):
        Store(library)
    assert library.database.read_bytes() == data
