"""One highlight of another person's in the page's list, marked with that person's colour."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from reader.types import Highlight
from reader.words import tr
from ui.detail.passage_looks import SWATCH
from ui.detail.passage_row import STEPS, PassageRow, is_plain
from ui.looks.colours import Colours
from ui.looks.sides import turned
from ui.widgets.plain import tip


class GuestWish(StrEnum):
    """What the reader may want of another person's words."""

    SHOW = "show"
    TAKE = "take"
    COPY = "copy"
    REMOVE = "remove"


_KEYS = {
    Qt.Key.Key_Return: GuestWish.SHOW,
    Qt.Key.Key_Enter: GuestWish.SHOW,
    Qt.Key.Key_M: GuestWish.TAKE,
    Qt.Key.Key_Y: GuestWish.COPY,
    Qt.Key.Key_Delete: GuestWish.REMOVE,
}


class GuestRow(PassageRow):
    """A row that can be stepped through; see `GuestWish` for what its keys ask for."""

    asked = Signal(str, str)
    """The highlight's id and a `GuestWish`."""

    def __init__(self, highlight: Highlight, meaning: str, hue: int, colours: Colours) -> None:
        self._hue = hue
        super().__init__(highlight, meaning, colours)
        keys = tr("Enter shows it · M makes it your own · Y copies · Del removes")
        self.setAccessibleDescription(keys)
        self.setToolTip(tip(keys))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key stands for."""
        key = Qt.Key(event.key())
        if not self._is_ours(event):
            event.ignore()
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            self.asked.emit(self.highlight.id, _KEYS[key])

    def _is_ours(self, event: QKeyEvent) -> bool:
        return is_plain(event) and event.key() in (*_KEYS, *STEPS)

    def _paint_swatch(self, painter: QPainter, box: QRect) -> None:
        """Draw a bar in the person's colour where the reader's own have a square of theirs."""
        middle = box.center().y()
        square = QRect(box.left(), round(middle - SWATCH / 2), SWATCH, SWATCH)
        ground = QRectF(turned(painter, self.rect(), square))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.guest(self._hue))
        painter.drawRoundedRect(ground, 3, 3)
        painter.setBrush(self._colours.guest_line(self._hue))
        painter.drawRect(QRectF(ground.left(), ground.bottom() - 2, ground.width(), 2))
        painter.setPen(self._colours.text)

    def _show(self) -> None:
        self.asked.emit(self.highlight.id, GuestWish.SHOW)
