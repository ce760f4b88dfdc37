"""Drag papers out of the list: onto a tag, a decision, a digest of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from reader.types import PaperId
from reader.words import tr
from ui.looks.colours import Colours
from ui.widgets.carrying import PapersMime

PADDING = 12


def dragged(view: QWidget, ids: Sequence[PaperId], colours: Colours) -> QDrag:
    """Return a drag of papers out of *view*, with their number beside the pointer."""
    drag = QDrag(view)
    drag.setMimeData(PapersMime(ids))
    drag.setPixmap(_picture(tr("%n paper(s)", n=len(ids)), view, colours))
    drag.setHotSpot(QPoint(-PADDING, -PADDING // 2))
    return drag


class Grip:
    """Tells from a press and what follows whether papers are dragged, or rows selected.

    Rows that are selected already are dragged whichever way the pointer goes; others
    when it goes sideways, to where tags and decisions are: down and up selects.
    """

    def __init__(self) -> None:
        self._pressed: QPoint | None = None
        self._selected = False
        self.is_dragging = False
        """Whether papers have been dragged since the press: what follows selects nothing."""

    def press(self, at: QPoint | None, *, selected: bool = False) -> None:
        """Note where the button went down; None where nothing can be dragged."""
        self._pressed, self._selected, self.is_dragging = at, selected, False

    def drags(self, at: QPoint) -> bool:
        """Say that a drag begins now, the pointer being *at*."""
        if self._pressed is None:
            return False
        way = at - self._pressed
        if way.manhattanLength() < QApplication.startDragDistance():
            return False
        self._pressed = None
        self.is_dragging = self._selected or abs(way.x()) > abs(way.y())
        return self.is_dragging


def _picture(text: str, view: QWidget, colours: Colours) -> QPixmap:
    font = QFont(view.font())
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    box = QRect(0, 0, metrics.horizontalAdvance(text) + 2 * PADDING, metrics.height() + PADDING)
    ratio = view.devicePixelRatioF()
    drawn = QPixmap(box.size() * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.accent)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(colours.accent_text)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return drawn
