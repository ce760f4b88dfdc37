"""Look after one highlight where it stands: colour, comment, tags, copy, delete."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.types import Highlight
from reader.words import tr
from ui.detail.passage_looks import colour_of
from ui.looks.colours import Colours
from ui.marking.palette import ColourButtons
from ui.widgets.floating import Floating

PAUSE = 600
"""Milliseconds without a key before a comment is handed on."""
LINES = 3
WIDTH = 380


class Popover(Floating):
    """One highlight. What is typed is handed on by itself; Esc and a click elsewhere close it."""

    recoloured = Signal(str, str)
    """A highlight's id and the name of its new colour."""
    commented = Signal(str, str)
    """A highlight's id and its comment as it now reads."""
    tagged = Signal(str, list)
    copied = Signal(str)
    removed = Signal(str)

    _key = ""  # hidden already while it is being made

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Highlight"))
        self._key = self._handed_on = self._tags_handed_on = ""
        self._buttons = ColourButtons(self)
        self._comment = QPlainTextEdit(self)
        self._tags = QLineEdit(self)
        self._copy, self._remove = QPushButton(tr("Copy quote")), QPushButton(tr("Delete"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    @property
    def key(self) -> str:
        """Return the id of the highlight that is shown; '' while it is closed."""
        return self._key if self.isVisible() else ""

    def open_for(self, highlight: Highlight, place: QRect) -> None:
        """Open for a highlight beside its place."""
        if self.isVisible():
            self.flush()
        self._key = highlight.id
        self._handed_on = highlight.comment
        self._comment.setPlainText(highlight.comment)
        # Qt reads some separators as ends of lines: what it shows is what counts as unchanged.
        self._handed_on = self._comment.toPlainText()
        self._pause.stop()
        self.follow(highlight)
        self._fit()
        self.open_beside(place)

    def follow(self, highlight: Highlight) -> None:
        """Show a highlight's colour and tags as they are now; what is being typed is left alone."""
        self._buttons.set_present(highlight.colour)
        if not self._tags.hasFocus():
            self._tags_handed_on = ", ".join(highlight.tags)
            self._tags.setText(self._tags_handed_on)

    def name(self, meanings: Mapping[str, str]) -> None:
        """Say what the colours mean."""
        self._buttons.name(meanings)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._buttons.set_colours(colours)

    def take_keyboard(self, *, tags: bool = False) -> None:
        """Give the keyboard to the comment, or to the tags."""
        (self._tags if tags else self._comment).setFocus()

    def flush(self) -> None:
        """Hand on at once what has been typed, if anything has."""
        self._pause.stop()
        text, names = self._comment.toPlainText(), self._tags.text()
        if self._key and text != self._handed_on:
            self._handed_on = text
            self.commented.emit(self._key, text)
        if self._key and names != self._tags_handed_on:
            self._tags_handed_on = names
            self.tagged.emit(self._key, [name for name in names.split(",") if name.strip()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Colour by digit where no text is typed."""
        if name := colour_of(event):
            self._recolour(name)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self._comment.setFixedHeight(QFontMetrics(self.font()).lineSpacing() * LINES + 18)

    def _recolour(self, name: str) -> None:
        self._buttons.set_present(name)
        self.recoloured.emit(self._key, name)

    def _ask_copy(self) -> None:
        self.copied.emit(self._key)

    def _ask_remove(self) -> None:
        key = self._key
        self.dismiss()
        self.removed.emit(key)

    def _connect(self) -> None:
        self._buttons.chosen.connect(self._recolour)
        self._comment.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.flush)
        self.closed.connect(self.flush)
        self._tags.editingFinished.connect(self.flush)
        self._copy.clicked.connect(self._ask_copy)
        self._remove.clicked.connect(self._ask_remove)

    def _lay_out(self) -> None:
        self.setMinimumWidth(WIDTH)
        self._comment.setProperty("role", "note")
        self._comment.setTabChangesFocus(True)
        self._comment.setPlaceholderText(tr("Comment"))
        self._comment.setAccessibleName(tr("Comment"))
        self._tags.setPlaceholderText(tr("Tags, with commas between"))
        self._tags.setAccessibleName(tr("Tags of the highlight"))
        foot = QHBoxLayout()
        for button in (self._copy, self._remove):
            button.setProperty("role", "quiet")
            button.setFixedHeight(26)
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        for part in (self._buttons, self._comment, self._tags):
            column.addWidget(part)
        column.addLayout(foot)
