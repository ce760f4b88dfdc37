from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton

from ui.looks.colours import DARK_COLOURS
from ui.notices.notices import Kind, NoticeAction, Notices


@pytest.fixture
def window(field_in_window):
    field_in_window.resize(700, 400)
    return field_in_window


@pytest.fixture
def notices(window):
    return Notices(window)


def said(notices):
    return [
        each.text() for each in notices.findChildren(QLabel) if each.isVisible() and each.text()
    ]


def button(notices, text):
    return next(each for each in notices.findChildren(QPushButton) if each.text() == text)


def test_the_newest_message_replaces_the_one_before(notices):
    notices.say("first")
    notices.say("<b>second</b>")
    assert said(notices) == ["<b>second</b>"]


def test_a_message_goes_by_itself(notices, window, qtbot):
    qtbot.mouseMove(window, QPoint(5, 5))
    notices.say("soon gone", seconds=0.01)
    qtbot.waitUntil(notices.isHidden)


def test_a_problem_stays_until_it_is_dismissed(notices, qtbot):
    notices.say("trouble", kind=Kind.PROBLEM, seconds=0.001)
    assert not notices._message._time.isActive()
    notices.findChild(QToolButton).click()
    assert notices.isHidden()


def test_an_action_runs_once_and_the_message_goes(notices):
    runs = []
    notices.say("Done", (NoticeAction("Undo", lambda: runs.append(1)),))
    button(notices, "Undo").click()
    assert runs == [1]
    assert notices.isHidden()


def test_an_action_may_say_something_itself(notices):
    notices.say("Done", (NoticeAction("Undo", lambda: notices.say("Undone")),))
    button(notices, "Undo").click()
    assert said(notices) == ["Undone"]


def test_the_keyboard_reaches_it_and_comes_back(notices, window, qtbot):
    assert not notices.focus_action()
    notices.say("Done", (NoticeAction("Undo", print),), seconds=0.01)
    assert notices.focus_action()
    undo = button(notices, "Undo")
    assert undo.hasFocus()
    qtbot.waitUntil(lambda: notices._message._time.interval() == 1000)
    qtbot.keyClick(undo, Qt.Key.Key_Escape)
    assert notices.isHidden()
    assert window.field.hasFocus()


def test_progress_stands_beside_a_message(notices):
    notices.say("Done")
    notices.progress("Importing", 1, 4)
    assert said(notices) == ["Done", "Importing", "25 %"]
    notices.dismiss()
    assert said(notices) == ["Importing", "25 %"]
    notices.end_progress()
    assert notices.isHidden()


@pytest.mark.parametrize(("done", "total"), [(0, 0), (5, 0), (9, 3), (10**12, 2 * 10**12)])
def test_any_progress_can_be_shown(notices, done, total):
    notices.progress("Working", done, total)
    bar = notices.findChild(QProgressBar)
    assert bar.maximum() == (1000 if total else 0)
    assert bar.value() <= 1000


def test_work_can_be_cancelled_once(notices):
    runs = []
    notices.progress("Importing", 1, 4, lambda: runs.append(1))
    cancel = button(notices, "Cancel")
    cancel.click()
    cancel.click()
    assert runs == [1]
    notices.end_progress()
    notices.progress("Importing", 1, 4, lambda: runs.append(2))
    cancel.click()
    assert runs == [1, 2]


def test_it_stays_at_the_foot_of_the_window(notices, window, qtbot):
    notices.say("x" * 5000, (NoticeAction("Undo", print),))
    for size in ((400, 300), (900, 500)):
        window.resize(*size)
        qtbot.waitUntil(lambda: window.rect().contains(notices.geometry()))
    assert notices.geometry().bottom() > window.height() - 30


def test_closing_stops_everything(notices):
    notices.say("Done")
    notices.progress("Importing", 1, 4)
    notices.close_all()
    assert notices.isHidden()
    assert not notices._message._time.isActive()


def test_it_is_drawn(notices):
    notices.set_colours(DARK_COLOURS)
    notices.say("trouble", kind=Kind.PROBLEM)
    assert not notices.grab().isNull()


@pytest.mark.parametrize("labels", [("Undo",), ("Report", "Undo")])
def test_a_message_in_place_of_another_lies_clear_of_its_buttons(notices, labels):
    actions = tuple(NoticeAction(each, print) for each in labels)
    for text in (
        "Merged.",
        "Starred: “Whale song as a channel code”",
        "Imported 1 digest",
        "x" * 90,
    ):
        notices.say(text, actions)
        card = notices._message
        parts = [card.text, *card.buttons()]
        assert [each.text() for each in parts[1:-1]] == list(labels)
        for left, right in pairwise(parts):
            assert left.geometry().right() < right.geometry().left()
        assert card.rect().contains(parts[-1].geometry())
        assert card.text.heightForWidth(card.text.width()) <= card.text.height()
