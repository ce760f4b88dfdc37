"""What came in by itself in between never stops undo, and is never undone by it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import tagging, triage, undo
from reader.library import Library
from reader.store import counts, history, papers
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.store import Store
from tests.builders import all_ids, everything, faults, imported, write_digest
from tests.reader.tag_changes import FEW, TAGS
from tests.reader.tag_changes import do as change_tags


@pytest.fixture
def filled(store, tmp_path) -> Store:
    imported(store, write_digest(tmp_path, "monday", range(6)))
    return store


def comes_by_itself(store: Store, name: str, digit: int | None, paper: int) -> None:
    """Have a tag come with a paper, as a scheduled import brings it."""
    tags = store.read(counts.tags)
    known = next((tag.name for tag in tags if tag.name.casefold() == name.casefold()), None)
    (had,) = store.read(papers.papers, [paper])
    puts = []
    if known is None:
        free = digit if digit not in [tag.digit for tag in tags] else None
        puts.append((Mark.TAG, {name: ["#112233", free]}))
    puts.append((Mark.TAGS, {paper: sorted({*had.tags, known or name})}))
    store.act(Entry("import", "Import", lasting=True), puts)


def tags_of(store: Store, paper: int) -> tuple[str, ...]:
    return next(store.read(papers.papers, [paper])).tags


def looks(store: Store) -> dict[str, int | None]:
    return {tag.name: tag.digit for tag in store.read(counts.tags)}


def test_a_digit_that_was_taken_meanwhile_stays_where_it_is(filled):
    ids = all_ids(filled)
    triage.tag(filled, ids[:2], "old")
    tagging.delete(filled, ["old"])
    comes_by_itself(filled, "new", 1, ids[3])
    undo.undo(filled)
    assert looks(filled) == {"new": 1, "old": None}
    assert tags_of(filled, ids[0]) == ("old",)
    undo.redo(filled)
    assert looks(filled) == {"new": 1}


def test_a_digit_that_was_given_back_may_be_gone(filled):
    tagging.make(filled, "one")
    tagging.give_digit(filled, "one", None)
    comes_by_itself(filled, "other", 1, all_ids(filled)[0])
    assert undo.undo(filled)
    assert looks(filled) == {"one": None, "other": 1}
    assert undo.undo(filled)
    assert looks(filled) == {"other": 1}


def test_a_deleted_tag_that_came_again_in_another_case_is_that_tag(filled):
    ids = all_ids(filled)
    triage.tag(filled, ids[:2], "old")
    tagging.delete(filled, ["old"])
    comes_by_itself(filled, "OLD", 1, ids[3])
    undo.undo(filled)
    assert looks(filled) == {"OLD": 1}
    assert [tags_of(filled, paper) for paper in ids[:4]] == [("OLD",), ("OLD",), (), ("OLD",)]


def test_what_came_before_an_act_was_done_again_is_not_undone_with_it(filled):
    ids = all_ids(filled)
    triage.tag(filled, ids[:2], "old")
    undo.undo(filled)
    comes_by_itself(filled, "old", None, ids[0])
    for _ in range(2):
        undo.redo(filled)
        assert [tags_of(filled, paper) for paper in ids[:2]] == [("old",), ("old",)]
        undo.undo(filled)
        assert [tags_of(filled, paper) for paper in ids[:2]] == [("old",), ()]


def test_a_long_act_does_again_what_it_can_without_a_tag_that_is_gone(filled):
    ids = all_ids(filled)
    triage.tag(filled, ids[5:], "tag")
    act = filled.act(Entry("reparse", "Read", across=True), [(Mark.TAGS, {ids[0]: ["tag"]})])
    tagging.delete(filled, ["tag"])
    more = Entry("reparse", "Read", joins=act.act, across=True)
    filled.act(more, [(Mark.STARRED, {ids[2]: 1})])
    for _ in range(2):
        assert undo.undo(filled)
    for _ in range(2):
        assert undo.redo(filled)
    assert looks(filled) == {}


COMES = st.tuples(st.just("comes"), FEW, st.integers(1, 2), st.integers(0, 3))
STEPS = st.one_of(TAGS, COMES, COMES, st.sampled_from(["undo", "redo"]))


@settings(max_examples=60)
@given(steps=st.lists(STEPS, min_size=4, max_size=16))
def test_undo_and_redo_always_find_their_way(tmp_path_factory, steps):
    """Whatever comes in between: nothing raises, all is taken back, and the library is sound."""
    folder = tmp_path_factory.mktemp("meanwhile")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(6)))
        start = store.read(history.to_undo)
        for step in steps:
            _step(store, step, start)
        while store.read(history.to_undo) != start:
            assert undo.undo(store)
        _is_sound(store)
        before = everything(store)
        while undo.redo(store):
            pass
        while store.read(history.to_undo) != start:
            undo.undo(store)
        assert everything(store) == before
        _is_sound(store)


def _step(store: Store, step, start) -> None:
    match step:
        case "undo" if store.read(history.to_undo) != start:
            undo.undo(store)
        case "redo":
            undo.redo(store)
        case ("comes", name, digit, number):
            comes_by_itself(store, name, digit, sorted(all_ids(store))[number])
        case (_, *_):
            change_tags(store, step)


def _is_sound(store: Store) -> None:
    assert not faults(store)
