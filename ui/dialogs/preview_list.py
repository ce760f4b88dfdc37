"""List what an import would bring; keys and ticks leave papers out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.words import tr
from ui.dialogs.preview_model import PreviewModel
from ui.dialogs.preview_rows import TICK, PreviewRows, row_height
from ui.looks.colours import Colours
from ui.widgets.line_table import LineTable


class PreviewList(LineTable):
    """The papers and their ticks, a hundred thousand if need be."""

    toggled = Signal(list)
    """Rows that are to be left out, or taken in again."""
    entered_row = Signal()
    """The lines of the current row are to get the keyboard."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PreviewRows(self)
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(tr("What would come"))
        self.fit_rows()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self.rows.set_colours(colours)

    def selected_rows(self) -> list[int]:
        """Return the selected rows in order; the current one if none is."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.count())]
        rows = sorted(row for part in parts for row in range(part.top(), part.bottom() + 1))
        return rows or [row for row in [self.currentIndex().row()] if row >= 0]

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

    def fit_rows(self) -> None:
        """Make the rows as high as the face asks."""
        height = row_height(self.font())
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // 2)


_LEAVE_OUT = (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
