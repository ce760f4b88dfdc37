"""The battery's own bookkeeping: what it believes to be acknowledged, and what it tries."""

from __future__ import annotations

from itertools import takewhile
from random import Random

import pytest

from tests.battery.acts import Act, Marks, marked, script
from tests.battery.hostile_places import hostile
from tests.battery.kills import _acknowledged


@pytest.mark.parametrize(
    ("said", "acknowledged"),
    [("", 0), (">\n", 0), (">\nStarred", 0), (">\nStarred\n", 1), (">\nStarred\n>\nNote on", 1)],
)
def test_only_whole_lines_acknowledge_an_act(said, acknowledged):
    assert _acknowledged(said) == acknowledged


def test_a_script_imports_before_it_marks(tmp_path):
    acts = list(script(tmp_path, Random(7), 60))
    assert acts[0].digest
    assert sum(act.digest is not None for act in acts) == len(list(tmp_path.iterdir())) == 3
    assert all(act.paper <= act.papers for act in acts if act.paper)
    assert [act.papers for act in acts] == sorted(act.papers for act in acts)
    assert list(script(tmp_path, Random(7), 60)) == acts


def test_marks_add_up_in_order():
    acts = [
        Act(arguments, papers=3)
        for arguments in (
            ("import", "--json", "page.txt"),
            ("decide", "2", "later"),
            ("tag", "2", "birds"),
            ("tag", "2", "tools/saws"),
            ("star", "3"),
            ("note", "2", "one"),
            ("note", "2", "two"),
            ("decide", "2", "done"),
        )
    ]
    assert marked(acts) == {
        2: Marks("done", tags=frozenset({"birds", "tools/saws"}), note="two"),
        3: Marks(starred=True),
    }
    assert marked(takewhile(lambda act: act.digest, acts)) == {}


def test_every_hostile_thing_has_a_name_of_its_own():
    names = [one.name for one in hostile()]
    assert len(names) == len(set(names)) >= 400
