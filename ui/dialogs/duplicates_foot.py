"""The answers below a pair of papers, each with its key, and what was said last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.words import tr
from ui.keys.keycap import KeyCaps
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.widgets.plain import label


class Foot(QWidget):
    """Four buttons; those that mean nothing now are disabled."""

    undo = Signal()
    later = Signal()
    apart = Signal()
    same = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = label(role="muted")
        self._caps: list[KeyCaps] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._said, 1)
        self._undo = self._button(tr("Undo"), "Z")
        self._answers = [
            self._button(tr("Later"), "L"),
            self._button(tr("Not the same"), "N"),
            self._button(tr("Same paper"), "S"),
        ]
        signals = (self.undo, self.later, self.apart, self.same)
        for button, signal in zip((self._undo, *self._answers), signals, strict=True):
            button.clicked.connect(signal)

    def tell(self, text: str) -> None:
        """Say what was done, or what went wrong."""
        self._said.setText(text)

    def enable(self, *, undo: bool, answers: bool, instead: QWidget) -> None:
        """Enable what can be done; the keyboard goes *instead* where it would be of no use."""
        for button, able in ((self._undo, undo), *((each, answers) for each in self._answers)):
            if button.hasFocus() and not able:
                instead.setFocus()
            button.setEnabled(able)

    def take_keyboard(self, *, last: bool) -> None:
        """Give the keyboard to the first or last button that can be pressed, if there is one."""
        able = [button for button in (self._undo, *self._answers) if button.isEnabled()]
        if able:
            able[-1 if last else 0].setFocus(Qt.FocusReason.TabFocusReason)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for caps in self._caps:
            caps.set_colours(colours)

    def _button(self, words: str, key: str) -> QPushButton:
        button, caps = QPushButton(words), KeyCaps(key, LIGHT_COLOURS)
        self._caps.append(caps)
        self._row.addSpacing(8)
        self._row.addWidget(button)
        self._row.addWidget(caps)
        return button
