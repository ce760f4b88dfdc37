"""Lay a field over the window whose words narrow the list below it, and pick from that."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.looks.colours import Colours
from ui.looks.theme import px
from ui.widgets.overlay import Overlay
from ui.widgets.pick import ROW, PickDelegate, PickField, PickRows, PickView
from ui.widgets.plain import label

FIELD, FOOT = 52, 34
"""Pixels of the field, and of the words at the foot, beside text of the usual size."""

EDGE = 12
"""Pixels below the last row where there is no foot."""

T = TypeVar("T")


class Picker(Overlay, Generic[T]):
    """A field, the rows that fit what is typed, and words at the foot."""

    def __init__(
        self,
        window: QWidget,
        wide: int,
        field: PickField,
        rows: PickRows[T],
        delegate: PickDelegate[T],
    ) -> None:
        """Make a picker *wide* pixels wide; *field*, *rows* and *delegate* become its own."""
        super().__init__(window, QSize(wide, FIELD))
        self._field, self._rows, self._delegate = field, rows, delegate
        self._view = PickView(self.panel)
        self._foot = label(role="muted")
        rows.setParent(self)
        delegate.setParent(self)
        self._view.setModel(rows)
        self._view.setItemDelegate(delegate)
        self._lay_out()
        field.textChanged.connect(self.narrow)
        field.stepped.connect(self._view.step)
        field.picked.connect(self.pick)
        field.finished.connect(self.dismiss)
        self._view.clicked.connect(self.pick)

    def narrow(self, typed: str) -> None:
        """Show the rows that fit *typed*."""
        raise NotImplementedError

    def pick(self) -> None:
        """Do what the current row, which `current` tells, stands for."""
        raise NotImplementedError

    def begin(self) -> None:
        """Empty the field, and show every row."""
        self._field.clear()
        self.narrow("")

    def current(self) -> T | None:
        """Return the highlighted row; None when nothing fits."""
        at = self._view.currentIndex().row()
        return self._rows.rows[at] if 0 <= at < len(self._rows.rows) else None

    def set_rows_seen(self, count: int) -> None:
        """Be high enough for *count* rows, and for the foot where that is shown."""
        foot = px(FOOT) if self._foot.isVisibleTo(self.panel) else EDGE
        self.set_panel_height(px(FIELD) + count * px(ROW) + foot)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self._delegate.colours = colours

    def _lay_out(self) -> None:
        pad = self._delegate.pad
        self._foot.setContentsMargins(pad, 0, pad, 0)
        self._foot.setMinimumHeight(FOOT)
        self._foot.setWordWrap(False)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._field)
        column.addWidget(self._view, 1)
        column.addWidget(self._foot)
