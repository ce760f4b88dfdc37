"""Show by a small mark which highlights in a text have a comment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from reader.types import Span
from ui.detail.reading_text import ReadingText
from ui.looks.colours import LIGHT_COLOURS, Colours

WIDE = 7.0
HIGH = 6.0


class Pins(QWidget):
    """Little speech bubbles over the ends of passages; the mouse goes through them."""

    def __init__(self, text: ReadingText) -> None:
        super().__init__(text.viewport())
        self._text = text
        self._colours = LIGHT_COLOURS
        self._pins: tuple[tuple[Span, str], ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        text.viewport().installEventFilter(self)
        self.hide()

    def show_pins(self, pins: Sequence[tuple[Span, str]]) -> None:
        """Show marks at the ends of passages, each in the colour called by its name."""
        self._pins = tuple(pins)
        self.setGeometry(self._text.viewport().rect())
        self.setVisible(bool(pins))
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay as large as the text."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._text.viewport().rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bubbles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for (_, end), name in self._pins:
            box = self._text.box((end - 1, end))
            painter.setBrush(self._colours.passage_line(name))
            corner = QPointF(box.right() - WIDE / 2, box.top())
            painter.drawRoundedRect(QRectF(corner.x(), corner.y(), WIDE, HIGH - 1), 1.5, 1.5)
            foot = corner + QPointF(1.5, HIGH - 2)
            tail = (foot, foot + QPointF(3, 0), foot + QPointF(0, 3))
            painter.drawPolygon(QPolygonF(tail))
        painter.end()
