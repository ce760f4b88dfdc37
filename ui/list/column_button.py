"""Be the head of one column: a button that sorts, by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.types import SortKey
from reader.words import tr
from ui.list.face import Face
from ui.looks.colours import LIGHT_COLOURS
from ui.looks.icons import pixmap
from ui.papers.order import key_name
from ui.widgets.plain import tip

STEP = 12
"""Pixels that a key makes a column wider or narrower."""
RAISED = 0.85
"""Size of a raised number, as a share of the small print beside it."""
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


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
        self._tell()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_order(self, at: int, *, down: bool, of: int) -> None:
        """Show that it is the *at*-th of so many keys; 0 for none."""
        self._at, self._down, self._of = at, down, of
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Say in words what the signs mean, and what the button does."""
        told = self._told()
        self.setAccessibleDescription(told)
        sorts = tr("Sort; with Shift, by this as well")
        self.setToolTip(tip(f"{key_name(self.key)}: {told}. {sorts}."))

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
        room = max(1, box.width() - wide)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        text = text if len(text) > 1 else ""  # an ellipsis alone tells nothing
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
        # Small and raised: on the line it would read as if it belonged to the title.
        font = QFont(self.face.small)
        font.setPointSizeF(max(1.0, font.pointSizeF() * RAISED))
        painter.setFont(font)
        painter.drawText(
            box.adjusted(side + 1, 0, 0, -self.face.mark // 2),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute,
            number,
        )

    def _aligned(self, flags: Qt.AlignmentFlag) -> int:
        turned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        absolute = Qt.AlignmentFlag.AlignAbsolute
        return int((turned if self.isRightToLeft() else flags) | absolute)
