"""A real window to be measured: steps at a pace, and the turns of the event loop they cost."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Self

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.library import Library
from tests.bench.frames import Turns
from tests.bench.pacing import paced
from tests.builders import write_digest
from tests.waiting import rest, until
from ui.app import calm_collector, prepare, window_on

PATIENCE = 120.0
IMPORTED = 50
"""Digests of a hundred papers that come in while something else is measured."""


class Scene:
    """The window on a library, closed again at the end."""

    def __init__(self, library: Library) -> None:
        self._kept = tempfile.TemporaryDirectory()
        self._scratch = self._kept.name
        self._app = QApplication.instance() or QApplication(sys.argv[:1])
        prepare(library)
        self.window = window_on(library)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        calm_collector()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.window.close()
        self._kept.cleanup()

    def until(self, condition: Callable[[], bool], pause: int = 50) -> None:
        """Let the window work until *condition* holds; look every *pause* milliseconds."""
        until(condition, PATIENCE, pause)

    @staticmethod
    def rest(milliseconds: int) -> None:
        """Let the window work for a while."""
        rest(milliseconds)

    def key(self, letter: str) -> None:
        """Press a key where the focus is."""
        QTest.keyClicks(self.window.focusWidget() or self.window, letter)

    def select(self, first: int, last: int) -> None:
        """Select the rows from *first* to *last*."""
        model = self.window.model
        rows = QItemSelection(model.index(first, 0), model.index(last - 1, 0))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.window.list.selectionModel().select(rows, flag)

    def press_escape(self) -> None:
        """Leave what has the keyboard."""
        QTest.keyClick(self.window.focusWidget() or self.window, Qt.Key.Key_Escape)

    def import_new(self) -> None:
        """Begin to take in digests of papers that nobody has."""
        folder = Path(tempfile.mkdtemp(dir=self._scratch))
        for number in range(IMPORTED):
            write_digest(folder, f"new {number}", range(number * 100, (number + 1) * 100))
        self.window.session.take_in([folder])

    @staticmethod
    def run(step: Callable[[int], object]) -> Turns:
        """Do *step* at its pace; return the turns that went by meanwhile."""
        return paced(step)
