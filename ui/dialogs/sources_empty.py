"""Say what sources are, and that there is no network without one, before the first is added."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from reader.types.sources import SourceKind
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.sources_words import KINDS
from ui.looks.colours import Colours
from ui.looks.icons import icon
from ui.looks.theme import heading_font, px
from ui.widgets.plain import AFTER_ICON, label

TITLE = QT_TR_NOOP("No sources yet")
PROMISE = QT_TR_NOOP(
    "Lectern uses no network until you add a source here. Then it asks that one place, "
    "as often as you say, and takes in what is new while the window is open."
)
WIDTH = 620
BESIDE = 160
"""Pixels of the screen that are left beside it."""


class NoSources(QWidget):
    """The kinds of sources, each a button that begins to add one."""

    chosen = Signal(object)
    """The `SourceKind` of which one is to be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            kind: QPushButton(AFTER_ICON + tr(KINDS[kind].title)) for kind in SourceKind
        }
        title = label(tr(TITLE), "heading")
        title.setFont(heading_font(1.15))
        inside = QWidget()
        room = self.screen().availableSize().width() - BESIDE
        inside.setFixedWidth(min(px(WIDTH), room))
        column = QVBoxLayout(inside)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(label(tr(PROMISE), "muted"))
        column.addSpacing(8)
        column.addLayout(self._lines())
        outside = QVBoxLayout(self)
        outside.addStretch(2)
        outside.addWidget(inside, 0, Qt.AlignmentFlag.AlignHCenter)
        outside.addStretch(3)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for kind, button in self.buttons.items():
            button.setIcon(icon(KINDS[kind].icon, colours.accent))

    def _lines(self) -> QGridLayout:
        lines = QGridLayout()
        lines.setHorizontalSpacing(14)
        lines.setVerticalSpacing(10)
        lines.setColumnStretch(1, 1)
        for row, (kind, button) in enumerate(self.buttons.items()):
            button.setAutoDefault(False)
            button.setIconSize(QSize(px(16), px(16)))
            button.setAccessibleName(tr(KINDS[kind].title))
            button.setAccessibleDescription(tr(KINDS[kind].about))
            button.clicked.connect(partial(self._choose, kind))
            lines.addWidget(button, row, 0)
            lines.addWidget(label(tr(KINDS[kind].about)), row, 1)
        return lines

    def _choose(self, kind: SourceKind, _checked: bool = False) -> None:
        self.chosen.emit(kind)
