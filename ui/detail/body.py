"""Show the text of a paper: the source's sentence on it, the abstract, and its keywords."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.types import Paper, Terms
from reader.words import tr
from ui.detail.legend import ClaimLegend
from ui.detail.reading_text import ReadingText
from ui.keys.keyed import keyed
from ui.looks.colours import Colours
from ui.looks.theme import Reading
from ui.widgets.plain import and_more, cut, label

SENTENCE = 600
"""Characters of the source's sentence that are shown."""
MOST_KEYWORDS = 12
KEYWORD = 60
"""Characters of a keyword that are shown."""


class Body(QWidget):
    """The abstract, and what stands around it; what is not told takes no room."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.abstract = ReadingText(colours, Reading().lines)
        self.abstract.setProperty("role", "reading")
        self.abstract.setAccessibleName(tr("Abstract"))
        self.legend = ClaimLegend()
        self._summary = label(role="lead")
        self._remark, self._keywords = label(role="muted"), label(role="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._summary, self.abstract, self.legend, self._remark, self._keywords):
            column.addWidget(part)

    def show_paper(self, paper: Paper, terms: Terms, *, is_raw: bool) -> None:
        """Show the text of *paper* with the words of a search marked, and say if it is repaired."""
        self.abstract.show_text(paper.abstract, terms)
        for part, text in (
            (self._summary, sentence(paper)),
            (self._remark, _remark(paper, is_raw=is_raw)),
            (self._keywords, keywords(paper.facts.keywords)),
        ):
            part.setText(text)
            part.setVisible(bool(text))

    def set_look(self, colours: Colours, reading: Reading) -> None:
        """Show the abstract in other colours, and set as the reader likes it."""
        self.abstract.set_look(colours, reading.font(), reading.lines)


def sentence(paper: Paper) -> str:
    """Return the sentence that a source has on a paper; '' when the abstract holds it."""
    summary = paper.facts.summary.strip()
    if summary.rstrip(".… ").casefold() in paper.abstract.casefold():
        return ""
    return cut(summary, SENTENCE)


def keywords(words: tuple[str, ...]) -> str:
    """Return keywords in one line; those beyond the first dozen are counted."""
    if not words:
        return ""
    beyond = len(words) - MOST_KEYWORDS
    shown = " · ".join(cut(word, KEYWORD) for word in words[:MOST_KEYWORDS])
    return tr("Keywords: {words}").format(words=and_more(shown, beyond))


def as_it_came(paper: Paper) -> Paper:
    """Return *paper* with the title and abstract that its source gave, nothing repaired."""
    if not paper.texts:
        return paper
    return replace(paper, title=paper.texts[0].raw_title, abstract=paper.texts[0].raw_abstract)


def _remark(paper: Paper, *, is_raw: bool) -> str:
    """Return what there is to say of a text that was repaired, and the key that shows the other."""
    if not paper.texts or not paper.texts[0].is_repaired:
        return ""
    came = tr("As it came · {view.raw} repairs it")
    return keyed(came if is_raw else tr("Repaired · {view.raw} shows it as it came"))
