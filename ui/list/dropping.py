"""Let papers go between others of the list, where that is in an order of the reader's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.list.model import PaperModel
from ui.list.view import PaperList
from ui.widgets.carrying import carries_papers, papers_of

LINE = 3
"""Pixels of the line that shows where papers would stand."""
EDGE = 28
"""Pixels from the top or the bottom within which the list scrolls under what is dragged."""


class Dropping(QObject):
    """Shows where papers that are dragged within the list would stand, and tells where they do."""

    dropped = Signal(list, object, bool)
    """These papers are to stand before that one, above a heading there or not; None is the end."""

    def __init__(self, view: PaperList) -> None:
        super().__init__(view)
        self._view = view
        self._line = _Line(view)
        view.viewport().installEventFilter(self)

    def set_on(self, *, is_on: bool) -> None:
        """Take papers, or nothing."""
        self._view.viewport().setAcceptDrops(is_on)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what is dragged, and leave all else to the list."""
        if event.type() == QEvent.Type.DragLeave:
            self._line.hide()
            return True
        if not isinstance(event, QDropEvent):
            return False
        if not carries_papers(event):
            event.ignore()  # files go on to the window
        elif event.type() == QEvent.Type.Drop:
            self._drop(event)
        else:
            self._show(event)
        return True

    def _show(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        y = round(event.position().y())
        area, bar = self._view.viewport().rect(), self._view.verticalScrollBar()
        if isinstance(event, QDragMoveEvent) and not EDGE < y < area.height() - EDGE:
            bar.setValue(bar.value() + (bar.singleStep() if y > EDGE else -bar.singleStep()))
        row, above = self._place_at(y)
        top = self._view.rowViewportPosition(row) + (0 if above else self._band(row))
        if top < 0 or row >= self._rows():
            last = self._rows() - 1
            top = self._view.rowViewportPosition(last) + self._view.rowHeight(last) if row else 0
        self._line.setGeometry(QRect(0, max(0, top - LINE // 2 - 1), area.width(), LINE))
        self._line.show()
        self._line.raise_()

    def _drop(self, event: QDropEvent) -> None:
        self._line.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        model, (row, above) = self._view.model(), self._place_at(round(event.position().y()))
        assert isinstance(model, PaperModel)
        before = model.ids()[row] if row < self._rows() else None
        self.dropped.emit(papers_of(event.mimeData()), before, above)

    def _place_at(self, y: int) -> tuple[int, bool]:
        """Return before which row papers would stand that are let go at *y*.

        Also, whether they would stand above the heading, if there is one between.
        """
        row = self._view.rowAt(y)
        if row < 0:
            return self._rows(), True
        top, band = self._view.rowViewportPosition(row), self._band(row)
        if y < top + band:
            return row, True
        lower = y > top + band + (self._view.rowHeight(row) - band) // 2
        return row + lower, lower

    def _band(self, row: int) -> int:
        """Return the height of the heading above a row, if one stands there."""
        begins = self._view.groups().beginning(row) is not None
        return self._view.rowHeight(row) - self._view.composer.height if begins else 0

    def _rows(self) -> int:
        model = self._view.model()
        return model.rowCount() if model is not None else 0


class _Line(QWidget):
    """The line between two rows."""

    def __init__(self, view: PaperList) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._view.colours.accent)
        painter.end()
