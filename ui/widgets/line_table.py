"""Be a table of one column, of whole lines: the only view of Qt that stays quick with a million."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.looks.colours import LIGHT_COLOURS, Colours

MARGIN = 32
"""Pixels beside the words that stand in an empty table."""
ABOVE, BETWEEN = 16, 8


class LineTable(QTableView):
    """A table without heads or grid, and with words in its middle while it has no rows.

    Letters find nothing in it, Home and End lead to its first and last row, and its rows are
    given their height anew by `fit_rows` when the face changes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours = LIGHT_COLOURS
        self._empty = ("", "")
        self._dress()

    def set_empty(self, title: str, body: str) -> None:
        """Say these plain words while there are no rows; *body* may have several lines."""
        self._empty = (title, body)
        self.viewport().update()

    def set_colours(self, colours: Colours) -> None:
        """Draw the empty state in other colours."""
        self.colours = colours
        self.viewport().update()

    def fit_rows(self) -> None:
        """Make the rows as high as the face asks."""
        raise NotImplementedError

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802
        """Do nothing: letters are commands, or are for a field beside it."""

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
            self.fit_rows()

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
            self._draw_empty(painter, self.viewport().rect())
            painter.end()

    def _draw_empty(self, painter: QPainter, area: QRect) -> None:
        """Draw a heading and what stands below it, a little above the middle of *area*."""
        (title, body), font = self._empty, self.font()
        large = QFont(font)
        large.setWeight(QFont.Weight.DemiBold)
        large.setPointSizeF(font.pointSizeF() * 1.2)
        inner = area.adjusted(MARGIN, 0, -MARGIN, 0)
        wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRect(inner.left(), 0, inner.width(), inner.height())
        above = QFontMetrics(large).boundingRect(room, wrap, title).height()
        below = QFontMetrics(font).boundingRect(room, wrap, body).height()
        # A little above the middle looks like the middle.
        top = max(ABOVE, round((inner.height() - above - below) * 0.42))
        painter.setFont(large)
        painter.setPen(self.colours.text)
        painter.drawText(inner.adjusted(0, top, 0, 0), wrap, title)
        painter.setFont(font)
        painter.setPen(self.colours.muted)
        painter.drawText(inner.adjusted(0, top + above + BETWEEN, 0, 0), wrap, body)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAcceptDrops(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            # Hidden and of fixed sizes: otherwise Select All takes a second, a reset minutes.
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
