import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMainWindow

from reader.types import Tag
from ui.dialogs.tag_picker import TagPicker
from ui.dialogs.tag_rows import State
from ui.looks.colours import DARK_COLOURS

TAGS = (
    Tag("diffusion", "#2c8a57", 3),
    Tag("nlp/eval", "#2f6fb4", 1),
    Tag("theory", "#b0641c", None),
)


@pytest.fixture
def picker(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(800, 600)
    with qtbot.waitActive(window):
        window.show()
    made = TagPicker(window)
    made.kept = window
    made.told = []
    made.toggled.connect(lambda name, on: made.told.append((name, on)))
    QAbstractItemModelTester(made._rows, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.open_for(3, TAGS, {"theory": 3, "nlp/eval": 1})
    return made


def rows(picker):
    return {row.name: row.state for row in picker._rows.rows}


def press(qtbot, picker, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(picker._field, key, modifier)


def test_it_tells_what_the_papers_have(picker):
    assert list(rows(picker)) == ["nlp/eval", "theory", "diffusion"]
    assert rows(picker) == {
        "nlp/eval": State.SOME,
        "theory": State.ALL,
        "diffusion": State.NONE,
    }
    assert picker._rows.index(0, 0).data() == "nlp/eval, on some of them, key 1"


def test_enter_toggles_some_to_all_to_none(picker, qtbot):
    press(qtbot, picker, Qt.Key.Key_Return)
    press(qtbot, picker, Qt.Key.Key_Return)
    assert picker.told == [("nlp/eval", True), ("nlp/eval", False)]
    assert picker.isVisible()


def test_space_picks_until_something_is_typed(picker, qtbot):
    press(qtbot, picker, Qt.Key.Key_Down)
    press(qtbot, picker, Qt.Key.Key_Space)
    assert picker.told == [("theory", False)]
    qtbot.keyClicks(picker._field, "to cite")
    assert picker._field.text() == "to cite"


def test_typing_finds(picker, qtbot):
    qtbot.keyClicks(picker._field, "diff")
    press(qtbot, picker, Qt.Key.Key_Return)
    assert picker.told == [("diffusion", True)]
    assert picker._field.text() == ""
    assert picker._view.currentIndex().data().startswith("diffusion")


def test_a_new_tag_is_made(picker, qtbot):
    qtbot.keyClicks(picker._field, "nlp / new ")
    assert picker._rows.index(0, 0).data() == "Create “nlp/new”"
    press(qtbot, picker, Qt.Key.Key_Return)
    assert picker.told == [("nlp/new", True)]
    assert rows(picker)["nlp/new"] is State.ALL


def test_a_new_tag_is_offered_before_those_that_fit_a_little(picker, qtbot):
    picker.open_for(1, tuple(Tag(f"to-read/{at}", "#2f6fb4", None) for at in range(20)), {})
    qtbot.keyClicks(picker._field, "toread")
    assert len(rows(picker)) == 21
    press(qtbot, picker, Qt.Key.Key_Down)
    assert picker._view.currentIndex().data() == "Create “toread”"
    press(qtbot, picker, Qt.Key.Key_Return)
    assert picker.told == [("toread", True)]


def test_no_tag_is_made_twice(picker, qtbot):
    qtbot.keyClicks(picker._field, "Theory")
    assert list(rows(picker)) == ["theory"]


def test_what_is_no_name_is_refused(picker, qtbot):
    qtbot.keyClicks(picker._field, "///")
    press(qtbot, picker, Qt.Key.Key_Return)
    assert picker.told == []
    assert "can’t be" in picker._foot.text()


def test_tab_completes(picker, qtbot):
    qtbot.keyClicks(picker._field, "diff")
    press(qtbot, picker, Qt.Key.Key_Tab)
    assert picker._field.text() == "diffusion"
    assert picker._field.hasFocus()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_it_closes(picker, qtbot, key, modifier):
    press(qtbot, picker, key, modifier)
    assert picker.isHidden()
    assert picker.told == []


def test_the_first_tag(picker, qtbot):
    picker.open_for(1, (), {})
    assert "first tag" in picker._foot.text()
    assert picker._field.placeholderText() == "Tag 1 paper"


def test_it_is_drawn(picker):
    picker.set_colours(DARK_COLOURS)
    picker.open_for(1, (*TAGS, Tag("<b>" * 60, "none", 9)), {"theory": 1})
    picker._field.setText("t")
    assert not picker.grab().isNull()
