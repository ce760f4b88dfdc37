"""A text with marked passages: drawn as it is, whatever it holds, and never slowly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from reader.text.difference import difference
from ui.widgets.marked_text import LONGEST, MarkedText, displayed


@pytest.fixture
def text(qtbot):
    made = MarkedText()
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.set_look(made.font(), QColor("black"), QColor("yellow"))
    return made


@settings(max_examples=60)
@given(one=st.text(), other=st.text())
def test_the_marked_passages_are_those_that_differ(text, one, other):
    one, other = displayed(one), displayed(other)
    spans, _ = difference(one, other)
    text.show_text(one, spans)
    assert text.text == one
    assert text.marked() == tuple(one[start:end] for start, end in spans)
    assert not text.grab().isNull()


def test_letters_beyond_the_first_plane_are_counted_as_qt_does(text):
    text.show_text("𝔘𝔫 owl 𝔘", [(3, 6), (7, 8)])
    assert text.marked() == ("owl", "𝔘")


def test_narrower_is_higher(text):
    text.show_text("an owl in the dark " * 20)
    assert text.heightForWidth(100) > text.heightForWidth(400) > 0


@pytest.mark.parametrize(
    "hostile",
    [
        "x" * 1_000_000,
        "e" + "\u0301" * 500_000,
        "<img src=/dev/zero>",
        "\ud800\x00\u202e\u2028\n" * 1_000,
        "&" * 1_000_000,
    ],
)
def test_hostile_texts_are_drawn(text, hostile):
    text.show_text(displayed(hostile))
    text.resize(300, text.heightForWidth(300))
    assert not text.grab().isNull()
    assert len(text.text) <= LONGEST
    assert text.text.isprintable() or not set(text.text) & set("\x00\n\u202e\u2028")
