"""Show a paper's tags as chips in their colours, to be taken off or added to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.icons import icon
from ui.looks.theme import px
from ui.widgets.flow import Flow
from ui.widgets.plain import AFTER_ICON, explain, label, tip

WIDEST = 260
"""Pixels of a tag's name; a longer one is cut and shown whole in the tool tip."""

HEIGHT = 26
CLOSE = 12

TagColour = Callable[[str], QColor]
"""The colour of a tag by its name."""


class Chip(QWidget):
    """One tag, with a small button that takes it off."""

    removed = Signal(str)

    def __init__(self, name: str, colour: QColor, colours: Colours) -> None:
        super().__init__()
        self._name = name
        self._fill, self._ink = colours.chip(colour)
        self.setToolTip(tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), 0, px(4), 0)
        row.setSpacing(2)
        row.addWidget(self._caption())
        row.addWidget(self._close())
        self.setFixedHeight(px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip's ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.end()

    def _caption(self) -> QLabel:
        caption = label()
        caption.setWordWrap(False)
        elide = Qt.TextElideMode.ElideMiddle
        caption.setText(caption.fontMetrics().elidedText(self._name, elide, px(WIDEST)))
        caption.setStyleSheet(f"color: {self._ink.name()}; background: transparent;")
        return caption

    def _close(self) -> QToolButton:
        close = QToolButton()
        close.setProperty("role", "chip")
        close.setAutoRaise(True)
        close.setIcon(icon("close", self._ink))
        close.setIconSize(QSize(px(CLOSE), px(CLOSE)))
        close.setFixedSize(px(HEIGHT - 8), px(HEIGHT - 8))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAccessibleName(tr("Remove tag {name}").format(name=self._name))
        explain(close, tr("Remove “{name}”").format(name=self._name))
        close.clicked.connect(self._remove)
        return close

    def _remove(self) -> None:
        self.removed.emit(self._name)


class TagRow(QWidget):
    """The tags of one paper, and the way to add more."""

    tag_removed = Signal(str)
    tag_wanted = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._shown: tuple[tuple[str, QColor], ...] = ()
        self._chips: list[Chip] = []
        self._flow = Flow(self)
        self._add = QPushButton(AFTER_ICON + tr("Add tag"), self)
        self._add.setAccessibleName(tr("Add tag"))
        self._add.setProperty("role", "quiet")
        self._add.clicked.connect(self.tag_wanted)
        self._flow.addWidget(self._add)
        self.set_colours(colours)

    def show_tags(self, names: tuple[str, ...], colour: TagColour) -> None:
        """Show these tags; the same in the same colours changes nothing."""
        shown = tuple((name, colour(name)) for name in names)
        if shown != self._shown:
            self._shown = shown
            self._refill()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._add.setIcon(icon("tag", colours.muted))
        self._refill()

    def _refill(self) -> None:
        had_keyboard = any(_holds_focus(chip) for chip in self._chips)
        chips = [Chip(name, colour, self._colours) for name, colour in self._shown]
        for chip in chips:
            chip.removed.connect(self.tag_removed)
        self._flow.refill(self._chips, chips, at=0)
        self._chips = chips
        if had_keyboard:
            self._add.setFocus()


def _holds_focus(chip: Chip) -> bool:
    return any(child.hasFocus() for child in chip.findChildren(QToolButton))
