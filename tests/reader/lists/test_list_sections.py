"""Sections of reading lists, and steps over their edges: papers of one always stand together."""

from __future__ import annotations

from itertools import groupby
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import listing, undo
from reader.errors import LecternError
from reader.store import lists
from reader.store.history import Entry
from reader.store.lists import entry_key
from reader.store.marks import Mark
from tests.builders import all_ids, everything
from tests.reader.lists.deeds import (
    DEEDS,
    NONE,
    PAPERS,
    do,
    lists_in,
    sections,
    shown,
)


@pytest.fixture
def owls(store):
    """Return the numbers of papers, all in one list: 0 and 1, 2 and 3 by day, 4 and 5 by night."""
    do(store, ("add_to", [*range(PAPERS)], "owls"))
    do(store, ("begin_section", 1, 2, "Day"))
    do(store, ("begin_section", 1, 4, "Night"))
    return sorted(all_ids(store))


def test_a_section_begins_with_a_paper_and_ends_where_the_next_begins(store, owls):
    assert sections(store) == [(NONE, [0, 1]), ("Day", [2, 3]), ("Night", [4, 5])]
    do(store, ("begin_section", 1, 3, "Dusk"))
    assert sections(store) == [(NONE, [0, 1]), ("Day", [2]), ("Dusk", [3]), ("Night", [4, 5])]
    assert do(store, ("begin_section", 1, 3, "Dusk")) is None
    do(store, ("begin_section", 1, 0, "Night"))
    assert sections(store) == [("Day", [2]), ("Dusk", [3]), ("Night", [4, 5, 0, 1])]


def test_a_section_needs_a_name_that_fits_on_a_line(store, owls):
    for name in ("", " \u200b\n", "x" * 101):
        with pytest.raises(LecternError) as refused:
            listing.begin_section(store, 1, owls[0], name)
        assert refused.value.advice
    listing.begin_section(store, 1, owls[1], "<b>Two\n\u202elines</b>")
    assert sections(store)[1] == ("<b>Two lines</b>", [1])


def test_papers_are_put_in_sections_old_and_new_and_out_of_them(store, owls):
    do(store, ("put_in_section", [5, 0], 1, "Day"))
    assert sections(store) == [(NONE, [1]), ("Day", [2, 3, 0, 5]), ("Night", [4])]
    do(store, ("put_in_section", [2], 1, "Dusk"))
    assert sections(store) == [(NONE, [1]), ("Day", [3, 0, 5]), ("Dusk", [2]), ("Night", [4])]
    do(store, ("put_in_section", [4, 3], 1, ""))
    assert sections(store) == [(NONE, [1, 3, 4]), ("Day", [0, 5]), ("Dusk", [2])]


def test_a_section_is_renamed_removed_and_moved(store, owls):
    do(store, ("rename_section", 1, "Day", "Noon"))
    assert sections(store) == [(NONE, [0, 1]), ("Noon", [2, 3]), ("Night", [4, 5])]
    do(store, ("move_section", 1, "Night", -1))
    assert sections(store) == [(NONE, [0, 1]), ("Night", [4, 5]), ("Noon", [2, 3])]
    assert do(store, ("move_section", 1, "Night", -1)) is None
    do(store, ("remove_section", 1, "Noon"))
    assert sections(store) == [(NONE, [0, 1]), ("Night", [4, 5, 2, 3])]
    do(store, ("remove_section", 1, "Night"))
    assert sections(store) == [("", [0, 1, 4, 5, 2, 3])]
    for _ in range(4):
        undo.undo(store)
    assert sections(store) == [(NONE, [0, 1]), ("Day", [2, 3]), ("Night", [4, 5])]


