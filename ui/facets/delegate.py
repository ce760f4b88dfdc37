"""Draw the panel's rows: a sign for what is wanted and what is not, a name, and a number."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.facets.model import ROW_ROLE, name_of
from ui.facets.rows import Choice, Heading, More, Row
from ui.looks.colours import LIGHT_COLOURS, Colours, blend
from ui.looks.icons import pixmap
from ui.looks.sides import turned, write
from ui.looks.theme import px, small
from ui.widgets.plain import figure

Index = QModelIndex | QPersistentModelIndex
Align = Qt.AlignmentFlag
State = QStyle.StateFlag

INSET = 8
"""Between the edge of the panel and the ground of a row."""
PADDING = 10
SIGN = 12
GAP = 10
RADIUS = 5
LOWER = 3
"""How much lower a heading stands in its row, to be nearer to what it heads."""
ROOM = 8
"""How much higher a row is than its text."""
_SIGNS = {1: "check", -1: "minus"}


class FacetDelegate(QStyledItemDelegate):
    """Draws rows of one height: plain text only."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._colours = LIGHT_COLOURS

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same height for every row."""
        return QSize(0, QFontMetrics(option.font).height() + px(ROOM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row at *index*."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        ground = QRect(INSET, rect.top(), self._view.viewport().width() - 2 * INSET, rect.height())
        box = ground.adjusted(PADDING, 0, -PADDING, 0)
        if not isinstance(row, Heading):
            self._ground(painter, ground, row, option)
        match row:
            case Heading():
                box.translate(0, LOWER)
                self._text(painter, box, name_of(row), self._small(strong=True))
            case More():
                box.setLeft(box.left() + px(SIGN) + GAP)
                self._text(painter, box, name_of(row), self._small())
            case Choice():
                self._choice(painter, box, row)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colours.accent, 2))
            painter.drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()

    def _ground(
        self, painter: QPainter, box: QRect, row: Row, option: QStyleOptionViewItem
    ) -> None:
        colours = self._colours
        if isinstance(row, Choice) and row.state:
            fill = self._tints(row.state)[0]
        elif option.state & State.State_MouseOver:
            fill = blend(colours.selection_inactive, colours.window, 0.5)
        else:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(box).adjusted(0, 1, 0, -1), RADIUS, RADIUS)

    def _tints(self, state: int) -> tuple[QColor, QColor]:
        """Return ground and ink of what is wanted or unwanted."""
        return self._colours.chip(self._colours.accent if state > 0 else self._colours.danger)

    def _choice(self, painter: QPainter, box: QRect, choice: Choice) -> None:
        ink = self._tints(choice.state)[1] if choice.state else self._colours.text
        sign = QRect(box.left(), box.top() + (box.height() - px(SIGN)) // 2, px(SIGN), px(SIGN))
        if choice.state:
            drawn = pixmap(_SIGNS[choice.state], ink, px(SIGN), self._view.devicePixelRatioF())
            painter.drawPixmap(self._turned(painter, sign).topLeft(), drawn)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._colours.faint)
            empty = QRectF(self._turned(painter, sign)).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(empty, 3, 3)
        box.setLeft(sign.right() + 1 + GAP)
        if choice.papers is not None:
            painter.setFont(self._small())
            painter.setPen(ink if choice.state else self._colours.muted)
            number = figure(choice.papers)
            place = self._turned(painter, box)
            write(painter, place, Align.AlignVCenter | Align.AlignRight, number)
            box.setRight(box.right() - painter.fontMetrics().horizontalAdvance(number) - GAP)
        font = QFont(self._view.font())
        font.setStrikeOut(choice.state < 0)
        self._text(painter, box, choice.name, font, ink)

    def _text(
        self, painter: QPainter, box: QRect, text: str, font: QFont, ink: QColor | None = None
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink or self._colours.muted)
        elide = Qt.TextElideMode.ElideMiddle
        shown = painter.fontMetrics().elidedText(text[:300], elide, box.width())
        place = self._turned(painter, box)
        write(painter, place, Align.AlignVCenter | Align.AlignLeft, shown)

    def _turned(self, painter: QPainter, box: QRect) -> QRect:
        return turned(painter, self._view.viewport().rect(), box)

    def _small(self, *, strong: bool = False) -> QFont:
        font = small(self._view.font())
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font
