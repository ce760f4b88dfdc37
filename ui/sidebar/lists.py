"""The smart lists of the sidebar in the reader's hands: keys, a drag to another place, a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.sidebar.delegate import SidebarDelegate
from ui.sidebar.items import Saved
from ui.sidebar.model import SidebarModel

if TYPE_CHECKING:
    from ui.sidebar.view import Sidebar

LIST = "application/x-lectern-smart-list"
"""The kind of what is dragged; it carries nothing, for only this sidebar takes it."""

_ALT = Qt.KeyboardModifier.AltModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ListHands(QObject):
    """Watches a sidebar for what is done to its smart lists; others do it."""

    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    moved = Signal(str, int)
    """A list is to stand at this place among the others, counted from 0."""
    menu_wanted = Signal(str, QPoint)
    """What can be done to a list is asked for, and where on the screen."""

    def __init__(self, view: Sidebar, model: SidebarModel, delegate: SidebarDelegate) -> None:
        super().__init__(view)
        self._view, self._model, self._delegate = view, model, delegate
        self._pressed: tuple[Saved, QPoint] | None = None
        self._dragged = ""
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take what is meant for a smart list, and leave all else."""
        match event:
            case QKeyEvent():
                return self._key(event)
            case QDropEvent():  # and what leads to it
                return bool(self._dragged) and self._drop(event)
            case QMouseEvent():
                return self._mouse(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        item = self._model.item(self._view.currentIndex())
        step = _STEPS.get(Qt.Key(event.key()), 0) if event.modifiers() == _ALT else 0
        plain = event.modifiers() == _PLAIN
        edits = plain and event.key() == Qt.Key.Key_F2
        deletes = plain and event.key() == Qt.Key.Key_Delete
        if not isinstance(item, Saved) or not (step or edits or deletes):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if edits:
                self.edit_wanted.emit(item.name)
            elif deletes:
                self.delete_wanted.emit(item.name)
            else:
                self._move(item.name, self._view.currentIndex().row() + step)
        return True

    def _move(self, name: str, place: int) -> None:
        heading = self._view.currentIndex().parent()
        if 0 <= place < self._model.rowCount(heading):
            self.moved.emit(name, place)

    def _mouse(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            item = self._model.item(self._view.indexAt(at))
            left = event.button() == Qt.MouseButton.LeftButton
            self._pressed = (item, at) if left and isinstance(item, Saved) else None
        elif event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            item, begun = self._pressed
            if (at - begun).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._drag(item.name)
            return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _drag(self, name: str) -> None:
        mime = QMimeData()
        mime.setData(LIST, QByteArray())
        drag = QDrag(self._view)
        drag.setMimeData(mime)
        self._dragged = name
        drag.exec(Qt.DropAction.MoveAction)
        self._dragged = ""
        self._delegate.set_target(QModelIndex())

    def _drop(self, event: QDropEvent) -> bool:
        """Show where a dragged list would stand, or put it there."""
        if not event.mimeData().hasFormat(LIST):
            return False
        index = self._view.indexAt(event.position().toPoint())
        takes = isinstance(self._model.item(index), Saved)
        self._delegate.set_target(index if takes else QModelIndex())
        event.setDropAction(Qt.DropAction.MoveAction)
        # Entering is welcome anywhere: a drag that was refused there would never move.
        event.setAccepted(takes or event.type() == QEvent.Type.DragEnter)
        if takes and event.type() == QEvent.Type.Drop:
            self._delegate.set_target(QModelIndex())
            self.moved.emit(self._dragged, index.row())
        return True
