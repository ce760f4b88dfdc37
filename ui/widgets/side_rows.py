"""Draw rows of a list at the side: their ground, ring, names and numbers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui.looks.colours import LIGHT_COLOURS, Colours, blend
from ui.looks.sides import turned, write
from ui.looks.theme import px, small

Index = QModelIndex | QPersistentModelIndex

INSET = 8
"""Between the edge of the view and the ground of a row."""
PADDING = 10
"""Between the ground of a row and what stands on it."""
GAP = 10
LOWER = 3
"""How much lower a heading stands in its row, to be nearer to what it heads."""
_RADIUS = 6
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SideDelegate(QStyledItemDelegate):
    """Has what rows of one height have in common: plain text only, mirrored where that is due."""

    def __init__(self, view: QAbstractItemView, room: int) -> None:
        """*room* is how many pixels a row is higher than its text."""
        super().__init__(view)
        self._view, self._room = view, room
        self._colours = LIGHT_COLOURS

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row."""
        return QSize(0, QFontMetrics(option.font).height() + px(self._room))

    def _ground(self, row: QRect) -> QRect:
        """Return where the ground of a *row* lies, at any depth."""
        return QRect(INSET, row.top(), self._view.viewport().width() - 2 * INSET, row.height())

    def _pointed(self) -> QColor:
        """Return the ground of a row below the pointer."""
        return blend(self._colours.selection_inactive, self._colours.window, 0.5)

    def _is_focused(self, index: Index) -> bool:
        return index == self._view.currentIndex() and self._view.hasFocus()

    def _fill(self, painter: QPainter, ground: QRect, fill: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(ground).adjusted(0, 1, 0, -1), _RADIUS, _RADIUS)

    def _ring(self, painter: QPainter, ground: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colours.accent, 2))
        painter.drawRoundedRect(QRectF(ground).adjusted(1, 2, -1, -2), _RADIUS, _RADIUS)

    def _name(self, painter: QPainter, box: QRect, text: str, elide: Qt.TextElideMode) -> None:
        """Draw a text from the left, with the painter's face and pen."""
        shown = painter.fontMetrics().elidedText(text[:300], elide, box.width())
        at = self._turned(painter, box)
        write(painter, at, _MIDDLE | Qt.AlignmentFlag.AlignLeft, shown)

    def _note(self, painter: QPainter, box: QRect, text: str, ink: QColor | None = None) -> None:
        """Draw a short text at the right, and take its room away from *box*."""
        painter.setFont(self._small())
        painter.setPen(ink or self._colours.muted)
        at = self._turned(painter, box)
        write(painter, at, _MIDDLE | Qt.AlignmentFlag.AlignRight, text)
        box.setRight(box.right() - painter.fontMetrics().horizontalAdvance(text) - GAP)

    def _turned(self, painter: QPainter, box: QRect) -> QRect:
        return turned(painter, self._view.viewport().rect(), box)

    def _small(self, *, strong: bool = False) -> QFont:
        font = small(self._view.font())
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font
