"""What comes of a triage, how long it takes, and where it was left."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import merging, sitting, tagging, triage, undo
from reader.exports import export_format
from reader.library import Library
from reader.sitting import Clock, Triage
from reader.store import history, papers
from reader.store.store import Store
from reader.types import Decision
from tests.builders import all_ids, everything, handout, imported, write_digest
from tests.reader.acts import ACTS
from tests.reader.acts import do as do_act
from tests.reader.tag_changes import TAGS
from tests.reader.tag_changes import do as change_tags

STEPS = st.one_of(ACTS, st.just("undo"), st.just("redo"))


def run(store: Store, steps, do: Callable = do_act) -> Triage:
    """Do acts, undo and redo, but never go back before the first; return the sitting."""
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


def test_the_pace_is_what_the_last_decisions_took_on_the_whole():
    clock = Clock()
    clock.sign(0)
    assert clock.pace == 0
    for now in (10, 14):
        clock.decided(now)
    assert clock.pace == 0
    for now in (20, 500):
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


def triaged(store: Store, *deeds: Callable[[], object]) -> Triage:
    since = store.read(history.last)
    for deed in deeds:
        deed()
    return Triage("x", "inbox", spans=((since, store.read(history.last)),))


def test_a_merge_in_a_triage_is_not_taken_back_nor_the_note_that_came_by_it(filled):
    one, two, *_ = all_ids(filled)
    triage.note(filled, two, "other words")
    made = triaged(
        filled,
        lambda: triage.star(filled, [one], on=True),
        lambda: merging.merge(filled, one, [two]),
    )
    assert sitting.came_of(filled, made).noted == ()
    sitting.take_back(filled, made, "Took it back")
    (paper,) = filled.read(papers.papers, [one])
    assert (paper.note, paper.starred, len(all_ids(filled))) == ("other words", False, 5)


@pytest.mark.parametrize("lasting", [True, False])
def test_marks_that_an_import_brings_are_not_those_of_the_triage(filled, tmp_path, lasting):
    one, two, *_ = all_ids(filled)
    triage.note(filled, one, "from elsewhere")
    triage.star(filled, [one], on=True)
    exported = "".join(export_format("markdown").write(handout(filled.read(papers.papers, [one]))))
    (tmp_path / "exported.md").write_text(exported)
    for _ in range(2):
        undo.undo(filled)
    made = triaged(
        filled,
        lambda: triage.decide(filled, [two], Decision.DONE),
        lambda: imported(filled, tmp_path / "exported.md", lasting=lasting),
    )
    came = sitting.came_of(filled, made)
    assert (came.starred, came.noted, list(came.decided)) == ((), (), [two])
    sitting.take_back(filled, made, "Took it back")
    (paper,) = filled.read(papers.papers, [one])
    assert (paper.note, paper.starred) == ("from elsewhere", True)


@pytest.mark.parametrize(
    "change",
    [
        lambda store: tagging.rename(store, "old", "new"),
        lambda store: tagging.rename(store, "old", "Old"),
        lambda store: tagging.delete(store, ["old"]),
        lambda store: tagging.merge(store, ["old"], "other"),
    ],
)
def test_tags_that_a_triage_changed_are_as_they_were(filled, change):
    triage.tag(filled, all_ids(filled)[:2], "old")
    before = everything(filled)
    made = triaged(filled, lambda: change(filled))
    sitting.take_back(filled, made, "Took it back")
    assert everything(filled) == before


def test_what_became_of_a_tag_after_the_triage_stays(filled):
    one, two, *_ = all_ids(filled)
    triage.tag(filled, [one, two], "old")
    made = triaged(filled, lambda: triage.tag(filled, [one], "old", on=False))
    tagging.delete(filled, ["old"])
    assert sitting.take_back(filled, made, "Took it back") is None
    made = triaged(filled, lambda: triage.tag(filled, [one], "one"))
    tagging.rename(filled, "one", "two")
    sitting.take_back(filled, made, "Took it back")
    assert next(filled.read(papers.papers, [one])).tags == ("two",)


CHANGES = st.lists(st.one_of(TAGS, st.sampled_from(["undo", "redo"])), max_size=6)


@settings(max_examples=60)
@given(before=CHANGES, steps=CHANGES, later=CHANGES)
def test_a_triage_is_taken_back_whatever_was_done_to_tags(tmp_path_factory, before, steps, later):
    """What nothing has changed since is as it was; nothing raises, and undo brings all again."""
    folder = tmp_path_factory.mktemp("tags")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(6)))
        run(store, before, change_tags)
        state = everything(store)
        made = triaged(store, lambda: run(store, steps, change_tags))
        sitting.take_back(store, made, "Took it back")
        assert everything(store) == state
        again = triaged(store, lambda: run(store, steps, change_tags))
        run(store, later, change_tags)
        state = everything(store)
        if sitting.take_back(store, again, "Took it back"):
            undo.undo(store)
        assert everything(store) == state
