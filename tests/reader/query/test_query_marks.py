"""Counts and days of a search: what they mean, and where their mistakes are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query import parse
from reader.query.format import format_days
from reader.query.intervals import days
from reader.query.tree import DATES, Count, Dates
from tests.reader.query.searches import TODAY


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("3", 3, 3),
        ("=3", 3, 3),
        (">2", 3, None),
        (">=2", 2, None),
        ("<2", 0, 1),
        ("<=2", 0, 2),
        ("2..4", 2, 4),
        ("2..", 2, None),
        ("..4", 0, 4),
        ("0", 0, 0),
    ],
)
def test_counts(typed, low, high):
    query = parse(f"tags:{typed}")
    assert query.root == Count("tags", low, high)
    assert query.problems == ()


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024/2", "2024-02-01", "2024-02-29"),
        ("2024-03-05", "2024-03-05", "2024-03-05"),
        ("=2024", "2024-01-01", "2024-12-31"),
        (">2024-03", "2024-04-01", ""),
        (">=2024-03", "2024-03-01", ""),
        ("<2024-03", "", "2024-02-29"),
        ("<=2024-03", "", "2024-03-31"),
        ("2024-03..2024-06", "2024-03-01", "2024-06-30"),
        ("2023..", "2023-01-01", ""),
        ("..2023", "", "2023-12-31"),
        ("today", "2024-06-15", "2024-06-15"),
        ("Yesterday", "2024-06-14", "2024-06-14"),
        (">yesterday", "2024-06-15", ""),
        ("<7d", "2024-06-09", ""),
        ("7d", "2024-06-09", ""),
        ("<=7d", "2024-06-08", ""),
        (">30d", "", "2024-05-15"),
        (">=30d", "", "2024-05-16"),
        ("<2w", "2024-06-02", ""),
        ("<1m", "2024-05-16", ""),
        ("<1Y", "2023-06-16", ""),
        ("30d..7d", "2024-05-16", "2024-06-08"),
        ("<99999y", "0001-01-02", ""),
        (">9999-12-30", "9999-12-31", ""),
        ("<=0d", "2024-06-15", ""),
    ],
)
def test_days(typed, first, last):
    query = parse(f"added:{typed}", today=TODAY)
    assert query.root == Dates("added", first, last)
    assert query.problems == ()


def test_a_month_ago_is_a_day_that_there_is():
    assert parse("date:>=1m", today=date(2024, 3, 31)).root == Dates("date", "", "2024-02-29")


def test_days_are_counted_from_now_when_nothing_is_said():
    assert parse("added:<1d").root == parse("added:>=today").root


@pytest.mark.parametrize(
    ("text", "position", "message"),
    [
        ("date:2024-13", 10, "no month 13"),
        ("date:2024-02-30", 13, "2024-02 has no day 30"),
        ("date:2024..2024-00", 16, "no month 0"),
        ("date:0000", 5, "no year 0"),
        ("date:soon", 5, "should be a date here"),
        ("date:..", 5, "should be a date here"),
        ("date:>9999", 6, "No calendar has a day"),
        ("date:<0001-01", 6, "No calendar has a day"),
        ("added:<0d", 7, "No day is less than 0 ago"),
        ("added:<7", 7, "7 needs d, w, m or y"),
        ("date:>2024..2025", 5, "should be a date here"),
        ("tags:>many", 6, "should be a number"),
        ("tags:<0", 5, "No number is less"),
        ("digests:>99999999", 9, "should be a number"),
    ],
)
def test_mistakes_point_at_their_place(text, position, message):
    query = parse(f"alpha {text}", today=TODAY)
    assert query.root == parse("alpha").root
    assert [problem.position for problem in query.problems] == [6 + position]
    assert message in query.problems[0].message


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tags:4..2", "tags:2..4"),
        ("date:2024..2023", "date:2023..2024"),
        ('date:"2024-05..2023-12-09"', "date:2023-12-09..2024-05"),
    ],
)
def test_ends_that_were_turned_round_are_read_the_right_way(text, meant):
    assert parse(text).root == parse(meant).root
    assert "the other way round" in parse(text).problems[0].message


@given(st.dates(), st.dates(), st.sampled_from(DATES))
def test_days_survive_being_written_and_read(one, other, name):
    first, last = sorted((one.isoformat(), other.isoformat()))
    for ends in ((first, last), (first, ""), ("", last)):
        assert days(format_days(*ends), TODAY) == ends
        assert parse(f"{name}:{format_days(*ends)}").root == Dates(name, *ends)


@given(st.integers(1, 400), st.sampled_from("dwmy"), st.dates(date(1500, 1, 1), date(2900, 1, 1)))
def test_every_day_is_either_since_then_or_before(number, unit, today):
    since, _ = days(f"<{number}{unit}", today)
    _, before = days(f">={number}{unit}", today)
    assert date.fromisoformat(before) + timedelta(1) == date.fromisoformat(since)
