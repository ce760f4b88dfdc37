"""The parts of the evaluator: what is kept, what is best, what is joined, when it stops."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from reader import triage
from reader.index.catching_up import catch_up
from reader.index.evaluating import joining
from reader.index.evaluating.deadline import Deadline
from reader.index.evaluating.hits import Hits, Spread, lookup
from reader.index.evaluating.recent import Recent
from reader.index.evaluating.scoring import Ranking, Saturation
from reader.index.evaluating.top import best, found_alive
from reader.index.finding import Finder
from reader.query.tree import Or, Prefix, Word
from tests.builders import all_ids, imported, write_digest

SIZE = 40
DOCS = st.sets(st.integers(0, SIZE - 1)).map(lambda some: np.array(sorted(some), np.intp))
SCORES = st.floats(0.125, 64, width=32)


@st.composite
def hits(draw):
    docs = draw(DOCS)
    return Hits(docs, draw(hnp.arrays(np.float32, len(docs), elements=SCORES)))


@st.composite
def spreads(draw):
    there = draw(hnp.arrays(np.bool_, SIZE))
    scores = draw(hnp.arrays(np.float32, SIZE, elements=SCORES))
    return Spread(there, draw(st.sampled_from((None, np.where(there, scores, 0).astype("f4")))))


def as_dict(result):
    if isinstance(result, Hits):
        return dict(zip(result.docs.tolist(), result.scores.tolist(), strict=True))
    scores = np.zeros(SIZE) if result.scores is None else result.scores
    return {int(doc): float(scores[doc]) for doc in np.flatnonzero(result.there)}


RESULTS = st.lists(hits() | spreads(), min_size=1, max_size=4)


@given(parts=RESULTS, sparse=st.sampled_from((1, 10_000)))
def test_joined_results_are_as_joined_dictionaries(parts, sparse):
    plain = [as_dict(part) for part in parts]
    every = set.intersection(*map(set, plain))
    some = set.union(*map(set, plain))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(joining, "_SPARSE", sparse)
        summed = {doc: sum(part.get(doc, 0) for part in plain) for doc in some}
        assert as_dict(joining.one_of(parts, SIZE)) == pytest.approx(summed)
        both = {doc: summed[doc] for doc in every}
        assert as_dict(joining.all_of(parts, SIZE)) == pytest.approx(both)
    assert as_dict(joining.none_of(parts[0], SIZE)).keys() == set(range(SIZE)) - plain[0].keys()


@given(sought=DOCS, among=DOCS, size=st.sampled_from((SIZE, 10_000)))
def test_a_document_is_looked_up_in_a_list_or_in_a_table(sought, among, size):
    places = {doc: at for at, doc in enumerate(among.tolist())}
    assert lookup(sought, among, size).tolist() == [places.get(doc, -1) for doc in sought.tolist()]


@given(
    result=hits() | spreads(),
    alive=hnp.arrays(np.bool_, SIZE),
    limit=st.none() | st.integers(1, SIZE + 2),
    long=st.sampled_from((1, 10_000)),
)
def test_the_best_are_those_of_a_sorted_list(result, alive, limit, long):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.index.evaluating.top._LONG", long)
        patch.setattr("reader.index.evaluating.top._SAMPLED", 4)
        found, total = found_alive(result, alive, limit)
        chosen = best(found, limit)
    plain = {doc: score for doc, score in as_dict(result).items() if alive[doc]}
    order = sorted(plain.items(), key=lambda item: (-item[1], item[0]))
    last = order[limit - 1][1] if limit is not None and limit < len(order) else -1
    order = [(doc, score) for doc, score in order if score >= last]
    assert total == len(plain)
    assert list(zip(chosen.docs.tolist(), chosen.scores.tolist(), strict=True)) == order


@given(asked=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 400)), max_size=30))
def test_no_more_is_kept_than_there_is_room_for(asked):
    recent: Recent[np.ndarray] = Recent(1_000)
    for key, size in asked:
        made = recent.get((key, size), lambda size=size: np.zeros(size, np.uint8))
        assert len(made) == size
        assert recent.used <= recent.room


def test_what_was_used_lately_is_kept():
    recent: Recent[np.ndarray] = Recent(1_000)
    first = recent.get("first", lambda: np.zeros(200, np.uint8))
    recent.get("second", lambda: np.zeros(200, np.uint8))
    assert recent.get("first", pytest.fail) is first
    recent.get("third", lambda: np.zeros(200, np.uint8))
    assert recent.get("first", pytest.fail) is first
    with pytest.raises(pytest.fail.Exception):
        recent.get("second", pytest.fail)


@given(
    counts=st.lists(st.integers(1, 70_000), min_size=1, max_size=9),
    average=st.floats(1, 1e4),
    data=st.data(),
)
def test_saturation_is_the_same_by_the_table_and_by_the_formula(counts, average, data):
    saturation = Saturation(Ranking(), average)
    counts = [min(count, 255) for count in counts]
    lengths = np.array(data.draw(st.lists(st.integers(0, 255), min_size=9, max_size=9)), np.uint8)
    lengths = lengths[: len(counts)]
    by_table = saturation(np.array(counts, np.uint8), lengths)
    assert by_table == pytest.approx(saturation(np.array(counts, np.uint32), lengths))


@pytest.fixture
def finder(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(30)))
    list(catch_up(store))
    finder = Finder(store.library.index(store.id), store.id)
    yield finder
    finder.close()


@pytest.mark.parametrize("tree", [Word("owls"), Prefix("ow"), Or((Word("owls"), Word("tides")))])
def test_a_search_without_time_says_that_it_was_cut(finder, tree):
    found = finder.find(tree, pytest.fail, deadline=Deadline(0))
    assert found.cut
    assert not len(found.papers)
    assert finder.find(tree, pytest.fail).cut is False


def test_a_new_commit_is_seen_and_old_segments_stay_as_they_are(finder, store):
    before = finder.current()
    generation = finder.papers_of_documents().generation
    assert finder.current() is before
    paper = all_ids(store)[4]
    triage.note(store, paper, "Zanzibar")
    list(catch_up(store))
    after = finder.current()
    kept = {id(segment.postings) for segment in before.segments}
    assert any(id(segment.postings) in kept for segment in after.segments)
    assert finder.papers_of_documents().generation != generation
    assert finder.find(Word("zanzibar"), pytest.fail).papers.tolist() == [paper]
    assert sorted(filter(None, finder.papers_of_documents().papers.tolist())) == all_ids(store)


def test_the_documents_are_those_of_the_last_search(finder, store):
    finder.find(Word("owls"), pytest.fail)
    before = finder.papers_of_documents()
    triage.note(store, all_ids(store)[4], "Zanzibar")
    list(catch_up(store))
    assert finder.papers_of_documents().generation == before.generation
    finder.find(Word("owls"), pytest.fail)
    assert finder.papers_of_documents().generation != before.generation
