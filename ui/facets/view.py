"""The rows of the facet panel, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from reader.words import tr
from ui.facets.delegate import FacetDelegate
from ui.facets.model import ROW_ROLE, FacetModel, key_of
from ui.facets.rows import Choice, Row
from ui.looks.colours import Colours

Index = QModelIndex | QPersistentModelIndex

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_SET = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Delete: 0,
    Qt.Key.Key_Backspace: 0,
}
"""What a key makes of the value that has the keyboard."""
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OURS = (*_ENTER, *_SET, Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_End)


class FacetView(QListView):
    """The rows, by mouse and keyboard."""

    turned = Signal(object, object)
    """A row, and what is wanted of it: 1, -1, 0, or None for the next of these."""
    left = Signal()

    def __init__(self, model: FacetModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._shifted = model, False
        self._delegate = FacetDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "pick")
        self.setAccessibleName(tr("Facets of the search"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setViewportMargins(0, 0, 0, 6)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._turn)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the keyboard stays with its value, the scroll where it is."""
        before = self.currentIndex()
        key, at = key_of(before.data(ROW_ROLE)), before.row()
        top = self.verticalScrollBar().value()
        if not self._rows.set_rows(rows):
            return
        self.doItemsLayout()
        again = self._rows.place_of(key)
        if again < 0 and (at >= 0 or self.hasFocus()):
            again = self._rows.nearest(at)
        if again >= 0:
            self.setCurrentIndex(self._rows.index(again))
        self.verticalScrollBar().setValue(top)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.set_colours(colours)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802
        """Do nothing: letters are commands."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first value."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(self._rows.nearest(0)))

    def event(self, event: QEvent) -> bool:
        """Claim our keys before the window's commands do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
            event.setAccepted(plain and event.key() in _OURS)
            if event.isAccepted():
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the current row on Enter and Space; include by +, exclude by -, let be by Del."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            self._shifted = bool(event.modifiers() & _SHIFT)
            self._turn(index)
        elif key in _SET:
            self.turned.emit(index, _SET[key])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Note whether the click that may be told now is one with Shift."""
        self._shifted = bool(event.modifiers() & _SHIFT)
        super().mouseReleaseEvent(event)

    def _turn(self, index: Index) -> None:
        self.turned.emit(index, _excluded(index) if self._shifted else None)


def _excluded(index: Index) -> int:
    """Return what Shift makes of a row: excluded, or let be if it was anything."""
    row = index.data(ROW_ROLE)
    return 0 if isinstance(row, Choice) and row.state else -1
