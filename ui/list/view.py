"""Show a list of papers, a million if need be, and words in the middle when there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.colours import LIGHT_COLOURS, Colours
from ui.list.row_text import PADDING, row_height

NOTCH = 3
"""A notch of the wheel scrolls three steps: together, one row."""


class PaperList(QTableView):
    """A table of one column: the only view of Qt that stays quick with a million rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._empty = ("", "")
        self.setAccessibleName("Papers")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAcceptDrops(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            # Hidden and of fixed sizes: otherwise Select All takes a second, a reset minutes.
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def set_colours(self, colours: Colours) -> None:
        """Draw the empty state in other colours."""
        self._colours = colours
        self.viewport().update()

    def set_empty(self, title: str, body: str) -> None:
        """Say these plain words while there are no rows; *body* may have several lines."""
        self._empty = (title, body)
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

    def changeEvent(self, event: QEvent) -> None:
        """Keep the rows as high as the face asks."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column as wide as the view."""
        super().resizeEvent(event)
        self.horizontalHeader().setDefaultSectionSize(max(1, self.viewport().width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the words for an empty list."""
        super().paintEvent(event)
        model = self.model()
        if model is None or not model.rowCount():
            painter = QPainter(self.viewport())
            self._draw_empty(painter)
            painter.end()

    def _fit_rows(self) -> None:
        height = row_height(self.font())
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // NOTCH)

    def _draw_empty(self, painter: QPainter) -> None:
        title, body = self._empty
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        area = self.viewport().rect().adjusted(2 * PADDING, 0, -2 * PADDING, 0)
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRect(area.left(), 0, area.width(), area.height())
        above = QFontMetrics(font).boundingRect(room, wrap, title).height()
        below = self.fontMetrics().boundingRect(room, wrap, body).height()
        # A little above the middle looks like the middle.
        top = max(PADDING, round((area.height() - above - below) * 0.42))
        painter.setFont(font)
        painter.setPen(self._colours.text)
        painter.drawText(area.adjusted(0, top, 0, 0), wrap, title)
        painter.setFont(self.font())
        painter.setPen(self._colours.muted)
        painter.drawText(area.adjusted(0, top + above + 8, 0, 0), wrap, body)
