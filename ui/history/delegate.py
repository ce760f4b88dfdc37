"""Draw the timeline: a line with a dot for each act, filled where it stands, hollow where not."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.words import tr
from ui.history.model import LINE_ROLE, Line
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.sides import write
from ui.looks.theme import small
from ui.widgets.plain import AFTER_ICON

Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag

PAD = 14
GAP = 10
DOT = 4.5


def row_height(metrics: QFontMetrics) -> int:
    """Return how high every row is."""
    return metrics.height() + 14


class TimelineDelegate(QStyledItemDelegate):
    """Draws rows of one height as plain text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT_COLOURS

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row."""
        return QSize(option.rect.width(), row_height(QFontMetrics(option.font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        line: Line = index.data(LINE_ROLE)
        rect, font = QRect(option.rect), QFont(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            painter.translate(2 * rect.left() + rect.width(), 0)
            painter.scale(-1, 1)
        self._ground(painter, rect, option.state, chosen=line.act is not None)
        box = rect.adjusted(PAD + (0 if line.act is None else PAD + GAP), 0, -PAD, 0)
        if line.act is not None:
            self._dot(painter, rect, line)
        painter.restore()
        if option.direction == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(rect.right() - box.right() + rect.left())
        painter.save()
        self._texts(painter, box, font, line)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, chosen: bool
    ) -> None:
        if chosen and state & State.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colours.selection)
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)
        elif chosen and state & State.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colours.hover)
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)

    def _dot(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """Draw the line of time, and the act on it; a ring around the one where the reader is."""
        colours = self.colours
        at = QPointF(rect.left() + PAD + DOT + 2, rect.center().y() + 0.5)
        painter.setPen(QPen(colours.line, 2))
        painter.drawLine(QPointF(at.x(), rect.top()), QPointF(at.x(), rect.bottom() + 1))
        ink = colours.accent if line.stands else colours.muted
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(ink if line.stands else colours.surface)
        painter.drawEllipse(at, DOT - 1, DOT - 1)
        if line.is_here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, DOT + 2.5, DOT + 2.5)

    def _texts(self, painter: QPainter, box: QRect, font: QFont, line: Line) -> None:
        """Draw at the right what is to be said of it, and its name in what room is left."""
        fine = small(font)
        ends = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        begins = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(fine)
        painter.setPen(self._remark_ink(line))
        remark = _remark(line)
        layout = painter.layoutDirection()
        write(painter, box, ends, remark)
        room = painter.fontMetrics().horizontalAdvance(remark) + GAP
        box = box.adjusted(0, 0, -room, 0) if layout == _LTR else box.adjusted(room, 0, 0, 0)
        if line.act is None or line.is_here:
            font.setWeight(QFont.Weight.DemiBold)
        font.setItalic(not line.stands)
        painter.setFont(font)
        painter.setPen(self._name_ink(line))
        name = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, box.width())
        write(painter, box, begins, name)

    def _name_ink(self, line: Line) -> QColor:
        return self.colours.text if line.stands and line.act is not None else self.colours.muted

    def _remark_ink(self, line: Line) -> QColor:
        return self.colours.accent if line.is_here else self.colours.muted


_LTR = Qt.LayoutDirection.LeftToRight


def _remark(line: Line) -> str:
    words = tr("You are here") if line.is_here else "" if line.stands else tr("Undone")
    return f" {AFTER_ICON}·{AFTER_ICON} ".join(part for part in (words, line.time) if part)
