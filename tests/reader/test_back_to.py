"""Going back to any act, and forward again; whole sittings; what a timeline tells."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import triage, undo
from reader.library import Library
from reader.store import history, sittings
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import Decision
from tests.builders import all_ids, everything, imported, write_digest
from tests.reader.acts import ACTS, do


def back_to(store: Store, act: int) -> history.Act | None:
    """Go the whole way to an act, as the window does; return all that as one act."""
    done = []
    while acts := undo.stride(store, act).acts:
        done += acts
    return undo.together(done)


@settings(max_examples=40)
@given(acts=st.lists(ACTS, min_size=1, max_size=8), way=st.lists(st.integers(0, 20), max_size=6))
def test_every_act_can_be_gone_to_from_everywhere(tmp_path_factory, acts, way):
    folder = tmp_path_factory.mktemp("back")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(6)))
        states = {store.read(history.to_undo): everything(store)}
        for act in acts:
            do(store, act)
            states[store.read(history.to_undo)] = everything(store)
        numbers = list(states)
        for step in way:
            goal = numbers[step % len(numbers)]
            back_to(store, goal)
            assert everything(store) == states[goal]
            assert store.read(history.to_undo) == goal


@pytest.fixture
def filled(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(6)))
    return store


def test_the_way_is_told_as_one_change(filled):
    one, two, *_ = all_ids(filled)
    start = filled.read(history.to_undo)
    triage.decide(filled, [one], Decision.DONE)
    triage.decide(filled, [one, two], Decision.LATER)
    triage.star(filled, [two], on=True)
    way = back_to(filled, start)
    told = {edit.mark: edit.after for edit in way.edits}
    assert told == {Mark.DECISION: {one: "inbox", two: "inbox"}, Mark.STARRED: {two: 0}}
    assert back_to(filled, start) is None


def test_a_way_of_a_thousand_acts_lets_others_in_between(filled, monkeypatch):
    monkeypatch.setattr(undo, "STRIDE", 0.0)
    ids = all_ids(filled)
    start = filled.read(history.to_undo)
    with filled.writing():
        for number in range(1_000):
            triage.star(filled, [ids[number % 6]], on=number // 6 % 2 == 0)
    first = undo.stride(filled, start)
    assert (len(first.acts), first.left) == (1, 999)
    monkeypatch.undo()
    back_to(filled, start)
    assert filled.read(history.to_undo) == start


def test_a_way_ends_where_something_else_was_done(filled, monkeypatch):
    monkeypatch.setattr(undo, "STRIDE", 0.0)
    ids = all_ids(filled)
    start = filled.read(history.to_undo)
    for paper in ids[:3]:
        triage.star(filled, [paper], on=True)
    first = undo.stride(filled, start)
    mine = triage.decide(filled, ids[:1], Decision.DONE)
    assert undo.stride(filled, start, first.seq).acts == ()
    assert filled.read(history.to_undo) == mine.act


def test_an_act_that_is_gone_leads_nowhere(filled):
    ids = all_ids(filled)
    gone = triage.star(filled, ids[:1], on=True)
    undo.undo(filled)
    triage.star(filled, ids[1:2], on=True)
    before = everything(filled)
    assert back_to(filled, gone.act) is None
    assert everything(filled) == before


def test_a_timeline_tells_acts_by_sittings_and_where_one_stands(filled):
    ids = all_ids(filled)
    with filled.writing() as db:
        sittings.begin(db)
    first = triage.star(filled, ids[:1], on=True)
    with filled.writing() as db:
        sittings.begin(db)
    second = triage.decide(filled, ids[:2], Decision.LATER)
    third = triage.decide(filled, ids[2:3], Decision.DONE)
    undo.undo(filled)
    found = filled.read(sittings.timeline)
    assert found.acts.tolist()[:3] == [third.act, second.act, first.act]
    assert [(one.number, one.acts) for one in found.sittings] == [(2, 2), (1, 1), (0, 1)]
    assert (found.standing, found.here) == (second.act, 2)
    assert filled.read(sittings.before, 2) == first.act
    told = {one.act: one.label for one in filled.read(sittings.done, found.acts)}
    assert told[second.act] == "Later: 2 papers"
    assert filled.read(sittings.timeline, ["LATER", "2"]).acts.tolist() == [second.act]
    assert filled.read(sittings.timeline, ["%"]).acts.tolist() == []


def test_steps_of_a_note_are_one_act_of_the_timeline(filled):
    paper = all_ids(filled)[0]
    first = triage.note(filled, paper, "A thou")
    triage.note(filled, paper, "A thought", joins=first.act)
    found = filled.read(sittings.timeline)
    assert len(filled.read(sittings.done, found.acts)) == len(found.acts) == 2
