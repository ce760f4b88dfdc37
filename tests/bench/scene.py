"""A real window to be measured: steps at a pace, and the turns of the event loop they cost."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Self

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.library import Library
from tests.bench.frames import BEAT, PACE, STEPS, Turns
from ui.app import calm_collector, prepare, window_on

PATIENCE = 120.0


class Scene:
    """The window on a library, closed again at the end."""

    def __init__(self, library: Library) -> None:
        self._app = QApplication.instance() or QApplication(sys.argv[:1])
        prepare(library)
        self.window = window_on(library, (None, None))
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        calm_collector()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.window.close()

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window work until *condition* holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "the window did not come to rest"
            self._rest(50)

    @staticmethod
    def _rest(milliseconds: int) -> None:
        """Let the window work for a while; QTest.qWait would keep Python's lock meanwhile."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def key(self, letter: str) -> None:
        """Press a key where the focus is."""
        QTest.keyClicks(self.window.focusWidget() or self.window, letter)

    def run(self, step: Callable[[int], object]) -> Turns:
        """Do *step* at its pace; return the turns that went by meanwhile."""
        self._rest(300)
        turns, loop, number = Turns(), QEventLoop(), 0
        timer = QTimer(interval=PACE)

        def tick() -> None:
            nonlocal number
            if number == STEPS:
                loop.quit()
                return
            step(number)
            number += 1

        timer.timeout.connect(tick)
        heart = QTimer(interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        heart.timeout.connect(turns.beat)
        heart.start()
        timer.start()
        loop.exec()
        timer.stop()
        heart.stop()
        return turns
