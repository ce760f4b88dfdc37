import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester

from ui.commands.registry import Command
from ui.looks.colours import DARK_COLOURS
from ui.palette import Palette, PaletteItem


def command(title, *keys):
    return Command(title.lower(), title, keys, "Paper", "Help.", lambda _session: None)


COMMANDS = [command("Done", "e"), command("Export…", "Ctrl+E"), command("Go to Starred", "g, s")]


@pytest.fixture
def window(field_in_window):
    return field_in_window


@pytest.fixture
def palette(window):
    made = Palette(window)
    made.chosen_ones = []
    made.chosen.connect(lambda command: made.chosen_ones.append(command.title))
    return made


def titles(palette):
    return [row.item.title for row in palette._rows.rows]


def test_it_lists_what_can_be_done_now(palette):
    palette.open_for(COMMANDS, lambda each: each.title != "Done")
    assert titles(palette) == ["Export", "Go to Starred"]


def test_the_rows_are_a_sound_model(palette):
    QAbstractItemModelTester(
        palette._rows, QAbstractItemModelTester.FailureReportingMode.Fatal, palette
    )
    palette.open_for(COMMANDS, lambda _: True)
    palette._field.setText("star")
    index = palette._rows.index(0, 0)
    assert index.data() == "Go to Starred, Paper, G then S"


def test_typing_and_enter_choose(palette, window, qtbot):
    palette.open_for(COMMANDS, lambda _: True)
    qtbot.keyClicks(palette._field, "gst")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert palette.chosen_ones == ["Go to Starred"]
    assert palette.isHidden()
    assert window.field.hasFocus()


def test_the_arrows_step_around(palette, qtbot):
    palette.open_for(COMMANDS, lambda _: True)
    qtbot.keyClick(palette._field, Qt.Key.Key_Up)
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert palette.chosen_ones == ["Go to Starred"]


def test_the_most_recent_stands_first(palette, qtbot):
    for _ in range(2):
        palette.open_for(COMMANDS, lambda _: True)
        palette._field.setText("expo")
        qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    palette.open_for(COMMANDS, lambda _: True)
    assert titles(palette) == ["Export", "Done", "Go to Starred"]


def test_places_run_themselves(palette, qtbot):
    went = []
    place = PaletteItem("R&D <b>", "Tag", "", lambda: went.append("R&D"))
    palette.open_for(COMMANDS, lambda _: True, [place])
    qtbot.keyClicks(palette._field, "r&d")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert went == ["R&D"]
    assert palette.chosen_ones == []


def test_nothing_fits(palette, qtbot):
    palette.open_for(COMMANDS, lambda _: True)
    qtbot.keyClicks(palette._field, "zzz")
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert palette._foot.isVisible()


def test_esc_gives_the_keyboard_back(palette, window, qtbot):
    palette.open_for(COMMANDS, lambda _: True)
    assert palette._field.hasFocus()
    qtbot.keyClick(palette._field, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.field.hasFocus()


def test_a_click_beside_it_closes(palette, qtbot):
    palette.open_for(COMMANDS, lambda _: True)
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert palette.isHidden()


def test_a_click_chooses(palette, qtbot):
    palette.open_for(COMMANDS, lambda _: True)
    spot = palette._view.visualRect(palette._rows.index(1, 0)).center()
    qtbot.mouseClick(palette._view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert palette.chosen_ones == ["Export…"]


def test_no_key_reaches_the_window(palette, window, qtbot):
    pressed = []
    for key in ("Down", "Return", "Ctrl+E", "Esc", "F1"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False, key=key: pressed.append(key))
        window.addAction(action)
    palette.open_for(COMMANDS, lambda _: True)
    qtbot.keyClick(palette._field, Qt.Key.Key_Down)
    qtbot.keyClick(palette._field, Qt.Key.Key_F1)
    qtbot.keyClick(palette._field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(palette._field, Qt.Key.Key_Tab)
    assert palette._field.hasFocus()
    qtbot.keyClick(palette._field, Qt.Key.Key_Escape)
    assert pressed == []


@pytest.mark.parametrize("size", [(1280, 800), (500, 300), (200, 120)])
def test_it_stays_inside_the_window(palette, window, size, qtbot):
    palette.open_for(COMMANDS * 30, lambda _: True)
    window.resize(*size)
    qtbot.waitUntil(lambda: palette.size() == window.size())
    assert palette.rect().contains(palette.panel.geometry())


def test_it_is_drawn(palette):
    palette.set_colours(DARK_COLOURS)
    palette.open_for(COMMANDS, lambda _: True, [PaletteItem("𝒪 <b>" * 40, "x" * 300, "", print)])
    palette._field.setText("o")
    assert not palette.grab().isNull()
