"""List what an import would bring; keys and ticks leave papers out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from reader.words import tr
from ui.dialogs.preview_model import PreviewModel
from ui.dialogs.preview_rows import TICK, PreviewRows, row_height
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.widgets.tables import dress_lines

Action = QAbstractItemView.CursorAction


class PreviewList(QTableView):
    """A table of one column, because only that is quick with a hundred thousand rows."""

    toggled = Signal(list)
    """Rows that are to be left out, or taken in again."""
    entered_row = Signal()
    """The lines of the current row are to get the keyboard."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._empty = ""
        self.rows = PreviewRows(self)
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(tr("What would come"))
        dress_lines(self)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit_rows()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.rows.set_colours(colours)

    def set_empty(self, text: str) -> None:
        """Say this while there are no rows."""
        self._empty = text
        self.viewport().update()

    def selected_rows(self) -> list[int]:
        """Return the selected rows in order; the current one if none is."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.count())]
        rows = sorted(row for part in parts for row in range(part.top(), part.bottom() + 1))
        return rows or [row for row in [self.currentIndex().row()] if row >= 0]

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802
        """Do nothing: letters are no search here."""

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Lead Home and End to the first and last row; in a table they mean the columns."""
        if action == Action.MoveHome:
            return self.model().index(0, 0)
        if action == Action.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave out and take in by key; Enter leads to the lines."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in _LEAVE_OUT:
            self.toggled.emit(self.selected_rows())
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click on a tick change it, and nothing else."""
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        at, width = event.position().x(), self.viewport().width()
        along = width - at if self.isRightToLeft() else at
        if left and index.isValid() and along < TICK:
            self.toggled.emit([index.row()])
        else:
            super().mousePressEvent(event)

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
        """Draw the rows, or the words for none."""
        super().paintEvent(event)
        if not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._colours.muted)
            room = self.viewport().rect().adjusted(24, 48, -24, -24)
            wrap = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, wrap, self._empty)
            painter.end()

    def _fit_rows(self) -> None:
        height = row_height(self.font())
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // 2)


_LEAVE_OUT = (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
