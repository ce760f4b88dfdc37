"""Float a small panel beside a passage, without covering it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.widgets.key_holder import KeyHolder

GAP = 6
"""Pixels between a passage and what floats beside it."""


class Floating(KeyHolder):
    """A panel over its parent; a click beside it closes it, and so does Esc within it.

    While it has the keyboard no key reaches the window's commands.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._beside = QRect()
        self.setProperty("role", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def open_beside(self, place: QRect) -> None:
        """Open below *place*, which is counted in the parent, or above where there is no room."""
        self.note_keyboard()
        self._beside = place
        self.place()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Close; the keyboard goes back to where it was, if it is here."""
        had_keyboard, before = self.has_keyboard(), self.before
        self.hide()
        if had_keyboard and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keyboard(self) -> bool:
        """Say whether the keyboard is in this panel."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a click anywhere else; keep beside the passage in a window of another size."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched):
                self.hide()
        elif event.type() == QEvent.Type.Resize and watched is self._over:
            self.place()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Look out for clicks elsewhere."""
        super().showEvent(event)
        _application().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look out no more."""
        _application().removeEventFilter(self)
        super().hideEvent(event)

    def place(self) -> None:
        """Stand beside what it was opened for, as large as what it holds."""
        room, size = self._over.rect(), self.sizeHint()
        size.setWidth(min(size.width(), room.width() - 2 * GAP))
        top = self._beside.bottom() + GAP
        if top + size.height() > room.bottom():
            top = self._beside.top() - GAP - size.height()
        left = self._beside.left()
        if self.isRightToLeft():
            left = self._beside.right() + 1 - size.width()
        left = min(left, room.right() - GAP - size.width())
        top = min(max(GAP, top), room.bottom() - GAP - size.height())
        self.setGeometry(QRect(max(GAP, left), top, size.width(), size.height()))


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
