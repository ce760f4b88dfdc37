"""Head the columns of the list: press to sort, Shift for one more key, drag an edge for width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.types import SortKey
from reader.words import tr
from ui.colours import LIGHT_COLOURS, Colours
from ui.icons import pixmap
from ui.list.columns import NARROWEST, TITLE, WIDEST, Placed, fitted, titles, usual
from ui.list.face import GAP, Face
from ui.theme import px

EDGE = 5
"""Pixels to each side of a column's edge where it can be taken hold of."""
STEP = 12
"""Pixels that a key makes a column wider or narrower."""
MARGIN = 5

Order = tuple[tuple[SortKey, bool], ...]
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


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
        self._places = fitted(self._widths, self._area.width())
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


class ColumnButton(QAbstractButton):
    """The head of one column: Space sorts by it, Shift+Space adds it, arrows go on or widen."""

    pressed_with = Signal(object, bool)
    """Its `SortKey`, and whether Shift was held."""
    resize_wanted = Signal(object, int)
    """Its `SortKey`, and by how many pixels it is to be wider."""

    def __init__(self, key: SortKey, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.colours = LIGHT_COLOURS
        self.face = Face.of(parent.font())
        self._at, self._down, self._of = 0, False, 0
        self.setText(title)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr("Sort; with Shift, by this as well"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_order(self, at: int, *, down: bool, of: int) -> None:
        """Show that it is the *at*-th of so many keys; 0 for none."""
        self._at, self._down, self._of = at, down, of
        self.setAccessibleDescription(self._told())
        self.update()

    def _told(self) -> str:
        if not self._at:
            return tr("not sorted by this")
        told = tr("sorted downwards") if self._down else tr("sorted upwards")
        if self._of > 1:
            told += tr(", key {number} of {count}").format(number=self._at, count=self._of)
        return told

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Sort, if the button is still under the pointer."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self.isDown() and inside:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pressed_with.emit(self.key, shift)
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the keys that mean something here before the window's commands do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, *_SIDEWAYS}
            if event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sort, go to the next column, or make this one wider."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_with.emit(self.key, bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in _SIDEWAYS and held & Qt.KeyboardModifier.ControlModifier:
            self.resize_wanted.emit(self.key, _SIDEWAYS[key] * STEP)
        elif key in _SIDEWAYS:
            by = -_SIDEWAYS[key] if self.isRightToLeft() else _SIDEWAYS[key]
            self.focusNextPrevChild(by > 0)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the title, and by an arrow and a number how the list is sorted by it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(3, 0, -3, 0)
        painter.setFont(self.face.small)
        painter.setPen(self.colours.text if self._at or self.underMouse() else self.colours.muted)
        metrics = painter.fontMetrics()
        number = str(self._at) if self._at and self._of > 1 else ""
        wide = (self.face.mark + metrics.horizontalAdvance(number) + 2) if self._at else 0
        text = metrics.elidedText(
            self.text(), Qt.TextElideMode.ElideRight, max(1, box.width() - wide)
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, self._aligned(middle), text)
        if self._at:
            left = metrics.horizontalAdvance(text) + 2
            self._sign(painter, QRect(box.left() + left, 0, wide, self.height()), number)
        if self.hasFocus():
            painter.setPen(self.colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 3, -1, -4), 4, 4)
            painter.drawRoundedRect(self.rect().adjusted(2, 4, -2, -5), 3, 3)
        painter.end()

    def _sign(self, painter: QPainter, box: QRect, number: str) -> None:
        """Draw the arrow and the number in a box that is counted from the left."""
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.right() - 1)
        name = "lowered" if self._down else "raised"
        side = round(self.face.mark * 0.75)
        arrow = pixmap(name, self.colours.accent, side, self.devicePixelRatioF())
        painter.drawPixmap(box.left(), box.center().y() - side // 2, arrow)
        painter.drawText(
            box.adjusted(side + 1, 0, 0, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute,
            number,
        )

    def _aligned(self, flags: Qt.AlignmentFlag) -> int:
        turned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        absolute = Qt.AlignmentFlag.AlignAbsolute
        return int((turned if self.isRightToLeft() else flags) | absolute)
