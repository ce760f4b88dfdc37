"""The history's panel: read it, find in it, go back and forward by it, and undo a session."""

from __future__ import annotations

from array import array
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader import triage
from reader.store import sittings
from reader.store.sittings import Done, Sitting, Timeline
from reader.store.store import Store
from reader.types import Decision, Place, PlaceKind
from tests.builders import all_ids
from ui.history.model import TimelineModel
from ui.history.words import heading
from ui.widgets.times import hour

Key = Qt.Key


@pytest.fixture
def filled(filled):
    """A library in which something was done in an earlier sitting; a new one has begun."""
    with Store(filled) as store:
        triage.star(store, all_ids(store)[:1], on=True)
        with store.writing() as db:
            sittings.begin(db)
    return filled


def shown(panel) -> list[str]:
    return [panel.model.line(row).text for row in range(panel.model.rowCount())]


@pytest.fixture
def panel(hands, qtbot):
    """The panel, opened by its key over a window in which three papers were decided."""
    for key in "ebe":
        hands.press(key)
    hands.press("Ctrl+H")
    hands.see(lambda: hands.window.dialogs.histories.dialog is not None)
    opened = hands.window.dialogs.histories.dialog
    hands.see(lambda: len(shown(opened)) == 9 and all(shown(opened)))
    QAbstractItemModelTester(opened.model)
    return opened


def to_window(hands) -> None:
    """Turn from the panel to the window."""
    hands.window.activateWindow()
    hands.see(hands.window.isActiveWindow)
    hands.window.list.setFocus()
    hands.see(hands.window.list.hasFocus)


def decisions(hands) -> dict[Decision, int]:
    return {key: count for key, count in hands.window.session.counts.decisions.items() if count}


def test_acts_stand_under_their_sittings_with_the_newest_first(panel):
    first, *acts = shown(panel)
    assert first.startswith("Today, ")
    assert first.endswith(" – this session")
    assert [text.split(":")[0] for text in acts[:3]] == ["Done", "Later", "Done"]
    assert acts[4].startswith("Starred")
    assert acts[-1] == "The beginning"
    here = panel.model.line(1)
    assert here.is_here
    assert here.spoken().endswith("you are here")


def test_going_back_and_forward_by_keys(panel, hands, qtbot):
    for _ in range(2):
        qtbot.keyClick(panel.field, Key.Key_Down)
    qtbot.keyClick(panel.field, Key.Key_Return)
    hands.see(lambda: panel.model.line(3).is_here)
    hands.see(lambda: decisions(hands) == {Decision.INBOX: 11, Decision.DONE: 1})
    assert not panel.model.line(1).stands
    assert "undone" in panel.model.line(1).spoken()
    hands.see(lambda: hands.window.model.rowCount() == 11)
    for _ in range(2):
        qtbot.keyClick(panel.field, Key.Key_Up)
    qtbot.keyClick(panel.field, Key.Key_Return)
    hands.see(lambda: panel.model.line(1).is_here)
    hands.see(lambda: hands.window.model.rowCount() == 9)


def test_a_click_goes_to_the_beginning_and_one_change_is_announced(panel, hands, qtbot):
    changes = []
    hands.window.session.changed.connect(changes.append)
    last = panel.model.index(panel.model.rowCount() - 1, 0)
    panel.view.scrollTo(last)
    qtbot.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.visualRect(last).center()
    )
    hands.see(lambda: hands.window.model.rowCount() == 0)
    assert len(changes) == 1
    hands.see(lambda: panel.model.standing == 0)


def test_the_panel_follows_what_is_done_in_the_window(panel, hands):
    to_window(hands)
    hands.press("s")
    hands.see(lambda: shown(panel)[1].startswith("Starred"))
    hands.press("z")
    hands.see(lambda: not panel.model.line(1).stands)


def test_home_and_end_go_to_the_ends(panel, qtbot):
    acts = [row for row in range(panel.model.rowCount()) if not panel.model.is_heading(row)]
    for widget in (panel.field, panel.view):
        widget.setFocus()
        for key, row in ((Qt.Key.Key_End, acts[-1]), (Qt.Key.Key_Home, acts[0])):
            qtbot.keyClick(widget, key)
            assert panel.view.currentIndex().row() == row


