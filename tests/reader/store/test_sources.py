"""Sources are kept with their state, changed, paused and forgotten; papers stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Library
from reader.store import sources
from reader.store.sources import NoSuchSourceError
from reader.store.store import Store
from reader.types.sources import Seen, Source, SourceKind, Standing, State, Validators
from reader.words import english, speak
from tests.builders import all_ids, imported, write_digest

FEED = Source(SourceKind.FEED, "https://example.org/feed", "Owls", 60)


def added(store: Store, source: Source = FEED) -> Source:
    with store.writing() as db:
        return sources.add(db, source)


def test_sources_are_kept_in_order_with_numbers(store):
    first = added(store)
    second = added(store, Source(SourceKind.ARXIV, "cs.CL", "arXiv", 1440, "http://m.test", "atom"))
    assert store.read(sources.sources) == (first, second)
    assert store.read(sources.source, second.id) == second
    assert first.id != second.id


def test_a_source_is_forgotten_and_papers_stay(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(3)))
    source = added(store, Source(SourceKind.FOLDER, str(tmp_path)))
    with store.writing() as db:
        sources.watch(db, source.id, [Seen("a", 1, 2.5)])
        sources.remove(db, source.id)
    assert store.read(sources.sources) == ()
    assert store.read(sources.watched, source.id) == {}
    assert len(all_ids(store)) == 3
    assert store.read(lambda db: db.execute("SELECT count(*) FROM watched").fetchone()) == (0,)


@pytest.mark.parametrize("act", [sources.remove, sources.pause, sources.resume])
def test_what_is_not_there_is_refused(store, act):
    with pytest.raises(NoSuchSourceError, match="no source 7"), store.writing() as db:
        act(db, 7)
    with pytest.raises(NoSuchSourceError), store.writing() as db:
        sources.change(db, replace(FEED, id=7))


def test_what_is_not_there_is_told_in_the_readers_language(store):
    speak(lambda text, _comment, _n: text.replace("There is no", "Es gibt keine"))
    try:
        with pytest.raises(NoSuchSourceError, match=r"^Es gibt keine source 7"):
            store.read(lambda db: sources.source(db, 7))
    finally:
        speak(english)


def test_a_change_of_schedule_keeps_the_state_and_makes_it_due(store):
    source = added(store)
    state = State("2026-11-22T09:00:00+00:00", "then", "later", Standing.WELL, 0, "3 new")
    with store.writing() as db:
        sources.set_state(db, source.id, state)
        sources.change(db, replace(source, every=15))
        sources.pause(db, source.id)
    (kept,) = store.read(sources.sources)
    assert (kept.every, kept.enabled, kept.state) == (15, False, replace(state, next_due=""))


def test_a_source_that_leads_elsewhere_begins_afresh(store):
    source = added(store, Source(SourceKind.FOLDER, "/a"))
    with store.writing() as db:
        sources.set_state(db, source.id, State(last_success="once", failures=3))
        sources.watch(db, source.id, [Seen("/a/b", 1, 2.5)])
        changed = sources.change(db, replace(source, address="/c"))
    assert store.read(sources.source, source.id) == changed
    assert changed.state == State()
    assert store.read(sources.watched, source.id) == {}


def test_what_comes_for_a_source_that_was_removed_meanwhile_is_passed_over(store):
    with store.writing() as db:
        sources.set_state(db, 9, State(failures=1))
        sources.set_name(db, 9, "x")
        sources.watch(db, 9, [Seen("a", 1, 2.5)], ["b"])
    assert store.read(sources.watched, 9) == {}


def test_only_a_source_without_a_name_is_given_one(store):
    named, nameless = added(store), added(store, replace(FEED, name=""))
    with store.writing() as db:
        for source in (named, nameless):
            sources.set_name(db, source.id, "Its own title")
    assert [source.name for source in store.read(sources.sources)] == ["Owls", "Its own title"]


def test_files_that_were_seen_are_renewed_and_those_gone_forgotten(store):
    key = added(store, Source(SourceKind.FOLDER, "/a")).id
    with store.writing() as db:
        sources.watch(db, key, [Seen("a", 1, 0.1), Seen("b", 2, 0.2)])
        sources.watch(db, key, [Seen("b", 3, 1_700_000_000.123456)], ["a"])
    assert store.read(sources.watched, key) == {"b": Seen("b", 3, 1_700_000_000.123456)}


@pytest.mark.parametrize(
    "kept",
    [
        "[]",
        '{"failures": "x", "standing": "odd", "validators": 3}',
        '{"standing": ["well"], "last_try": 5, "next": ""}',
    ],
)
def test_a_state_that_another_version_wrote_is_read_as_far_as_it_goes(store, kept):
    key = added(store).id
    with store.writing() as db:
        db.execute("UPDATE sources SET state = ?", [kept])
    assert store.read(sources.source, key).state == State()


TEXT = st.text(max_size=20)
STATES = st.builds(
    State, TEXT, TEXT, TEXT, st.sampled_from(Standing), st.integers(0, 99), TEXT,
    st.builds(Validators, TEXT, TEXT, TEXT),
)  # fmt: skip
SOURCES = st.builds(
    Source,
    st.sampled_from(SourceKind),
    TEXT,
    TEXT,
    st.integers(0, 10**6),
    TEXT,
    TEXT,
    st.booleans(),
)


@pytest.fixture(scope="module")
def kept_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sources")
    with Store(Library(folder / "library", folder / "cache")) as store:
        yield store


@settings(max_examples=50)
@given(SOURCES, STATES)
def test_what_is_kept_comes_back(kept_store, source, state):
    with kept_store.writing() as db:
        kept = sources.add(db, source)
        sources.set_state(db, kept.id, state)
    assert kept_store.read(sources.source, kept.id) == replace(source, id=kept.id, state=state)
