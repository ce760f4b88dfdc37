"""Hear what mouse and keys do in the texts of a page, before the texts and the window do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from reader.types import Part
from ui.detail.reading_text import ReadingText

Deed = Callable[[], object]
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Hands(QObject):
    """The reader's hands in the texts. ``deed`` says what a key is to do, or None: it is not ours.

    A key that is ours reaches neither the text nor a command.
    """

    released = Signal(object, QPoint)
    """The mouse button was let go in a `Part`, at a point of its viewport."""
    left = Signal()
    """The keyboard goes elsewhere."""

    def __init__(self, texts: Mapping[Part, ReadingText], parent: QObject) -> None:
        super().__init__(parent)
        self.deed: Callable[[QKeyEvent], Deed | None] = lambda _event: None
        self._texts = dict(texts)
        for text in self._texts.values():
            text.installEventFilter(self)
            text.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is ours."""
        if isinstance(event, QKeyEvent):
            return self._key(event)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self._release(watched, event)
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._leave(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        deed = self.deed(event)
        if deed is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            deed()
        return True

    def _release(self, watched: QObject, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        for part, text in self._texts.items():
            if text.viewport() is watched:
                # The text has still to see it, and then knows what is selected.
                QTimer.singleShot(0, self, partial(self.released.emit, part, at))

    def _leave(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            QTimer.singleShot(0, self, self._left)

    def _left(self) -> None:
        if not any(text.hasFocus() for text in self._texts.values()):
            self.left.emit()
