from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment

from ui.widgets.plain import TIP_LENGTH, and_more, figure, label, tip


@given(st.text(st.characters(categories=["L", "P", "S"]), min_size=1, max_size=60))
def test_a_tool_tip_shows_every_letter(text):
    assert QTextDocumentFragment.fromHtml(tip(text)).toPlainText() == text


def test_a_tool_tip_ends():
    assert tip("") == ""
    assert len(QTextDocumentFragment.fromHtml(tip("x" * 9999)).toPlainText()) == TIP_LENGTH


def test_labels_are_plain(qtbot):
    made = label("<b>x</b>", "muted")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.property("role") == "muted"


def test_counts_read_well():
    assert figure(0) == "0"
    assert figure(1200) == "1,200"
    assert and_more("Ada, Bo", 0) == "Ada, Bo"
    assert and_more("Ada, Bo", 1) == "Ada, Bo and 1 more"
    assert and_more("Ada, Bo", 1200) == "Ada, Bo and 1,200 more"
