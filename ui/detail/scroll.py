"""Scroll a page as a whole, its column of text in the middle."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

MARGIN = 28
"""Pixels that stay free around the text, however narrow the page."""


class PageScroll(QScrollArea):
    """Scrolls the page as a whole; its column keeps to the middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "page")

    def set_column(self, column: QWidget) -> None:
        """Show *column* with room on both sides."""
        content = QWidget()
        content.setProperty("role", "page")
        row = QHBoxLayout(content)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a width at which the page can still be read."""
        return QSize(280, 120)

    def to_top(self) -> None:
        """Go to the beginning, once the content has taken its height."""
        if (layout := self.widget().layout()) is not None:
            layout.activate()
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the ends on Home and End, which a scroll area leaves alone."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
