"""A real window on a real library, with its store threads and worker processes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partialmethod

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.store.store import Store
from tests.builders import imported, write_digest
from tests.reader.sources.conftest import site  # noqa: F401  a fixture
from ui.app import window_on
from ui.browsing.placing import SIZE
from ui.main_window import MainWindow

WAIT = 60_000
"""Milliseconds until the eye gives up: far beyond what a busy machine needs."""


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every wait of qtbot that names no time last as long: five seconds are its own."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        monkeypatch.setattr(QtBot, name, partialmethod(getattr(QtBot, name), timeout=WAIT))


def see(qtbot: QtBot, condition: Callable[[], object]) -> None:
    """Wait until *condition* holds."""
    qtbot.waitUntil(lambda: bool(condition()))


def said(window: MainWindow) -> str:
    """Return the words of the last notice, also of one that is gone."""
    return window.notices._message.text.text()


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp) -> Iterator[None]:
    """Leave nothing in the clipboard at the end: Qt would free it after Python has."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def undressed(qapp) -> Iterator[None]:
    """Take off afterwards what a theme has dressed the application in."""
    kept = qapp.font(), qapp.palette(), qapp.cursorFlashTime()
    yield
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    qapp.setFont(kept[0])
    qapp.setPalette(kept[1])
    qapp.setCursorFlashTime(kept[2])


@pytest.fixture
def field_in_window(qtbot) -> QMainWindow:
    """Return a window that is shown, and whose ``field`` has the keyboard."""
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.field = QLineEdit()
    made.setCentralWidget(made.field)
    with qtbot.waitActive(made):
        made.show()
    made.field.setFocus()
    return made


@pytest.fixture
def opened(qtbot, library: Library) -> Callable[[], object]:
    """Return a context that opens the window on the test's library, and closes it."""

    @contextmanager
    def context() -> Iterator[MainWindow]:
        with Store(library):
            pass
        window = window_on(library)
        if not window.session.settings.window:
            window.resize(*SIZE)  # the screen that is drawn to off screen is smaller
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        try:
            yield window
        finally:
            window.close()
            qtbot.waitUntil(lambda: not window.isVisible())
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return context


@pytest.fixture
def filled(library: Library, tmp_path) -> Library:
    """Return a library with two digests: twelve papers in one, four of them in the other."""
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "monday", range(12)), year=2025)
        imported(store, write_digest(tmp_path, "tuesday", range(8, 12), date=""), year=2025)
    return library


@pytest.fixture
def window(opened, filled, qtbot) -> Iterator[MainWindow]:
    """Return a window that shows the twelve papers of the inbox, the first one open."""
    with opened() as shown:
        qtbot.waitUntil(lambda: shown.model.rowCount() == 12)
        qtbot.waitUntil(lambda: shown.session.counts.papers == 12)
        qtbot.waitUntil(lambda: all(map(shown.model.paper, range(12))))
        yield shown


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


@pytest.fixture
def hands(qtbot, window) -> Hands:
    """Return a reader's hands on the window."""
    return Hands(qtbot, window)
