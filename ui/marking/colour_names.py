"""Name the colours of highlights."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.annotating import LONGEST_MEANING, default_meanings
from reader.types import HIGHLIGHT_COLOURS
from reader.words import tr
from ui.detail.passage_looks import SWATCH, colour_word, swatch
from ui.looks.colours import Colours
from ui.widgets.overlay import Overlay
from ui.widgets.plain import label

WIDTH = 420
PAD = 20


class ColourNames(Overlay):
    """A field for each colour; what is typed is kept when the field is left."""

    named = Signal(str, str)
    """The name of a colour, and what it is to mean; '' for what it came with."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QSize(WIDTH, 1))
        self._swatches: dict[str, QLabel] = {}
        self._fields: dict[str, QLineEdit] = {}
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(12)
        column.addWidget(label(tr("What highlights mean"), "section"))
        grid = QGridLayout()
        grid.setSpacing(8)
        for row, name in enumerate(HIGHLIGHT_COLOURS):
            grid.addWidget(self._swatch(name), row, 0)
            grid.addWidget(label(colour_word(name), "muted"), row, 1)
            grid.addWidget(self._field(name), row, 2)
        column.addLayout(grid)
        column.addWidget(
            label(tr("Tab goes on · Esc closes · an empty name is the old one"), "muted")
        )
        column.addStretch(1)

    def open_with(self, meanings: Mapping[str, str]) -> None:
        """Open with what the colours mean now."""
        for name, meaning in default_meanings().items():
            self._fields[name].setPlaceholderText(meaning)
            own = meanings.get(name, meaning)
            self._fields[name].setText("" if own == meaning else own)
            self._fields[name].setModified(False)
        self.set_panel_height(self.panel.heightForWidth(WIDTH))
        self.open_over(self._fields[HIGHLIGHT_COLOURS[0]])

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        ratio = self.devicePixelRatioF()
        for name, shown in self._swatches.items():
            shown.setPixmap(swatch(name, colours, ratio).pixmap(SWATCH, SWATCH))

    def dismiss(self) -> None:
        """Keep what is being typed, and close."""
        for name in self._fields:
            self._keep(name)
        super().dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Return, as by Tab."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextPrevChild(next=True)
        super().keyPressEvent(event)

    def _swatch(self, name: str) -> QLabel:
        self._swatches[name] = label()
        return self._swatches[name]

    def _field(self, name: str) -> QLineEdit:
        field = self._fields[name] = QLineEdit()
        field.setMaxLength(LONGEST_MEANING)
        field.setAccessibleName(tr("Meaning of {colour}").format(colour=colour_word(name)))
        field.editingFinished.connect(partial(self._keep, name))
        return field

    def _keep(self, name: str) -> None:
        field = self._fields[name]
        if field.isModified():
            field.setModified(False)
            self.named.emit(name, field.text())