def test_a_step_leads_over_the_edge_of_a_section_and_no_further(store, owls):
    do(store, ("step", [3], 1, 1))
    assert sections(store) == [(NONE, [0, 1]), ("Day", [2]), ("Night", [3, 4, 5])]
    do(store, ("step", [3], 1, 1))
    assert sections(store)[2] == ("Night", [4, 3, 5])
    do(store, ("step", [4], 1, -1))
    assert sections(store) == [(NONE, [0, 1]), ("Day", [2, 4]), ("Night", [3, 5])]
    do(store, ("step", [2], 1, -1))
    do(store, ("step", [4], 1, -1))
    assert sections(store) == [(NONE, [0, 1, 2, 4]), ("Night", [3, 5])]
    assert do(store, ("step", [0], 1, -1)) is None
    assert do(store, ("step", [5], 1, 1)) is None


def test_papers_let_go_above_a_heading_end_the_section_above(store, owls):
    listing.move(store, [owls[5]], 1, owls[2])
    assert sections(store)[1] == ("Day", [5, 2, 3])
    listing.move(store, [owls[4]], 1, owls[5], above=True)
    assert sections(store) == [(NONE, [0, 1, 4]), ("Day", [5, 2, 3])]
    listing.move(store, [owls[0]], 1, None)
    assert sections(store) == [(NONE, [1, 4]), ("Day", [5, 2, 3, 0])]


def test_what_is_added_comes_last_and_so_into_the_last_section(store, owls):
    listing.take_out(store, [owls[1]], 1)
    listing.add(store, [owls[1]], 1)
    assert sections(store)[-1] == ("Night", [4, 5, 1])


def test_sections_stand_together_wherever_another_program_has_put_their_papers(store, owls):
    values = {
        entry_key(1, owls[number]): [number, section, ""]
        for number, section in enumerate(["B", "A", "", "B", "A", ""])
    }
    store.act(Entry("import", "Import", lasting=True), [(Mark.ENTRY, values)])
    assert sections(store) == [(NONE, [2, 5]), ("B", [0, 3]), ("A", [1, 4])]
    do(store, ("step", [0], 1, 1))
    assert sections(store) == [(NONE, [2, 5]), ("B", [3, 0]), ("A", [1, 4])]


@settings(max_examples=15, deadline=None)
@given(deeds=st.lists(DEEDS, max_size=12))
def test_whatever_is_done_no_section_is_torn(deeds):
    with TemporaryDirectory() as folder, lists_in(folder) as store:
        do(store, ("add_to", [*range(PAPERS)], "owls"))
        for deed in deeds:
            do(store, deed)
            for one in store.read(lists.reading_lists):
                found = [label for label, _ in groupby(sections(store, one.id), lambda two: two[0])]
                assert len(found) == len({*found})
                assert sum(len(some) for _, some in sections(store, one.id)) == one.papers


@settings(max_examples=15, deadline=None)
@given(
    cuts=st.lists(st.tuples(st.integers(0, PAPERS - 1), st.sampled_from("ABC")), max_size=3),
    walk=st.integers(0, PAPERS - 1),
)
def test_steps_down_lead_through_every_section_and_steps_up_lead_back(cuts, walk):
    with TemporaryDirectory() as folder, lists_in(folder) as store:
        do(store, ("add_to", [*range(PAPERS)], "owls"))
        for number, section in cuts:
            do(store, ("begin_section", 1, number, section))
        paper = shown(store)[walk]
        steps = 0
        before = [shown(store)]
        while do(store, ("step", [paper], 1, 1)) is not None:
            steps += 1
            assert steps <= 3 * PAPERS
            before.append(shown(store))
        assert shown(store)[-1] == paper
        others = [one for one in before[0] if one != paper]
        assert all([one for one in order if one != paper] == others for order in before)


def test_undo_of_all_leaves_what_was(store):
    before = everything(store)
    do(store, ("add_to", [*range(PAPERS)], "owls"))
    for deed in (
        ("begin_section", 1, 2, "Day"),
        ("write", 1, 3, "Why?"),
        ("step", [3], 1, 1),
        ("put_in_section", [0, 5], 1, "Day"),
        ("duplicate", 1),
        ("unite", 1, [2]),
    ):
        assert do(store, deed) is not None
    for _ in range(7):
        undo.undo(store)
    assert everything(store) == before
