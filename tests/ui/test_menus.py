"""The menus are parted where another subject begins."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.ui.hands import Hands, said
from ui.commands import commands
from ui.commands.registry import ALWAYS


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


def test_a_key_that_does_nothing_here_says_why(hands):
    hands.press("r")
    put = "That works on a paper in a reading list only; A puts one there."
    hands.see(lambda: said(hands.window) == put)
    hands.press("Alt+D")
    hands.see(lambda: said(hands.window) == "Nothing is searched for here; / begins.")
    hands.press("Shift+D")
    hands.see(lambda: said(hands.window) == "That works in a reading list only.")


def test_whatever_needs_papers_says_so_where_there_are_none(opened, qtbot):
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.desk.shows(window.session.place))
        hands.press("j")
        hands.see(lambda: said(window) == "There are no papers here.")
        hands.press("e")
        hands.see(lambda: said(window) == "No paper is chosen here.")
        for command in commands:
            if command.when is not ALWAYS:
                assert command.rests(window.session), command.id
