"""Show a text among others on a page: as high as it is, calm, and deaf to what is not its own."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QKeySequence, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QToolTip, QWidget

from reader.text.urls import safe_address, shown_address
from ui.widgets.plain import tip


def nothing(kind: int) -> QImage | QByteArray:
    """Return what stands for a resource of any *kind*: given nothing at all, Qt would look itself.

    Nor would an empty picture or text do.
    """
    is_image = kind == QTextDocument.ResourceType.ImageResource.value
    return QImage(1, 1, QImage.Format.Format_ARGB32) if is_image else QByteArray(b" ")


class CalmBrowser(QTextBrowser):
    """A text that never scrolls by itself and loads nothing, whatever it asks for.

    Keys that mean nothing here reach the window's commands; which do is the subclass's part.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(never)
        self.setHorizontalScrollBarPolicy(never)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)

    def loadResource(self, kind: int, _name: QUrl | str) -> Any:
        """Return nothing from outside."""
        return nothing(kind)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell where a link leads before it is followed: its words may say anything."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            address = safe_address(self.anchorAt(event.pos()))
            QToolTip.showText(event.globalPos(), tip(shown_address(address or "")), self)
            return True
        return super().viewportEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return almost nothing: the width is the page's to give."""
        return QSize(80, 0)

    def event(self, event: QEvent) -> bool:
        """Leave single keys to the window, except those that mean something here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self.is_mine(event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means here; anything else is the page's."""
        if self.is_mine(event):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def is_mine(self, event: QKeyEvent) -> bool:
        """Say whether a key means something here: that for copying, while text is selected."""
        return event.matches(QKeySequence.StandardKey.Copy) and self.textCursor().hasSelection()

    def fit(self, *_: object) -> None:
        """Be as high as the text."""
        self.setFixedHeight(ceil(self.document().size().height()) + 2 * self.frameWidth())
