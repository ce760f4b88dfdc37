"""What can be done with the search that is shown, beside what it found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.looks.colours import Colours
from ui.search.link import LinkButton

GAP = 6


class Offers(QWidget):
    """Offers to keep the change of a smart list, and to search only where the reader is."""

    keep_wanted = Signal()
    within_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keep, self.within = LinkButton(self), LinkButton(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        for button, wanted in ((self.keep, self.keep_wanted), (self.within, self.within_wanted)):
            line.addWidget(button)
            button.clicked.connect(wanted)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def offer(self, button: LinkButton, words: str, tip: str = "") -> None:
        """Offer something in these words, or no more for ''."""
        button.show_words(words, tip)
        button.setVisible(bool(words))

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for button in (self.keep, self.within):
            button.set_colours(colours)
