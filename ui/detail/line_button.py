"""One line that can be chosen: a link, or a digest in which the paper stood."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.looks.colours import Colours
from ui.looks.icons import pixmap
from ui.looks.sides import turned, write
from ui.looks.theme import px
from ui.widgets.plain import explain

ICON = 16
PAD = 8
GAP = 8


class LineButton(QAbstractButton):
    """A flat row with an icon, a text, and a muted remark at its right."""

    def __init__(self, icon: str, text: str, remark: str, colours: Colours) -> None:
        super().__init__()
        self._icon = icon
        self._text = text
        self._remark = remark
        self._colours = colours
        # QAbstractButton.setText would read an ampersand as a key to press.
        self.setAccessibleName(f"{text}, {remark}" if remark else text)
        explain(self, text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the height of a line; any width will do."""
        return QSize(160, max(px(ICON), self.fontMetrics().height()) + px(10))

    def changeEvent(self, event: QEvent) -> None:
        """Take another height with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self, self._colours)
        box = self.rect().adjusted(PAD, 0, -PAD, 0)
        drawn = pixmap(self._icon, self._colours.muted, px(ICON), self.devicePixelRatioF())
        mark = QRect(box.left(), (self.height() - px(ICON)) // 2, px(ICON), px(ICON))
        painter.drawPixmap(turned(painter, self.rect(), mark).topLeft(), drawn)
        box.setLeft(box.left() + px(ICON) + GAP)
        self._paint_texts(painter, turned(painter, self.rect(), box))
        painter.end()

    def _paint_texts(self, painter: QPainter, box: QRect) -> None:
        metrics = self.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter
        room = max(box.width() // 2, box.width() - metrics.horizontalAdvance(self._text) - GAP)
        remark = metrics.elidedText(self._remark, Qt.TextElideMode.ElideRight, room)
        taken = metrics.horizontalAdvance(remark) + GAP if remark else 0
        text = metrics.elidedText(
            self._text, Qt.TextElideMode.ElideMiddle, max(0, box.width() - taken)
        )
        painter.setPen(self._colours.text)
        write(painter, box, Qt.AlignmentFlag.AlignLeft | middle, text)
        painter.setPen(self._colours.muted)
        write(painter, box, Qt.AlignmentFlag.AlignRight | middle, remark)


def paint_ground(painter: QPainter, button: QAbstractButton, colours: Colours) -> None:
    """Draw what stands under a line that can be pressed: whether it is, and has the keyboard."""
    if button.underMouse() or button.isDown():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.hover)
        painter.drawRoundedRect(button.rect(), 6, 6)
    if button.hasFocus():
        painter.setPen(QPen(colours.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(button.rect().adjusted(1, 1, -1, -1), 5, 5)
