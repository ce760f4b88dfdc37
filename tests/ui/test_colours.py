import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from reader.types import Decision
from ui.colours import DARK_COLOURS, LIGHT_COLOURS, READABLE, blend, contrast, readable

COLOURS = st.builds(QColor, *[st.integers(0, 255)] * 3)
THEMES = pytest.mark.parametrize("colours", [LIGHT_COLOURS, DARK_COLOURS], ids=["light", "dark"])
GROUNDS = ("window", "surface", "raised", "field", "hover", "selection", "selection_inactive")


@THEMES
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "danger"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ink_can_be_read_on_every_ground(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= READABLE


@THEMES
def test_words_can_be_read_on_accent_and_highlight(colours):
    assert contrast(colours.accent_text, colours.accent) >= READABLE
    assert contrast(colours.accent_text, colours.accent_hover) >= READABLE
    assert contrast(colours.text, colours.highlight) >= READABLE


@THEMES
def test_marks_stand_out(colours):
    marks = [colours.star, *(colours.decision(decision) for decision in Decision)]
    assert all(contrast(mark, colours.surface) >= 3 for mark in marks)


@THEMES
@given(colour=COLOURS)
def test_a_chip_of_any_colour_can_be_read(colours, colour):
    fill, ink = colours.chip(colour)
    assert contrast(fill, ink) >= READABLE
    assert contrast(colours.surface, ink) >= READABLE


@given(colour=COLOURS, ground=COLOURS)
def test_any_colour_is_made_readable_on_any_ground(colour, ground):
    assert contrast(readable(colour, ground), ground) >= READABLE


@given(one=COLOURS, other=COLOURS)
def test_contrast_looks_the_same_from_both_sides(one, other):
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.001


def test_contrast_is_that_of_wcag():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@given(one=COLOURS, other=COLOURS)
def test_blending_begins_and_ends_with_its_colours(one, other):
    assert blend(one, other, 0).name() == other.name()
    assert blend(one, other, 1).name() == one.name()
