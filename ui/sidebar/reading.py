"""The reading lists of the sidebar in the reader's hands: keys and a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.types import Place, ReadingList
from ui.sidebar.model import SidebarModel

if TYPE_CHECKING:
    from ui.sidebar.view import Sidebar


class ReadingHands(QObject):
    """Watches a sidebar for what is done to its reading lists; others do it."""

    rename_wanted = Signal(int)
    delete_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)
    """What can be done to a list is asked for, and where on the screen."""

    def __init__(self, view: Sidebar, model: SidebarModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._deeds = {
            Qt.Key.Key_F2: self.rename_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }
        view.installEventFilter(self)

    def row_of(self, place: Place, window: QWidget) -> QRect:
        """Return where the row of a place is in the *window*; above all rows if it has none."""
        box = self._view.visualRect(self._model.index_of(place))
        return QRect(self._view.viewport().mapTo(window, box.topLeft()), box.size())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that are meant for a reading list, and leave all else."""
        if not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        item = self._model.item(self._view.currentIndex())
        deed = self._deeds.get(Qt.Key(event.key()))
        if deed is None or not isinstance(item, ReadingList):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            deed.emit(item.id)
        return True
