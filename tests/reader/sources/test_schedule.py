"""When a source is due: never too often, never never, whatever the clock does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources import schedule
from reader.types.sources import Source, SourceKind, Standing, State

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FEED = Source(SourceKind.FEED, "https://example.org/feed", every=60, id=1)

EVERY = st.sampled_from([1, 15, 60, 240, 1440, 10_080])
SHARE = st.floats(0, 1)


def is_due(source: Source, now: datetime) -> bool:
    return schedule.due([source], now) == [source]


def after(source: Source, state: State) -> Source:
    return replace(source, state=state)


def test_a_new_source_is_due_unless_it_is_off_or_only_on_demand():
    off, on_demand = replace(FEED, enabled=False, id=2), replace(FEED, every=0, id=3)
    assert schedule.due([off, FEED, on_demand], NOW) == [FEED]


def test_after_a_success_it_rests_for_its_interval_and_a_little_more():
    done = after(FEED, schedule.succeeded(FEED, NOW, 0.5, "3 new"))
    assert not is_due(done, NOW + 62 * MINUTE)
    assert is_due(done, NOW + 64 * MINUTE)
    assert (done.state.standing, done.state.message) == (Standing.WELL, "3 new")
    assert done.state.last_success == done.state.last_try == "2026-11-22T09:00:00+00:00"


def test_failures_are_tried_again_after_longer_and_longer_waits_up_to_a_day():
    source, waits = FEED, []
    for _ in range(9):
        source = after(source, schedule.failed(source, NOW, 0, "trouble"))
        then = datetime.fromisoformat(source.state.next_due)
        waits.append(round((then - NOW) / MINUTE))
    assert waits == [15, 30, 60, 120, 240, 480, 960, 1440, 1440]
    assert (source.state.failures, source.state.last_success) == (9, "")
    assert schedule.succeeded(source, NOW, 0).failures == 0


def test_a_server_that_asks_for_rest_has_it_but_no_more_than_a_day():
    asked = schedule.failed(FEED, NOW, 0, "busy", asked=7200)
    assert asked.next_due == "2026-11-22T11:00:01+00:00"
    assert schedule.failed(FEED, NOW, 0, "busy", asked=1e12).next_due[:10] == "2026-11-23"


def test_offline_is_no_failure_and_soon_tried_again():
    state = schedule.offline(replace(FEED, state=State(failures=2)), NOW, 0)
    assert (state.standing, state.failures) == (Standing.OFFLINE, 2)
    assert state.next_due == "2026-11-22T09:05:01+00:00"


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-45", "9999-12-31T23:59:59-23:00"])
def test_a_time_that_is_none_stops_nothing(text):
    assert schedule.time_of(text) is None
    assert is_due(replace(FEED, state=State(last_try=text, next_due=text)), NOW)


@given(EVERY, SHARE, st.sampled_from(["succeeded", "failed", "offline"]), st.data())
def test_while_the_clock_goes_on_it_is_never_due_before_its_time(every, share, kind, data):
    source = replace(FEED, every=every)
    more = ["x"] if kind == "failed" else []
    done = after(source, getattr(schedule, kind)(source, NOW, share, *more))
    least = {"succeeded": every, "failed": 15, "offline": min(every, 5)}[kind] * MINUTE
    passed = data.draw(st.timedeltas(timedelta(0), least))
    assert not is_due(done, NOW + passed)
    assert is_due(done, NOW + max(every * MINUTE, DAY) * 1.1 + 2 * MINUTE)


@given(EVERY, SHARE, st.timedeltas(2 * MINUTE, 4000 * DAY))
def test_a_clock_that_was_set_back_neither_stops_it_nor_floods_it(every, share, back):
    source = replace(FEED, every=every)
    done = after(source, schedule.succeeded(source, NOW, share))
    assert is_due(done, NOW - back)
    again = after(done, schedule.succeeded(done, NOW - back, share))
    assert not is_due(again, NOW - back + every * MINUTE)
    assert is_due(again, NOW) or NOW - back + every * MINUTE * 1.1 + MINUTE > NOW


@given(
    EVERY,
    st.lists(st.tuples(st.sampled_from(["step", "back", "on"]), st.integers(1, 60)), max_size=80),
)
def test_tries_are_no_more_than_intervals_and_changes_of_the_clock(every, events):
    source, clock, steps, changes, tries = replace(FEED, every=every), NOW, 0, 0, 0
    for kind, size in events:
        if kind == "step":
            clock, steps = clock + MINUTE, steps + 1
        else:
            clock += HOUR * 37 * size * (1 if kind == "on" else -1)
            changes += 1
        if is_due(source, clock):
            source, tries = after(source, schedule.succeeded(source, clock, 0.3)), tries + 1
    assert tries <= 1 + changes + steps / every
