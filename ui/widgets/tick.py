"""Draw a tick box in a row, as those of forms look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.looks.colours import Colours
from ui.looks.icons import pixmap

BOX = 16
"""Pixels of a side."""


def paint_tick(painter: QPainter, box: QRectF, state: Qt.CheckState, colours: Colours) -> None:
    """Draw a box with a tick, a bar where it holds in part, or nothing."""
    is_on = state is not Qt.CheckState.Unchecked
    painter.setPen(QPen(colours.accent if is_on else colours.muted, 1.2))
    painter.setBrush(colours.accent if is_on else colours.field)
    painter.drawRoundedRect(box, 4, 4)
    if state is Qt.CheckState.PartiallyChecked:
        painter.setPen(QPen(colours.accent_text, 2))
        aside = QPointF(4, 0)
        painter.drawLine(box.center() - aside, box.center() + aside)
    elif is_on:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(box.topLeft(), pixmap("check", colours.accent_text, BOX, ratio))
