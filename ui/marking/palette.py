"""Six buttons with the colours of highlights and what they mean to the reader."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from reader.types import HIGHLIGHT_COLOURS
from ui.detail.passage_looks import SWATCH, colour_of, colour_word, swatch
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.widgets.plain import AFTER_ICON, cut, explain

SHOWN = 16
"""Characters of a meaning that stand on a button; the tool tip has all."""


class ColourButtons(QWidget):
    """The colours in two rows, each with its digit; one may be the present one."""

    chosen = Signal(str)
    """The name of a colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for at, name in enumerate(HIGHLIGHT_COLOURS):
            button = QPushButton(self)
            button.setProperty("role", "inline")
            button.setIconSize(QSize(SWATCH, SWATCH))
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose, name))
            self._buttons[name] = button
            grid.addWidget(button, at // 3, at % 3)

    def name(self, meanings: Mapping[str, str]) -> None:
        """Say what the colours mean."""
        for digit, (name, button) in enumerate(self._buttons.items(), start=1):
            meaning = meanings.get(name, name)
            shown = cut(meaning, SHOWN).replace("&", "&&")
            button.setText(f"{AFTER_ICON}{digit} {shown}")
            explain(button, f"{meaning} · {colour_word(name)}")
            button.setAccessibleName(f"{meaning}, {colour_word(name)}")

    def set_present(self, name: str) -> None:
        """Show one colour as the present one; '' for none."""
        for each, button in self._buttons.items():
            button.setChecked(each == name)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for name, button in self._buttons.items():
            button.setIcon(swatch(name, colours, self.devicePixelRatioF()))

    def take_keyboard(self, name: str = HIGHLIGHT_COLOURS[0]) -> None:
        """Give the keyboard to the button of a colour."""
        self._buttons[name].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit or Return, go between the colours by arrows."""
        names, key = list(self._buttons), Qt.Key(event.key())
        here = next((at for at, each in enumerate(names) if self._buttons[each].hasFocus()), 0)
        if name := colour_of(event):
            self._choose(name)
        elif key in _ARROWS:
            self._buttons[names[(here + _ARROWS[key]) % len(names)]].setFocus()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(names[here])
        else:
            event.ignore()

    def _choose(self, name: str, _checked: bool = False) -> None:
        self.chosen.emit(name)


_ARROWS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 3,
    Qt.Key.Key_Up: -3,
}
