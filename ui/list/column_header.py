"""Head the columns of the list: press to sort, Shift for one more key, drag an edge for width."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.types import SortKey
from reader.words import tr
from ui.list.column_button import ColumnButton
from ui.list.columns import NARROWEST, TITLE, WIDEST, Placed, fitted, titles, usual
from ui.list.face import GAP, Face
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import px
from ui.papers.order import Order

EDGE = 5
"""Pixels to each side of a column's edge where it can be taken hold of."""
MARGIN = 5


class ColumnHeader(QWidget):
    """A row of buttons that stands above the list in its columns view."""

    sort_wanted = Signal(object, bool)
    """A `SortKey`, and whether the keys before it stay."""
    widths_changed = Signal(object)
    """The width of each column by its `SortKey`, while the reader changes it."""
    widths_settled = Signal(object)
    """The same, once the reader is done with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._widths = usual()
        self._without: Set[SortKey] = frozenset()
        self._area = QRect()
        self._places: list[Placed] = []
        self._held: tuple[SortKey, int, int] | None = None
        self.setObjectName("columns")
        self.setAccessibleName(tr("Columns"))
        self.setMouseTracking(True)
        self.buttons = {key: ColumnButton(key, text, self) for key, text in titles().items()}
        for button in self.buttons.values():
            button.pressed_with.connect(self.sort_wanted)
            button.resize_wanted.connect(self._widen)
        self._fit()
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        for button in self.buttons.values():
            button.colours = colours
            button.update()
        self.update()

    def set_order(self, order: Order) -> None:
        """Show by which keys the list is sorted."""
        for key, button in self.buttons.items():
            at = next((number for number, each in enumerate(order, 1) if each[0] is key), 0)
            down = at > 0 and order[at - 1][1]
            button.show_order(at if len(order) > 1 else min(at, 1), down=down, of=len(order))

    def set_widths(self, widths: dict[SortKey, int]) -> None:
        """Give the columns these widths."""
        if widths != self._widths:
            self._widths = dict(widths)
            self._place()

    def leave_out(self, keys: Set[SortKey]) -> None:
        """Have no heads of these columns."""
        self._without = keys
        self._place()

    def stand_over(self, area: QRect) -> None:
        """Stand over the list's viewport, which has this place in the list."""
        self._area = QRect(area)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Stay as high as the face asks."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a column's edge."""
        at = event.position().toPoint()
        if (key := self._edge_at(at)) is not None:
            self._held = (key, at.x(), self._widths[key])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the edge that is held; else show where one can be."""
        at = event.position().toPoint()
        if self._held is None:
            edge = self._edge_at(at) is not None
            shape = Qt.CursorShape.SplitHCursor if edge else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        key, begun, width = self._held
        way = at.x() - begun if self.isRightToLeft() else begun - at.x()
        self._set_width(key, width + round(way * 100 / px(100)))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the edge."""
        if self._held is not None:
            self._held = None
            self.widths_settled.emit(dict(self._widths))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the edges that can be moved."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.window)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), self._colours.line)
        for place in self._places[1:]:
            x = self._turned(QRect(place.left - GAP, 0, 1, 1)).left()
            painter.fillRect(QRect(x, 6, 1, self.height() - 12), self._colours.line)
        painter.end()

    def _fit(self) -> None:
        face = Face.of(self.font())
        self.setFixedHeight(face.small_height + 2 * (MARGIN + 2))
        for button in self.buttons.values():
            button.face = face
        self._place()

    def _place(self) -> None:
        """Put the buttons over their columns; between them stay the edges."""
        self._places = fitted(self._widths, self._area.width(), self._without)
        shown = {place.key: place for place in self._places}
        for key, button in self.buttons.items():
            place = shown.get(key)
            button.setVisible(place is not None)
            if place is not None:
                wide = max(1, place.width - 2 * GAP)
                button.setGeometry(
                    self._turned(QRect(place.left - GAP + 3, 0, wide, self.height()))
                )
        self.update()

    def _turned(self, box: QRect) -> QRect:
        """Return a place in a row as a place here."""
        left = self._area.width() - box.x() - box.width() if self.isRightToLeft() else box.x()
        return QRect(self._area.left() + left, box.y(), box.width(), box.height())

    def _edge_at(self, at: QPoint) -> SortKey | None:
        """Return the column whose beginning is near: the title before them has what is left."""
        for place in self._places[1:]:
            if abs(self._turned(QRect(place.left - GAP, 0, 1, 1)).left() - at.x()) <= EDGE:
                return place.key
        return None

    def _widen(self, key: SortKey, by: int) -> None:
        if key is not TITLE:
            self._set_width(key, self._widths[key] + by)
            self.widths_settled.emit(dict(self._widths))

    def _set_width(self, key: SortKey, width: int) -> None:
        self._widths[key] = max(NARROWEST, min(WIDEST, width))
        self._place()
        self.widths_changed.emit(dict(self._widths))
