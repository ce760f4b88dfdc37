"""A reader's hands and eyes: keys go to what has the focus, and the eye waits for what comes."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow


def see(qtbot: QtBot, condition: Callable[[], object]) -> None:
    """Wait until *condition* holds."""
    qtbot.waitUntil(lambda: bool(condition()))


def said(window: MainWindow) -> str:
    """Return the words of the last notice, also of one that is gone."""
    return window.notices._message.text.text()


class Hands:
    """A reader's hands: keys go to what has the focus, and the eye waits for what comes of it."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window

    def press(self, *keys: str) -> None:
        """Press keys such as 'j', 'Shift+J', 'Ctrl+K', 'Esc', one after the other."""
        for key in keys:
            *modifiers, name = re.split(r"(?<=[^+])\+", key)
            held = Qt.KeyboardModifier.NoModifier
            for modifier in modifiers:
                held |= _MODIFIERS[modifier]
            focused = self.window.focusWidget() or self.window
            if len(name) == 1 and not modifiers:
                self._qtbot.keyClicks(focused, name)
            else:
                self._qtbot.keyClick(focused, _KEYS.get(name) or QKeySequence(name)[0].key(), held)

    def type(self, text: str) -> None:
        """Type text into what has the focus."""
        self._qtbot.keyClicks(self.window.focusWidget(), text)

    def into_note(self) -> None:
        """Press N, and wait for the caret as a person does."""
        self.press("n")
        self.see(lambda: isinstance(self.window.focusWidget(), QPlainTextEdit))

    def write_note(self, text: str) -> None:
        """Write a note on the current paper and go back to the list."""
        self.into_note()
        self.type(text)
        self.press("Esc")

    def see(self, condition: Callable[[], object]) -> None:
        """Wait until *condition* holds."""
        see(self._qtbot, condition)

    def titles(self) -> list[str]:
        """Return the titles in the list, once they have all come."""
        model = self.window.model
        self.see(lambda: all(model.paper(row) for row in range(model.rowCount())))
        return [model.paper(row).title for row in range(model.rowCount())]

    def current(self):
        """Return the current paper's row."""
        row = self.window.list.currentIndex().row()
        self.see(lambda: self.window.model.paper(row) is not None)
        return self.window.model.paper(row)


_MODIFIERS = {
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_KEYS = {
    "Esc": Qt.Key.Key_Escape,
    "Enter": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Del": Qt.Key.Key_Delete,
    "Down": Qt.Key.Key_Down,
    "Up": Qt.Key.Key_Up,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Tab": Qt.Key.Key_Tab,
}
