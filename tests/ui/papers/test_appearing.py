"""Where a paper stood: in the order of time, and in words."""

from hypothesis import given
from hypothesis import strategies as st

from reader.types import Appearance, DigestDate
from ui.papers.appearing import in_digests, in_time, lines_text

DATES = st.one_of(
    st.just(DigestDate()),
    st.builds(
        lambda day, month, year: DigestDate("x", month, day, year),
        st.integers(1, 28), st.integers(1, 12), st.integers(2020, 2030),
    ),
)  # fmt: skip
APPEARANCES = st.lists(
    st.builds(Appearance, st.integers(1, 5), st.just("d"), st.integers(1, 9), DATES,
              st.integers(1, 99), st.integers(1, 99)),
    max_size=8,
).map(tuple)  # fmt: skip


@given(APPEARANCES)
def test_time_orders_all_and_puts_those_without_a_date_last(appearances):
    ordered = in_time(appearances)
    assert sorted(ordered, key=hash) == sorted(appearances, key=hash)
    days = [each.date.iso for each in ordered]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days[: len(dated)] == dated


def test_words():
    one = Appearance(1, "d", 1, DigestDate(), 12, 1_013)
    assert lines_text(one) == "lines 12–1,013"
    assert lines_text(Appearance(1, "d", 1, DigestDate(), 12, 12)) == "line 12"
    assert in_digests((one, one)) == ""
    assert in_digests((one, Appearance(2, "e", 1, DigestDate(), 1, 2))) == "in 2 digests"
