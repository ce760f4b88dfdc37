"""The column of a page: what is shown of a paper, from top to bottom."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.types import Part
from reader.words import tr
from ui.detail.appearances import Appearances, Lines, Links
from ui.detail.backlinks import Backlinks
from ui.detail.body import Body
from ui.detail.guests import Guests
from ui.detail.heading import Heading
from ui.detail.line_button import PAD
from ui.detail.note_pane import NotePane
from ui.detail.passages import Passages
from ui.detail.reading_text import ReadingText
from ui.detail.scroll import MARGIN
from ui.detail.tags import TagRow
from ui.detail.texts import Texts
from ui.looks.colours import Colours
from ui.looks.focus_ring import FocusRing
from ui.looks.theme import Reading
from ui.widgets.plain import label


class Column(QWidget):
    """The parts of a page, in a measure that reads well."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.heading = Heading(colours)
        self.body = Body(colours)
        self.links = Links(colours)
        self.tags = TagRow(colours)
        self.passages = Passages(colours)
        self.note = NotePane(colours)
        self.guests = Guests(colours)
        self.backlinks = Backlinks(colours)
        self.other_texts = Texts(colours)
        self.appearances = Appearances(colours)
        self._lay_out()
        self._ring = FocusRing(self, (*self.texts.values(), self.note.preview))

    @property
    def texts(self) -> Mapping[Part, ReadingText]:
        """Return what shows the parts of a paper's text."""
        return {Part.TITLE: self.heading.title, Part.ABSTRACT: self.body.abstract}

    def set_colours(self, colours: Colours) -> None:
        """Draw all but the texts in other colours."""
        parts = (self.links, self.tags, self.note, self.backlinks, self.other_texts)
        for part in (*parts, self.appearances):
            part.set_colours(colours)

    def set_look(self, colours: Colours, reading: Reading) -> None:
        """Set the texts as the reader likes them, the column as wide as it reads well."""
        self._ring.set_colours(colours)
        self.heading.set_look(colours, reading)
        self.body.set_look(colours, reading)
        self.setMaximumWidth(reading.measure() + 2 * PAD)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN, 0, 2 * MARGIN)
        layout.setSpacing(0)
        parts: tuple[tuple[QWidget, int], ...] = (
            (self.heading, 20),
            (self.body, 24),
            (self.links, 20),
            (self.tags, 20),
            (self.passages, 20),
            (label(tr("Note"), "section"), 6),
            (self.note, 24),
            (self.guests, 20),
            (self.backlinks, 20),
            (self.other_texts, 24),
            (self.appearances, 0),
        )
        for part, below in parts:
            # The icons of lines, not their grounds, stand at the margin of the text.
            inset = 0 if isinstance(part, Lines | Passages | Guests) else PAD
            # Margins of its own go when the part is hidden; a space between parts would stay.
            part.setContentsMargins(inset, 0, inset, below)
            layout.addWidget(part)
        layout.addStretch(1)
