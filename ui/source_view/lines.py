"""Draw one line of an original: its number, what it is, and its text, letter by letter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from reader.text.unobeyed import unobeyed
from reader.types import LineKind
from ui.looks.colours import LIGHT_COLOURS, Colours, blend

Index = QModelIndex | QPersistentModelIndex

BAR = 4
"""Width of the bar that tells a line's kind."""
GAP = 8


class LineDelegate(QStyledItemDelegate):
    """Draws the lines of a view; their numbers stay when the lines are moved sideways."""

    def __init__(self, view: QAbstractItemView, kind: Callable[[int], LineKind | None]) -> None:
        super().__init__(view)
        self._view = view
        self._kind = kind
        self.highlighted = range(0)
        self.set_font(view.font(), 0)
        self.set_colours(LIGHT_COLOURS)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._marked = blend(colours.highlight, colours.surface, 0.5 if colours.dark else 0.4)
        self._bars = {
            LineKind.TITLE: colours.accent,
            LineKind.ABSTRACT: blend(colours.accent, colours.surface, 0.45),
            LineKind.RECORD: blend(colours.accent, colours.surface, 0.45),
            LineKind.ORPHAN: colours.danger,
        }

    def set_font(self, font: QFont, lines: int) -> None:
        """Draw in this face, with room for the numbers of so many lines."""
        self._font, self._bold = font, QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        slanted = QFont(font)
        slanted.setItalic(True)  # its colour is not seen by everyone
        self._fonts: dict[LineKind | None, QFont] = {
            LineKind.TITLE: self._bold,
            LineKind.ORPHAN: slanted,
        }
        self._letter = QFontMetrics(font).horizontalAdvance("0")
        # Where letters are alike in width, what lies outside need not even be measured.
        self._is_even = QFontInfo(font).fixedPitch()
        self._gutter = gutter_width(font, lines)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every line."""
        return QSize(option.rect.width(), row_height(self._font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line at *index*."""
        rect, row = QRect(option.rect), index.row()
        seen = QRect(0, rect.top(), self._view.viewport().width(), rect.height())
        kind = self._kind(row)
        painter.save()
        painter.setClipRect(seen)
        painter.setLayoutDirection(self._view.layoutDirection())
        painter.fillRect(seen, self._ground(option.state, row))
        self._text(painter, rect, str(index.data()), kind)
        self._number(painter, seen, row, kind)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(self._colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(seen.adjusted(0, 0, -1, -1))
        painter.restore()

    def _ground(self, state: QStyle.StateFlag, row: int) -> QColor:
        colours = self._colours
        if state & QStyle.StateFlag.State_Selected:
            return colours.selection if self._view.hasFocus() else colours.selection_inactive
        return self._marked if row in self.highlighted else colours.surface

    def _text(self, painter: QPainter, rect: QRect, text: str, kind: LineKind | None) -> None:
        if self._is_even and text.isascii():
            text = text[: (self._view.viewport().width() - rect.left()) // self._letter + 1]
        painter.setFont(self._fonts.get(kind, self._font))
        painter.setPen(self._ink(kind))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room = rect.adjusted(self._gutter + GAP, 0, 0, 0)
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, unobeyed(text))

    def _ink(self, kind: LineKind | None) -> QColor:
        if kind is LineKind.FURNITURE:
            return self._colours.muted
        return self._colours.danger if kind is LineKind.ORPHAN else self._colours.text

    def _number(self, painter: QPainter, seen: QRect, row: int, kind: LineKind | None) -> None:
        gutter = QRect(0, seen.top(), self._gutter, seen.height())
        painter.fillRect(gutter, self._colours.window)
        if (bar := self._bars.get(kind or LineKind.BLANK)) is not None:
            painter.fillRect(
                QRect(gutter.right() + 1 - BAR, gutter.top(), BAR, gutter.height()), bar
            )
        marked = row in self.highlighted
        painter.setFont(self._bold if marked else self._font)
        painter.setPen(self._colours.text if marked else self._colours.muted)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(gutter.adjusted(0, 0, -BAR - GAP, 0), flags, f"{row + 1}")


def gutter_width(font: QFont, lines: int) -> int:
    """Return the room that the numbers of so many lines need."""
    return QFontMetrics(font).horizontalAdvance("0") * max(3, len(str(lines))) + 2 * GAP + BAR


def row_height(font: QFont) -> int:
    """Return the height of a line in the face *font*."""
    return QFontMetrics(font).height() + 5
