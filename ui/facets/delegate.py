"""Draw the panel's rows: a sign for what is wanted and what is not, a name, and a number."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from ui.facets.model import ROW_ROLE, name_of
from ui.facets.rows import Choice, Heading, More, Row
from ui.looks.icons import pixmap
from ui.looks.theme import px
from ui.widgets.plain import figure
from ui.widgets.side_rows import GAP, LOWER, PADDING, Index, SideDelegate

State = QStyle.StateFlag

SIGN = 12
ROOM = 8
"""How much higher a row is than its text."""
_SIGNS = {1: "check", -1: "minus"}


class FacetDelegate(SideDelegate):
    """Draws rows of one height: plain text only."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, ROOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row at *index*."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._ground(option.rect)
        box = ground.adjusted(PADDING, 0, -PADDING, 0)
        if not isinstance(row, Heading):
            self._lay_ground(painter, ground, row, option)
        match row:
            case Heading():
                box.translate(0, LOWER)
                self._text(painter, box, name_of(row), self._small(strong=True))
            case More():
                box.setLeft(box.left() + px(SIGN) + GAP)
                self._text(painter, box, name_of(row), self._small())
            case Choice():
                self._choice(painter, box, row)
        if self._is_focused(index):
            self._ring(painter, ground)
        painter.restore()

    def _lay_ground(
        self, painter: QPainter, box: QRect, row: Row, option: QStyleOptionViewItem
    ) -> None:
        if isinstance(row, Choice) and row.state:
            self._fill(painter, box, self._tints(row.state)[0])
        elif option.state & State.State_MouseOver:
            self._fill(painter, box, self._pointed())

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
            self._note(painter, box, figure(choice.papers), ink if choice.state else None)
        font = QFont(self._view.font())
        font.setStrikeOut(choice.state < 0)
        self._text(painter, box, choice.name, font, ink)

    def _text(
        self, painter: QPainter, box: QRect, text: str, font: QFont, ink: QColor | None = None
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink or self._colours.muted)
        self._name(painter, box, text, Qt.TextElideMode.ElideMiddle)
