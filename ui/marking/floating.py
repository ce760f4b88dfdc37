"""Float a small panel beside a passage, without covering it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from ui.widgets.tab_ring import tab_within

GAP = 6
"""Pixels between a passage and what floats beside it."""


class Floating(QFrame):
    """A panel over its parent; a click beside it closes it, and so does Esc within it.

    While it has the keyboard no key reaches the window's commands.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._beside = QRect()
        self._before: QWidget | None = None
        self.setProperty("role", "floating")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def open_beside(self, place: QRect) -> None:
        """Open below *place*, which is counted in the parent, or above where there is no room."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._beside = place
        self._place()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Close; the keyboard goes back to where it was, if it is here."""
        had_keyboard, before = self.has_keyboard(), self._before
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
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window's commands."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; let no other key through."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802  Qt's
        """Keep Tab inside the panel."""
        tab_within(self, forward=next)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Look out for clicks elsewhere."""
        super().showEvent(event)
        _application().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it was closed."""
        super().hideEvent(event)
        _application().removeEventFilter(self)
        self.closed.emit()

    def _place(self) -> None:
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
