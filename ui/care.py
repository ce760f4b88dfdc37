"""Look after one window's process: its log, its bugs, and the starts that came to nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, qVersion
from PySide6.QtWidgets import QApplication

from reader import settings, starts
from reader.faults import Fault, fault_of
from reader.logs import kept, log, platform_line
from reader.settings import Settings
from reader.words import tr
from ui.dialogs.bug import BugBox
from ui.faults import Faults
from ui.main_window import MainWindow
from ui.said import Said

LIVES = 10_000
"""Milliseconds that a window lives before its start counts as one that came to something."""


class Care(QObject):
    """What stands around a window from the first moment of its process to the last."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._window: Callable[[], MainWindow] | None = None
        self._waiting: list[Fault] = []
        self._faults = Faults(self._told)
        self._crash = ""
        self._failed = 0
        self._aside: Path | None = None
        self._damaged = False
        self._living = QTimer(self, singleShot=True, interval=LIVES)
        self._living.timeout.connect(self._lived)

    @contextmanager
    def taken(self, version: str) -> Iterator[None]:
        """Take care until the end; what ends by an exception has failed, and tells of it."""
        with kept(self._folder), self._faults.caught(self._folder) as self._crash:
            self._failed = starts.begin(self._folder)
            log.info("start %s, Qt %s, %s", version, qVersion(), platform_line())
            if self._failed:
                log.warning("starts that failed before: %d", self._failed)
            try:
                yield
            except Exception as error:
                self._tell_alone(error)
                raise
            finally:
                self._living.stop()
            starts.lived(self._folder)
            log.info("end")

    def settings(self, path: Path) -> Settings:
        """Return the settings for this start.

        After failed starts they are as made, but for the reader's own words; so they are where
        their file makes no sense. The file is kept beside, under another name.
        """
        found = settings.found(path)
        self._damaged = found.damaged
        if found.damaged or self._failed >= starts.ENOUGH:
            self._aside = _set_aside(path, "damaged" if found.damaged else "before")
        return (
            settings.cautious(found.settings) if self._failed >= starts.ENOUGH else found.settings
        )

    def look_after(self, window: Callable[[], MainWindow]) -> None:
        """Tell the window that there is of bugs, and of what went wrong before this start."""
        self._window = window
        self._living.start()
        if self._crash:
            log.warning("the last end was a crash")
            window().dialogs.show_crash(self._crash)
        if self._failed >= starts.ENOUGH:
            self._tell_of_starts(window())
        elif self._damaged:
            text = tr("Your settings could not be read, and Lectern uses its own.")
            window().session.said.emit(Said(f"{text} {self._kept_as()}", problem=True))
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._told(waiting)

    def _tell_alone(self, error: Exception) -> None:
        """Show a bug that kept the window from opening: an icon has no terminal to tell it."""
        fault = fault_of(error, "start")
        log.error("the start failed: %s", fault.kind)
        if QApplication.platformName() != "offscreen":
            box = BugBox(None)
            box.tell([fault], saved=True)
            box.exec()

    def _tell_of_starts(self, window: MainWindow) -> None:
        text = tr("Lectern did not start the last times, and uses its own settings for now.")
        action = None
        if self._aside is not None and not self._damaged:
            action = (tr("Use My Settings Again"), partial(self._take_back, window))
        window.session.said.emit(Said(f"{text} {self._kept_as()}", problem=True, action=action))

    def _kept_as(self) -> str:
        if self._aside is None:
            return ""
        return tr("Yours are kept as {name}.").format(name=self._aside.name)

    def _take_back(self, window: MainWindow) -> None:
        assert self._aside is not None
        chosen = asdict(settings.load(self._aside))
        for name in settings.WINDOW:
            del chosen[name]
        window.session.remember(**chosen)

    def _told(self, faults: list[Fault]) -> None:
        """Show bugs; those before there is a window wait for it."""
        if self._window is None:
            self._waiting += faults
        else:
            self._window().show_bug(faults)

    def _lived(self) -> None:
        """Note it on the store's thread: this one does not wait for a disk."""
        if self._window is not None:
            self._window().session.lanes.store.call(lambda _: starts.lived(self._folder))


def _set_aside(path: Path, why: str) -> Path | None:
    """Copy the file at *path* beside it; return where, or None where there is nothing to copy."""
    aside = path.with_name(f"{path.stem}.{why}{path.suffix}")
    with suppress(OSError):
        shutil.copyfile(path, aside)
        return aside
    return None
