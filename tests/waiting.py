"""Let a window work: for a while, or until something is so."""

from __future__ import annotations

import time
from collections.abc import Callable


def rest(milliseconds: int) -> None:
    """Let the window work for a while; QTest.qWait would keep Python's lock meanwhile."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(
    condition: Callable[[], object], patience: float, pause: int = 50, what: str = "the window"
) -> None:
    """Let the window work until *condition* holds; look every *pause* milliseconds.

    Raises:
        TimeoutError: It did not hold within *patience* seconds; the message is *what*.
    """
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not come to rest")
        rest(pause)