def test_an_act_after_going_back_says_what_it_drops(panel, hands):
    said = []
    hands.window.session.said.connect(lambda one: said.append(one.text))
    to_window(hands)
    hands.press("z", "z", "s")
    hands.see(lambda: said and "2 undone acts can no longer be done again" in said[-1])
    hands.press("s")
    hands.see(lambda: len(said) == 4)
    assert "no longer" not in said[-1]


def test_typing_finds_acts(panel, hands, qtbot):
    qtbot.keyClicks(panel.field, "later")
    hands.see(lambda: len(shown(panel)) == 2)
    qtbot.keyClick(panel.field, Key.Key_Return)
    hands.see(lambda: decisions(hands)[Decision.INBOX] == 10)
    qtbot.keyClicks(panel.field, "xyz")
    hands.see(lambda: not shown(panel))
    assert panel._nothing.isVisible()


def test_a_whole_session_is_undone_and_brought_back(panel, hands, qtbot):
    panel.close()
    to_window(hands)
    hands.press("Ctrl+Alt+Z")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    hands.see(lambda: hands.window.session.counts.starred == 1)
    hands.see(lambda: decisions(hands) == {Decision.INBOX: 12})
    hands.press("Ctrl+Alt+Z")
    hands.see(lambda: hands.window.notices._message.isVisible())
    hands.window.session.go(Place(PlaceKind.DONE))
    hands.press("Shift+Z", "Shift+Z", "Shift+Z")
    hands.see(lambda: hands.window.model.rowCount() == 2)


def test_the_message_leads_back_where_one_came_from(panel, hands, qtbot):
    panel.close()
    to_window(hands)
    hands.press("Ctrl+Alt+Z")
    hands.see(lambda: hands.window.model.rowCount() == 12)
    hands.window.steering.focus("message")
    hands.press("Space")
    hands.see(lambda: hands.window.model.rowCount() == 9)


def test_an_empty_history_teaches(opened, qtbot):
    with opened() as window:
        window.steering.show_dialog("history")
        panel = window.dialogs.histories.dialog
        qtbot.waitUntil(lambda: panel._nothing.isVisible())
        assert panel._nothing.text() == "Nothing was done yet"


def test_a_long_history_is_listed_at_once():
    acts = array("q", range(100_000, 0, -1))
    since, until = "2026-01-02T10:00:00+00:00", "2026-01-02T11:30:00+00:00"
    parts = tuple(Sitting(number, 100, since, until) for number in range(1_000, 0, -1))
    model = TimelineModel()
    asked = []
    model.page_wanted.connect(asked.append)
    model.show_timeline(Timeline(acts, parts, 70_000, 1_000), whole=True)
    assert model.rowCount() == 101_001
    for act in (100_000, 99_901, 99_900, 54_321, 1):
        row = model.row_of(act)
        assert model.line(row).act == act
        assert model.line(row).stands == (act <= 70_000)
    assert model.is_heading(0)
    assert model.is_heading(101)
    assert not model.is_heading(102)
    assert model.row_of(200_000) == -1
    assert model.row_of(0) == 101_000
    assert all(len(wanted) == 100 for wanted in asked)
    model.set_done(asked[0], [Done(act, "star", f"Act {act}", since) for act in asked[0]])
    assert model.line(1).text == "Act 100000"


def test_headings_say_when():
    at = datetime(2026, 7, 29, 12, 0, tzinfo=UTC)
    later = datetime(2026, 7, 29, 12, 45, tzinfo=UTC)
    sitting = Sitting(3, 5, at.isoformat(), later.isoformat())
    today = at.astimezone().date()
    begun, ended = hour(at.astimezone()), hour(later.astimezone())
    assert heading(sitting, 3, today) == f"Today, {begun} – this session"
    assert heading(sitting, 4, today) == f"Today, {begun} – {ended}"
    assert heading(sitting, 4, date(2026, 7, 30)).startswith("Yesterday, ")
    assert "2026" in heading(sitting, 4, date(2027, 1, 1))
