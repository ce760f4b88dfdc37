"""Describe a watch word: what it is, what it does, and its colour."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.text.watch import LONGEST
from reader.types import WatchWord
from reader.words import tr
from ui.dialogs.watch_model import effect
from ui.looks.discs import colour_names, dot
from ui.widgets.plain import call

WEIGHTS = (1, 0, -1)
ANY = ""
"""The colour of a new word is chosen where the reader does not."""


class WatchForm(QWidget):
    """One line for a new word, or for one that is changed."""

    kept = Signal(str, object)
    """The word that it replaces, or '', and the `WatchWord`."""
    left = Signal()
    """The reader goes down to the table, or gives a change up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._old = ""
        self.edit = WatchLine(self)
        self.effect, self.colour, self.keep = QComboBox(), QComboBox(), QPushButton()
        for weight in WEIGHTS:
            self.effect.addItem(effect(weight), weight)
        self._offer_colours()
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self.edit.left.connect(self._leave)
        self.edit.textChanged.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        for part in (self.effect, self.colour, self.keep):
            row.addWidget(part)
        call(self.effect, tr("What it does"))
        call(self.colour, tr("Colour"))
        self.begin()

    def begin(self, word: WatchWord | None = None) -> None:
        """Take another word, or change *word*."""
        self._old = word.word if word else ""
        self.edit.setText(self._old)
        self.effect.setCurrentIndex(WEIGHTS.index(_sign(word.weight)) if word else 0)
        colour = word.colour if word else ANY
        if self.colour.findData(colour) < 0:
            self.colour.addItem(dot(colour), colour, colour)
        self.colour.setCurrentIndex(self.colour.findData(colour))
        self.keep.setText(tr("Save") if word else tr("Watch"))
        self._tell()

    @property
    def is_changing(self) -> bool:
        """Say whether a word that is watched for is being changed."""
        return bool(self._old)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the word on Enter, once: the dialog would press its button besides."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._keep()

    def _offer_colours(self) -> None:
        self.colour.addItem(tr("Any colour"), ANY)
        for colour, name in colour_names().items():
            self.colour.addItem(dot(colour), name, colour)

    def _keep(self) -> None:
        if self.keep.isEnabled():
            weight = self.effect.currentData()
            self.kept.emit(
                self._old, WatchWord(self.edit.text(), self.colour.currentData(), weight)
            )

    def _leave(self) -> None:
        if self._old:
            self.begin()
        self.left.emit()

    def _tell(self, *_: object) -> None:
        self.keep.setEnabled(bool(self.edit.text().strip()))


class WatchLine(QLineEdit):
    """A line from which Down leads to the table, and Esc gives a change up."""

    left = Signal()

    def __init__(self, parent: WatchForm) -> None:
        super().__init__(parent)
        self._form = parent
        self.setMaxLength(LONGEST + 1)
        self.setPlaceholderText(tr("Word, phrase, or retriev*"))
        self.setAccessibleName(tr("Word to watch for"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, or type."""
        gives_up = event.key() == Qt.Key.Key_Escape and self._form.is_changing
        if gives_up or event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _sign(weight: int) -> int:
    return (weight > 0) - (weight < 0)
