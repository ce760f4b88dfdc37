"""The column at the side: places above, and below them, while a search is on, its facets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

PLACES = 0.45
"""How much of the height the places keep."""
FACETS = 480
"""Pixels that facets take at first: where there are more, the places need them more."""


class SideColumn(QSplitter):
    """Two parts with a line between that can be moved; the lower one comes and goes."""

    def __init__(self, above: QWidget, below: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._below = below
        self._sizes: list[int] = []
        for stretch, part in enumerate((above, below)):
            self.addWidget(part)
            self.setStretchFactor(stretch, stretch)
        self.setChildrenCollapsible(False)
        below.hide()

    def open(self, is_open: bool) -> None:
        """Show or hide the lower part, as large as it was last."""
        if is_open == self._below.isVisibleTo(self):
            return
        if not is_open:
            self._sizes = self.sizes()
        self._below.setVisible(is_open)
        if is_open:
            upper = max(round(self.height() * PLACES), self.height() - FACETS)
            self.setSizes(self._sizes or [upper, self.height() - upper])
