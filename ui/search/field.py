"""The line that a search is typed into: it knows which keys lead out of it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.query.help import EXAMPLES
from reader.text.unobeyed import characters, units
from reader.words import tr
from ui.commands import commands
from ui.keys.keycap import key_text

LONGEST = 1_000
"""Characters of a search."""

_CLAIMED = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """Counts places in characters, where Qt counts in UTF-16."""

    downwards = Signal()
    """Down was pressed."""
    entered = Signal()
    """Enter was pressed."""
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_key()
        self.setAccessibleName(tr("Search"))
        rows = (f"<tr><td>{escape(a)}</td><td>{escape(tr(b))}</td></tr>" for a, b in EXAMPLES)
        self.setToolTip(f"<table cellpadding=3>{''.join(rows)}</table>")
        self.setAccessibleDescription("; ".join(f"{a}: {tr(b)}" for a, b in EXAMPLES))
        self.setMaxLength(LONGEST)

    def show_key(self) -> None:
        """Say what is searched, and name the key that leads here."""
        keys = commands["go.search"].keys
        searched = tr("Search titles, abstracts, notes, tags")
        self.setPlaceholderText("   ".join((searched, *map(key_text, keys[:1]))))

    def caret(self) -> int:
        """Return how many characters stand before the caret."""
        return characters(self.text(), self.cursorPosition())

    def put(self, text: str, start: int, end: int) -> None:
        """Type *text* in place of what stands from *start* to *end*."""
        before = self.text()
        self.setText(before[:start] + text + before[end:])
        self.setCursorPosition(units(before[:start] + text))

    def choose(self, start: int, end: int) -> None:
        """Take the keyboard, and select what stands from *start* to *end*."""
        text = self.text()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        first = units(text[:start])
        self.setSelection(first, units(text[:end]) - first)

    def event(self, event: QEvent) -> bool:
        """Claim Esc and Enter before any shortcut does."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in _CLAIMED:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave downwards on Down and Enter, and back on Esc."""
        match event.key():
            case Qt.Key.Key_Down:
                self.downwards.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)
