from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.store.store import Store
from reader.text.claims import claims
from reader.types import ClaimKind, Part, Terms
from tests.builders import digest_text, imported
from tests.ui.hands import Hands
from ui.claims.strip import ClaimStrip
from ui.detail.claim_words import letter
from ui.detail.painted import Layer
from ui.detail.reading_text import ReadingText
from ui.looks.colours import (
    CONTRAST_COLOURS,
    DARK_COLOURS,
    LIGHT_COLOURS,
    SEPIA_COLOURS,
    contrast,
)

PIECES = (
    "We propose it.",
    "Results show that.",
    "However, it fails.",
    "שלום עולם.",
    "a" * 300,
    "x.",
)
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
    for size, zoom in (((1500, 800), 100), ((900, 600), 100), ((1100, 700), 150)):
        window.resize(*size)
        window.session.remember(zoom=zoom)
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


RAW = (
    "Tide gauges have been widely used for a century. However, they remain {\\em difficult} to "
    "read after storms. We propose ``MudLine'', a buoy that listens to the river bed. "
    "Experiments show that it outperforms float gauges by 12\\%."
)


def test_the_claim_stays_when_the_text_is_shown_as_it_came(opened, library, tmp_path, qtbot):
    path = tmp_path / "tides.txt"
    path.write_text(digest_text(()) + f"\nListening to Mud in River Mouths\n\n{RAW}\n", "utf-8")
    with Store(library) as store:
        imported(store, path, year=2025)
    with opened() as window:
        hands, claiming = Hands(qtbot, window), window.dialogs.claiming
        hands.see(lambda: len(claiming.shown) == 4)
        hands.press("'", "m")
        before = claiming.current
        text = window.page.texts[Part.ABSTRACT]
        repaired = text.text
        hands.press("Alt+R")
        hands.see(lambda: text.text != repaired)
        assert looked_at(claiming) is METHOD
        assert claiming.current.span != before.span
        start, end = claiming.current.span
        assert text.text[start:end].startswith("We propose")
        assert dimmed(window) == [text.text[:start], text.text[end:]]


@pytest.fixture
def beside(qtbot):
    """Return a text with a strip in the margin, and what holds both."""
    content = QWidget()
    qtbot.addWidget(content)
    text = ReadingText(LIGHT_COLOURS, 130)
    layout = QVBoxLayout(content)
    layout.setContentsMargins(40, 40, 40, 40)
    layout.addWidget(text)
    layout.addStretch(1)
    strip = ClaimStrip(text, content)
    content.resize(400, 400)
    content.show()
    return text, strip, content


def show(beside, written):
    text, strip, _ = beside
    text.show_text(written, Terms())
    strip.show_claims(claims(written), None)
    return strip


def test_the_strip_is_at_the_other_side_where_one_reads_from_right_to_left(beside, qtbot):
    text, strip, content = beside
    show(beside, "We propose a kettle. Results show that it is better.")
    qtbot.waitUntil(lambda: strip.geometry().right() < text.geometry().left())
    content.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: strip.geometry().left() > text.geometry().right())


def test_a_line_from_right_to_left_ends_at_its_left(beside, qtbot):
    _, strip, content = beside
    content.resize(1500, 400)
    depths = []
    for before in ("שלום", "שלום עולם שלום עולם שלום עולם"):
        show(beside, f"{before} we propose. Results show that.")
        qtbot.waitUntil(lambda: 0 < strip.height() < 30)
        depths.append(strip.segments()[0].height())
    assert depths[0] < depths[1]


@given(
    written=st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), width=st.integers(90, 900)
)
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_segments_fill_the_strip_in_order(beside, written, width):
    text, _, content = beside
    content.resize(width, 400)
    strip = show(beside, written)
    boxes = strip.segments()
    assert len(boxes) == len(claims(written))
    if boxes:
        assert (boxes[0].top(), boxes[-1].bottom() + 1) == (0, max(1, text.height()))
        assert all(one.top() <= other.top() for one, other in pairwise(boxes))
