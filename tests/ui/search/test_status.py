"""What is said under the box of what a search found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from reader.types import Terms
from reader.work import Answer, packed
from ui.search.status import MeantButton
from ui.search.words import told


def answer(count: int, **more) -> Answer:
    return Answer(packed(range(count)), Terms(), **more)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (answer(0), "0 papers in the whole library"),
        (answer(1, total=1), "1 paper in the whole library"),
        (answer(1_000, total=23_456, capped=True), "the best 1,000 of 23,456 papers"),
        (answer(9, some=9), "9 papers with some of the words, none with all"),
        (
            answer(9, some=6),
            "3 papers in the whole library, then 6 with some of the words",
        ),
        (answer(9, complete=False), "9 so far: the index is being built"),
        (
            answer(2, cut=True),
            "2 papers so far: time ran out. Another word narrows it down.",
        ),
    ],
)
def test_how_many_were_found(found, said):
    assert told(found) == said


def test_what_was_perhaps_meant_is_a_link_that_takes_it(bar, qtbot):
    taken = QSignalSpy(bar.written)
    bar.set_text("sparce attention")
    bar.set_status("12 papers with some of the words, none with all")
    bar.state.offer("sparse attention")
    (link,) = bar.findChildren(MeantButton)
    assert link.isVisible()
    assert link.accessibleName() == "Did you mean “sparse attention”?"
    assert bar.state.rect().contains(link.geometry())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert bar.text() == "sparse attention"
    assert taken.at(0) == ["sparse attention"]


def test_it_is_reached_by_tab_and_seen_there(bar, qtbot):
    bar.state.offer("owls")
    (link,) = bar.findChildren(MeantButton)
    before = link.grab().toImage()
    link.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(link.hasFocus)
    assert link.grab().toImage() != before
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert bar.text() == "owls"


def test_nothing_is_asked_where_nothing_was_meant(bar):
    bar.state.offer("owls")
    bar.state.offer("")
    assert not bar.findChildren(MeantButton)[0].isVisible()
    assert bar.state.meant == ""


def test_a_long_or_hostile_suggestion_stays_in_its_line(bar):
    height = bar.state.height()
    bar.set_status("12 papers")
    bar.state.offer("<b>&owls</b> " * 60)
    (link,) = bar.findChildren(MeantButton)
    assert bar.state.height() == height
    assert bar.state.rect().contains(link.geometry())
    assert "&lt;b&gt;" in link.toolTip()
