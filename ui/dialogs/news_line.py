"""Say below a table what was done to it, with the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.words import tr
from ui.widgets.plain import label


class NewsLine(QWidget):
    """One line, and an Undo button where something can be taken back."""

    undo_wanted = Signal()

    def __init__(self, takes_back: str) -> None:
        """Make it; *takes_back* says in words what Undo does."""
        super().__init__()
        self.said = label()
        self.undo = QPushButton(tr("Undo"))
        self.undo.setAutoDefault(False)
        self.undo.setFlat(True)
        self.undo.setToolTip(takes_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.said, 1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self.undo_wanted)
        # On the button: while it is hidden there is nothing to take back.
        QShortcut(QKeySequence("Ctrl+Z"), self.undo).activated.connect(self.undo_wanted)
        self.say("")

    def say(self, text: str, *, undo: bool = False) -> None:
        """Say what was done, or what is wrong; '' says nothing."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.undo.setVisible(undo)
        self.setVisible(bool(text) or undo)
