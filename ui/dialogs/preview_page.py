"""Show one row of a preview: the lines it was read from, and its text, beside the older if any."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from reader.types import Novelty, Previewed
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.preview_lines import PreviewLines
from ui.dialogs.preview_model import PreviewModel, Row, Section
from ui.dialogs.preview_words import remarks, whole
from ui.looks.colours import Colours
from ui.widgets.comparison import Compared, Comparison, compared

_HEADINGS = {
    Novelty.NEW: QT_TR_NOOP("What would come"),
    Novelty.KNOWN: QT_TR_NOOP("What comes again"),
    Novelty.CHANGED: QT_TR_NOOP("As it comes now"),
    Novelty.DOUBTFUL: QT_TR_NOOP("What would come"),
}


class PreviewPage(QSplitter):
    """Lines above, text below."""

    twin_wanted = Signal(object)
    """A `Previewed` that has a twin in the library: answer by `show_twin`."""

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self._asked: Previewed | None = None
        self.lines = PreviewLines(self)
        self.text = Comparison(self)
        self.addWidget(self.lines)
        self.addWidget(self.text)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setChildrenCollapsible(False)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.lines.set_colours(colours)
        self.text.set_colours(colours)

    def show_row(self, found: Section | Row | None) -> None:
        """Show a digest as a whole, or one of its papers."""
        section = found.section if isinstance(found, Row) else found
        self.lines.show_digest(section.digest if section else None)
        self._asked = None
        if isinstance(found, Row):
            paper = found.paper.paper
            self.lines.go_to(paper.first_line, paper.last_line)
            self.text.show_text(tr(_HEADINGS[found.paper.novelty]), whole(paper))
            self._ask(found.paper)
        else:
            self.text.show_text(tr("About this digest"), remarks(section.digest) if section else "")

    def show_twin(self, of: Previewed, found: Compared | None) -> None:
        """Show the text in the library beside the one that comes, if it is still asked for."""
        if of is self._asked and found is not None:
            self.text.show_texts((tr("In your library"), tr(_HEADINGS[of.novelty])), found)

    def _ask(self, each: Previewed) -> None:
        if each.novelty not in (Novelty.CHANGED, Novelty.DOUBTFUL) or not each.twin_title:
            return
        self._asked = each
        if each.twin is not None:
            self.twin_wanted.emit(each)
        elif (other := self._model.titled(each.twin_title, each)) is not None:
            texts = ((one.paper.title, one.paper.abstract) for one in (other, each))
            self.text.show_texts((tr("Also in this import"), tr("This one")), compared(*texts))
