"""Offer rows beside a field that keeps the keyboard, in a frame over the window."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.looks.colours import Colours
from ui.widgets.pick import PickDelegate, PickRows, PickView, row_size

T = TypeVar("T")

EDGE = 8
"""Pixels of the window that stay free beside the frame."""


class OfferBox(QObject, Generic[T]):
    """The frame, and the rows in it; which keys step and pick is the owner's part."""

    picked = Signal()
    """A row was clicked: it is `current` now."""

    def __init__(
        self, field: QWidget, rows: PickRows[T], delegate: PickDelegate[T], name: str
    ) -> None:
        super().__init__(field)
        self._field = field
        self._rows = rows
        self._delegate = delegate
        self._frame: QFrame | None = None
        self._view = PickView(field)
        self._view.hide()
        self._view.setModel(rows)
        self._view.setItemDelegate(delegate)
        self._view.setAccessibleName(name)
        self._view.clicked.connect(self.picked)

    @property
    def is_open(self) -> bool:
        """Say whether rows are offered."""
        return self._frame is not None and self._frame.isVisible()

    @property
    def rows(self) -> list[T]:
        """Return what is offered, or was."""
        return self._rows.rows

    @property
    def current(self) -> T | None:
        """Return the row that is chosen, if one is."""
        at = self._view.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.colours = colours
        self._view.viewport().update()

    def offer(self, rows: list[T], line: QRect, width: int, *, chosen: bool) -> None:
        """Offer *rows* under a *line* of the field, or above it; the first is *chosen* or none."""
        self._rows.set_rows(rows)
        if chosen:
            self._view.go(0)
        frame = self._frame = self._frame or self._framed()
        window = self._field.window()
        if frame.parent() is not window:
            frame.setParent(window)
        frame.setGeometry(self._room(line, width, len(rows) * row_size().height() + 8))
        frame.show()
        frame.raise_()

    def step(self, by: int, *, loose: bool = False) -> None:
        """Go *by* rows on, and round; *loose*, past the ends no row is chosen."""
        if not loose:
            self._view.step(by)
            return
        row = (self._view.currentIndex().row() + 1 + by) % (len(self.rows) + 1) - 1
        if row < 0:
            self._view.setCurrentIndex(QModelIndex())
        else:
            self._view.go(row)

    def hide(self) -> None:
        """Offer nothing."""
        if self._frame is not None:
            self._frame.hide()

    def _framed(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "floating")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 3, 1, 3)
        inside.addWidget(self._view)
        self._view.show()
        return frame

    def _room(self, line: QRect, width: int, height: int) -> QRect:
        window = self._field.window()
        below = self._field.mapTo(window, line.bottomLeft() + QPoint(0, 4))
        above = self._field.mapTo(window, line.topLeft() - QPoint(0, 4))
        fits = below.y() + height <= window.height()
        width = min(width, window.width() - 2 * EDGE)
        left = max(EDGE, min(below.x(), window.width() - width - EDGE))
        return QRect(left, below.y() if fits else above.y() - height, width, height)
