"""Watch words are acts like any other, and the rows and counts say what stands in the texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import undo, watching
from reader.errors import LecternError
from reader.store import papers
from reader.store import watching as stored
from reader.text.watch import MOST, Watch
from reader.types import Terms, WatchWord
from tests.builders import abstract, all_ids, imported, title, write_digest

WORDS = st.sampled_from(["owls", "Owls", "sketch*", "small network", "is", "xyz", "from sketch"])
COLOURS = st.sampled_from(["", "#3b82c4", "#c0504d"])
CHANGES = st.lists(st.tuples(WORDS, COLOURS, st.integers(-2, 2), st.booleans()), max_size=6)


@pytest.fixture
def filled(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(8)))
    return store


def change(store, word, colour, weight, stays):
    if stays:
        return watching.watch(store, word, colour, weight)
    return watching.unwatch(store, word)


def forget(store):
    watching.unwatch(store, *(each.word for each in store.read(stored.words)))


@given(changes=CHANGES)
def test_undoing_all_changes_leaves_what_was_there(changes, store):
    forget(store)
    watching.watch(store, "tides", "#000000", 3)
    before = store.read(stored.words)
    acts = [act for each in changes if (act := change(store, *each))]
    after = store.read(stored.words)
    for _ in acts:
        assert undo.undo(store)
    assert store.read(stored.words) == before
    for _ in acts:
        assert undo.redo(store)
    assert store.read(stored.words) == after


@given(words=st.lists(st.builds(WatchWord, WORDS, COLOURS, st.integers(-2, 2)), max_size=4))
def test_rows_counts_and_interests_follow_one_rule(words, filled):
    forget(filled)
    for each in words:
        watching.watch(filled, each.word, each.colour or "#000000", each.weight)
    known = filled.read(stored.words)
    watch = Watch(known)
    rows = sorted(filled.read(papers.rows, all_ids(filled), Terms()), key=lambda row: row.id)
    for number, row in enumerate(rows):
        assert row.interest == watch.interest(title(number), abstract(number))
        assert row.title_watch == watch.watched(row.title)
        assert row.snippet_watch == watch.watched(row.snippet.text)
    for each in known:
        one = Watch([WatchWord(each.word, "", 1)])
        having = sum(one.interest(title(number), abstract(number)) for number in range(8))
        assert filled.read(stored.papers_with, each) == having


def test_a_word_in_another_case_is_the_same_word(store):
    watching.watch(store, "Owls", "#111111")
    watching.watch(store, "OWLS", "#222222", -1)
    assert store.read(stored.words) == (WatchWord("Owls", "#222222", -1),)


def test_another_word_takes_its_place_in_one_act(store):
    watching.watch(store, "owls", "#111111", 1)
    watching.rewatch(store, "owls", WatchWord("Owl*", "#222222", -1))
    assert store.read(stored.words) == (WatchWord("Owl*", "#222222", -1),)
    undo.undo(store)
    assert store.read(stored.words) == (WatchWord("owls", "#111111", 1),)


def test_a_word_is_written_in_another_case(store):
    watching.watch(store, "owls", "#111111")
    watching.rewatch(store, "owls", WatchWord("OWLS", "#111111", 1))
    assert [each.word for each in store.read(stored.words)] == ["OWLS"]
    undo.undo(store)
    assert [each.word for each in store.read(stored.words)] == ["owls"]


def test_a_colour_stays_unless_another_is_chosen(store):
    watching.watch(store, "owls", "#123456", 1)
    watching.watch(store, "owls", weight=-1)
    assert store.read(stored.words) == (WatchWord("owls", "#123456", -1),)


def test_new_words_have_different_colours(store):
    for word in "abcdefghij":
        watching.watch(store, word)
    assert len({each.colour for each in store.read(stored.words)}) == 10


def test_the_same_again_is_no_act(store):
    assert watching.watch(store, "owls")
    assert watching.watch(store, "owls") is None
    assert watching.unwatch(store, "bats") is None


def test_too_many_words_are_refused(store):
    for number in range(MOST):
        watching.watch(store, f"word{number}")
    with pytest.raises(LecternError):
        watching.watch(store, "one more")
    with pytest.raises(LecternError):
        watching.rewatch(store, "not there", WatchWord("one more", "#000000", 1))
    assert watching.watch(store, "word7", weight=2)
    assert watching.rewatch(store, "word7", WatchWord("another", "#000000", 1))
    assert watching.rewatch(store, "not there", WatchWord("word8", "#000000", 2))


def test_a_paper_that_was_taken_back_is_not_counted(filled):
    word = WatchWord("sketch", "#000000", 0)
    assert filled.read(stored.papers_with, word) == 8
    undo.undo(filled)
    assert filled.read(stored.papers_with, word) == 0
