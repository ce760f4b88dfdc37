"""A real window on a real library, with its store threads and worker processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partialmethod

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.store.store import Store
from tests.builders import imported, write_digest
from tests.reader.sources.conftest import site  # noqa: F401  a fixture
from tests.ui.hands import Hands
from ui.browsing.placing import SIZE
from ui.commands import commands
from ui.keys.keymap import KeyChoice, in_force
from ui.libraries.holding import hold
from ui.main_window import MainWindow
from ui.showing import Showing, prepare, window_on

WAIT = 60_000
"""Milliseconds until the eye gives up: far beyond what a busy machine needs."""


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every wait of qtbot that names no time last as long: five seconds are its own."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        monkeypatch.setattr(QtBot, name, partialmethod(getattr(QtBot, name), timeout=WAIT))


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp) -> Iterator[None]:
    """Leave nothing in the clipboard at the end: Qt would free it after Python has."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def declared_keys() -> Iterator[None]:
    """Leave the registry with the keys that were declared."""
    yield
    commands.assign(in_force(commands, KeyChoice()))


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


@pytest.fixture
def hands(qtbot, window) -> Hands:
    """Return a reader's hands on the window."""
    return Hands(qtbot, window)


@pytest.fixture
def show(qtbot, qapp):
    """Open windows as the program does, and close the last of each."""
    shown = []

    def opened(library) -> Showing:
        held = hold(library)
        start = prepare(held.library)
        showing = Showing(held)
        shown.append(showing)
        showing.show(window_on(start.library), start)
        qtbot.waitUntil(lambda: showing.window.model.rowCount() == 12)
        return showing

    yield opened
    for showing in shown:
        last = showing.window
        last.close()
        qtbot.waitUntil(lambda last=last: not last.isVisible())
        last.deleteLater()
        showing.release()
        showing.deleteLater()
