import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from ui.commands.registry import Command
from ui.help.cheat_sheet import CheatSheet, Group
from ui.keys.keycap import KeyCaps, KeyLine, key_names, key_text
from ui.looks.colours import DARK_COLOURS


def command(title, menu, *keys):
    return Command(title, title, keys, menu, f"Help on {title}.", lambda _session: None)


COMMANDS = [
    command("Done", "Paper", "e"),
    command("Inbox", "Go", "g, i"),
    command("Dismiss", "Paper", "#", "Del"),
    command("No key", "Paper"),
    command("Palette", "Help", "Ctrl+K"),
]


@pytest.fixture
def sheet(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitActive(window):
        window.show()
    made = CheatSheet(window)
    made.kept = window
    made.open_for(COMMANDS)
    return made


def lines(sheet):
    return [each.command.title for each in sheet.findChildren(KeyLine) if not each.isHidden()]


def test_every_command_with_a_key_is_on_it(sheet):
    assert sorted(lines(sheet)) == ["Dismiss", "Done", "Inbox", "Palette"]
    assert len(sheet.findChildren(Group)) == 3
    names = {caps.accessibleName() for caps in sheet.findChildren(KeyCaps)}
    assert names == {"E", "#", "Del", "G then I", "Ctrl+K"}


def test_typing_narrows_it(sheet, qtbot):
    qtbot.keyClicks(sheet._field, "dis")
    assert lines(sheet) == ["Dismiss"]
    qtbot.keyClicks(sheet._field, "zzz")
    assert sheet._nothing.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_it_closes(sheet, qtbot, key):
    qtbot.keyClick(sheet._field, key)
    assert sheet.isHidden()


def test_it_opens_anew(sheet, qtbot):
    sheet.dismiss()
    sheet.set_colours(DARK_COLOURS)
    sheet.open_for(COMMANDS[:1])
    qtbot.waitUntil(lambda: len(sheet.findChildren(Group)) == 1)
    assert lines(sheet) == ["Done"]
    assert not sheet.grab().isNull()


def test_keys_are_named_as_here():
    assert key_names("") == ()
    assert key_names("g, i") == ("G", "I")
    assert key_names("Ctrl+,") == ("Ctrl+,",)
    assert key_names(",") == (",",)
    assert key_text("g, i") == "G then I"
