"""Show at the foot of the page which keys do what while a passage is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.plain import label


class Hint:
    """A line over the foot of a widget."""

    def __init__(self, over: QWidget) -> None:
        self.line = label("", "hint", over)
        self.line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._follower = _Follower(self.line, over)
        over.installEventFilter(self._follower)
        self.line.hide()

    @property
    def height(self) -> int:
        """Return how many pixels it takes; 0 while it is not shown."""
        return self.line.height() if self.line.isVisible() else 0

    @property
    def text(self) -> str:
        """Return what it says; '' while it is not shown."""
        return self.line.text() if self.line.isVisible() else ""

    def show(self, text: str) -> None:
        """Say something, until `hide`."""
        self.line.setText(text)
        self._follower.place()
        self.line.show()
        self.line.raise_()

    def hide(self) -> None:
        """Say nothing."""
        self.line.hide()


class _Follower(QObject):
    """Keeps a line at the foot of its parent."""

    def __init__(self, line: QWidget, over: QWidget) -> None:
        super().__init__(line)
        self._line, self._over = line, over

    def place(self) -> None:
        """Put the line where it belongs."""
        wide, high = self._over.width(), self._line.heightForWidth(self._over.width())
        self._line.setGeometry(0, self._over.height() - high, wide, high)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if event.type() == QEvent.Type.Resize and self._line.isVisible():
            self.place()
        return False
