"""Show every key on one sheet, made from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.words import tr
from ui.commands import commands, grouped
from ui.commands.registry import Command
from ui.keys.keycap import KeyLine, key_text
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import heading_font, px
from ui.widgets.overlay import Overlay
from ui.widgets.plain import label, scrolling, tip

SIZE = QSize(1040, 620)
COLUMN = 250
"""Pixels a column needs."""

LARGER = 1.25
"""The heading's face against the window's."""

KEYS = 3
"""Keys shown of one command."""


class CheatSheet(Overlay):
    """The commands that have keys, by group, in columns; typing narrows them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QSize(SIZE))
        self._shade = LIGHT_COLOURS
        self._groups: list[Group] = []
        self._field = SheetField(self.panel)
        self._nothing = label(tr("No command fits."), "muted")
        self._title = label(tr("Keys"), "heading")
        self._columns = QHBoxLayout()
        self._lay_out()
        self._field.textChanged.connect(self._narrow)
        self._field.closing.connect(self.dismiss)

    def open_for(self, commands: Iterable[Command]) -> None:
        """Open with those of *commands* that have keys."""
        groups = grouped(command for command in commands if command.keys)
        self._clear()
        self._groups = [Group(name, some, self._shade) for name, some in groups.items()]
        self._spread()
        self._field.clear()
        self._narrow("")
        self.open_over(self._field)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self._shade = colours
        self._title.setFont(heading_font(LARGER))
        for group in self._groups:
            group.set_colours(colours)

    def _narrow(self, typed: str) -> None:
        words = typed.lower().split()
        found = [group.narrow(words) for group in self._groups]
        self._nothing.setVisible(not any(found))

    def _clear(self) -> None:
        for group in self._groups:
            group.hide()
            group.deleteLater()
        while (item := self._columns.takeAt(0)) is not None:
            if (column := item.layout()) is not None:
                column.deleteLater()

    def _spread(self) -> None:
        """Put the groups into columns of about one height, in their order."""
        room = min(px(SIZE.width()), self._window.width()) // px(COLUMN)
        count = max(1, min(room - 1, len(self._groups)))
        columns = [QVBoxLayout() for _ in range(count)]
        for column in columns:
            # First: of what is in a layout that is added, PySide keeps references beyond its life.
            self._columns.addLayout(column, 1)
        heights = [0] * count
        for group in self._groups:
            at = heights.index(min(heights))
            columns[at].addWidget(group)
            heights[at] += len(group.lines) + 2
        for column in columns:
            column.setSpacing(24)
            column.addStretch(1)

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setProperty("role", "sheet")
        content = QVBoxLayout(sheet)
        content.setContentsMargins(24, 8, 24, 24)
        self._columns.setSpacing(40)
        content.addLayout(self._columns)
        content.addWidget(self._nothing)
        content.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(24, 18, 24, 10)
        head.addWidget(self._title, 1)
        head.addWidget(self._field)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(1, 1, 1, 8)
        column.addLayout(head)
        column.addWidget(_scrolling(sheet), 1)


class Group(QWidget):
    """The commands of one menu with their keys."""

    def __init__(self, name: str, commands: Iterable[Command], colours: Colours) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(label(name, "section"))
        self.lines = [KeyLine(command, colours, KEYS) for command in commands]
        for line in self.lines:
            line.setToolTip(tip(line.command.help))
            column.addWidget(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def narrow(self, words: list[str]) -> bool:
        """Show the lines that hold all *words*; say whether there are any."""
        for line in self.lines:
            line.setVisible(all(word in _searched(line.command) for word in words))
        found = any(not line.isHidden() for line in self.lines)
        self.setVisible(found)
        return found

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for line in self.lines:
            line.set_colours(colours)


class SheetField(QLineEdit):
    """The field that narrows the sheet; the key that opened the sheet closes it from here."""

    closing = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Filter"))
        self.setAccessibleName(tr("Filter the keys"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(px(220))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the key of the sheet, type anything else."""
        if event.text() and event.text().upper() in commands["help.keys"].keys:
            self.closing.emit()
        else:
            super().keyPressEvent(event)


def _searched(command: Command) -> str:
    keys = " ".join(key_text(key) for key in command.keys)
    return f"{command.title} {command.help} {keys}".lower()


def _scrolling(sheet: QWidget) -> QScrollArea:
    area = scrolling(sheet)
    area.setProperty("role", "sheet")
    return area
