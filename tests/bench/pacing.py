"""Do something step by step, and note every turn of Qt's event loop meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer

from tests.bench.frames import BEAT, PACE, STEPS, Turns
from tests.waiting import rest


def paced(step: Callable[[int], object]) -> Turns:
    """Do *step* at its pace; return the turns that went by meanwhile."""
    rest(300)
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
