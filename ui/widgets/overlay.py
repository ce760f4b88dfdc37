"""Lay a panel over the window that holds the keyboard until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import px
from ui.widgets.key_holder import KeyHolder

EDGE = 16
"""Pixels of the window that stay visible around the largest panel."""

RADIUS = 12
SHADOW = 14


class Overlay(KeyHolder):
    """The whole window, dimmed, with a panel in its upper third.

    While it is open no key reaches the window's commands. Esc or a click beside
    the panel closes it and gives the keyboard back to where it was.
    """

    def __init__(self, window: QWidget, size: QSize) -> None:
        """Lay a panel of *size*, grown with the face, over *window*; no larger than that is."""
        super().__init__(window)
        self._window = window
        self._wanted, self._high = size, 0
        self._colours = LIGHT_COLOURS
        self.panel = QWidget(self)
        window.installEventFilter(self)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, as large as goes with the face."""
        self._colours = colours
        self._place()
        self.update()

    def open_over(self, first: QWidget) -> None:
        """Open; the keyboard goes to *first*."""
        self.note_keyboard()
        self._place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self.before is not None and isValid(self.before):
            self.before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window and draw the panel with its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 110 if self._colours.dark else 60))
        box = QRectF(self.panel.geometry())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 4))
        for step in range(SHADOW, 0, -2):
            soft = box.adjusted(-step, 4 - step, step, 4 + step)
            painter.drawRoundedRect(soft, RADIUS + step, RADIUS + step)
        painter.setPen(self._colours.line)
        painter.setBrush(self._colours.raised)
        painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), RADIUS, RADIUS)
        painter.end()

    def set_panel_height(self, height: int) -> None:
        """Make the panel as high as what it holds."""
        self._high = height
        self._place()

    def _place(self) -> None:
        area = self._window.rect()
        self.setGeometry(area)
        room = area.adjusted(EDGE, EDGE, -EDGE, -EDGE).size()
        high = self._high or px(self._wanted.height())
        size = QSize(px(self._wanted.width()), high).boundedTo(room)
        left = (area.width() - size.width()) // 2
        top = min(area.height() // 7, area.height() - EDGE - size.height())
        self.panel.setGeometry(QRect(left, max(EDGE, top), size.width(), size.height()))
        self.update()  # the panel's shadow is drawn by us, around where it was
