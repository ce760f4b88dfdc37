"""Ask for a name in a small panel beside what is to bear it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.smart import LENGTH
from ui.lists.small_form import SmallForm

WIDTH = 340


class NameForm(SmallForm):
    """A name alone."""

    def __init__(self, window: QWidget, most: int = LENGTH) -> None:
        """Take names of *most* characters at most."""
        super().__init__(window, most, WIDTH)
        self._then: Callable[[str], object] = print
        column = QVBoxLayout(self)
        self._lay_out(column)
        for part in (self._title, self._name, self._problem):
            column.addWidget(part)
        column.addLayout(self._foot())

    def ask(self, title: str, name: str, place: QRect, then: Callable[[str], object]) -> None:
        """Ask for another *name* beside *place*; what is entered goes to *then*."""
        self._then = then
        self._name.setAccessibleName(title)
        self._open(title, name, place)

    def _hand_on(self) -> None:
        self._then(self._name.text())
