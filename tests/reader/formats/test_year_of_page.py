from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.year import with_year
from reader.types import DigestDate

MARCH_12 = DigestDate("Mar 12", 3, 12)


def at(year, month, day):
    return datetime(year, month, day, 12, tzinfo=UTC).timestamp()


def test_the_year_that_the_reader_told_wins():
    dated = with_year(DigestDate("Mar 12, 2024", 3, 12, 2024), 2023, at(2025, 1, 1))
    assert (dated.iso, dated.year_inferred) == ("2023-03-12", False)


def test_the_page_s_own_year_is_not_inferred():
    dated = with_year(DigestDate("Mar 12, 2024", 3, 12, 2024), None, at(2025, 1, 1))
    assert (dated.iso, dated.year_inferred) == ("2024-03-12", False)


@pytest.mark.parametrize(
    ("saved", "iso"),
    [
        (at(2025, 3, 12), "2025-03-12"),
        (at(2025, 12, 31), "2025-03-12"),
        (at(2025, 3, 11), "2025-03-12"),  # it was the twelfth already, further east
        (at(2025, 3, 10), "2024-03-12"),
        (at(2025, 1, 1), "2024-03-12"),
    ],
)
def test_the_year_of_the_file_is_the_latest_that_fits(saved, iso):
    dated = with_year(MARCH_12, None, saved)
    assert (dated.iso, dated.year_inferred) == (iso, True)
    assert dated.text == "Mar 12"


def test_a_leap_day_finds_a_leap_year():
    leap = DigestDate("Feb 29", 2, 29)
    assert with_year(leap, None, at(2023, 6, 1)).iso == "2020-02-29"
    assert with_year(leap, 2023, at(2025, 6, 1)).iso == "2024-02-29"


def test_a_page_without_a_date_stays_without():
    assert with_year(DigestDate(), 2024, at(2025, 1, 1)) == DigestDate()


@pytest.mark.parametrize("time", [float("nan"), float("inf"), 1e300, -1e300])
def test_an_impossible_file_time_leaves_the_year_open(time):
    dated = with_year(MARCH_12, None, time)
    assert (dated.year, dated.year_inferred) == (None, False)


@given(st.integers(1, 12), st.integers(1, 28), st.integers(0, 2**32))
def test_the_date_is_within_the_year_before_the_file(month, day, seconds):
    dated = with_year(DigestDate("x", month, day), None, seconds)
    age = datetime.fromtimestamp(seconds, UTC) - datetime.fromisoformat(f"{dated.iso}T00:00Z")
    assert -1 <= age.days <= 366


def test_a_year_that_no_calendar_has_is_passed_over():
    found = with_year(DigestDate("Mar 12", 3, 12), 10**20, 1_710_300_000)
    assert (found.year, found.year_inferred) == (2024, True)
