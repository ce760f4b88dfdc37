"""What a text engine would obey is shown instead, sign for sign."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.unobeyed import OBEYED, STRANGER, unobeyed
from ui.widgets.plain import label, tip


@given(st.text())
def test_it_is_as_long_as_before_and_obeys_nothing(text):
    shown = unobeyed(text)
    assert len(shown) == len(text)
    assert not {ord(sign) for sign in shown} & OBEYED.keys()
    assert unobeyed(shown) == shown


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs", "Zl", "Zp"])))
def test_honest_texts_stay_as_they_are(text):
    assert unobeyed(text) == text


def test_white_space_and_the_marks_of_scripts_stay():
    for text in (
        "one\ntwo\tthree\u2028four",
        "\u200f\u0627",
        "\u0915\u094d\u200d\u0937",
        "👩\u200d🔬",
    ):
        assert unobeyed(text) == text


def test_labels_and_tool_tips_obey_nothing(qtbot):
    made = label("a\u202eb\x1b")
    qtbot.addWidget(made)
    made.setText("c\u202ed\x1b")
    assert made.text() == f"c{STRANGER}d{STRANGER}"
    assert "\u202e" not in tip("a\u202eb\x1b")
