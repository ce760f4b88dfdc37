"""The last table of the battery: what it counts, and when it says that all is well."""

from __future__ import annotations

import pytest

from tests.battery import finished
from tests.battery.tally import Faults, Tally
from tests.rows import Row, main


@pytest.mark.parametrize(
    ("tally", "holds"),
    [
        (Tally(10, runs=10), True),
        (Tally(10, runs=9), False),
        (Tally(10, runs=10, lost=1), False),
        (Tally(10, runs=10, unopened=1), False),
        (Tally(10, runs=10, healing=9.9), True),
        (Tally(10, runs=10, healing=10.1), False),
        (Tally(10, 20, runs=10, healing=10.1), True),
        (Tally(10, control=True, runs=10), False),
        (Tally(10, control=True, runs=10, lost=3, healing=99.0), True),
    ],
)
def test_a_fault_holds_where_enough_was_tried_and_nothing_lost(tally, holds):
    assert [row.holds for row in tally.rows("kills")] == [holds]


def test_the_worst_time_is_kept():
    tally = Tally(1)
    for seconds in (0.5, 2.25, 1.0):
        tally.took(seconds)
    assert tally.cells() == ("0", "0", "0", "2.25")


def test_the_last_table_has_a_line_for_each_fault_and_for_what_does_not_hold(capsys):
    faults = Faults()
    battery = {
        "kills": lambda _: [*Tally(9, runs=1_000, healing=0.5).rows("kills")],
        "full": lambda _: [
            Row("seed", "7", "", holds=True),
            *Tally(5, runs=5, lost=1).rows("once"),
            Row("tracebacks", 2, "0", holds=False),
        ],
        "queries": lambda _: [Row("slowest", 0.1, "< 2", holds=True)],
    }
    watched = {name: faults.watched(name, measurement) for name, measurement in battery.items()}
    assert main(watched, ["all"], "battery") == 1
    assert faults.measurements == 3
    assert faults.table().splitlines() == [
        "fault        runs  lost  not opened  worst, s  goal               holds",
        "kills       1,000     0           0      0.50  ≥ 9; none; ≤ 10 s  yes",
        "full: once      5     1           0         –  ≥ 5; none          NO",
        "full                                           tracebacks         NO",
        "queries                                        all its goals      yes",
    ]


def test_a_long_run_goes_on_where_one_of_the_same_commit_was_cut_off(tmp_path, monkeypatch):
    monkeypatch.setattr(finished, "_folder", lambda: tmp_path / "commit")
    asked = []

    def measured(name, rows):
        def measurement(long):
            asked.append(name)
            yield from rows

        return measurement

    def cut_off(long):
        yield Row("begun", 1, "", holds=True)
        raise KeyboardInterrupt

    one = Tally(2, runs=3, lost=1)
    first = Faults()
    whole = list(first.watched("one", measured("one", list(one.rows("one"))))(True))
    with pytest.raises(KeyboardInterrupt):
        list(first.watched("two", cut_off)(True))
    again = Faults()
    assert list(again.watched("one", measured("one", []))(True)) == whole
    assert [row.name for row in again.watched("two", measured("two", whole))(True)] == [
        "one",
        "minutes",
        "minutes",
    ]
    assert asked == ["one", "two"]
    assert again.table().split("\n")[1].split() == first.table().split("\n")[1].split()
    list(again.watched("one", measured("one", []))(False))
    assert asked == ["one", "two", "one"]
