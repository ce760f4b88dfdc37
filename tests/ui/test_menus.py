"""The menus are parted where another subject begins."""

from __future__ import annotations

from itertools import pairwise

import pytest


def entries(menu):
    """Return what stands in a menu, '' for a line."""
    return [
        "" if each.isSeparator() else each.text().replace("&", "").rstrip("…")
        for each in menu.actions()
    ]


@pytest.fixture
def menus(window):
    bar = window.menuBar().actions()
    return {action.text().replace("&", ""): entries(action.menu()) for action in bar}


def test_lines_part_the_subjects(menus):
    edit = menus["Edit"]
    assert edit.index("") < edit.index("History")
    assert menus["View"][-2:] == ["", "Settings"]
    assert "" in menus["Go"]
    file = menus["File"]
    assert file[-5:] == ["", "Backups", "Back Up Now", "", "Quit"]


def test_no_line_stands_at_an_end_or_beside_another(menus):
    for found in menus.values():
        assert found[0]
        assert found[-1]
        assert all(one or other for one, other in pairwise(found))
