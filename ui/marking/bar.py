"""Offer the six colours beside a passage that was just selected."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.words import tr
from ui.looks.colours import Colours
from ui.marking.palette import ColourButtons
from ui.widgets.floating import Floating


class ColourBar(Floating):
    """The colours, until one is chosen or the reader goes on."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Highlight in a colour"))
        self._buttons = ColourButtons(self)
        self._buttons.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self._buttons)

    def open_with(self, place: QRect, meanings: Mapping[str, str]) -> None:
        """Open beside a passage."""
        self._buttons.name(meanings)
        self._buttons.set_present("")
        self.open_beside(place)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._buttons.set_colours(colours)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first colour."""
        self._buttons.take_keyboard()

    def _choose(self, name: str) -> None:
        self.dismiss()
        self.chosen.emit(name)
