"""Show how a text reads that is being written: it scrolls, and a ring tells of the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.looks.colours import Colours
from ui.looks.focus_ring import FocusRing


class PreviewArea(QScrollArea):
    """Scrolls a preview without any ground of its own."""

    def __init__(self, preview: QWidget) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ring = FocusRing(self.viewport(), (preview,), gap=0)
        self.setWidget(preview)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)

    def set_colours(self, colours: Colours) -> None:
        """Draw the ring in other colours."""
        self._ring.set_colours(colours)
