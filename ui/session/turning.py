"""Turn the page to the current paper: at once, at a pace that can be read, or after a pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from reader.store import papers
from reader.types import Paper, PaperId
from ui.work.lanes import Lanes

HELD = 150
"""Milliseconds between two papers when a key is held down: it repeats every 30 or so."""

PAUSE = 150
"""Milliseconds without another answer after which the paper that was found is opened."""


class PageTurner(QObject):
    """Knows the paper that is to be read, and the one that the page shows."""

    opened = Signal(object)
    """The `Paper` to be read, or None."""

    def __init__(self, lanes: Lanes, typing: Callable[[], bool], parent: QObject) -> None:
        """*typing* says whether a search is being typed: each key may find another paper."""
        super().__init__(parent)
        self.current: PaperId | None = None
        self.open_id: PaperId | None = None
        self._lanes = lanes
        self._typing = typing
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._fetch)
        self._turned, self._answered = QElapsedTimer(), QElapsedTimer()

    def turn_to(self, paper: PaperId | None) -> None:
        """Open a paper, or none; only the last of a quick run is fetched."""
        self.current = paper
        self.again()

    def again(self) -> None:
        """Open the current paper: it has changed, or is another."""
        # What is typed on finds another paper at each key: the page waits for a pause.
        is_fresh = self._answered.isValid() and self._answered.elapsed() < PAUSE
        if self._typing() and is_fresh:
            self._waiting.start(PAUSE)
            return
        # A held key passes papers by: the page follows at a pace that can be read, not each one.
        held = self._turned.isValid() and self._turned.elapsed() < HELD
        if not self._waiting.isActive():
            self._turned.start()
            self._waiting.start(HELD if held else 0)

    def at_once(self) -> None:
        """Open the current paper without any wait."""
        self._waiting.start(0)

    def begin_answer(self) -> None:
        """Note that a search was answered: its list is about to be shown."""
        self._answered.start()

    def end_answer(self) -> None:
        """Open what was found at once where nobody is typing on."""
        if self._waiting.isActive() and not self._typing():
            self._waiting.start(0)

    def stop(self) -> None:
        """Turn no more."""
        self._waiting.stop()

    def _fetch(self) -> None:
        wanted = self.current
        if wanted is None:
            self.open_id = None
            self.opened.emit(None)
            return
        self._lanes.store.call(
            lambda store: list(store.read(papers.papers, [wanted])),
            lambda found: self._open(wanted, found),
        )

    def _open(self, wanted: PaperId, found: list[Paper]) -> None:
        if wanted == self.current:
            self.open_id = found[0].id if found else None
            self.opened.emit(found[0] if found else None)
