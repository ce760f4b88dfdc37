"""Start the application in order: store, settings, window, welcome; and end it cleanly."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QTimer

from reader.errors import LecternError
from reader.library import Library, settings_file, state_folder
from ui.care import Care
from ui.libraries.holding import hold
from ui.libraries.vanished import there
from ui.looks.tongue import speak_to
from ui.main_window import MainWindow
from ui.showing import Showing, application, prepare, refuse, window_on
from ui.signals import Signals

SETTLED = 1_500
"""Milliseconds without any news before a picture is taken."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What a window is opened for."""

    things: tuple[str, ...] = ()
    """Files to be taken in, by their whole paths, and addresses of papers."""
    picture: Path | None = None
    """Where a picture is to be saved, before it is closed again."""


NOTHING = Opening()


def open_window(library: Library, opening: Opening = NOTHING) -> int:
    """Open the window on *library*; return the exit status when it is closed."""
    app = application()
    app.setApplicationName("Lectern")
    app.setApplicationDisplayName("Lectern")
    app.setDesktopFileName("lectern")
    care = Care(state_folder())
    with care.taken(version("lectern")):
        return _opened(library, opening, care)


def _opened(library: Library, opening: Opening, care: Care) -> int:
    kept = care.settings(settings_file())
    speak_to(application(), kept.language)
    wanted = there(library)
    held = hold(wanted, opening.things) if wanted else None
    if held is None:
        return 0
    try:
        start = prepare(held.library)
    except LecternError as error:
        held.owner.release()
        return refuse(error)
    showing = Showing(held)
    window = window_on(start.library, kept)
    showing.show(window, start)
    Signals(showing.close, showing)
    care.look_after(lambda: showing.window)
    showing.window.take(opening.things)
    calm_collector()
    if opening.picture is not None:
        _take_picture(showing.window, opening.picture)
    try:
        return application().exec()
    finally:
        showing.release()


def calm_collector() -> None:
    """Have Python look for garbage seldom, and never among what a start has made.

    A full look at all of it takes 35 to 70 ms, and the first papers would wait for it, only to
    find next to nothing.
    """
    gc.freeze()
    gc.set_threshold(50_000, 50, 100)
    gc.enable()


def _take_picture(window: MainWindow, path: Path) -> None:
    """Save a picture of the window once nothing has changed for a while, and close it."""
    window.dialogs.tour.stop()
    quiet = QTimer(window, singleShot=True, interval=SETTLED)

    def done() -> None:
        window.grab().save(str(path))
        window.close()

    quiet.timeout.connect(done)
    session = window.session
    for news in (session.listed, session.counted, session.opened, session.lanes.progressed):
        news.connect(lambda *_: quiet.start())
    quiet.start()
