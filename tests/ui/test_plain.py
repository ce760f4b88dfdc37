from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment

from reader.types import DigestDate
from ui.plain import TIP_LENGTH, counted, date_text, label, tip


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


def test_dates_say_what_is_known():
    assert date_text(DigestDate()) == ""
    assert date_text(DigestDate("Mar 12", 3, 12)) == "Mar 12"
    assert date_text(DigestDate("Mar 12", 3, 12, 2026, True)) == "Mar 12, 2026 (year inferred)"
    assert date_text(DigestDate("Mar 12", 3, 12, 2026)) == "Mar 12, 2026"
    assert date_text(DigestDate("May 30, 2024", 5, 30, 2024)) == "May 30, 2024"


def test_counts_read_well():
    assert counted(1, "paper") == "1 paper"
    assert counted(1200, "paper") == "1,200 papers"
    assert counted(2, "title", "titles") == "2 titles"
