"""Show around a text of the page that it has the keyboard, without moving a letter of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.looks.colours import LIGHT_COLOURS, Colours

AROUND = 6
"""Pixels between a text and the ring."""
RADIUS = 6
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move)


class FocusRing(QWidget):
    """A ring around whichever of some widgets has the keyboard; a click needs none."""

    def __init__(self, column: QWidget, watched: Iterable[QWidget], gap: int = AROUND) -> None:
        """Lie over *column*, which holds the widgets that are *watched*.

        The ring stands *gap* pixels outside of them; less than 0 is inside.
        """
        super().__init__(column)
        self._gap = gap
        self._column = column
        self._colours = LIGHT_COLOURS
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        for widget in watched:
            widget.installEventFilter(self)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard, and the widget that has it."""
        if isinstance(event, QFocusEvent) and isinstance(watched, QWidget):
            clicked = event.reason() == Qt.FocusReason.MouseFocusReason
            self._around = watched if event.gotFocus() and not clicked else None
            for each in self._carriers(watched) if self._around else ():
                each.installEventFilter(self)
            self._place()
        elif event.type() in _MOVES and self._follows(watched):
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colours.accent, 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()

    def _follows(self, watched: QObject) -> bool:
        """Say whether the widget with the keyboard is *watched*, or moves along with it."""
        around = self._around
        return around is not None and any(one is watched for one in self._carriers(around))

    def _carriers(self, widget: QWidget) -> Iterator[QWidget]:
        """Yield *widget* and all that hold it within the column."""
        at: QWidget | None = widget
        while at is not None and at is not self._column:
            yield at
            at = at.parentWidget()

    def _place(self) -> None:
        if self._around is not None:
            corner = self._around.mapTo(self._column, self._around.rect().topLeft())
            place = self._around.rect().translated(corner)
            gap = self._gap
            self.setGeometry(place.adjusted(-gap, -gap, gap, gap) & self._column.rect())
            self.raise_()
        self.setVisible(self._around is not None)
