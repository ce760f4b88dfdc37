"""Find any command, or any place, by typing a few of its letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.words import tr
from ui.commands.registry import Command
from ui.keys.keycap import cap_font, cap_height, caps_width, key_names, key_text, paint_caps
from ui.looks.colours import Colours
from ui.looks.sides import write
from ui.looks.theme import px
from ui.widgets.fuzzy import Match, match
from ui.widgets.overlay import Overlay
from ui.widgets.pick import ROW, PickDelegate, PickField, PickRows, PickView, paint_name
from ui.widgets.plain import label

WIDTH = 600
ROWS = 9
"""Rows in sight at most."""

MOST = 100
"""Rows listed: who wants the rest types another letter."""

RECENT = 8
FIELD = 52
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


class Palette(Overlay):
    """Everything that can be done now, the most recent first, narrowed by typing."""

    chosen = Signal(object)
    """The `Command` to run."""

    def __init__(self, window: QWidget, asks: str = "") -> None:
        super().__init__(window, QSize(WIDTH, FIELD + ROWS * ROW))
        self._items: list[PaletteItem] = []
        self._recent: list[tuple[str, str]] = []
        self._field = PickField(asks or tr("Type a command"), self.panel)
        self._view = PickView(self.panel)
        self._rows = Rows(self)
        self._delegate = RowDelegate(self)
        self._nothing = label(tr("Nothing fits."), "muted", self.panel)
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._delegate)
        self._lay_out()
        self._field.textChanged.connect(self._narrow)
        self._field.stepped.connect(self._view.step)
        self._field.picked.connect(self._pick)
        self._view.clicked.connect(self._pick)

    def open_for(
        self,
        commands: Iterable[Command],
        available: Callable[[Command], bool],
        places: Iterable[PaletteItem] = (),
    ) -> None:
        """Open with the commands that are available now, and the places to go to."""
        self._items = [self._item(command) for command in commands if available(command)]
        self._items += places
        self._field.clear()
        self._narrow("")
        self.open_over(self._field)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self._delegate.colours = colours

    def _item(self, command: Command) -> PaletteItem:
        key = command.keys[0] if command.keys else ""
        title = command.title.rstrip("…")
        return PaletteItem(title, command.group, key, partial(self.chosen.emit, command))

    def _narrow(self, typed: str) -> None:
        rows = [Row(item, fit) for item in self._items if (fit := match(typed, item.title))]
        rows.sort(key=partial(self._rank, typed=bool(typed.strip())))
        self._rows.set_rows(rows[:MOST])
        self._view.go(0)
        self._nothing.setVisible(not rows)
        self._view.setVisible(bool(rows))
        self.set_panel_height(px(FIELD) + max(1, min(ROWS, len(rows))) * px(ROW) + 12)

    def _rank(self, row: Row, *, typed: bool) -> tuple[float, int]:
        name = (row.item.title, row.item.hint)
        at = self._recent.index(name) if name in self._recent else RECENT
        return (-row.match.score, at) if typed else (at, 0)

    def _pick(self) -> None:
        at = self._view.currentIndex().row()
        if not 0 <= at < len(self._rows.rows):
            return
        item = self._rows.rows[at].item
        name = (item.title, item.hint)
        self._recent = [name, *(each for each in self._recent if each != name)][:RECENT]
        self.dismiss()
        item.run()

    def _lay_out(self) -> None:
        self._nothing.setContentsMargins(PAD, 8, PAD, 8)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 0, 1, 6)
        column.setSpacing(0)
        column.addWidget(self._field)
        column.addWidget(self._view, 1)
        column.addWidget(self._nothing)


class Rows(PickRows[Row]):
    """The items that fit."""

    def spoken(self, row: Row) -> str:
        """Return title, hint and key."""
        parts = (row.item.title, row.item.hint, key_text(row.item.key))
        return ", ".join(part for part in parts if part)


class RowDelegate(PickDelegate[Row]):
    """Draws title, hint and key of an item as plain text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, PAD)

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
