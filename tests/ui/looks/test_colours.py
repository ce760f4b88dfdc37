import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from ui.looks.colours import READABLE, blend, contrast, readable

COLOURS = st.builds(QColor, *[st.integers(0, 255)] * 3)


@given(colour=COLOURS, ground=COLOURS)
def test_any_colour_is_made_readable_on_any_ground(colour, ground):
    assert contrast(readable(colour, ground), ground) >= READABLE
    best = max(contrast(QColor(end), ground) for end in ("black", "white"))
    assert contrast(readable(colour, ground, 7), ground) >= min(7, best)


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
