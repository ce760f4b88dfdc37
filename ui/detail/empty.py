"""Fill the page where no paper is to be read: say so, and teach the keys that help."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.commands.registry import Command
from ui.keys.keycap import KeyLines
from ui.looks.colours import Colours
from ui.looks.theme import heading_font, px
from ui.widgets.plain import label

WIDTH, ROOM = 300, 12
"""Pixels of the lines, beside the smallest face, and of the page at each side of them."""
LARGER = 1.25
"""The heading's face against the window's."""


class EmptyPage(QWidget):
    """A heading, a sentence, and a few keys."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._colours = colours
        self._heading = label(role="heading")
        self._body = label(role="muted")
        self._keys = KeyLines(self)
        centre = Qt.AlignmentFlag.AlignHCenter
        for text in (self._heading, self._body):
            text.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._heading, 0, centre)
        column.addWidget(self._body, 0, centre)
        column.addSpacing(12)
        column.addWidget(self._keys, 0, centre)
        column.addStretch(3)
        self.set_colours(colours)

    def show_text(self, heading: str, body: str, commands: Iterable[Command]) -> None:
        """Show a heading, a sentence below it, and the keys of *commands*."""
        self._heading.setText(heading)
        self._body.setText(body)
        self._body.setVisible(bool(body))
        self._keys.set_commands(commands, self._colours)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._heading.setFont(heading_font(LARGER))
        self._fit()
        self._keys.set_colours(colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay within the page, however narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(1, self.width() - 2 * ROOM)
        for text in (self._heading, self._body):
            text.setFixedWidth(min(px(WIDTH), room))
        self._keys.setFixedWidth(min(px(WIDTH - 40), room))
