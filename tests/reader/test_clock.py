"""A clock that is set back, or forward, changes no order: acts go by their numbers."""

from __future__ import annotations

import json
from array import array
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import annotating, noting, triage, undo
from reader.library import Library
from reader.sources import schedule
from reader.store import annotations, arranging, history, papers, sittings
from reader.store.drafts import Draft
from reader.store.store import Store
from reader.text.days import remaining
from reader.types import Arrangement, Decision, Part, Selector, SortKey, Sought
from reader.types.sources import Source, SourceKind
from tests.builders import abstract, all_ids, everything, faults, imported, write_digest
from tests.forking import run_lectern

START = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
JUMPS = [timedelta(days=days) for days in (-365, -1 / 24, 1, 4_000)]
"""A clock that was a year ahead, the end of summer time, a day on, and an empty battery."""


class Clock(datetime):
    """The system's clock, as somebody has set it."""

    time = START

    @classmethod
    def now(cls, tz=None):
        return cls.time.astimezone(tz)


@pytest.fixture
def clock(monkeypatch):
    Clock.time = START
    monkeypatch.setattr(history, "datetime", Clock)
    return Clock


def some_acts(store: Store):
    """Do one thing after the other."""
    yield triage.star(store, [1], on=True)
    yield triage.decide(store, [2], Decision.LATER)
    yield triage.tag(store, [1, 3], "owls", on=True)
    yield triage.note(store, 3, "first words")
    exact = abstract(0)[:20].strip()
    yield annotating.highlight(store, 1, Part.ABSTRACT, Selector(exact, end=len(exact)), "green")
    yield triage.star(store, [2], on=True)


@pytest.mark.parametrize("jump", JUMPS, ids=str)
def test_acts_are_undone_in_the_order_in_which_they_were_done(clock, library, tmp_path, jump):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(3)))
        acts, states = [], [everything(store)]
        for act in some_acts(store):
            acts.append(act.act)
            states.append(everything(store))
            clock.time += jump
            with store.writing() as db:
                sittings.begin(db)
        assert acts == sorted(acts)
        found = store.read(sittings.timeline)
        assert list(found.acts)[: len(acts)] == acts[::-1]
        assert [each.number for each in found.sittings] == sorted(
            (each.number for each in found.sittings), reverse=True
        )
        newest_first = Arrangement(order=((SortKey.TOUCHED, True),))
        listed = store.read(arranging.arranged, array("q", all_ids(store)), newest_first)
        assert list(listed.ids) == [2, 1, 3]
        for state in states[-2::-1]:
            undo.undo(store)
            assert told(everything(store)) == told(state)
        while undo.redo(store):
            pass
        assert told(everything(store)) == told(states[-1])
        assert not faults(store)


def test_what_came_last_is_the_newest_and_what_was_written_last(clock, tmp_path):
    library = Library(tmp_path / "library")
    with Store(library) as store:
        triage.note(store, imported_papers(store, tmp_path, range(3))[0], "first")
        clock.time -= timedelta(days=365)
        *_, last = imported_papers(store, tmp_path, range(3, 6))
        clock.time -= timedelta(days=365)
        exact = abstract(5)[:20].strip()
        annotating.highlight(store, last, Part.ABSTRACT, Selector(exact, end=len(exact)), "green")
        newest_first = Arrangement(order=((SortKey.ADDED, True),))
        listed = store.read(arranging.arranged, array("q", all_ids(store)), newest_first)
        assert list(listed.ids) == [4, 5, 6, 1, 2, 3]
        oldest_first = Arrangement(order=((SortKey.ADDED, False),))
        listed = store.read(arranging.arranged, listed.ids, oldest_first)
        assert list(listed.ids) == [1, 2, 3, 4, 5, 6]
        assert store.read(annotations.keys, Sought())[-1] == "note:1"
    for order, ids in (("added", [4, 5, 6, 1, 2, 3]), ("-added", [1, 2, 3, 4, 5, 6])):
        words = ["--library", str(library.folder), "search", "--json", "is:inbox"]
        result = run_lectern([*words, f"--sort={order}"], None, tmp_path)
        assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ids


def imported_papers(store: Store, folder, numbers) -> list[int]:
    """Import a page of papers; return those that it brought."""
    there = set(all_ids(store))
    imported(store, write_digest(folder, f"page {numbers.start}", numbers))
    return sorted(set(all_ids(store)) - there)


def told(state):
    """Return a state without the time at which a passage was marked."""
    return state | {"highlights": [row[:-1] for row in state["highlights"]]}


def test_the_last_draft_wins_however_the_clock_goes(clock, store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(2)))
    noting.keep_draft(store, Draft(1, "first", ""))
    clock.time -= timedelta(days=365)
    noting.keep_draft(store, Draft(1, "second", ""))
    noting.recover(store)
    assert next(store.read(papers.papers, [1])).note == "second"


@given(since=st.timedeltas(timedelta(days=-4_000), timedelta(days=4_000)), share=st.floats(0, 1))
def test_no_clock_keeps_a_source_from_being_refreshed(since, share):
    source = Source(SourceKind.FEED, "https://example.org/feed", every=60)
    kept = schedule.succeeded(source, START, share)
    due = bool(schedule.due([replace(source, state=kept)], START + since))
    if since < timedelta(minutes=-2) or since > timedelta(minutes=60 * (1 + schedule.JITTER)):
        assert due
    elif timedelta() <= since < timedelta(minutes=60 * (1 - schedule.JITTER)):
        assert not due


def test_days_that_remain_are_counted_from_the_day_that_it_is():
    days = [remaining("2026-12-24", (START + timedelta(days=more)).date()) for more in (0, 1, 400)]
    assert len(set(days)) == 3
