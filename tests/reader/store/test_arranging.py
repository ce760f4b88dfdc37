"""Lists in order and in groups: by each key, by several, and as stable as the place itself."""

from __future__ import annotations

from array import array
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import triage
from reader.library import Library
from reader.store import arranging, find, papers
from reader.store.arranging import letters
from reader.store.store import Store
from reader.types import (
    Arrangement,
    Decision,
    Group,
    Grouping,
    Listing,
    Place,
    PlaceKind,
    SortKey,
    Terms,
)
from reader.watching import watch
from tests.builders import all_ids, imported, write_digest

ALL = Place(PlaceKind.ALL)
ORDERS = st.lists(
    st.tuples(st.sampled_from(SortKey), st.booleans()), max_size=3, unique_by=lambda each: each[0]
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """Return a library of two months, some of it decided on, tagged, starred and watched for."""
    folder = tmp_path_factory.mktemp("arranging")
    with Store(Library(folder)) as kept:
        imported(kept, write_digest(folder, "march", range(6)), year=2025)
        imported(kept, write_digest(folder, "april", range(4, 10), date="Apr 2"), year=2025)
        imported(kept, write_digest(folder, "undated", range(10, 13), date=""))
        ids = all_ids(kept)
        triage.decide(kept, ids[:2], Decision.DONE)
        triage.decide(kept, ids[2:3], Decision.DISMISSED)
        triage.tag(kept, ids[1:5], "maps", on=True)
        triage.tag(kept, ids[4:6], "Bells", on=True)
        watch(kept, "owls", "#3b82c4", 2)
        watch(kept, "tides", "#3b82c4", -1)
        yield kept


def listing(store, *order, grouping=Grouping.NONE, place=ALL) -> Listing:
    return store.read(arranging.listing, place, Arrangement(order, grouping))


def rows(store, ids):
    found = {row.id: row for row in store.read(papers.rows, list(ids), Terms())}
    return [found[paper] for paper in ids]


def test_nothing_wanted_is_the_places_own_order(store):
    assert listing(store) == Listing(store.read(find.ids, ALL))


def test_titles_go_by_their_letters(store):
    titles = [row.title for row in rows(store, listing(store, (SortKey.TITLE, False)).ids)]
    assert titles == sorted(titles, key=letters)
    down = [row.title for row in rows(store, listing(store, (SortKey.TITLE, True)).ids)]
    assert down == titles[::-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Zebras and Others", "zebras and others"),
        ("Élan", "elan"),
        ("(Not) [Yet]", "not) [yet]"),
        ("__init__", "init__"),
        ("ЁЛКА", "елка"),
        ("语言", "语言"),
    ],
)
def test_letters_count_without_case_accents_and_leading_signs(one, other):
    assert letters(one) == other


def test_ascii_titles_are_ordered_by_sql_as_by_python(store):
    with store.writing() as db:
        names = ["beta", "Alpha", "'gamma'", "(Delta)", "élan", "Zeta", "12 ways"]
        for paper, name in zip(all_ids(store), names, strict=False):
            db.execute("UPDATE papers SET title = ? WHERE id = ?", [name, paper])
        ids = arranging.listing(db, ALL, Arrangement(((SortKey.TITLE, False),))).ids
        titles = [row.title for row in papers.rows(db, ids, Terms())]
        by_id = {row.id: row.title for row in papers.rows(db, ids, Terms())}
        assert len(titles) == len(ids)
        shown = [by_id[paper] for paper in ids]
        assert shown == sorted(shown, key=letters)
        for number, paper in enumerate(all_ids(store)[: len(names)]):
            db.execute("UPDATE papers SET title = ? WHERE id = ?", [f"Title {number}", paper])


@pytest.mark.parametrize("down", [False, True])
def test_what_is_not_known_stands_last(store, down):
    dates = [row.dated for row in rows(store, listing(store, (SortKey.DATE, down)).ids)]
    known = [date for date in dates if date]
    assert known == sorted(known, reverse=down)
    assert dates[-3:] == ["", "", ""]
    tags = [row.tags for row in rows(store, listing(store, (SortKey.TAGS, down)).ids)]
    firsts = [names[0].casefold() for names in tags if names]
    assert firsts == sorted(firsts, reverse=down)
    assert not any(tags[len(firsts) :])


def test_interest_is_what_the_rows_show(store):
    shown = rows(store, listing(store, (SortKey.INTEREST, True)).ids)
    weights = [row.interest for row in shown]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 2
    assert weights[-1] == -1


def test_touched_last_first(store):
    touched = [row.touched for row in rows(store, listing(store, (SortKey.TOUCHED, True)).ids)]
    known = [seq for seq in touched if seq]
    assert known == sorted(known, reverse=True)
    assert not any(touched[len(known) :])


def test_a_row_tells_when_it_was_touched(store):
    shown = rows(store, all_ids(store))
    assert all(bool(row.touched_at) == bool(row.touched) for row in shown)
    assert any(row.touched_at.startswith("20") for row in shown)


