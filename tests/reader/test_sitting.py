"""What comes of a triage, how long it takes, and where it was left."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import sitting, triage, undo
from reader.library import Library
from reader.sitting import Clock, Triage
from reader.store import history, papers
from reader.store.store import Store
from reader.types import Decision
from tests.builders import all_ids, everything, imported, write_digest
from tests.reader.test_acts import ACTS, do

pytestmark = pytest.mark.usefixtures("one_process")

STEPS = st.one_of(ACTS, st.just("undo"), st.just("redo"))


def run(store: Store, steps) -> Triage:
    since = store.read(history.last)
    for step in steps:
        if step == "undo" and store.read(history.to_undo) > since:
            undo.undo(store)
        elif step == "redo":
            undo.redo(store)
        elif step not in ("undo", "redo"):
            do(store, step)
    return Triage("x", "inbox", spans=((since, store.read(history.last)),))


@settings(max_examples=40)
@given(steps=st.lists(STEPS, max_size=10))
def test_what_came_of_it_is_what_is_other_than_before(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("outcome")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(6)))
        ids, before = all_ids(store), everything(store)
        made = run(store, steps)
        found = sitting.came_of(store, made)
        now = {paper.id: paper for paper in store.read(papers.papers, ids)}
        assert dict(found.decided) == {
            key: paper.decision for key, paper in now.items() if paper.decision != Decision.INBOX
        }
        assert set(found.starred) == {key for key, paper in now.items() if paper.starred}
        assert set(found.tagged) == {key for key, paper in now.items() if paper.tags}
        assert set(found.noted) == {key for key, paper in now.items() if paper.note}
        sitting.take_back(store, made, "Took it back")
        assert everything(store) == before


@pytest.fixture
def filled(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(6)))
    return store


def test_taking_a_triage_back_is_one_act_and_leaves_what_came_later(filled):
    one, two, three, *_ = all_ids(filled)
    made = run(filled, [("decide", [0, 1], Decision.DONE), ("star", [0], None)])
    triage.decide(filled, [two], Decision.LATER)
    triage.star(filled, [three], on=True)
    sitting.take_back(filled, made, "Took it back")
    found = {paper.id: paper for paper in filled.read(papers.papers, [one, two, three])}
    assert [found[key].decision.value for key in (one, two)] == ["inbox", "later"]
    assert [found[key].starred for key in (one, three)] == [False, True]
    undo.undo(filled)
    (paper,) = filled.read(papers.papers, [one])
    assert (paper.decision, paper.starred) == (Decision.DONE, True)


def test_what_is_undone_after_the_triage_does_not_count(filled):
    made = run(filled, [("decide", [0], Decision.DONE)])
    undo.undo(filled)
    assert not sitting.came_of(filled, made).decided
    undo.redo(filled)
    assert len(sitting.came_of(filled, made).decided) == 1


def test_dismissed_papers_are_not_kept(filled):
    steps = [("decide", [0], Decision.DISMISSED), ("decide", [1], Decision.LATER)]
    made = run(filled, [*steps, ("star", [0], None), ("star", [2], None)])
    ids = all_ids(filled)
    assert sitting.came_of(filled, made).kept == (ids[1], ids[2])


@given(st.lists(st.floats(0, 1_000), min_size=1, max_size=20))
def test_pauses_do_not_count(gaps):
    clock, now = Clock(), 0.0
    clock.sign(now)
    for gap in gaps:
        now += gap
        clock.sign(now)
    assert clock.seconds == pytest.approx(sum(gap for gap in gaps if gap <= sitting.IDLE))


def test_the_pace_is_the_middle_of_what_decisions_took():
    clock = Clock()
    clock.sign(0)
    assert clock.pace == 0
    for now in (10, 14, 20, 500):
        clock.decided(now)
    assert clock.gaps == (10, 4, 6, 0)
    assert clock.pace == 5


def test_a_triage_that_was_left_is_found_again():
    left = Triage("lib", "digest:4", "", 7, 12.5, (3.0,), ((1, 9),))
    other = Triage("lib", "inbox", spans=((2, 3),))
    text = sitting.with_left(sitting.with_left("", left), other)
    assert sitting.unfinished(text) == (other, left)
    again = left.ended(12)
    assert sitting.unfinished(sitting.with_left(text, again)) == (again, other)
    assert sitting.unfinished(sitting.without(text, left)) == (other,)


@given(st.recursive(
    st.none() | st.integers() | st.floats(allow_nan=True) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["library", "place", "query", "paper", "seconds", "gaps", "spans"]), inner
    ),
))  # fmt: skip
def test_garbage_is_no_triage(value):
    for one in sitting.unfinished(json.dumps([value])):
        assert one.spans


@pytest.mark.parametrize("text", ["", "{", "3", "[" * 100_000, '["x", {"spans": [[1]]}]'])
def test_broken_settings_are_no_triage(text):
    assert sitting.unfinished(text) == ()
