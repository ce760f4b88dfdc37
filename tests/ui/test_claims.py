from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible

from reader.types import ClaimKind, Part
from tests.ui.conftest import Hands
from ui.claims.words import letter
from ui.colours import (
    CONTRAST_COLOURS,
    DARK_COLOURS,
    LIGHT_COLOURS,
    SEPIA_COLOURS,
    contrast,
)
from ui.detail.painted import Layer

PROBLEM, METHOD, RESULT, RELEASE = list(ClaimKind)[1:]


@pytest.fixture
def claiming(window, hands: Hands):
    hands.see(lambda: window.page.paper is not None)
    found = window.dialogs.claiming
    hands.see(lambda: found.shown)
    return found


def kinds(claiming):
    return [claim.kind for claim in claiming.shown]


def dimmed(window):
    """Return the parts of the abstract that are dimmed."""
    text = window.page.texts[Part.ABSTRACT]
    return [text.text[each.start : each.end] for each in text._layers.get(Layer.DIMMED, ())]


def looked_at(claiming):
    return claiming.current and claiming.current.kind


def test_stop_and_comma_go_from_claim_to_claim(window, hands, claiming):
    found = kinds(claiming)
    assert len(found) > 2
    hands.press(".")
    assert looked_at(claiming) is found[0]
    hands.press(".")
    assert looked_at(claiming) is found[1]
    hands.press(",")
    assert looked_at(claiming) is found[0]
    hands.press(*"." * 20)
    assert looked_at(claiming) is found[-1]


def test_comma_begins_at_the_end(hands, claiming):
    hands.press(",")
    assert looked_at(claiming) is kinds(claiming)[-1]


def test_the_others_are_dimmed_until_esc(window, hands, claiming):
    hands.press(".", ".")
    text = window.page.texts[Part.ABSTRACT].text
    start, end = claiming.current.span
    assert dimmed(window) == [text[:start], text[end:]]
    hands.press("Esc")
    assert claiming.current is None
    assert dimmed(window) == []
    assert window.list.hasFocus()


def test_esc_in_the_search_box_is_the_searchs(window, hands, claiming):
    hands.press(".", "/")
    hands.press("Esc")
    assert claiming.current is not None


@pytest.mark.parametrize(("key", "kind"), [("p", PROBLEM), ("c", RELEASE)])
def test_an_apostrophe_and_a_letter_go_to_a_kind(hands, claiming, key, kind):
    assert kind in kinds(claiming)
    hands.press("'", key)
    assert looked_at(claiming) is kind


def test_a_kind_that_is_not_there_is_said(window, hands, claiming):
    assert ClaimKind.BACKGROUND not in kinds(claiming)
    said = []
    window.session.said.connect(lambda each: said.append(each.text))
    hands.press("'", "b")
    assert claiming.current is None
    assert said == ["No sentence of this abstract tells a background."]


def test_another_paper_is_seen_whole(window, hands, claiming):
    hands.press(".")
    shown = window.page.paper.id
    hands.press("j")
    hands.see(lambda: window.page.paper.id != shown)
    assert claiming.current is None
    assert dimmed(window) == []


def test_a_mark_on_the_paper_leaves_the_claim(window, hands, claiming):
    hands.press(".", ".")
    before = claiming.current
    hands.press("s")
    hands.see(lambda: window.page.paper.starred)
    assert claiming.current == before
    assert dimmed(window)


def test_a_key_switches_them_off_and_on(window, hands, claiming):
    hands.press(".")
    hands.press("Alt+C")
    assert not window.session.settings.claims
    assert not claiming.strip.isVisible()
    assert not window.page.body.legend.isVisible()
    assert dimmed(window) == []
    hands.press("Alt+C")
    assert claiming.strip.isVisible()
    assert window.page.body.legend.isVisible()


def test_going_to_a_claim_switches_them_on(window, hands, claiming):
    hands.press("Alt+C")
    hands.press("'", "p")
    assert looked_at(claiming) is PROBLEM
    assert claiming.strip.isVisible()


def test_the_strip_is_as_high_as_its_text_however_wide(window, hands, claiming):
    text = window.page.texts[Part.ABSTRACT]
    for size in ((1500, 800), (900, 600)):
        window.resize(*size)
        hands.see(lambda: claiming.strip.height() == text.height())
        top = text.mapTo(window, QPoint(0, 0))
        assert claiming.strip.mapTo(window, QPoint(0, 0)).y() == top.y()
        assert claiming.strip.mapTo(window, QPoint(claiming.strip.width(), 0)).x() <= top.x()
        boxes = claiming.strip.segments()
        assert boxes[0].top() == 0
        assert boxes[-1].bottom() + 1 == text.height()
        assert all(one.top() <= other.top() for one, other in pairwise(boxes))


def test_a_click_on_the_strip_goes_there(window, hands, claiming, qtbot):
    last = claiming.strip.segments()[-1]
    qtbot.mouseClick(claiming.strip, Qt.MouseButton.LeftButton, pos=last.center())
    assert looked_at(claiming) is kinds(claiming)[-1]


def test_a_click_on_the_legend_goes_to_its_kind(window, hands, claiming, qtbot):
    legend = window.page.body.legend
    button = next(each for each in legend.buttons() if each.accessibleName() == "Release")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert looked_at(claiming) is RELEASE


def test_the_claim_is_brought_into_sight(window, hands, claiming):
    window.resize(900, 480)
    claiming_text = window.page.texts[Part.ABSTRACT]
    window.session.remember(reading_size=250)
    bar = window.page.scroller.verticalScrollBar()
    content, viewport = window.page.scroller.widget(), window.page.scroller.viewport()
    hands.see(lambda: claiming.strip.height() > viewport.height())
    hands.see(lambda: bar.maximum() > claiming.strip.height() - viewport.height())
    hands.see(lambda: content.height() == bar.maximum() + viewport.height())
    hands.press(",")
    start = claiming.current.span[0]
    box = claiming_text.box((start, start))
    at = claiming_text.viewport().mapTo(viewport, box.center())
    assert QRect(QPoint(0, 0), viewport.size()).contains(at)


def test_those_who_do_not_see_the_strip_are_told(claiming):
    told = QAccessible.queryAccessibleInterface(claiming.strip)
    assert told.text(QAccessible.Text.Name) == "Claims of the abstract"
    assert "Release, 1 sentence" in told.text(QAccessible.Text.Description)


def test_no_two_kinds_have_the_same_sign():
    assert len({letter(kind) for kind in ClaimKind}) == len(ClaimKind)


@pytest.mark.parametrize("colours", [LIGHT_COLOURS, SEPIA_COLOURS, DARK_COLOURS, CONTRAST_COLOURS])
def test_signs_can_be_read_in_every_theme(colours):
    for kind in ClaimKind:
        assert contrast(colours.claim(kind), colours.surface) >= colours.least