def test_several_keys_follow_each_other(store):
    order = ((SortKey.DECISION, False), (SortKey.DIGESTS, True))
    shown = rows(store, listing(store, *order).ids)
    values = list(Decision)
    keys = [(values.index(row.decision), -row.digests) for row in shown]
    assert keys == sorted(keys)


@given(order=ORDERS, grouping=st.sampled_from(Grouping))
def test_arranging_loses_and_doubles_nothing(store, order, grouping):
    found = listing(store, *order, grouping=grouping)
    assert sorted(found.ids) == sorted(all_ids(store))
    if grouping is Grouping.NONE:
        assert found.groups == ()
        return
    starts = [group.start for group in found.groups]
    ends = [group.start + group.papers for group in found.groups]
    assert starts == [0, *ends[:-1]]
    assert ends[-1] == len(found.ids)
    assert len({group.label for group in found.groups}) == len(found.groups)


@given(order=ORDERS)
def test_equal_papers_stay_in_the_places_order(store, order):
    placed = all_ids(store)
    found = listing(store, *order).ids
    keyed = rows(store, found)

    def key(row):
        tag = row.tags[0].casefold() if row.tags else ""
        values = {
            SortKey.DIGEST: placed.index(row.id),
            SortKey.TITLE: row.title,
            SortKey.DATE: row.dated,
            SortKey.DIGESTS: row.digests,
            SortKey.DECISION: row.decision,
            SortKey.TAGS: tag,
            SortKey.TOUCHED: row.touched,
            SortKey.INTEREST: row.interest,
            SortKey.ADDED: row.added,
            SortKey.RELEVANCE: placed.index(row.id),
        }
        return [values[each] for each, _ in order]

    for _, same in groupby(keyed, key):
        positions = [placed.index(row.id) for row in same]
        assert positions == sorted(positions)


def test_groups_have_their_names_in_order(store):
    labels = [group.label for group in listing(store, grouping=Grouping.DATE).groups]
    assert labels == ["April 2025", "March 2025", "No date"]
    upwards = listing(store, (SortKey.DATE, False), grouping=Grouping.DATE).groups
    assert [group.label for group in upwards] == ["March 2025", "April 2025", "No date"]
    digests = [group.label for group in listing(store, grouping=Grouping.DIGEST).groups]
    assert digests == ["undated", "april", "march"]
    tags = [group.label for group in listing(store, grouping=Grouping.TAG).groups]
    assert tags == ["Bells", "maps", "Untagged"]
    decisions = [group.label for group in listing(store, grouping=Grouping.DECISION).groups]
    assert decisions == ["Inbox", "Done", "Dismissed"]


def test_a_group_has_its_papers(store):
    found = listing(store, (SortKey.TITLE, False), grouping=Grouping.DIGEST)
    april: Group = next(group for group in found.groups if group.label == "april")
    shown = rows(store, found.ids[april.start : april.start + april.papers])
    assert {row.source for row in shown} == {"april"}
    assert [row.title for row in shown] == sorted(row.title for row in shown)


@pytest.mark.parametrize("kind", [PlaceKind.INBOX, PlaceKind.DONE, PlaceKind.STARRED])
def test_every_place_can_be_arranged(store, kind):
    place = Place(kind)
    found = listing(store, (SortKey.TITLE, False), grouping=Grouping.TAG, place=place)
    assert sorted(found.ids) == sorted(store.read(find.ids, place))


def test_a_digest_keeps_its_ranks_where_nothing_else_decides(store):
    digest = next(iter(store.read(papers.papers, all_ids(store)[3:4]))).appearances[0].digest_id
    place = Place(PlaceKind.DIGEST, digest=digest)
    plain = store.read(find.ids, place)
    assert listing(store, (SortKey.DIGEST, False), place=place).ids == plain
    assert listing(store, (SortKey.DIGEST, True), place=place).ids == plain[::-1]


def test_what_was_found_is_put_in_order(store):
    ids = array("q", all_ids(store)[::3])
    wanted = Arrangement(((SortKey.TITLE, False),))
    assert store.read(arranging.arranged, ids, Arrangement()).ids == ids
    found = store.read(arranging.arranged, array("q", [*ids, 999_999]), wanted).ids
    assert sorted(found) == sorted(ids)
    titles = [row.title for row in rows(store, found)]
    assert titles == sorted(titles, key=letters)


def test_a_question_that_nobody_waits_for_ends(store, monkeypatch):
    monkeypatch.setattr(arranging, "STEPS", 1)
    wanted = Arrangement(((SortKey.TITLE, False),), Grouping.TAG)
    ended = store.read(arranging.listing, ALL, wanted, lambda: True)
    assert ended == Listing(array("q"))
    assert len(store.read(arranging.listing, ALL, wanted, lambda: False).ids) == 13
