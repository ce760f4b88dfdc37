"""Scroll a page as a whole, its column of text in the middle."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

MARGIN = 28
"""Pixels that stay free around the text, however narrow the page."""


class PageScroll(QScrollArea):
    """Scrolls the page as a whole; its column keeps to the middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._content = QWidget()
        self._row = QHBoxLayout(self._content)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("role", "page")

    def set_column(self, column: QWidget) -> None:
        """Show *column* with room on both sides."""
        self._content.setProperty("role", "page")
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.addStretch(1)
        self._row.addWidget(column, 1000)
        self._row.addStretch(1)
        self.setWidget(self._content)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a width at which the page can still be read."""
        return QSize(280, 120)

    def to_top(self) -> None:
        """Go to the beginning, once the content has taken its height."""
        self._row.activate()
        self.verticalScrollBar().setValue(0)

    def reveal(self, part: QWidget, place: QRect, around: int) -> None:
        """Scroll as little as shows *place* of *part* with some pixels *around* it."""
        at = part.mapTo(self._content, place.center())
        self.ensureVisible(at.x(), at.y(), 0, around)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the ends on Home and End, which a scroll area leaves alone."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)
