"""Be a table of one column: the only view of Qt that stays quick with a million rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.list.empty import draw_empty
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.widgets.tables import dress_lines


class OneColumn(QTableView):
    """A table without heads or grid, and with words in its middle while it has no rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours = LIGHT_COLOURS
        self._empty = ("", "")
        dress_lines(self)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_empty(self, title: str, body: str) -> None:
        """Say these plain words while there are no rows; *body* may have several lines."""
        self._empty = (title, body)
        self.viewport().update()

    def set_colours(self, colours: Colours) -> None:
        """Draw the empty state in other colours."""
        self.colours = colours
        self.viewport().update()

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802
        """Do nothing: letters are commands."""

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Lead Home and End to the first and last row; in a table they mean the columns."""
        model = self.model()
        if model is None:
            return QModelIndex()
        if action == QAbstractItemView.CursorAction.MoveHome:
            return model.index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return model.index(model.rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words for an empty list."""
        super().paintEvent(event)
        model = self.model()
        if model is None or not model.rowCount():
            painter = QPainter(self.viewport())
            draw_empty(painter, self.viewport().rect(), self._empty, self.font(), self.colours)
            painter.end()
