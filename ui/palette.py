"""Find any command, or any place, by typing a few of its letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.words import tr
from ui.commands.registry import Command
from ui.keys.keycap import cap_font, cap_height, caps_width, key_names, key_text, paint_caps
from ui.looks.sides import write
from ui.widgets.fuzzy import Match, match
from ui.widgets.pick import PickDelegate, PickField, PickRows, paint_name
from ui.widgets.picker import Picker

WIDTH = 600
ROWS = 9
"""Rows in sight at most."""

MOST = 100
"""Rows listed: who wants the rest types another letter."""

RECENT = 8
PAD = 20


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """Something to choose: its title, a muted hint, its key if any, and what it does."""

    title: str
    hint: str
    key: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Row:
    """An item in the list, with the letters that were typed."""

    item: PaletteItem
    match: Match


class Palette(Picker[Row]):
    """Everything that can be done now, the most recent first, narrowed by typing."""

    chosen = Signal(object)
    """The `Command` to run."""

    def __init__(self, window: QWidget, asks: str = "") -> None:
        field = PickField(asks or tr("Type a command"))
        super().__init__(window, WIDTH, field, Rows(window), RowDelegate(window, PAD))
        self._items: list[PaletteItem] = []
        self._recent: list[tuple[str, str]] = []
        self._foot.setText(tr("Nothing fits."))

    def open_for(
        self,
        commands: Iterable[Command],
        available: Callable[[Command], bool],
        places: Iterable[PaletteItem] = (),
    ) -> None:
        """Open with the commands that are available now, and the places to go to."""
        self._items = [self._item(command) for command in commands if available(command)]
        self._items += places
        self.begin()
        self.open_over(self._field)

    def _item(self, command: Command) -> PaletteItem:
        key = command.keys[0] if command.keys else ""
        title = command.title.rstrip("…")
        return PaletteItem(title, command.group, key, partial(self.chosen.emit, command))

    def narrow(self, typed: str) -> None:
        """Show the commands and places that fit *typed*, those that fit best first."""
        rows = [Row(item, fit) for item in self._items if (fit := match(typed, item.title))]
        rows.sort(key=partial(self._rank, typed=bool(typed.strip())))
        self._rows.set_rows(rows[:MOST])
        self._view.go(0)
        self._foot.setVisible(not rows)
        self.set_rows_seen(min(ROWS, len(rows)))

    def _rank(self, row: Row, *, typed: bool) -> tuple[float, int]:
        name = (row.item.title, row.item.hint)
        at = self._recent.index(name) if name in self._recent else RECENT
        return (-row.match.score, at) if typed else (at, 0)

    def pick(self) -> None:
        """Close, and do what is highlighted."""
        row = self.current()
        if row is None:
            return
        item = row.item
        name = (item.title, item.hint)
        self._recent = [name, *(each for each in self._recent if each != name)][:RECENT]
        self.dismiss()
        item.run()


class Rows(PickRows[Row]):
    """The items that fit."""

    def spoken(self, row: Row) -> str:
        """Return title, hint and key."""
        parts = (row.item.title, row.item.hint, key_text(row.item.key))
        return ", ".join(part for part in parts if part)


class RowDelegate(PickDelegate[Row]):
    """Draws title, hint and key of an item as plain text."""

    def draw(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Draw one row."""
        font = painter.font()
        box.setRight(box.right() - self._paint_key(painter, box, row.item.key))
        painter.setFont(font)
        self._paint_texts(painter, box, row)

    def _paint_key(self, painter: QPainter, box: QRect, key: str) -> int:
        """Draw the key at the right of *box*; return the room it took."""
        if not (names := key_names(key)):
            return 0
        painter.setFont(cap_font(painter.font()))
        metrics = painter.fontMetrics()
        width = caps_width(names, metrics)
        top = box.center().y() - cap_height(metrics) // 2
        caps = QRect(box.right() - width, top, width, cap_height(metrics))
        paint_caps(painter, self.turned(painter, caps).topLeft(), names, self.colours)
        return width + 12

    def _paint_texts(self, painter: QPainter, box: QRect, row: Row) -> None:
        metrics = painter.fontMetrics()
        hint = metrics.elidedText(row.item.hint, Qt.TextElideMode.ElideRight, box.width() // 3)
        painter.setPen(self.colours.muted)
        ends = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        write(painter, self.turned(painter, box), ends, hint)
        box.setRight(box.right() - metrics.horizontalAdvance(hint) - 12)
        at = self.turned(painter, box)
        paint_name(painter, at, row.item.title, row.match.positions, self.colours)
