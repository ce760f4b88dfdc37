"""Reading lists: made, filled, ordered, renamed and deleted as acts; nothing in them is lost."""

from __future__ import annotations

from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import listing, merging, smart, undo
from reader.errors import LecternError
from reader.library import Library
from reader.store import lists, papers
from reader.store.history import Entry
from reader.store.lists import STEP, entry_key, reading_lists
from reader.store.marks import Mark
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from tests.builders import all_ids, everything, faults, imported, write_digest
from tests.reader.lists.deeds import (
    DEEDS,
    PAPERS,
    SOME,
    do,
    lists_in,
    names,
    shown,
)


@given(deeds=st.lists(DEEDS, max_size=10))
def test_undo_takes_back_whatever_was_done_and_redo_does_it_again(tmp_path_factory, deeds):
    folder = tmp_path_factory.mktemp("lists")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(PAPERS)))
        states = [everything(store)]
        for deed in deeds:
            before = everything(store)
            if do(store, deed) is None:
                assert everything(store) == before
            else:
                states.append(everything(store))
        every = [one.name.casefold() for one in store.read(reading_lists)]
        every += [one.name.casefold() for one in store.read(smart_lists)]
        assert len(every) == len({*every})
        for expected in reversed(states[:-1]):
            undo.undo(store)
            assert everything(store) == expected
        for expected in states[1:]:
            undo.redo(store)
            assert everything(store) == expected
        assert not faults(store)


@given(
    there=st.permutations(range(PAPERS)).flatmap(
        lambda order: st.integers(1, PAPERS).map(lambda count: order[:count])
    ),
    moves=st.lists(st.tuples(SOME, st.none() | st.integers(0, PAPERS - 1)), max_size=40),
    step=st.sampled_from([1, 2, STEP]),
)
def test_papers_go_where_they_are_put_and_the_others_keep_their_order(there, moves, step):
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "STEP", step)
        with lists_in(folder) as store:
            ids = sorted(all_ids(store))
            listing.add_to(store, [ids[number] for number in there], "owls")
            expected = [*there]
            assert shown(store) == expected
            for some, before in moves:
                rest = [one for one in expected if one not in some]
                put = [one for one in expected if one in some]
                at = expected.index(before) if before in expected else len(expected)
                at = len([one for one in expected[:at] if one not in some])
                expected = [*rest[:at], *put, *rest[at:]]
                do(store, ("move", some, 1, before))
                assert shown(store) == expected


def test_a_paper_is_moved_without_a_word_on_the_others(store):
    do(store, ("add_to", [0, 1, 2, 3], "owls"))
    act = do(store, ("move", [3], 1, 1))
    assert [len(edit.after) for edit in act.edits] == [1]
    assert shown(store) == [0, 3, 1, 2]


def test_papers_come_last_and_those_that_are_there_stay(store):
    do(store, ("add_to", [3, 1], "owls"))
    act = do(store, ("add", [1, 0], 1))
    assert act.label.startswith("Added to “owls”: “")
    assert shown(store) == [3, 1, 0]
    assert do(store, ("add", [0, 1], 1)) is None


def test_a_name_makes_a_list_or_finds_it_in_any_case(store):
    do(store, ("add_to", [0], "Owls"))
    do(store, ("add_to", [1], "  oWLS "))
    assert names(store) == {"Owls": 2}
    assert listing.take_out_of(store, all_ids(store), "OWLS") is not None
    assert listing.take_out_of(store, all_ids(store), "never there") is None
    assert names(store) == {"Owls": 0}


@pytest.mark.parametrize("name", ["", " \t ", "“”", "x" * 61, "Owls", "oWLS", "clever"])
def test_what_is_no_name_or_taken_is_refused_with_a_way_out(store, name):
    listing.make(store, "owls")
    listing.make(store, "other")
    smart.save(store, "clever", "owls")
    before = everything(store)
    for deed in (lambda: listing.make(store, name), lambda: listing.rename(store, 2, name)):
        with pytest.raises(LecternError) as refused:
            deed()
        assert refused.value.advice
    with pytest.raises(LecternError, match="already"):
        smart.save(store, "OWLS", "owls")
    assert everything(store) == before


@pytest.mark.parametrize("verb", ["rename", "delete", "add", "take_out", "move"])
def test_what_is_gone_says_so(store, verb):
    deeds = {
        "rename": lambda: listing.rename(store, 9, "name"),
        "delete": lambda: listing.delete(store, 9),
        "add": lambda: listing.add(store, [], 9),
        "take_out": lambda: listing.take_out(store, [], 9),
        "move": lambda: listing.move(store, [], 9, None),
    }
    with pytest.raises(LecternError, match="gone"):
        deeds[verb]()


