"""The settings, changed as a reader changes them, and what follows from each."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
)

from reader import settings as kept_settings
from reader.exports.styles import available
from reader.library import settings_file
from reader.settings import Settings, load
from reader.types import Decision, Intake, Part, Terms, Text
from tests.builders import write_digest
from ui.commands import commands
from ui.dialogs.settings_rows import SettingRow
from ui.looks.colours import SEPIA_COLOURS
from ui.looks.theme import reading_faces
from ui.settings.kinds import Choice, Door, Number
from ui.settings.table import REMEMBERED, settings_table

pytestmark = pytest.mark.usefixtures("undressed")


@pytest.fixture
def dialog(window, hands, qtbot):
    hands.press("Ctrl+,")
    shown = window.dialogs.settings.dialog
    qtbot.waitActive(shown)
    yield shown
    shown.close()


def row(dialog, name) -> SettingRow:
    return next(each for each in dialog.rows() if each.setting.name == name)


def shown(dialog) -> list[str]:
    return [each.setting.title for each in dialog.rows() if not each.isHidden()]


def choose(qtbot, dialog, name, value):
    """Change a setting with the keys of its own widget."""
    editor = row(dialog, name).editor
    editor.setFocus()
    if isinstance(editor, QCheckBox):
        if editor.isChecked() != value:
            qtbot.keyClick(editor, Qt.Key.Key_Space)
    elif isinstance(editor, QLineEdit | QSpinBox):
        editor.selectAll()
        qtbot.keyClicks(editor, str(value))
    else:
        assert isinstance(editor, QComboBox)
        values = [option for option, _ in row(dialog, name).setting.kind.options]
        steps = values.index(value) - editor.currentIndex()
        for _ in range(abs(steps)):
            qtbot.keyClick(editor, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def abstract(window):
    return window.page.texts[Part.ABSTRACT]


def points(window) -> float:
    return abstract(window).document().defaultFont().pointSizeF()


def wears_sepia(window) -> bool:
    return window.palette().window().color() == SEPIA_COLOURS.window


def is_larger(window) -> bool:
    return QApplication.font().pointSizeF() >= 15


def is_still(_window) -> bool:
    return QApplication.cursorFlashTime() == 0


def has_face(window) -> bool:
    return abstract(window).document().defaultFont().families()[0] == reading_faces()[-1]


def has_size(window) -> bool:
    return points(window) == QApplication.font().pointSizeF() * 2


def has_lines(window) -> bool:
    return abstract(window).document().firstBlock().blockFormat().lineHeight() == 180


def has_width(window) -> bool:
    """Lines of 45 characters are narrower than the page is."""
    return abstract(window).width() < 500 and window.page.scroller.width() > 500


def hides_others(window) -> bool:
    """The command is a switch of the same; what it hides is tested with others' annotations."""
    return not commands["view.guests"].checked(window.session)


def is_vim(_window) -> bool:
    return "V" in commands["selection.toggle"].keys


def has_no_single_keys(_window) -> bool:
    return commands["go.next"].keys == () or all(
        len(key) > 1 for key in commands["paper.done"].keys
    )


def is_compact(window) -> bool:
    return window.list.rowHeight(5) < 50


def has_groups(window) -> bool:
    """The first row has a heading above it."""
    return window.list.rowHeight(0) > window.list.rowHeight(5)


def has_no_claims(window) -> bool:
    return not window.dialogs.claiming.shown


def shows_formulas_as_written(window) -> bool:
    return "$x^{2}$" in abstract(window).toPlainText()


def shows_what_came(window) -> bool:
    return abstract(window).text.startswith("As it came")


def shows_the_note_as_written(window) -> bool:
    editors = window.page.findChildren(QPlainTextEdit)
    return any(each.isVisible() and "**mine**" in each.toPlainText() for each in editors)


EFFECTS = {
    "theme": ("sepia", wears_sepia),
    "zoom": (150, is_larger),
    "still": (True, is_still),
    "reading_face": (reading_faces, has_face),
    "reading_size": (200, has_size),
    "reading_lines": (180, has_lines),
    "reading_width": (45, has_width),
    "density": ("compact", is_compact),
    "grouping": ("decision", has_groups),
    "claims": (False, has_no_claims),
    "maths": (False, shows_formulas_as_written),
    "raw_text": (True, shows_what_came),
    "guests": (False, hides_others),
    "note_preview": (False, shows_the_note_as_written),
    "preset": ("vim", is_vim),
    "single_keys": (False, has_no_single_keys),
}
"""What is chosen, and what is then to be seen; other settings have tests of their own below."""

ABSTRACT = (
    "Harbours are old, but nobody knows how exact their clocks can be. We propose a clock made of "
    "tides, whose error grows as $x^{2}$ does. Experiments show that it beats three others."
)
TEXT = Text(1, "Tides", "As it came. " + ABSTRACT, "Tides", ABSTRACT)


