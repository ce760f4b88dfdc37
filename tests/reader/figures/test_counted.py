"""What the dashboard counts, beside a count by hand."""

from __future__ import annotations

from collections import Counter
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import sitting, triage, undo
from reader.figures.counting import count
from reader.library import Library
from reader.store import arranging, figuring, history, papers
from reader.store.store import Store
from reader.types import Arrangement, Decision, Place, PlaceKind, SortKey
from reader.types.figures import Behind, FigureKind, Figures
from tests.builders import all_ids, imported, write_digest

ACTS = st.lists(
    st.tuples(
        st.sampled_from(("done", "later", "dismissed", "star", "one", "two", "undo")),
        st.sets(st.integers(0, 11), min_size=1, max_size=4),
    ),
    max_size=10,
)


def done(store: Store, ids: list[int], acts) -> Counter[str]:
    """Do as a reader would; return what stands in the end, by the counts of acts not undone."""
    made: list[Counter[str]] = []
    for what, some in acts:
        chosen = [ids[at] for at in sorted(some)]
        if what == "undo":
            if made:  # else the import would be undone
                undo.undo(store)
                made.pop()
            continue
        if what == "star":
            act = triage.star(store, chosen, on=True)
        elif what in ("one", "two"):
            act = triage.tag(store, chosen, what, on=True)
        else:
            act = triage.decide(store, chosen, Decision(what))
        if act is not None:
            changed = sum(
                len(edit.after) for edit in act.edits if edit.mark in ("decision", "starred")
            )
            name = {"star": "starred"}.get(what, what)
            made.append(Counter({name: changed} if changed else {}))
    return sum(made, Counter())


@pytest.fixture(scope="module")
def stocked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "one", range(8)))
        imported(store, write_digest(folder, "two", range(5, 12)))
    return folder / "library"


@settings(max_examples=10)
@given(acts=ACTS)
def test_figures_are_those_counted_by_hand(acts, stocked, tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    copytree(stocked, folder / "library")
    with Store(Library(folder / "library", folder / "cache")) as store:
        ids = all_ids(store)
        expected = done(store, ids, acts)
        *_, figures = count(store, 0)
        assert isinstance(figures, Figures)
        counted: Counter[str] = Counter()
        for _, word, many in figures.decided:
            counted[word] += many
        assert counted == expected
        assert figures.papers == len(ids) == sum(many for _, many in figures.appeared)
        _check_crossed(store, ids, figures)


def _check_crossed(store: Store, ids, figures: Figures) -> None:
    all_papers = list(store.read(papers.papers, ids))
    digests = ({"one"} if at < 5 else {"two"} if at > 7 else {"one", "two"} for at in range(12))
    listed = dict(zip(ids, digests, strict=True))
    for crossed, kind, of in (
        (figures.tags, FigureKind.TAGS, lambda paper: set(paper.tags)),
        (figures.digests, FigureKind.DIGESTS, lambda paper: listed[paper.id]),
    ):
        for one, other, many in crossed.shared:
            names = {crossed.names[one], crossed.names[other]}
            assert many == sum(names <= of(paper) for paper in all_papers)
            mark = Behind(kind, 0, figures.until, crossed.ids[one], crossed.ids[other])
            assert len(store.read(figuring.behind, mark)) == many


def test_a_triage_that_was_taken_back_is_left_out_and_what_came_before_it_stays(store, tmp_path):
    imported(store, write_digest(tmp_path, "one", range(6)))
    ids = all_ids(store)
    triage.decide(store, ids[:2], Decision.LATER)
    since = store.read(history.last)
    triage.decide(store, ids[:4], Decision.DONE)
    triage.star(store, ids[:1], on=True)
    made = sitting.Triage("x", "inbox", spans=((since, store.read(history.last)),))
    sitting.take_back(store, made, "Took it back")
    assert told(store) == {"later": ids[:2]}
    undo.undo(store)
    assert told(store) == {"later": ids[:2], "done": ids[:4], "starred": ids[:1]}


def told(store: Store) -> dict[str, list[int]]:
    """Return the papers behind each decision, which are as many as are counted."""
    *_, figures = count(store, 0)
    assert isinstance(figures, Figures)
    found = {}
    for day, word, many in figures.decided:
        mark = Behind(FigureKind.DECIDED, day, day, word=word)
        found[word] = store.read(figuring.behind, mark).tolist()
        assert many == len(found[word])
    mark = Behind(FigureKind.DECIDED, 1, figures.until + 1)
    decided = store.read(figuring.behind, mark).tolist()
    assert decided == sorted(
        {paper for word in found if word != "starred" for paper in found[word]}
    )
    return found


def test_what_a_bar_stands_for_and_the_order_of_arrival_do_not_disturb_each_other(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(4)))
    bar = Behind(FigureKind.APPEARED, 1, 3_000_000)
    by_arrival = Place(PlaceKind.ALL), Arrangement(((SortKey.ADDED, True),))
    before = store.read(arranging.listing, *by_arrival)
    assert len(store.read(figuring.behind, bar)) == 4
    assert store.read(arranging.listing, *by_arrival) == before
    assert len(store.read(figuring.behind, bar)) == 4
