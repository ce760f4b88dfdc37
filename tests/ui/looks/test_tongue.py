"""The window speaks German as soon as that is chosen, and so does what works for it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from reader.owner import Owner
from reader.store.store import Store
from reader.types import Intake, Tag, WatchWord
from reader.words import spoken, tr
from ui.commands import commands
from ui.dashboard.units import Unit
from ui.dialogs.tags_model import PAPERS, TagsModel
from ui.dialogs.watch_model import PAPERS as WITH_WORD
from ui.dialogs.watch_model import WatchModel
from ui.libraries.holding import Hold
from ui.looks.tongue import speak_to
from ui.showing import Showing, Start, window_on
from ui.sidebar.delegate import SidebarDelegate
from ui.triage.words import progress


@pytest.fixture
def showing(qtbot, qapp, filled):
    with Store(filled):
        pass
    shown = Showing(Hold(filled, Owner(filled)))
    shown.show(window_on(filled), Start(filled))
    qtbot.waitUntil(lambda: shown.window.model.rowCount() == 12)
    yield shown
    last = shown.window
    last.close()
    qtbot.waitUntil(lambda: not last.isVisible())
    last.deleteLater()
    shown.release()
    shown.deleteLater()
    speak_to(qapp, "en")


def choose_german(qtbot, showing):
    """Choose it in the settings, by their own widget; wait for the window that speaks it."""
    before = showing.window
    before.dialogs.show("settings")
    box = next(each for each in before.findChildren(QComboBox) if each.findText("Deutsch") >= 0)
    box.setCurrentIndex(box.findText("Deutsch"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: showing.window is not before)
    qtbot.waitUntil(lambda: showing.window.model.rowCount() == 12)


def menus(window):
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def said(window):
    return [label.text() for label in window.notices.findChildren(QLabel)]


def test_a_language_takes_effect_at_once_and_at_the_same_place(qtbot, showing):
    window = showing.window
    assert menus(window)[0] == "File"
    third = window.model.index(2, 0)
    window.list.setCurrentIndex(third)
    qtbot.waitUntil(lambda: window.session.current == window.model.ids()[2])
    paper = window.session.current
    choose_german(qtbot, showing)
    assert spoken() == "de"
    assert menus(showing.window)[:3] == ["Datei", "Bearbeiten", "Gehe zu"]
    assert showing.window.session.current == paper


def test_what_is_not_there_yet_is_told_at_the_side_in_german(qtbot, showing, monkeypatch):
    choose_german(qtbot, showing)
    drawn: list[str] = []
    monkeypatch.setattr(SidebarDelegate, "_name", lambda *given: drawn.append(given[3]))
    showing.window.sidebar.grab()
    assert "Hier erscheinen gesicherte Suchen" in drawn
    assert not [text for text in drawn if text.endswith("appear here")]


def test_the_tour_leads_on_in_german(qtbot, showing):
    choose_german(qtbot, showing)
    commands["help.tour"].run(showing.window.session)
    callout = showing.window.dialogs.tour.callout
    qtbot.waitUntil(callout.isVisible)
    assert callout.next.text() == "Weiter"
    qtbot.keyClick(callout.leave, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not callout.isVisible())


def test_the_days_of_charts_are_written_as_in_german(qtbot, showing):
    choose_german(qtbot, showing)
    day = date(2026, 11, 23).toordinal()
    assert Unit.WEEK.short([day]) == ("23. Nov.",)
    assert Unit.DAY.told(day) == "Mo. 23. Nov. 2026"


def test_what_was_opened_anew_works(qtbot, showing):
    choose_german(qtbot, showing)
    window = showing.window
    commands["paper.done"].run(window.session)
    qtbot.waitUntil(lambda: any("Erledigt: " in text for text in said(window)))
    undo = next(each for each in window.notices.findChildren(QPushButton) if each.isVisible())
    assert undo.text() == "Rückgängig"


def test_the_processes_behind_the_window_speak_too(qtbot, showing, tmp_path):
    choose_german(qtbot, showing)
    window = showing.window
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    window.session.lanes.take_in(Intake((picture,)))
    qtbot.waitUntil(lambda: any("ein PNG-Bild, kein Text" in text for text in said(window)))
    window.search_bar.findChild(QLineEdit).setText("eule:uhu")
    qtbot.waitUntil(
        lambda: "Es gibt kein Feld „eule“." in window.search_bar.status(),
    )


def test_the_same_language_leaves_the_window_alone(qtbot, showing):
    window = showing.window
    window.session.remember(language="en")
    qtbot.waitUntil(lambda: window.session.settings.language == "en")
    qtbot.waitUntil(lambda: tr("Inbox") == "Inbox")
    assert showing.window is window
    assert window.isVisible()


def test_numbers_are_written_as_german_writes_them(qapp):
    speak_to(qapp, "de")
    try:
        tags, words = TagsModel(qapp), WatchModel(qapp)
        tags.set_tags([Tag("retinal", "#aa0000", 1, 1_200)])
        words.set_words([WatchWord("retinal", "#aa0000")], {"retinal": 1_200})
        shown = [tags.index(0, PAPERS).data(), words.index(0, WITH_WORD).data()]
        assert shown == ["1.200", "1.200"]
        assert progress(1_200, 3_400) == "1.200 von 3.400 entschieden"
    finally:
        speak_to(qapp, "en")
