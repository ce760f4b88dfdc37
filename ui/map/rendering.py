"""Have pictures of the map painted beside the window: the newest that is wanted, one at a time."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from ui.map.camera import Camera
from ui.map.raster import Wanted, painted
from ui.map.taken import Taken
from ui.work.hearing import Hearing

QUIET = 90
"""Milliseconds without a move before the map is painted anew: until then its picture is moved."""
REST = 3
"""Times as long as the last picture took that it rests: the window needs Python's lock as well."""
LONGEST = 250
"""Milliseconds that it rests between two pictures at most."""


class Rendering(QObject):
    """One thread that paints; of what is wanted meanwhile only the last is painted."""

    done = Signal(object)
    """A picture, `Taken`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._busy = self._soon = False
        self._next: Wanted | None = None
        self._since = QElapsedTimer()
        self._rest = 0
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._go_on)
        self._hearing = Hearing(self)

    def want(self, wanted: Wanted, *, soon: bool) -> None:
        """Have a picture painted, unless another is wanted before that.

        It is painted *soon*, or once nothing else has been wanted for a moment.
        """
        # What moves must not put off what is due.
        due = self._soon and self._waiting.isActive()
        self._next, self._soon = wanted, self._soon or soon
        if not (self._busy or due):
            self._wait()

    def close(self) -> None:
        """End the thread."""
        self._next = None
        self._waiting.stop()
        if self._pool is not None:
            self._pool.shutdown(wait=True)
            self._pool = None

    def _wait(self) -> None:
        rested = self._since.elapsed() if self._since.isValid() else LONGEST
        wait = max(self._rest - rested, 0 if self._soon else QUIET)
        if wait > 0:
            self._waiting.start(wait)
        else:
            self._go_on()

    def _go_on(self) -> None:
        wanted, self._next, self._soon = self._next, None, False
        self._waiting.stop()
        if wanted is None:
            return
        self._pool = self._pool or ThreadPoolExecutor(1, thread_name_prefix="map")
        self._busy = True
        self._since.start()
        future = self._pool.submit(painted, wanted)
        self._hearing.hear(future, partial(self._deliver, wanted.lens))

    def _deliver(self, lens: Camera, came: Future[QImage]) -> None:
        self._busy = False
        self._rest = min(REST * self._since.restart(), LONGEST)
        if self._next is not None:
            self._wait()
        if self._pool is not None:
            self.done.emit(Taken(came.result(), lens))
