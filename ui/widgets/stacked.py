"""Put widgets one above the other, with nothing between them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def stacked(parent: QWidget, *parts: QWidget) -> QWidget:
    """Return a widget with *parts* from top to bottom; the last has all the room that is left."""
    whole = QWidget(parent)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.setStretchFactor(parts[-1], 1)
    return whole