@pytest.mark.parametrize("name", EFFECTS)
def test_a_setting_takes_effect_at_once(window, dialog, qtbot, name):
    value, seen = EFFECTS[name]
    value = value()[-1] if callable(value) else value
    qtbot.waitUntil(lambda: window.page.paper is not None)
    paper = replace(window.page.paper, abstract=ABSTRACT, texts=(TEXT,), note="**mine**")
    window.page.show_paper(paper, Terms())
    qtbot.waitUntil(lambda: not seen(window))
    choose(qtbot, dialog, name, value)
    assert getattr(window.session.settings, name) == value
    qtbot.waitUntil(lambda: seen(window))
    qtbot.keyClick(row(dialog, name).findChild(QToolButton), Qt.Key.Key_Space)
    assert getattr(window.session.settings, name) == getattr(Settings(), name)
    qtbot.waitUntil(lambda: not seen(window))


@pytest.mark.parametrize("goes_on", [True, False])
def test_a_decision_leads_on_or_not(window, dialog, qtbot, hands, goes_on):
    choose(qtbot, dialog, "advance", not goes_on)
    choose(qtbot, dialog, "advance", goes_on)
    window.activateWindow()
    hands.see(window.isActiveWindow)
    with qtbot.waitSignal(window.session.listed):
        hands.press("g", "a")
    window.list.setFocus()
    hands.press("b")
    hands.see(lambda: window.session.counts.decisions[Decision.LATER] == 1)
    assert window.list.currentIndex().row() == int(goes_on)


def test_an_import_is_previewed_or_not(window, dialog, qtbot, tmp_path):
    choose(qtbot, dialog, "preview_imports", True)
    window.dialogs.importing.take_in(Intake((write_digest(tmp_path, "friday", range(20, 22)),)))
    preview = window.dialogs.importing.dialog
    assert preview is not None
    assert preview.isVisible()
    preview.close()
    choose(qtbot, dialog, "preview_imports", False)
    window.dialogs.importing.take_in(Intake((write_digest(tmp_path, "sunday", range(30, 32)),)))
    qtbot.waitUntil(lambda: window.session.counts.papers == 14)


def test_facets_stand_beside_a_search_or_do_not(window, dialog, qtbot):
    window.session.search("tides")
    qtbot.waitUntil(window.facets.isVisible)
    choose(qtbot, dialog, "facets", False)
    qtbot.waitUntil(lambda: not window.facets.isVisible())


def test_the_readers_name_goes_out_with_papers(window, dialog, qtbot):
    def copied() -> str:
        QGuiApplication.clipboard().clear()
        window.dialogs.exporting.copy("atom")
        qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
        return QGuiApplication.clipboard().text()

    assert "Ada" not in copied()
    choose(qtbot, dialog, "reader_name", " Ada <Poe> ")
    assert "<name>Ada &lt;Poe&gt;</name>" in copied()
    qtbot.keyClick(row(dialog, "reader_name").findChild(QToolButton), Qt.Key.Key_Space)
    assert row(dialog, "reader_name").editor.text() == ""
    assert "Ada" not in copied()


def test_citations_follow_the_style(window, dialog, qtbot):
    def copied() -> str:
        QGuiApplication.clipboard().clear()
        commands["paper.copy-reference"].run(window.session)
        qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
        return QGuiApplication.clipboard().text()

    usual = copied()
    names = [style.name for style in available()]
    choose(qtbot, dialog, "citation_style", names[-1])
    assert len(names) < 2 or copied() != usual
    choose(qtbot, dialog, "citation_style", "")
    assert copied() == usual


def test_a_readable_copy_is_kept_where_it_is_wanted(window, library, dialog, qtbot):
    def backed_up(count: int) -> list[Path]:
        commands["library.back-up"].run(window.session)
        qtbot.waitUntil(lambda: len(list(library.safe.glob("*/*.sqlite"))) == count)
        qtbot.waitUntil(lambda: not window.session.lanes.safekeeping.is_busy)
        return list(library.safe.glob("*/*.jsonl"))

    choose(qtbot, dialog, "readable_copy", False)
    qtbot.waitUntil(lambda: not load(settings_file()).readable_copy)
    assert not backed_up(1)
    choose(qtbot, dialog, "readable_copy", True)
    qtbot.waitUntil(lambda: load(settings_file()).readable_copy)
    assert backed_up(2)


def test_every_setting_of_the_dialog_is_changed_in_these_tests(window):
    listed = {each.name for group in settings_table() for each in group.settings if each.name}
    own = {"advance", "facets", "preview_imports", "reader_name", "citation_style", "readable_copy"}
    assert listed - {"language"} == {*EFFECTS, *own}


def test_another_language_asks_for_another_window(window, qtbot):
    with qtbot.waitSignal(window.applying.language_changed):
        window.session.remember(language="de")


def test_every_field_of_the_settings_is_in_the_dialog_or_known_as_remembered():
    listed = [each.name for group in settings_table() for each in group.settings if each.name]
    assert len(listed) == len(set(listed))
    optional = {"language"}  # there is nothing to choose while there is no translation
    assert {each.name for each in fields(Settings)} == set(listed) | REMEMBERED | optional
    assert not set(listed) & REMEMBERED


