"""Start the application in order: store, settings, window, welcome; and end it cleanly."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from reader import settings, worker
from reader.errors import LecternError
from reader.library import Library, settings_file, state_folder
from reader.settings import Settings
from reader.store import counts, digests, sittings
from reader.store.store import Store
from reader.words import spoken
from ui.care import Care
from ui.lanes import Lanes
from ui.main_window import MainWindow
from ui.session import Session
from ui.signals import Signals
from ui.tasks import Pipe
from ui.tongue import language, speak_to

SETTLED = 1_500
"""Milliseconds without any news before a picture is taken."""


def open_window(
    library: Library, pipes: tuple[Pipe | None, Pipe | None], picture: Path | None
) -> int:
    """Open the window on *library*; return the exit status when it is closed."""
    app = _application()
    app.setApplicationName("Lectern")
    app.setApplicationDisplayName("Lectern")
    app.setDesktopFileName("lectern")
    care = Care(state_folder())
    with care.taken(version("lectern")):
        return _opened(library, pipes, picture, care)


def _opened(
    library: Library, pipes: tuple[Pipe | None, Pipe | None], picture: Path | None, care: Care
) -> int:
    try:
        start = prepare(library)
    except LecternError as error:
        _close(pipes)
        return _refuse(error)
    kept = care.settings(settings_file())
    showing = Showing(library, window_on(library, pipes, kept))
    Signals(showing.close, showing)
    if start.new:
        showing.window.welcome()
    if start.outdated:
        showing.window.session.lanes.reparse(everything=False, lasting=True)
    showing.window.show()
    care.look_after(lambda: showing.window)
    calm_collector()
    if picture is not None:
        _take_picture(showing.window, picture)
    return _application().exec()


def window_on(
    library: Library, pipes: tuple[Pipe | None, Pipe | None], kept: Settings | None = None
) -> MainWindow:
    """Return a window on a library that has been opened before, ready to be shown."""
    kept = kept or settings.load(settings_file())
    speak_to(_application(), kept.language)
    # The session owns its lanes, the window its session: one is closed with the other.
    lanes = Lanes(library, pipes)
    return MainWindow(Session(lanes, kept))


class Showing(QObject):
    """The one window there is. In another language it is made anew, at the same place."""

    def __init__(self, library: Library, window: MainWindow) -> None:
        super().__init__(_application())
        self._library = library
        self._take(window)

    def close(self) -> None:
        """Close the window, and with it the program."""
        self.window.close()

    def _take(self, window: MainWindow) -> None:
        self.window = window
        window.applying.language_changed.connect(self._speak, Qt.ConnectionType.QueuedConnection)

    def _speak(self) -> None:
        """Close the window, which may have to save a note first, and then open another."""
        if language(self.window.session.settings.language) == spoken():
            return
        _application().setQuitOnLastWindowClosed(False)
        self.window.closed.connect(self._open, Qt.ConnectionType.QueuedConnection)
        self.window.close()

    def _open(self) -> None:
        self.window.deleteLater()
        self._take(window_on(self._library, (None, None)))
        self.window.show()
        self.window.dialogs.show("settings")
        _application().setQuitOnLastWindowClosed(True)


def _application() -> QApplication:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app


@dataclass(frozen=True, slots=True)
class Start:
    """What a library is at the start: ``new``, or with digests that older parsers have read."""

    new: bool
    outdated: bool


def prepare(library: Library) -> Start:
    """Open and so migrate the library before any worker does, and begin a sitting.

    Says what is to be done with it.
    """
    with Store(library) as store:
        new = store.read(counts.papers) == 0 and not store.setting("welcomed")
        if new:
            store.set_setting("welcomed", "yes")
        with store.writing() as db:
            sittings.begin(db)
        return Start(new, bool(store.read(digests.due)))


def calm_collector() -> None:
    """Have Python look for garbage seldom: a full look at the window's objects takes 35 ms."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)


def _refuse(error: LecternError) -> int:
    print(f"lectern: {error} {error.advice}", file=sys.stderr)  # noqa: T201
    box = QMessageBox(QMessageBox.Icon.Warning, "Lectern", "")
    box.setTextFormat(box.textFormat().PlainText)
    box.setText(str(error))
    box.setInformativeText(error.advice)
    if QApplication.platformName() != "offscreen":
        box.exec()
    return 3


def _close(pipes: tuple[Pipe | None, Pipe | None]) -> None:
    for pipe in pipes:
        if pipe is not None:
            with suppress(OSError):  # it may have ended by itself
                pipe[0].send(worker.Quit())
            pipe[1].join()


def _take_picture(window: MainWindow, path: Path) -> None:
    """Save a picture of the window once nothing has changed for a while, and close it."""
    quiet = QTimer(window, singleShot=True, interval=SETTLED)

    def done() -> None:
        window.grab().save(str(path))
        window.close()

    quiet.timeout.connect(done)
    session = window.session
    for news in (session.listed, session.counted, session.opened, session.lanes.progressed):
        news.connect(lambda *_: quiet.start())
    quiet.start()
