import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from ui.looks.colours import DARK_COLOURS


def field(bar):
    return bar.findChild(QLineEdit)


def texts(spy):
    return [spy.at(number)[0] for number in range(spy.count())]


def test_every_edit_is_told(bar, qtbot):
    told = QSignalSpy(bar.text_changed)
    qtbot.keyClicks(field(bar), "owl")
    assert texts(told) == ["o", "ow", "owl"]
    assert bar.text() == "owl"


def test_text_set_by_the_window_is_not_told(bar):
    told = QSignalSpy(bar.text_changed)
    bar.set_text("owls")
    assert (bar.text(), told.count()) == ("owls", 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_lead_to_the_list(bar, qtbot, key):
    told = QSignalSpy(bar.left_downwards)
    bar.set_text("owls")
    qtbot.keyClick(field(bar), key)
    assert told.count() == 1


def test_down_on_an_empty_box_asks_for_former_searches(bar, qtbot):
    told, left = QSignalSpy(bar.searches_wanted), QSignalSpy(bar.left_downwards)
    qtbot.keyClick(field(bar), Qt.Key.Key_Down)
    assert (told.count(), left.count()) == (1, 0)


def test_enter_says_that_the_search_is_whole(bar, qtbot):
    told = QSignalSpy(bar.entered)
    bar.set_text("owls")
    qtbot.keyClick(field(bar), Qt.Key.Key_Return)
    assert told.count() == 1


def test_escape_clears_and_then_leaves(bar, qtbot):
    left, told = QSignalSpy(bar.cleared), QSignalSpy(bar.text_changed)
    bar.set_text("owls")
    qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    assert (bar.text(), texts(told), left.count()) == ("", [""], 1)
    qtbot.keyClick(field(bar), Qt.Key.Key_Escape)
    assert left.count() == 2


def test_the_cross_clears_and_stays(bar, qtbot):
    told = QSignalSpy(bar.text_changed)
    buttons = field(bar).findChildren(QToolButton)
    (cross,) = (each for each in buttons if each.defaultAction().text() == "Clear the search")
    assert not cross.isVisible()
    bar.set_text("owls")
    assert cross.isVisible()
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert (bar.text(), texts(told)) == ("", [""])
    assert not cross.isVisible()
    assert bar.has_focus()


def test_the_slash_selects_what_is_there(bar):
    bar.set_text("owls")
    bar.focus()
    assert field(bar).selectedText() == "owls"


def test_status_and_problem_are_plain_and_heard(bar):
    bar.set_status("12 papers")
    names = [child.accessibleName() for child in bar.findChildren(QWidget)]
    assert "12 papers" in names
    before = bar.grab().toImage()
    bar.set_problem("<b>This bracket</b> is not closed. " * 9)
    assert bar.grab().toImage() != before
    assert bar.width() == 460
    tips = [child.toolTip() for child in bar.findChildren(QWidget) if child.toolTip()]
    assert any("&lt;b&gt;This bracket" in shown for shown in tips)


def test_both_themes_are_drawn(bar):
    bar.set_status("12 papers")
    light = bar.grab().toImage()
    bar.set_colours(DARK_COLOURS)
    assert bar.grab().toImage() != light
