"""Lines of the page's text, as they are really set."""

from __future__ import annotations

from dataclasses import replace
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from reader.settings import READING_LINES, READING_SIZE
from reader.types import Decision, Paper, Part, Terms
from tests.waiting import rest
from ui.detail.page import Page
from ui.looks.colours import LIGHT_COLOURS
from ui.looks.focus_ring import FocusRing
from ui.looks.theme import Reading, Theme, apply, reading_faces

ABSTRACT = (
    "Harbours kept time by water long before there were clocks, and fishermen still read the "
    "hour off a wall. We ask how exact such a clock can be made. Three cheap gauges along one "
    "coast agree with an atomic clock to within four seconds a day, in calm and in storm. The "
    "model needs no table of the moon, learns the coast by itself in a fortnight, and says when "
    "it is not sure. Where rivers meet the sea it fails, and we show why. All measurements of "
    "two winters are published with this paper, and so is the program that reads them. "
) * 3
WIDE = 2400
"""Pixels: wider than any line may be."""


PAPER = Paper(7, "Tides as Clocks", ABSTRACT, Decision.INBOX, False, (), "", (), "2026-01-01")


@pytest.fixture
def page(qapp, qtbot):
    kept = qapp.font(), qapp.palette()
    apply(qapp, Theme.LIGHT)
    made = Page()
    qtbot.addWidget(made)
    made.resize(WIDE, 900)
    with qtbot.waitActive(made):
        made.show()
    made.show_paper(PAPER, Terms())
    made.set_colours(LIGHT_COLOURS)
    yield made
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    qapp.setFont(kept[0])
    qapp.setPalette(kept[1])


def lines(page: Page) -> list[int]:
    """Return how many characters stand in each full line of the abstract."""
    rest(1)
    layout = page.texts[Part.ABSTRACT].document().firstBlock().layout()
    return [layout.lineAt(at).textLength() for at in range(layout.lineCount() - 1)]


def test_lines_are_as_long_as_is_read_with_the_least_effort(page):
    found = lines(page)
    assert len(found) > 15
    assert 60 <= mean(found) <= 75
    assert max(found) <= 80


def test_a_wider_window_makes_no_longer_lines(page):
    before = lines(page)
    page.resize(WIDE + 800, 900)
    assert lines(page) == before


def test_in_every_installed_face_lines_are_as_long(page):
    for face in reading_faces():
        page.set_reading(Reading(face=face))
        assert 60 <= mean(lines(page)) <= 75, face


@pytest.mark.parametrize("width", [45, 60, 90])
def test_lines_are_as_long_as_the_reader_likes(page, width):
    page.set_reading(Reading(width=width))
    assert width - 6 <= mean(lines(page)) <= width + 1


@pytest.mark.parametrize("zoom", [70, 150, 200])
def test_at_any_zoom_lines_hold_as_many_characters(page, qapp, zoom):
    apply(qapp, Theme.LIGHT, zoom)
    page.set_colours(LIGHT_COLOURS)
    assert 60 <= mean(lines(page)) <= 75


def test_size_and_line_height_are_as_the_reader_likes(page):
    text = page.texts[Part.ABSTRACT]
    title = page.texts[Part.TITLE]
    lines(page)
    before = text.height(), title.height()
    page.set_reading(Reading(size=200))
    assert text.document().defaultFont().pointSizeF() == QApplication.font().pointSizeF() * 2
    assert title.document().defaultFont().pointSizeF() > text.document().defaultFont().pointSizeF()
    lines(page)
    assert text.height() > before[0] * 1.5
    assert title.height() > before[1]
    page.set_reading(Reading(lines=200))
    lines(page)
    assert text.height() == pytest.approx(before[0] * 200 / 132, rel=0.03)


def test_triage_may_set_all_larger_for_a_while(page):
    text = page.texts[Part.ABSTRACT]
    before = text.document().defaultFont().pointSizeF()
    page.set_scale(1.25)
    assert text.document().defaultFont().pointSizeF() == pytest.approx(before * 1.25)
    page.set_reading(Reading(size=130))
    assert text.document().defaultFont().pointSizeF() == pytest.approx(before / 115 * 130 * 1.25)
    page.set_scale(1)
    assert text.document().defaultFont().pointSizeF() == pytest.approx(before / 115 * 130)


def test_a_text_that_has_the_keyboard_shows_a_ring_and_stays_in_place(page):
    text = page.texts[Part.ABSTRACT]
    lines(page)
    before = text.geometry()
    ring = page.findChild(FocusRing)
    assert not ring.isVisible()
    text.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    assert ring.geometry().contains(QRect(text.mapTo(ring.parent(), QPoint()), text.size()))
    assert text.geometry() == before
    text.clearFocus()
    assert not ring.isVisible()


def test_the_ring_follows_a_text_that_is_moved_by_what_stands_above_it(page, qtbot):
    text, ring = page.texts[Part.ABSTRACT], page.findChild(FocusRing)
    lines(page)
    text.setFocus(Qt.FocusReason.TabFocusReason)
    before = text.mapTo(ring.parent(), QPoint())
    page.show_paper(replace(PAPER, title="Tides as clocks, and as calendars " * 12), Terms())
    qtbot.waitUntil(lambda: text.mapTo(ring.parent(), QPoint()) != before)
    assert ring.geometry().contains(QRect(text.mapTo(ring.parent(), QPoint()), text.size()))


def test_who_clicks_into_a_text_needs_no_ring(page, qtbot):
    text = page.texts[Part.ABSTRACT]
    lines(page)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert text.hasFocus()
    assert not page.findChild(FocusRing).isVisible()


@given(
    size=st.integers(*READING_SIZE), between=st.integers(*READING_LINES), scale=st.floats(0.5, 2)
)
def test_no_size_nor_line_height_changes_the_measure_in_characters(page, size, between, scale):
    one = Reading(size=size, lines=between, scale=scale)
    of_one = QFontMetricsF(one.font()).averageCharWidth()
    usual = Reading()
    assert one.measure() / of_one == pytest.approx(
        usual.measure() / QFontMetricsF(usual.font()).averageCharWidth(), rel=0.06
    )
