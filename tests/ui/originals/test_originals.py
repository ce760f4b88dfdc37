"""The original beside the paper: at its lines, wherever it stood, and said when it is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from reader.store.store import Store
from reader.types import Place, PlaceKind
from tests.builders import title
from ui.notices.notices import Notices

BOTH = 8
"""A made-up paper that both digests have: monday has a date, tuesday has none."""


@pytest.fixture
def reading(hands):
    """Stand on that paper, in the place of all papers."""
    hands.press("g", "a")
    hands.see(lambda: hands.window.desk.shows(Place(PlaceKind.ALL)))
    row = hands.titles().index(title(BOTH))
    hands.window.desk.step(row - hands.window.list.currentIndex().row(), extend=False)
    hands.see(lambda: hands.window.session.open_id == hands.current().id)
    return hands


def original(hands):
    return hands.window.dialogs.originals.dialog


def name(hands):
    """Return the digest that the window shows, once it is at the lines of the paper."""
    hands.see(lambda: original(hands) is not None and original(hands).isActiveWindow())
    window = original(hands)
    hands.see(lambda: window.lines.highlighted is not None)
    first, last = window.lines.highlighted
    digest, lines = window.windowTitle().split(" — ")[:2]
    assert lines == f"lines {first}–{last}"
    assert window.lines.line_at(first) == title(BOTH)
    return digest


def message(hands):
    labels = hands.window.findChild(Notices).findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisible())


def damage(library, packed):
    with Store(library) as store, store.writing() as db:
        db.execute("UPDATE contents SET packed = ?", [packed])


def test_a_key_opens_the_original_and_brackets_lead_to_the_others(reading, qtbot):
    reading.press("u")
    assert name(reading) == "tuesday"
    window = original(reading)
    choice = window.findChild(QComboBox)
    assert [choice.itemText(at).split(" · ")[0] for at in range(choice.count())] == [
        "monday",
        "tuesday",
    ]
    qtbot.keyClicks(window.lines, "[")
    reading.see(lambda: name(reading) == "monday")
    qtbot.keyClicks(window.lines, "[[")
    assert name(reading) == "monday"
    qtbot.keyClicks(window.lines, "]")
    reading.see(lambda: name(reading) == "tuesday")
    qtbot.keyClick(window.lines, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_in_a_digest_its_own_lines_are_shown(reading):
    digest = next(one.id for one in reading.window.session.counts.digests if one.name == "monday")
    reading.window.session.go(Place(PlaceKind.DIGEST, digest=digest))
    reading.see(lambda: reading.window.desk.shows(Place(PlaceKind.DIGEST, digest=digest)))
    row = reading.titles().index(title(BOTH))
    reading.window.desk.step(row - reading.window.list.currentIndex().row(), extend=False)
    reading.press("u")
    assert name(reading) == "monday"


def test_the_page_leads_to_the_lines_of_each_digest(reading):
    reading.see(lambda: reading.window.page.findChildren(QPushButton))
    (button,) = (
        each
        for each in reading.window.page.findChildren(QPushButton)
        if each.isVisible() and each.accessibleName().endswith("first seen")
    )
    button.click()
    assert name(reading) == "monday"


@pytest.mark.parametrize("packed", [b"", b"\x00nothing that zlib knows"])
def test_an_original_that_cannot_be_read_is_said_and_nothing_opens(reading, filled, packed):
    damage(filled, packed)
    reading.press("u")
    reading.see(lambda: "The original of “tuesday” is damaged." in message(reading))
    assert not original(reading).isVisible()


def test_an_original_that_is_gone_is_said_in_place_of_the_one_before(reading, filled, qtbot):
    reading.press("u")
    assert name(reading) == "tuesday"
    with Store(filled) as store, store.writing() as db:
        db.execute("DELETE FROM originals")
    qtbot.keyClicks(original(reading).lines, "[")
    reading.see(lambda: "The original of “monday” is not kept." in message(reading))
    reading.see(lambda: original(reading).lines.count == 0)