def test_a_list_that_is_renamed_keeps_its_papers_and_the_smart_lists_that_hold_it(store):
    do(store, ("add_to", [0, 1], "owls"))
    smart.save(store, "left", "list:OWLS -is:done")
    listing.rename(store, 1, "Owls by night")
    assert names(store) == {"Owls by night": 2}
    assert store.read(smart_lists)[0].query == 'list:"Owls by night" -is:done'
    undo.undo(store)
    assert store.read(smart_lists)[0].query == "list:OWLS -is:done"
    listing.rename(store, 1, "OWLS")
    assert names(store) == {"OWLS": 2}


def test_a_deleted_list_comes_back_with_its_order_and_its_number_is_not_given_again(store):
    do(store, ("add_to", [2, 0, 1], "owls"))
    listing.delete(store, 1)
    assert names(store) == {}
    undo.undo(store)
    assert shown(store) == [2, 0, 1]
    listing.delete(store, 1)
    listing.make(store, "other")
    assert [one.id for one in store.read(reading_lists)] == [2]


def test_a_paper_tells_which_lists_hold_it(store):
    do(store, ("add_to", [0, 1], "owls"))
    do(store, ("add_to", [1], "bells"))
    found = store.read(papers.papers, sorted(all_ids(store))[:2])
    assert [paper.lists for paper in found] == [((1, "owls"),), ((1, "owls"), (2, "bells"))]


def sentences(store: Store) -> list[tuple[str, str]]:
    rows = store.read(lists.entries, 1)
    hidden = {*rows} - {*all_ids(store)}
    return [(section, text) for paper, (_, section, text) in rows.items() if paper not in hidden]


def test_papers_that_become_one_keep_place_section_and_sentences_and_part_again(store):
    ids = sorted(all_ids(store))
    do(store, ("add_to", [0, 1, 2], "owls"))
    words = {
        entry_key(1, paper): [lists.STEP * at, section, text]
        for paper, at, section, text in ((ids[1], 2, "Night", "First."), (ids[2], 3, "", "Then."))
    }
    store.act(Entry("write", "Wrote"), [(Mark.ENTRY, words)])
    before = everything(store)
    merging.merge(store, ids[4], [ids[1]])
    # Number 1 is gone from the library: 4 is the fourth, under its heading, below what has none.
    assert shown(store) == [0, 1, 3]
    merging.merge(store, ids[4], [ids[2]])
    assert sentences(store) == [("", ""), ("Night", "First. Then.")]
    merging.separate(store, ids[4], ids[1])
    assert ("Night", "First.") in sentences(store)
    assert not faults(store)
    for _ in range(3):
        undo.undo(store)
    assert everything(store) == before


def test_what_a_merge_by_itself_put_into_a_list_keeps_the_list(store):
    ids = sorted(all_ids(store))
    do(store, ("add_to", [1], "owls"))
    moved = {entry_key(1, ids[0]): [lists.STEP, "", ""]}
    store.act(Entry("import", "Import", lasting=True), [(Mark.ENTRY, moved)])
    undo.undo(store)
    assert shown(store) == [0]
    assert names(store) == {"owls": 1}
    undo.redo(store)
    assert shown(store) == [0, 1]
    assert not faults(store)


def test_a_name_that_was_taken_meanwhile_brings_a_list_back_under_another(store):
    do(store, ("add_to", [1], "owls"))
    listing.delete(store, 1)
    new = {2: ["OWLS", "", "", "", 0, 0]}
    store.act(Entry("import", "Import", lasting=True), [(Mark.LIST, new)])
    undo.undo(store)
    assert names(store) == {"OWLS": 0, "owls (2)": 1}
    undo.undo(store)
    assert names(store) == {"OWLS": 0}
    assert not faults(store)


def test_what_else_was_changed_in_a_list_outlasts_the_undoing_of_its_name(store):
    listing.make(store, "owls")
    listing.rename(store, 1, "birds")
    changed = {1: ["birds", "", "All that fly", "", 0, 0]}
    store.act(Entry("import", "Import", lasting=True), [(Mark.LIST, changed)])
    undo.undo(store)
    now = store.read(lists.get_lists, [1])[1]
    assert now == ["owls", "", "All that fly", "", 0, 0]


@settings(max_examples=60, deadline=None)
@given(deeds=st.lists(st.one_of(DEEDS, st.sampled_from(["undo", "redo"])), max_size=14))
def test_undo_and_redo_in_any_mixture_leave_a_sound_library(deeds):
    with TemporaryDirectory() as folder, lists_in(folder) as store:
        for deed in deeds:
            if deed in ("undo", "redo"):
                getattr(undo, deed)(store)
            else:
                do(store, deed)
        assert not faults(store)
