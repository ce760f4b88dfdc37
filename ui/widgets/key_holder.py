"""Hold the keyboard: while a panel has it, no key reaches the window's commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget


class KeyHolder(QFrame):
    """A panel that is over its parent until it is dismissed, which Esc does."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.panel: QWidget = self
        """What Tab stays in."""
        self.before: QWidget | None = None
        """What had the keyboard when this was opened."""
        self.hide()

    def note_keyboard(self) -> None:
        """Remember what has the keyboard, unless this is open already."""
        if self.isHidden():
            self.before = QApplication.focusWidget()

    def dismiss(self) -> None:
        """Close, and give the keyboard back."""
        raise NotImplementedError

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
        _tab_within(self.panel, forward=next)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it was closed."""
        super().hideEvent(event)
        self.closed.emit()


def _tab_within(panel: QWidget, *, forward: bool) -> None:
    """Give the keyboard to what comes next in *panel*, or before; round at its ends.

    Where the keyboard is elsewhere, it stays there.
    """
    stops = [child for child in panel.findChildren(QWidget) if _takes_tab(child)]
    focused = QApplication.focusWidget()
    if focused in stops:
        at = stops.index(focused) + (1 if forward else -1)
        stops[at % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)


def _takes_tab(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    # The line in a field for days has a proxy: it would give the keyboard back.
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
