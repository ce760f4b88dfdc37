"""Time cut into bars, also where a file tells of a day at the end of the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.types.figures import Figures
from ui.dashboard.units import MOST, YEARS, Unit, all_times, buckets

DAYS = st.integers(1, date.max.toordinal())


@given(days=st.lists(DAYS, min_size=1, max_size=4), unit=st.sampled_from(Unit))
def test_bars_follow_each_other_to_the_newest_day(days, unit):
    some, every = buckets(dict.fromkeys(days, 1), unit, Figures(0, 0))
    assert some[-1][0] <= max(days) <= some[-1][1]
    assert all(end + 1 == start for (_, end), (start, _) in pairwise(some))
    assert len(some) == min(every, MOST)


@given(day=DAYS, beyond=st.integers(0, 400), unit=st.sampled_from(Unit))
def test_times_are_counted_as_they_are_made(day, beyond, unit):
    last = min(day + beyond, date.max.toordinal())
    some, every = buckets({day: 1, last: 1}, unit, Figures(0, 0))
    assert every == len({unit.start(each) for each in range(day, last + 1)})
    assert some[0][0] <= day or every > MOST


def test_nothing_counted_has_no_times():
    assert buckets({}, Unit.DAY, Figures(0, 0)) == ([], 0)
    tomorrow = (date(2026, 3, 12) + timedelta(days=1)).toordinal()
    counts = {date(2026, 3, 12).toordinal(): 1}
    assert buckets(counts, Unit.DAY, Figures(tomorrow, tomorrow))[0] == []


@pytest.mark.parametrize(
    ("names", "times"),
    [
        ([], ()),
        (["", "none"], ()),
        (["2025-11", "2026-02"], ("2025-11", "2025-12", "2026-01", "2026-02")),
        (["9999-12"], ("9999-12",)),
        (["2024", "2026"], ("2024", "2025", "2026")),
    ],
)
def test_every_month_or_year_has_its_place(names, times):
    assert all_times(names) == times


def test_what_is_long_ago_makes_no_bars():
    assert len(all_times(["0001-01", "9999-12"])) == 12 * YEARS + 1
    assert len(all_times(["0001", "9999"])) == YEARS + 1
