"""The lines of an original: shown as they are, gone to, selected by keys and mouse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from reader.types import LineKind
from ui.source_view.model import LONGEST, LineModel, shown
from ui.source_view.view import SourceView

KINDS = (LineKind.TITLE, LineKind.BLANK, LineKind.ABSTRACT, LineKind.ORPHAN)


@pytest.fixture
def view(qtbot):
    made = SourceView()
    qtbot.addWidget(made)
    made.resize(500, 300)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def rows(view):
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def test_lines_are_shown_as_an_editor_counts_them(view):
    view.show_lines("one\r\ntwo\rthree\n\nfive\u2028more\n")
    assert rows(view) == ["one", "two", "three", "", "five�more"]
    assert view.line_at(5) == "five\u2028more"
    assert view.line_at(6) == view.line_at(0) == ""


def test_a_line_is_spoken_with_its_number_and_kind(view):
    view.show_lines("T\n\nA\n?", KINDS)
    spoken = view.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Line 4, not understood: ?"


def test_markup_is_never_read(view):
    view.show_lines("<img src=/dev/zero><b>x</b>")
    assert rows(view) == ["<img src=/dev/zero><b>x</b>"]
    assert not view.grab().isNull()


@given(st.text())
def test_what_is_drawn_has_neither_controls_nor_more_letters_than_fit(line):
    drawn = shown(line)
    assert len(drawn) <= 4 * LONGEST
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) < 0x202F for c in drawn)


def test_going_to_lines_highlights_them_and_brings_them_into_view(view):
    view.show_lines("\n".join(f"line {number}" for number in range(1, 1001)))
    view.go_to(500, 502)
    assert view.highlighted == (500, 502)
    assert view.selected_lines() is None
    box = view.visualRect(view.model().index(501, 0))
    assert view.viewport().rect().contains(box.center())
    view.go_to(2000, 2001)
    assert view.highlighted is None


def test_lines_are_selected_with_shift_and_arrows(view, qtbot):
    view.show_lines("a\nb\nc\nd\ne")
    view.go_to(2, 2)
    chosen = []
    view.lines_selected.connect(lambda *lines: chosen.append(lines))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_lines() == chosen[-1] == (2, 4)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "b\nc\nd"
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_lines() == (2, 5)


def test_lines_are_selected_by_dragging(view, qtbot):
    view.show_lines("a\nb\nc\nd\ne")
    start, end = (view.visualRect(view.model().index(row, 0)).center() for row in (1, 3))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, start.y()))
    qtbot.mouseMove(view.viewport(), QPoint(80, end.y()))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, end.y()))
    assert view.selected_lines() == (2, 4)


def test_right_moves_the_lines_and_not_the_numbers(view, qtbot):
    view.show_lines("word " * 300)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.horizontalScrollBar().value() > 0
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.horizontalScrollBar().value() == 0


def test_the_model_is_sound(qtbot):
    model = LineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(["a", "b"], KINDS)
    model.show([], ())


def test_of_a_quarter_of_a_million_lines_few_are_asked_for(view, monkeypatch):
    asked, data = [], LineModel.data
    monkeypatch.setattr(LineModel, "data", lambda *given: asked.append(1) or data(*given))
    text = "\n".join(f"Line {number} " + "of a long text " * 8 for number in range(250_000))
    view.show_lines(text)
    view.go_to(200_000, 200_004)
    view.grab()
    view.selectAll()
    view.grab()
    assert 0 < len(asked) < 5_000
    assert view.count == 250_000


def test_an_empty_view_says_why(view):
    view.show_lines("")
    bare = view.grab().toImage()
    view.set_empty("", "The original is too long to be shown here.")
    assert view.grab().toImage() != bare
    view.show_lines("Here is a line of it.")
    view.set_empty("", "")
    said = view.grab().toImage()
    view.set_empty("", "Nobody sees this: there are lines.")
    assert view.grab().toImage() == said
