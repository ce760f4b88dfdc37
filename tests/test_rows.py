"""The frame of the benches and the battery: rows out, and a status that tells the truth."""

from __future__ import annotations

import json

import pytest

from tests.rows import Row, main, table
from tests.shared import DataMissingError, shared

GOOD = Row("opening", 12.5, "≤ 16 ms", holds=True)
BAD = Row("importing, papers a second", 990, "≥ 1,000", holds=False)


def absent(_long):
    yield GOOD
    raise DataMissingError("there is no corpus")


MEASUREMENTS = {
    "good": lambda long: [GOOD] * (2 if long else 1),
    "bad": lambda long: [GOOD, BAD],
    "none": lambda long: [],
    "absent": absent,
}


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["good"], 0),
        (["good", "--long", "--json"], 0),
        (["bad"], 1),
        (["bad", "--json"], 1),
        (["none"], 1),
        (["absent"], 1),
        (["all"], 1),
        (["unheard-of"], 2),
    ],
)
def test_the_status_is_0_only_where_every_goal_holds(arguments, status, capsys):
    assert main(MEASUREMENTS, arguments, "bench") == status


def test_an_unknown_name_lists_those_there_are(capsys):
    main(MEASUREMENTS, ["unheard-of"], "bench")
    assert "good, bad, none, absent, all" in capsys.readouterr().err


def test_no_name_is_refused(capsys):
    with pytest.raises(SystemExit) as caught:
        main(MEASUREMENTS, [], "bench")
    assert caught.value.code == 2
    assert "good, bad, none, absent, all" in main_help(capsys)


def main_help(capsys) -> str:
    with pytest.raises(SystemExit):
        main(MEASUREMENTS, ["--help"], "bench")
    return " ".join(capsys.readouterr().out.split())


def test_absent_data_are_told(capsys):
    main(MEASUREMENTS, ["absent"], "bench")
    assert "bench absent: not measured: there is no corpus" in capsys.readouterr().err


def test_json_lines_have_four_keys(capsys):
    main(MEASUREMENTS, ["bad", "--json"], "bench")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[1] == {
        "name": "importing, papers a second",
        "figure": 990,
        "goal": "≥ 1,000",
        "holds": False,
    }


def test_the_table_is_aligned():
    assert table([GOOD, BAD]).splitlines() == [
        "name                        figure  goal     holds",
        "opening                       12.5  ≤ 16 ms  yes",
        "importing, papers a second     990  ≥ 1,000  NO",
    ]


def test_shared_data_are_found_by_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("LECTERN_SHARED", str(tmp_path))
    (tmp_path / "digests").mkdir()
    assert shared("digests") == tmp_path / "digests"
    with pytest.raises(DataMissingError, match="no corpus"):
        shared("corpus")
