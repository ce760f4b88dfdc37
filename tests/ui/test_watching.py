"""Watch words by keys: from the page, in their table, undone; coloured at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import watching
from reader.store import watching as stored
from reader.store.store import Store
from reader.types import Part, WatchWord
from tests.ui.hands import Hands
from ui.detail.painted import Layer
from ui.looks.colours import DARK_COLOURS, LIGHT_COLOURS, contrast
from ui.watching import look


@pytest.fixture
def dialog(hands):
    """Return the table of words, opened by its key."""
    return opened(hands)


def opened(hands):
    QTest.keyClick(
        hands.window,
        Qt.Key.Key_W,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    hands.see(lambda: hands.window.dialogs.watching.dialog)
    shown = hands.window.dialogs.watching.dialog
    hands.see(shown.isVisible)
    hands.see(shown.form.edit.hasFocus)
    return shown


def type_in(dialog, text, *keys):
    QTest.keyClicks(dialog.form.edit, text)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def add(hands, dialog, word):
    rows = dialog.model.rowCount()
    type_in(dialog, word, Qt.Key.Key_Return)
    hands.see(lambda: dialog.model.rowCount() == rows + 1)


def column(dialog, at):
    model = dialog.model
    return [model.index(row, at).data() for row in range(model.rowCount())]


def coloured(hands, part=Part.ABSTRACT):
    """Return what is coloured in a part of the page."""
    text = hands.window.page.texts[part]
    return [text.text[one.start : one.end] for one in text._layers.get(Layer.WATCHED, ())]


def test_a_new_word_is_coloured_at_once_in_page_and_rows(hands, dialog):
    assert dialog._stack.currentIndex() == 0  # teaches
    add(hands, dialog, "sketch*")
    hands.see(lambda: coloured(hands, Part.TITLE) == ["Sketch"])
    assert coloured(hands) == ["sketch", "sketches"]
    hands.see(lambda: hands.current().title_watch)
    row = hands.current()
    ((start, end, colour),) = row.title_watch
    assert row.title[start:end] == "Sketch"
    assert QColor(colour).isValid()
    assert row.interest == 1
    assert row.snippet_watch


def test_enter_adds_a_word_once_and_offers_to_undo_it(hands, dialog, qtbot):
    asked = []
    dialog.kept.connect(lambda *word: asked.append(word))
    add(hands, dialog, "sketch*")
    assert len(asked) == 1
    assert "changes nothing" not in dialog.news.said.text()
    assert dialog.news.undo.isVisible()
    type_in(dialog, "sketch*", Qt.Key.Key_Return)
    hands.see(lambda: "changes nothing" in dialog.news.said.text())
    assert dialog.news.undo.isVisible()
    assert len(asked) == 2
    qtbot.mouseClick(dialog.news.undo, Qt.MouseButton.LeftButton)
    hands.see(lambda: dialog.model.rowCount() == 0)


def test_enter_on_a_row_begins_to_change_it_and_keeps_nothing(hands, dialog):
    asked = []
    add(hands, dialog, "sketch*")
    dialog.kept.connect(lambda *word: asked.append(word))
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.form.is_changing
    assert dialog.form.edit.hasFocus()
    assert asked == []


def test_the_table_counts_papers_and_says_what_words_do(hands, dialog):
    add(hands, dialog, "owls")
    dialog.form.effect.setFocus()
    QTest.keyClick(dialog.form.effect, Qt.Key.Key_End)
    dialog.form.edit.setFocus()
    add(hands, dialog, "small network")
    hands.see(lambda: column(dialog, 2) == ["1", "12"])
    assert column(dialog, 0) == ["owls", "small network"]
    assert column(dialog, 1) == ["Raises papers", "Dims papers"]
    hands.see(lambda: hands.current().interest == 0)  # one raises it, one dims it


def test_a_word_is_changed_by_keys_alone(hands, dialog):
    add(hands, dialog, "owl")
    type_in(dialog, "", Qt.Key.Key_Down, Qt.Key.Key_F2)
    assert dialog.form.edit.hasFocus()
    assert dialog.form.edit.text() == "owl"
    type_in(dialog, "Owls", Qt.Key.Key_Return)
    hands.see(lambda: column(dialog, 0) == ["Owls"])
    hands.see(lambda: coloured(hands, Part.TITLE) == ["Owls"])


def test_a_change_is_given_up(hands, dialog):
    add(hands, dialog, "owl")
    type_in(dialog, "", Qt.Key.Key_Down, Qt.Key.Key_F2)
    type_in(dialog, "bats", Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.table.hasFocus()
    assert dialog.form.edit.text() == ""
    assert column(dialog, 0) == ["owl"]


def test_words_are_removed_and_brought_back(hands, dialog):
    for word in ("owls", "tides"):
        add(hands, dialog, word)
    type_in(dialog, "", Qt.Key.Key_Down)
    QTest.keySequence(dialog, "Ctrl+A")
    QTest.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    hands.see(lambda: dialog.model.rowCount() == 0)
    hands.see(lambda: coloured(hands, Part.TITLE) == [])
    assert dialog.news.undo.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.see(lambda: column(dialog, 0) == ["owls", "tides"])
    hands.see(lambda: coloured(hands, Part.TITLE) == ["Owls"])


def test_what_is_no_word_is_said_in_place(hands, dialog):
    type_in(dialog, "!!", Qt.Key.Key_Return)
    hands.see(dialog.news.said.isVisible)
    assert "nothing to watch for" in dialog.news.said.text()
    assert dialog.form.edit.text() == "!!"
    assert dialog.model.rowCount() == 0


def test_the_selected_words_of_the_page_are_watched_and_undone(hands):
    text = hands.window.page.texts[Part.ABSTRACT]
    hands.see(lambda: text.text)
    start = text.text.index("small network")
    text.choose((start, start + len("small network")))
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_W)
    hands.see(lambda: coloured(hands) == ["small network"])
    text.choose(None)
    hands.press("z")
    hands.see(lambda: coloured(hands) == [])


def test_without_a_selection_a_word_is_asked_for(hands):
    hands.press("w")
    hands.see(lambda: hands.window.dialogs.watching.dialog)
    hands.see(hands.window.dialogs.watching.dialog.isVisible)


def test_words_are_there_at_the_start(library, filled, opened, qtbot):
    with Store(library) as store:
        watching.watch(store, "bells", "#c0504d", -2)
    with opened() as window:
        hands = Hands(qtbot, window)
        hands.see(lambda: window.model.rowCount() == 12)
        hands.see(lambda: len(window.dialogs.watching._words) == 1)
        assert any(hands.titles())
        rows = [window.model.paper(row) for row in range(12)]
        dimmed = [row.title for row in rows if row.interest]
        assert dimmed == [row.title for row in rows if "Bells" in row.title]
    with Store(library) as store:
        assert store.read(stored.words) == (WatchWord("bells", "#c0504d", -2),)


@pytest.mark.parametrize("colours", [LIGHT_COLOURS, DARK_COLOURS])
@pytest.mark.parametrize("colour", ["#3b82c4", "#ffff00", "#000000", "nonsense"])
def test_colour_is_not_the_only_sign(colours, colour):
    forms = [look(WatchWord("owl", colour, weight), colours) for weight in (2, 0, -1)]
    assert len({form.underlineStyle() for form in forms}) == 3
    for form in forms:
        ground = form.background().color() if form.hasProperty(0x820) else colours.surface
        assert contrast(colours.text, ground) >= colours.least
        assert contrast(colours.accent, ground) >= colours.least
        assert contrast(form.underlineColor(), ground) >= 3
