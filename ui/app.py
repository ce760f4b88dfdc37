"""Start the application in order: store, settings, window, welcome; and end it cleanly."""

from __future__ import annotations

import gc
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QTimer

from reader import worker
from reader.errors import LecternError
from reader.library import Library, settings_file, state_folder
from ui.care import Care
from ui.holding import hold
from ui.main_window import MainWindow
from ui.showing import Showing, application, prepare, refuse, window_on
from ui.signals import Signals
from ui.tasks import Pipe
from ui.tongue import speak_to

SETTLED = 1_500
"""Milliseconds without any news before a picture is taken."""


def open_window(
    library: Library, pipes: tuple[Pipe | None, Pipe | None], picture: Path | None
) -> int:
    """Open the window on *library*; return the exit status when it is closed."""
    app = application()
    app.setApplicationName("Lectern")
    app.setApplicationDisplayName("Lectern")
    app.setDesktopFileName("lectern")
    care = Care(state_folder())
    with care.taken(version("lectern")):
        return _opened(library, pipes, picture, care)


def _opened(
    library: Library, pipes: tuple[Pipe | None, Pipe | None], picture: Path | None, care: Care
) -> int:
    kept = care.settings(settings_file())
    speak_to(application(), kept.language)
    held = hold(library)
    if held is None or held.library != library:
        _close(pipes)  # nothing is opened, or for reading alone: these would write
        pipes = (None, None)
    if held is None:
        return 0
    try:
        start = prepare(held.library)
    except LecternError as error:
        held.owner.release()
        _close(pipes)
        return refuse(error)
    showing = Showing(held)
    showing.show(window_on(start.library, pipes, kept), start)
    Signals(showing.close, showing)
    care.look_after(lambda: showing.window)
    calm_collector()
    if picture is not None:
        _take_picture(showing.window, picture)
    try:
        return application().exec()
    finally:
        showing.release()


def calm_collector() -> None:
    """Have Python look for garbage seldom: a full look at the window's objects takes 35 ms."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)


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
