import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget

from ui.detail.note import NoteEditor


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    middle = QWidget()
    column = QVBoxLayout(middle)
    made.other, made.note = QLineEdit(), NoteEditor()
    column.addWidget(made.other)
    column.addWidget(made.note)
    made.setCentralWidget(middle)
    made.resize(500, 400)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def note(window):
    window.note.show_note(1, "old")
    window.note.setFocus()
    return window.note


@pytest.fixture
def changes(note):
    kept = []
    note.note_changed.connect(lambda paper, text: kept.append((paper, text)))
    return kept


def test_a_pause_hands_on_what_was_typed(note, changes, qtbot):
    with qtbot.waitSignal(note.note_changed):
        qtbot.keyClicks(note, "new ")
    assert changes == [(1, "new old")]


def test_nothing_is_handed_on_unchanged(window, note, changes, qtbot):
    qtbot.keyClicks(note, "x")
    qtbot.keyClick(note, Qt.Key.Key_Backspace)
    window.other.setFocus()
    note.show_note(2, "other")
    note.flush()
    assert changes == []


def test_leaving_hands_on(window, note, changes, qtbot):
    qtbot.keyClicks(note, "x")
    window.other.setFocus()
    assert changes == [(1, "xold")]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_keys_that_leave(note, changes, qtbot, key, modifier):
    qtbot.keyClicks(note, "x")
    with qtbot.waitSignal(note.left):
        qtbot.keyClick(note, key, modifier)
    assert changes == [(1, "xold")]


def test_an_edit_goes_to_the_paper_it_was_made_on(note, changes, qtbot):
    qtbot.keyClicks(note, "x")
    note.show_note(2, "two")
    assert changes == [(1, "xold")]
    assert note.toPlainText() == "two"


def test_echoes_leave_what_is_typed_alone(note, changes, qtbot):
    qtbot.keyClicks(note, "ab")
    note.flush()
    qtbot.keyClicks(note, "c")
    note.show_note(1, "abold")
    note.show_note(1, "old")
    assert note.toPlainText() == "abcold"
    assert note.textCursor().position() == 3
    note.flush()
    assert changes == [(1, "abold"), (1, "abcold")]


def test_an_undo_elsewhere_is_shown(window, note, changes, qtbot):
    qtbot.keyClicks(note, "x")
    window.other.setFocus()
    note.show_note(1, "xold")
    note.show_note(1, "old")
    assert note.toPlainText() == "old"
    assert changes == [(1, "xold")]


def test_what_changed_elsewhere_is_shown_on_leaving(window, note, changes):
    note.show_note(1, "from elsewhere")
    assert note.toPlainText() == "old"
    window.other.setFocus()
    assert note.toPlainText() == "from elsewhere"
    assert changes == []


def test_undo_in_the_field(note, changes, qtbot):
    qtbot.keyClicks(note, "x")
    qtbot.keyClick(note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    note.flush()
    assert note.toPlainText() == "old"
    assert changes == []


def test_hiding_hands_on(note, changes, qtbot):
    qtbot.keyClicks(note, "x")
    note.hide()
    assert changes == [(1, "xold")]


@pytest.mark.parametrize("size", [9, 10, 11, 13, 16])
def test_it_grows_and_shrinks(note, size):
    note.setFont(QFont("DejaVu Sans", size))
    note.show_note(2, "\n" * 9)
    note.show_note(3, "")
    low = note.height()
    note.show_note(2, "\n".join(["line"] * 30))
    assert note.height() > 4 * low
    assert note.verticalScrollBar().maximum() == 0
    note.show_note(3, "")
    assert note.height() == low


def test_long_lines_grow_it_too(note):
    low = note.height()
    note.show_note(2, "word " * 300)
    assert note.height() > 2 * low


def test_files_are_not_for_the_note(note):
    files, text = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/digest.txt")])
    text.setText("text")
    assert not note.canInsertFromMimeData(files)
    assert note.canInsertFromMimeData(text)


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=20)


@given(st.lists(st.tuples(st.integers(1, 3), WORDS, st.booleans()), max_size=12))
def test_no_edit_is_lost_or_misplaced(qapp, steps):
    """Whatever is shown and typed, the last of each paper's texts is handed on under its id."""
    field, kept, wanted = NoteEditor(), {}, {}
    field.note_changed.connect(kept.__setitem__)
    for paper, typed, flush in steps:
        field.show_note(paper, kept.get(paper, ""))
        field.insertPlainText(typed)
        wanted[paper] = field.toPlainText()
        if flush:
            field.flush()
    field.flush()
    field.deleteLater()
    assert {paper: kept.get(paper, "") for paper in wanted} == wanted
