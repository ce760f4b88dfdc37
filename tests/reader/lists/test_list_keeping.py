"""Reading lists described, archived, copied and united; sentences; and what is next up."""

from __future__ import annotations

from datetime import date
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import listing, smart, triage, undo
from reader.errors import LecternError
from reader.store import arranging, counts, lists, papers
from reader.store.lists import reading_lists
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text import days
from reader.types import Arrangement, Decision, DigestDate, Place, PlaceKind, Terms
from tests.builders import all_ids, everything
from tests.reader.lists.deeds import (
    DEEDS,
    NONE,
    PAPERS,
    do,
    lists_in,
    names,
    sections,
    shown,
)

NEXT = Place(PlaceKind.NEXT)


def said(store: Store, of: int = 1) -> dict[int, str]:
    """Return the sentences of a list, by the numbers of its papers."""
    ids = sorted(all_ids(store))
    found = store.read(lists.entries, of)
    return {ids.index(paper): values[2] for paper, values in found.items() if values[2]}


def queue(store: Store) -> list[tuple[str, list[int]]]:
    """Return what is next up: the heading of each list, and its papers by number."""
    ids = sorted(all_ids(store))
    found = store.read(arranging.listing, NEXT, Arrangement())
    numbers = [ids.index(paper) for paper in found.ids]
    assert store.read(counts.counts).next_up == len(numbers)
    return [
        (group.label, numbers[group.start : group.start + group.papers]) for group in found.groups
    ]


def test_a_list_is_made_of_papers_under_a_name_of_its_own(store):
    ids = sorted(all_ids(store))
    act = listing.make(store, "owls", [ids[3], ids[1], ids[3], 999])
    assert act.label == "Made reading list “owls”: 2 papers"
    assert shown(store) == [3, 1]
    with pytest.raises(LecternError, match="already"):
        listing.make(store, "OWLS", ids)
    undo.undo(store)
    assert names(store) == {}


def test_a_list_has_a_heading_an_introduction_and_a_day(store):
    listing.make(store, "owls")
    listing.describe(store, 1, (" All\nOwls ", "\n\n*Why* owls?\n\nBecause.\n", "2026-12-03"))
    (one,) = store.read(reading_lists)
    assert (one.heading, one.target) == ("All Owls", "2026-12-03")
    assert one.introduction == "*Why* owls?\n\nBecause."
    assert listing.describe(store, 1, ("All Owls", "*Why* owls?\n\nBecause.", "2026-12-03")) is None
    for bad in ("tomorrow", "2026-02-30", "20261203", "2026-12-3"):
        with pytest.raises(LecternError, match="is no day") as refused:
            listing.describe(store, 1, ("", "", bad))
        assert refused.value.advice
    with pytest.raises(LecternError, match="too long"):
        listing.describe(store, 1, ("x" * 201, "", ""))
    undo.undo(store)
    (one,) = store.read(reading_lists)
    assert (one.heading, one.introduction, one.target) == ("", "", "")


def test_progress_counts_what_is_done_and_dismissed(store):
    ids = sorted(all_ids(store))
    listing.make(store, "owls", ids[:4])
    for paper, decision in zip(
        ids, (Decision.DONE, Decision.DISMISSED, Decision.LATER), strict=False
    ):
        triage.decide(store, [paper], Decision(decision))
    (one,) = store.read(reading_lists)
    assert (one.papers, one.decided, one.left) == (4, 2, 2)


def test_a_sentence_is_said_of_a_paper_in_one_list_and_not_in_another(store):
    ids = sorted(all_ids(store))
    listing.make(store, "owls", ids)
    listing.make(store, "birds", ids)
    listing.write(store, 1, ids[2], " For the\nproof in §3. ")
    assert (said(store), said(store, 2)) == ({2: "For the proof in §3."}, {})
    with pytest.raises(LecternError, match="too long"):
        listing.write(store, 1, ids[2], "x" * 1001)
    assert listing.write(store, 1, 999, "Nobody") is None
    listing.take_out(store, [ids[3]], 2)
    assert listing.write(store, 2, ids[3], "Not there") is None
    place = Place(PlaceKind.LIST, reading_list=1)
    rows = {row.id: row.sentence for row in store.read(papers.rows, ids, Terms(), place)}
    assert rows == {paper: "For the proof in §3." * (paper == ids[2]) for paper in ids}
    assert {row.sentence for row in store.read(papers.rows, ids, Terms())} == {""}


def test_a_copy_has_and_says_the_same_and_goes_its_own_way(store):
    ids = sorted(all_ids(store))
    listing.make(store, "owls", ids[:4])
    listing.describe(store, 1, ("Owls", "Intro", "2026-12-03"))
    do(store, ("begin_section", 1, 2, "Day"))
    listing.write(store, 1, ids[2], "First.")
    listing.archive(store, 1, on=True)
    act = listing.duplicate(store, 1)
    assert act.label == "Duplicated “owls” as “owls (2)”"
    first, second = store.read(reading_lists)
    assert (second.heading, second.introduction, second.target) == ("Owls", "Intro", "2026-12-03")
    assert (first.archived, second.archived) == (True, False)
    assert sections(store, 2) == sections(store) == [(NONE, [0, 1]), ("Day", [2, 3])]
    assert said(store, 2) == said(store) == {2: "First."}
    listing.write(store, 2, ids[2], "Second.")
    listing.take_out(store, ids[:1], 2)
    assert (said(store), shown(store)) == ({2: "First."}, [0, 1, 2, 3])
    assert [one.name for one in store.read(reading_lists)] == ["owls", "owls (2)"]
    listing.duplicate(store, 1)
    assert "owls (3)" in names(store)


