"""Choose by keyboard what a list is ordered by, and in which order that counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from reader.types import LIST_KEYS, SortKey
from reader.words import tr
from ui.looks.icons import pixmap
from ui.looks.sides import write
from ui.papers.order import DOWN_FIRST, Order, key_name, way
from ui.widgets.fuzzy import match
from ui.widgets.pick import PickDelegate, PickField, PickRows, paint_name
from ui.widgets.picker import Picker

WIDTH = 460
PAD = 18
NUMBER = 28
"""Pixels for a key's number, before its name."""


@dataclass(frozen=True, slots=True)
class Row:
    """A key to sort by; ``number`` counts those that are chosen from 1, 0 is none of them."""

    key: SortKey
    name: str
    number: int = 0
    down: bool = False
    letters: tuple[int, ...] = ()

    @property
    def way(self) -> str:
        """Return which papers come first by it."""
        return way(self.key, down=self.down)


class SortPicker(Picker[Row]):
    """The sort keys, those in force first; each change takes effect at once."""

    order_changed = Signal(object)
    """The keys in order, each with whether it runs downwards."""

    def __init__(self, window: QWidget) -> None:
        field = SortField(tr("Sort by"))
        super().__init__(window, WIDTH, field, Rows(window), RowDelegate(window, PAD))
        self._order: Order = ()
        self._keys: Sequence[SortKey] = LIST_KEYS
        self._one = False
        self._view.setAccessibleName(tr("Sort keys"))
        self._foot.setText(tr("Enter chooses or turns round · Del removes · Alt+↑↓ moves"))
        field.removed.connect(self._remove)
        field.moved.connect(self._move)

    def open_for(
        self, order: Order, keys: Sequence[SortKey] = LIST_KEYS, *, one: bool = False
    ) -> None:
        """Open on what the list is sorted by now; *one*: by a single key at a time.

        The first of the *keys* is then what it is sorted by when no other is wanted.
        """
        self._order, self._keys, self._one = order, keys, one
        self.begin()
        self.set_rows_seen(len(keys))
        self.open_over(self._field)

    def narrow(self, typed: str) -> None:
        """Show the keys that fit *typed*, those in force first."""
        chosen = [Row(key, key_name(key), at, down) for at, (key, down) in _counted(self._order)]
        others = [key for key in self._keys if key not in dict(self._order)]
        rows = chosen + [Row(key, key_name(key), 0, key in DOWN_FIRST) for key in others]
        fits = [(row, match(typed, row.name)) for row in rows]
        shown = [
            Row(row.key, row.name, row.number, row.down, fit.positions) for row, fit in fits if fit
        ]
        self._rows.set_rows(shown)
        self._go_to(None)

    def _go_to(self, key: SortKey | None) -> None:
        """Highlight a key, or the first where it is not shown."""
        shown = self._rows.rows
        at = next((at for at, row in enumerate(shown) if row.key is key), 0)
        self._view.go(at)
        self._field.setAccessibleDescription(self._rows.spoken(shown[at]) if shown else "")

    def _key(self) -> SortKey | None:
        row = self.current()
        return row.key if row else None

    def pick(self) -> None:
        """Sort by the highlighted key, or the other way round where that is so already."""
        key = self._key()
        if key is None:
            return
        order = {} if self._one and key not in dict(self._order) else dict(self._order)
        order[key] = not order[key] if key in order else key in DOWN_FIRST
        self._change(tuple(order.items()), key)

    def _remove(self) -> None:
        key = self._key()
        if key in dict(self._order):
            left = tuple(each for each in self._order if each[0] is not key)
            usual = ((self._keys[0], self._keys[0] in DOWN_FIRST),) if self._one else ()
            self._change(left or usual, key)

    def _move(self, by: int) -> None:
        key, order = self._key(), list(self._order)
        at = next((at for at, each in enumerate(order) if each[0] is key), -1)
        if at >= 0 and 0 <= at + by < len(order):
            order[at], order[at + by] = order[at + by], order[at]
            self._change(tuple(order), key)

    def _change(self, order: Order, current: SortKey | None) -> None:
        self._order = order
        self.begin()
        self._go_to(current)
        self.order_changed.emit(order)


class SortField(PickField):
    """A field in which Del takes a key away, and Alt with an arrow moves it."""

    removed = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove, pick, or type."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key, empty = Qt.Key(event.key()), not self.text()
        if key in ways and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(ways[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and empty:
            self.removed.emit()
        elif key == Qt.Key.Key_Space and empty:
            self.picked.emit()
        else:
            super().keyPressEvent(event)


class Rows(PickRows[Row]):
    """The keys, as they are heard."""

    def spoken(self, row: Row) -> str:
        """Return what a screen reader says of *row*."""
        if not row.number:
            return tr("{key}, not sorted by").format(key=row.name)
        return tr("{number}: {key}, {way}").format(number=row.number, key=row.name, way=row.way)


class RowDelegate(PickDelegate[Row]):
    """Draws a key: its number, its name, and for those in force which way they run."""

    def draw(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Draw *row* as plain text in *box*."""
        if row.number:
            painter.setPen(self.colours.accent)
            write(painter, box, Qt.AlignmentFlag.AlignVCenter, str(row.number))
        name = self.turned(painter, box.adjusted(NUMBER, 0, 0, 0))
        paint_name(painter, name, row.name, row.letters, self.colours)
        if not row.number:
            return
        painter.setPen(self.colours.muted)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        write(painter, box, flags, row.way)
        side = 16
        arrow = pixmap("lowered" if row.down else "raised", self.colours.muted, side)
        left = box.right() - painter.fontMetrics().horizontalAdvance(row.way) - side - 6
        place = QRect(left, box.center().y() - side // 2, side, side)
        painter.drawPixmap(self.turned(painter, place).topLeft(), arrow)


def _counted(order: Order) -> list[tuple[int, tuple[SortKey, bool]]]:
    return list(enumerate(order, start=1))
