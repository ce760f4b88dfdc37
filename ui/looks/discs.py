"""Discs of colour that stand before names as icons: of a tag, a word, a class, a state."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

RATIO = 2
"""Pixels of the picture for each of the icon: sharp on every screen."""


def disc(colour: QColor | str, across: float, side: int = 16) -> QIcon:
    """Return a disc of *across* pixels in the middle of an icon of *side*."""
    drawn = QPixmap(side * RATIO, side * RATIO)
    drawn.setDevicePixelRatio(RATIO)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    edge = (side - across) / 2
    painter.drawEllipse(QRectF(edge, edge, across, across))
    painter.end()
    made = QIcon(drawn)
    made.addPixmap(drawn, QIcon.Mode.Selected)  # else Qt tints it, and it means another
    return made