def test_every_default_is_among_the_choices():
    for group in settings_table():
        for each in group.settings:
            default = getattr(Settings(), each.name) if each.name else None
            match each.kind:
                case Choice(options=options):
                    assert default in [value for value, _ in options]
                case Number(least=least, most=most):
                    assert least <= default <= most


def test_every_door_leads_somewhere(window):
    for group in settings_table():
        for each in group.settings:
            if isinstance(each.kind, Door):
                assert each.kind.dialog in window.dialogs._open


def test_a_change_is_on_disk_soon_and_not_only_at_the_end(window, dialog, qtbot):
    choose(qtbot, dialog, "reading_lines", 150)
    qtbot.waitUntil(lambda: settings_file().exists() and _on_disk("reading_lines") == 150)
    choose(qtbot, dialog, "reading_lines", 160)
    qtbot.waitUntil(lambda: _on_disk("reading_lines") == 160)
    assert kept_settings.load(settings_file()).reading_lines == 160


def _on_disk(name):
    return json.loads(settings_file().read_text("utf-8"))[name]


def test_searching_shows_what_has_the_words_and_under_which_heading(dialog, qtbot):
    everything = shown(dialog)
    qtbot.keyClicks(dialog.search, "font size")
    assert shown(dialog) == ["Zoom", "Text size"]
    headings = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert "Reading" in headings
    assert "Keys" not in headings
    assert "2 settings found" in headings
    assert row(dialog, "reading_size").marked() == ("size", "size")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert shown(dialog) == everything
    assert dialog.isVisible()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_search_for_nothing_says_the_way_out(dialog, qtbot):
    qtbot.keyClicks(dialog.search, "xyzzy")
    assert shown(dialog) == []
    said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert any("Esc" in text for text in said)


def test_other_words_find_a_setting(dialog, qtbot):
    qtbot.keyClicks(dialog.search, "night")
    assert shown(dialog) == ["Theme"]


def test_from_the_search_down_leads_to_what_was_found(dialog, qtbot):
    qtbot.keyClicks(dialog.search, "line width")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.focusWidget() is row(dialog, "reading_width").editor
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Up)
    assert row(dialog, "reading_width").editor.value() == 73


def test_tab_goes_through_all_editors(dialog, qtbot):
    dialog.search.setFocus()
    seen = set()
    for _ in range(3 * len(dialog.rows()) + 6):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        seen.add(dialog.focusWidget())
    assert {each.editor for each in dialog.rows()} <= seen


def test_editors_say_what_they_are(dialog):
    for each in dialog.rows():
        spoken = QAccessible.queryAccessibleInterface(each.editor)
        labels = [one for one, how in spoken.relations() if how == QAccessible.RelationFlag.Label]
        names = [one.text(QAccessible.Text.Name) for one in (spoken, *labels)]
        assert each.setting.title in names
        assert spoken.text(QAccessible.Text.Description) == each.setting.help


def test_a_wheel_that_passes_by_changes_nothing(window, dialog, qtbot):
    before = window.session.settings
    for name in ("theme", "zoom"):
        editor = row(dialog, name).editor
        at = QPointF(editor.rect().center())
        wheel = QWheelEvent(
            at,
            editor.mapToGlobal(at),
            QPoint(),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(editor, wheel)
    assert window.session.settings == before


def test_the_dialog_follows_what_keys_change(window, dialog, qtbot, hands):
    window.activateWindow()
    hands.see(window.isActiveWindow)
    hands.press("Ctrl++")
    assert window.session.settings.zoom == 110
    assert row(dialog, "zoom").editor.value() == 110
    assert row(dialog, "zoom").findChild(QToolButton).isVisible()
    assert not row(dialog, "still").findChild(QToolButton).isVisible()


def test_all_can_be_reset_and_that_taken_back(window, dialog, qtbot, hands):
    choose(qtbot, dialog, "theme", "dark")
    choose(qtbot, dialog, "reading_size", 150)
    remembered = window.session.settings.place
    reset = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Reset All")
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert window.session.settings.theme == "system"
    assert window.session.settings.reading_size == 115
    assert window.session.settings.place == remembered
    buttons = window.findChildren(QPushButton)
    undo = next(each for each in buttons if each.isVisible() and each.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert window.session.settings.theme == "dark"
    assert window.session.settings.reading_size == 150


@given(text=st.text(max_size=20))
def test_any_search_shows_only_what_has_its_words(dialog, text):
    dialog.search.setText(text)
    words = dialog.search.text().casefold().split()
    for each in dialog.rows():
        said = f"{each.setting.title} {each.setting.help} {each.setting.words}".casefold()
        assert each.isHidden() is not each.matches(words)
        if each.isHidden():
            assert not all(word in said for word in words)
    dialog.search.clear()
