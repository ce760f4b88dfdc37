"""The map of a library: what is alike is near, what is new comes in between, nothing is trusted."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import triage
from reader.jobs import Jobs, answered
from reader.map.drawing import chart_of, draw
from reader.map.embedding import embedded
from reader.map.kept import opened, path_of, save
from reader.map.labels import labels
from reader.map.neighbours import neighbours
from reader.map.placing import LANDMARKS, placed
from reader.map.terms import Gathering, parts
from reader.search import Search
from reader.store import papers as stored
from reader.types import Decision, Progress, Terms
from reader.types.maps import MapMarks, Mapped
from reader.work import DrawMap, ReadMapMarks
from tests.reader.map.papers import TOPICS, papers, topic_of
from tests.reader.search.papers import add


def last(work: Iterable[object]) -> object:
    *_, came = work
    return came


def drawn(store, **how) -> Mapped:
    came = last(draw(store, **how))
    assert isinstance(came, Mapped)
    return came


def places(mapped: Mapped) -> dict[int, tuple[float, float]]:
    """Return where each paper stands."""
    where = np.frombuffer(mapped.places, np.float32).reshape(-1, 2).tolist()
    return dict(zip(np.frombuffer(mapped.ids, np.int64).tolist(), map(tuple, where), strict=True))


def topics(store, mapped: Mapped) -> list[str]:
    rows = store.read(stored.rows, list(places(mapped)), Terms())
    titles = {row.id: row.title for row in rows}
    return [topic_of(titles[paper]) for paper in places(mapped)]


def agreement(store, mapped: Mapped) -> float:
    """Return how many of the five nearest on the map are on the same topic."""
    where = np.array(list(places(mapped).values()))
    told = np.array(topics(store, mapped))
    far = ((where[:, None] - where[None]) ** 2).sum(axis=2)
    np.fill_diagonal(far, np.inf)
    return float((told[far.argsort(axis=1)[:, :5]] == told[:, None]).mean())


@pytest.fixture
def filled(store):
    add(store, *papers(20))
    return store


@pytest.fixture
def path(store):
    return path_of(store.library.index(store.id))


class TestDrawing:
    """What the reader finds on it."""

    def test_papers_that_are_alike_are_near(self, filled):
        mapped = drawn(filled)
        assert len(places(mapped)) == mapped.papers == 60
        assert agreement(filled, mapped) > 0.9
        assert np.abs(list(places(mapped).values())).max() <= 1

    def test_regions_are_named_by_what_is_in_them(self, filled):
        found = drawn(filled).labels
        every = {word for words in TOPICS.values() for word in words.split()}
        assert len(found) >= 3
        assert all(set(label.text.casefold().split()) & every for label in found)
        assert {label.level for label in found} == {0, 1, 2}

    def test_no_name_ends_in_a_word_that_joins_others(self):
        gathered = Gathering()
        for number in range(60):
            what = "Tidal pools" if number % 2 else "Glass harps"
            gathered.take([(f"{what} for the {number}", "")])
        places = np.array([[number % 2, number / 600] for number in range(60)], np.float32)
        found = {label.text for label in labels(gathered, places, 1)}
        assert found >= {"Tidal pools", "Glass harps"}
        assert not {text.split()[-1] for text in found} & {"for", "the"}

    def test_no_name_is_a_word_that_tells_nothing_of_its_papers(self):
        gathered = Gathering()
        for number in range(60):
            gathered.take(
                [("Tidal pools revisited" if number % 2 else "Measuring glass harps", "")]
            )
        places = np.array([[number % 2, number / 600] for number in range(60)], np.float32)
        found = {label.text.casefold() for label in labels(gathered, places, 1)}
        assert not found & {"revisited", "measuring"}

    def test_few_papers_are_not_placed(self, store):
        add(store, *papers(5))
        mapped = drawn(store)
        assert (mapped.ids, mapped.papers) == (b"", 15)

    def test_drawn_twice_it_is_the_same(self, filled, path):
        once = drawn(filled)
        path.unlink()
        assert drawn(filled) == once

    def test_it_tells_how_far_it_is_and_keeps_nothing_when_stopped(self, filled, path):
        work = draw(filled)
        seen = [came for came in (next(work) for _ in range(5)) if isinstance(came, Progress)]
        work.close()
        assert len(seen) == 5
        assert all(0 <= one.done <= max(one.total, one.done) and one.label for one in seen)
        assert not path.exists()


class TestFollowing:
    """What comes and goes after it was drawn."""

    def test_new_papers_come_in_and_the_old_stay(self, filled):
        before = places(drawn(filled))
        add(filled, *papers(3, first=50))
        mapped = drawn(filled)
        after = places(mapped)
        assert {paper: after[paper] for paper in before} == before
        assert (len(after), mapped.added) == (69, 9)
        assert agreement(filled, mapped) > 0.85

    def test_papers_that_are_gone_are_left_out(self, filled):
        before = places(drawn(filled))
        first, second, *_ = before
        with filled.writing() as db:
            db.execute("UPDATE papers SET digests = 0 WHERE id = ?", [first])
        after = places(drawn(filled))
        assert first not in after
        assert after[second] == before[second]

    def test_when_many_have_come_all_are_placed_anew(self, filled):
        drawn(filled)
        add(filled, *papers(10, first=50))
        mapped = drawn(filled)
        assert (len(places(mapped)), mapped.added) == (90, 0)

    def test_anew_is_anew(self, filled):
        drawn(filled)
        add(filled, *papers(3, first=50))
        assert drawn(filled, anew=True).added == 0

    @given(at=st.floats(0, 0.999), value=st.integers(1, 255))
    def test_a_damaged_file_is_drawn_again(self, tmp_path_factory, at, value):
        whole = _WHOLE.get("bytes") or _WHOLE.setdefault("bytes", _some_map(tmp_path_factory))
        path = tmp_path_factory.mktemp("damaged") / "one.map"
        broken = bytearray(whole)
        broken[int(at * len(broken))] ^= value
        path.write_bytes(broken)
        found = opened(path)
        path.write_bytes(whole)
        sound = opened(path)
        # Either it is refused, or the damage was where nothing is kept.
        assert found is None or np.array_equal(found.places, sound.places)

    def test_what_is_cut_short_is_drawn_again(self, filled, path):
        once = drawn(filled)
        path.write_bytes(path.read_bytes()[:-200])
        assert opened(path) is None
        assert drawn(filled) == once
        assert opened(path) is not None


_WHOLE: dict[str, bytes] = {}


def _some_map(tmp_path_factory) -> bytes:
    gathering = Gathering()
    gathering.take((str(one["title"]), str(one["abstract"])) for one in papers(8))
    chart = last(chart_of(gathering, np.arange(1, 25), 1))
    path = tmp_path_factory.mktemp("whole") / "one.map"
    save(path, chart)
    return path.read_bytes()


class TestMarks:
    """What the points are coloured by."""

    def test_marks_are_in_the_order_of_the_map(self, filled):
        mapped = drawn(filled)
        ids = list(places(mapped))
        search = Search(filled)
        assert told_of(search, mapped.ids).decisions == bytes(len(ids))
        triage.decide(filled, ids[3:5], Decision.DONE)
        triage.tag(filled, [ids[7]], "to read", on=True)
        told = told_of(search, mapped.ids)
        assert [*told.decisions[:6]] == [0, 0, 0, 2, 2, 0]
        pairs = np.frombuffer(told.tagged, np.int32).reshape(-1, 2).tolist()
        assert [(at, dict(told.tags)[tag]) for at, tag in pairs] == [(7, "to read")]
        assert set(np.frombuffer(told.digests, np.int32).tolist()) == {told.pages[0][0]}
        search.close()

    def test_a_paper_of_no_library_has_no_marks(self, filled):
        ids = np.array([10**12], np.int64).tobytes()
        search = Search(filled)
        assert told_of(search, ids).decisions == b"\0"
        search.close()


def told_of(search: Search, ids: bytes) -> MapMarks:
    found = answered(search._store, search, ReadMapMarks(ids))
    assert isinstance(found, MapMarks)
    return found


def test_only_a_map_that_is_drawn_gives_way(filled):
    gave_way: list[bool] = []
    with closing(Jobs(filled.library, lambda: gave_way.append(True))) as jobs:
        for anew, times in ((False, 1), (False, 1), (True, 2)):
            assert isinstance(last(jobs.run(DrawMap(anew))), Mapped)
            assert len(gave_way) == times


class TestParts:
    """The parts of the method, each by itself."""

    def test_neighbours_in_cells_are_those_of_all_pairs(self, monkeypatch):
        random = np.random.default_rng(1)
        centres = random.standard_normal((30, 20))
        vectors = centres[random.integers(0, 30, 1_500)] + 0.3 * random.standard_normal((1_500, 20))
        vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
        exact, _ = last(neighbours(vectors, 10, 1))
        monkeypatch.setattr("reader.map.neighbours.EXACT", 100)
        celled, alike = last(neighbours(vectors, 10, 1))
        shared = [len(set(a) & set(b)) for a, b in zip(exact, celled, strict=True)]
        assert np.mean(shared) > 9.3
        assert (celled != np.arange(1_500)[:, None]).all()
        assert (np.diff(alike, axis=1) <= 1e-6).all()

    @pytest.mark.parametrize("copies", [30, 200])
    def test_papers_that_are_all_alike_have_places_all_the_same(self, copies):
        vectors = np.tile(np.eye(1, 5, dtype=np.float32), (copies, 1))
        where = last(placed(vectors, 1))
        assert np.isfinite(where).all()
        assert where.shape == (copies, 2)

    def test_many_papers_settle_among_their_landmarks(self, monkeypatch):
        monkeypatch.setattr("reader.map.placing.LANDMARKS", 120)
        monkeypatch.setattr("reader.map.settling.ROUNDS", 40)
        assert LANDMARKS > 120
        random = np.random.default_rng(2)
        topic = random.integers(0, 4, 600)
        vectors = np.eye(4, 12)[topic] + 0.1 * random.standard_normal((600, 12))
        vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
        where = last(placed(vectors, 3))
        far = ((where[:, None] - where[None]) ** 2).sum(axis=2)
        np.fill_diagonal(far, np.inf)
        assert (topic[far.argsort(axis=1)[:, :5]] == topic[:, None]).mean() > 0.95

    @pytest.mark.parametrize("text", ["", "7", "the same words"])
    def test_papers_that_say_nothing_have_places_all_the_same(self, text):
        gathering = Gathering()
        gathering.take([(text, "")] * 25)
        chart = last(chart_of(gathering, np.arange(25), 1))
        assert np.isfinite(chart.places).all()
        assert chart.places.shape == (25, 2)

    def test_a_phrase_is_one_word_or_two_of_a_title(self):
        gathering = Gathering()
        gathering.take([("Barn owls hunt", "At night"), ("", "")])
        which, phrases = gathering.phrases()
        told = {" ".join(gathering.words[one] for one in parts(kind)) for kind in phrases.tolist()}
        assert told == {"barn", "owl", "hunt", "barn owl", "owl hunt"}
        assert set(which.tolist()) == {0}

    def test_an_exact_map_keeps_topics_apart(self):
        vectors = np.repeat(np.eye(3, 6, dtype=np.float32), 15, axis=0)
        noise = np.random.default_rng(5).standard_normal(vectors.shape) * 0.05
        vectors = (vectors + noise).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        where = last(embedded(vectors, 1))
        middles = where.reshape(3, 15, 2).mean(axis=1)
        within = np.linalg.norm(where.reshape(3, 15, 2) - middles[:, None], axis=2).max()
        between = min(np.linalg.norm(middles[a] - middles[b]) for a, b in ((0, 1), (0, 2), (1, 2)))
        assert between > within
