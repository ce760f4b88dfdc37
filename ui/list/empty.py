"""Draw the words that stand in a list with nothing in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from ui.list.face import PADDING
from ui.looks.colours import Colours


def draw_empty(
    painter: QPainter, area: QRect, words: tuple[str, str], font: QFont, colours: Colours
) -> None:
    """Draw a heading and what stands below it, a little above the middle of *area*."""
    title, body = words
    large = QFont(font)
    large.setWeight(QFont.Weight.DemiBold)
    large.setPointSizeF(font.pointSizeF() * 1.2)
    inner = area.adjusted(2 * PADDING, 0, -2 * PADDING, 0)
    wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    room = QRect(inner.left(), 0, inner.width(), inner.height())
    above = QFontMetrics(large).boundingRect(room, wrap, title).height()
    below = QFontMetrics(font).boundingRect(room, wrap, body).height()
    # A little above the middle looks like the middle.
    top = max(PADDING, round((inner.height() - above - below) * 0.42))
    painter.setFont(large)
    painter.setPen(colours.text)
    painter.drawText(inner.adjusted(0, top, 0, 0), wrap, title)
    painter.setFont(font)
    painter.setPen(colours.muted)
    painter.drawText(inner.adjusted(0, top + above + 8, 0, 0), wrap, body)