def test_a_long_name_is_cut_for_a_copy(store):
    listing.make(store, "x" * 60)
    listing.duplicate(store, 1)
    assert [*names(store)] == ["x" * 60, f"{'x' * 56} (2)"]


def test_lists_are_united_with_all_that_they_have_and_say(store):
    ids = sorted(all_ids(store))
    listing.make(store, "owls", [ids[1], ids[0]])
    listing.make(store, "birds", [ids[3], ids[1], ids[2]])
    listing.make(store, "bells", [ids[4]])
    listing.describe(store, 1, ("", "On owls.", "2026-12-03"))
    listing.describe(store, 2, ("All that flies", "On birds.", "2026-11-30"))
    listing.write(store, 1, ids[1], "Loud.")
    listing.write(store, 2, ids[1], "Soft.")
    listing.write(store, 2, ids[2], "Late.")
    smart.save(store, "left", "list:birds -is:done")
    before = everything(store)
    act = listing.merge(store, 1, [2, 3, 1, 2])
    assert act.label == "Merged “birds”, “bells” into “owls”"
    assert names(store) == {"owls": 5}
    assert sections(store) == [("", [1, 0, 3, 2, 4])]
    assert said(store) == {1: "Loud. Soft.", 2: "Late."}
    (one,) = store.read(reading_lists)
    assert (one.heading, one.target) == ("All that flies", "2026-11-30")
    assert one.introduction == "On owls.\n\nOn birds."
    assert store.read(smart_lists)[0].query == "list:owls -is:done"
    undo.undo(store)
    assert everything(store) == before
    assert listing.merge(store, 1, [1]) is None


def test_papers_without_a_section_come_under_the_name_of_their_list_where_there_are_any(store):
    ids = sorted(all_ids(store))
    listing.make(store, "owls", ids[:3])
    do(store, ("begin_section", 1, 1, "Day"))
    listing.make(store, "birds", ids[3:])
    do(store, ("begin_section", 2, 5, "Day"))
    listing.merge(store, 1, [2])
    assert sections(store) == [(NONE, [0]), ("Day", [1, 2, 5]), ("birds", [3, 4])]


@settings(max_examples=15, deadline=None)
@given(deeds=st.lists(DEEDS, max_size=12), into=st.integers(1, 3), other=st.integers(1, 3))
def test_uniting_loses_no_paper_and_no_sentence_and_keeps_the_order(deeds, into, other):
    with TemporaryDirectory() as folder, lists_in(folder) as store:
        for deed in (("add_to", [*range(PAPERS)], "owls"), ("add_to", [2, 0], "bells"), *deeds):
            do(store, deed)
        known = {one.id for one in store.read(reading_lists)}
        if not {into, other} <= known or into == other:
            return
        first, second = shown(store, into), shown(store, other)
        words = said(store, into), said(store, other)
        listing.merge(store, into, [other])
        now = shown(store, into)
        assert [one for one in now if one in first] == first
        assert {*now} == {*first, *second}
        for number in now:
            for some in words:
                assert some.get(number, "") in said(store, into).get(number, "")


def test_next_up_is_what_is_left_by_day_and_then_by_list(store):
    ids = sorted(all_ids(store))
    listing.make(store, "someday", [ids[5], ids[0]])
    listing.make(store, "owls", [ids[1], ids[0], ids[2]])
    listing.make(store, "bells", [ids[3], ids[1]])
    listing.describe(store, 2, ("", "", "2026-12-03"))
    listing.describe(store, 3, ("", "", "2026-11-30"))
    listing.write(store, 2, ids[1], "Of owls.")
    listing.write(store, 3, ids[1], "Of bells.")
    days_of = ("bells · by 30 November 2026", "owls · by 3 December 2026", "someday")
    assert queue(store) == [*zip(days_of, ([3, 1], [0, 2], [5]), strict=True)]
    rows = {row.id: row.sentence for row in store.read(papers.rows, ids, Terms(), NEXT)}
    assert rows[ids[1]] == "Of bells."
    triage.decide(store, [ids[3], ids[1]], Decision.DONE)
    triage.decide(store, [ids[0]], Decision.LATER)
    assert queue(store) == [(days_of[1], [0, 2]), (days_of[2], [5])]
    listing.archive(store, 2, on=True)
    assert queue(store) == [("someday", [5, 0])]
    listing.archive(store, 2, on=False)
    triage.decide(store, ids, Decision.DISMISSED)
    assert queue(store) == []


@given(st.text(alphabet="0123456789-", max_size=12))
def test_any_date_is_said(text):
    assert days.told(text) or not text


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("2026-12-03", "3 December 2026", "11 days left"),
        ("2026-11-23", "23 November 2026", "1 day left"),
        ("2026-11-22", "22 November 2026", "today"),
        ("2026-11-21", "21 November 2026", "1 day late"),
        ("2026-12", "December 2026", ""),
        ("2026-13", "2026-13", ""),
        ("2026", "2026", ""),
        ("", "", ""),
        ("soon", "soon", ""),
    ],
)
def test_days_are_said_as_people_say_them(text, words, left):
    assert days.told(text) == words
    assert days.remaining(text, date(2026, 11, 22)) == left


def test_dates_say_what_is_known():
    assert days.dated(DigestDate()) == ""
    assert days.dated(DigestDate("Mar 12", 3, 12)) == "Mar 12"
    assert days.dated(DigestDate("Mar 12", 3, 12, 2026, True)) == "Mar 12, 2026 (year inferred)"
    assert days.dated(DigestDate("Mar 12", 3, 12, 2026)) == "Mar 12, 2026"
    assert days.dated(DigestDate("May 30, 2024", 5, 30, 2024)) == "May 30, 2024"
