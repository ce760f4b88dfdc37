"""Show at the head of a page what a paper is: title, authors, and where the reader put it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.text.decisions import decision_name
from reader.types import Decision, Paper, Terms
from reader.words import tr
from ui.detail.facts import FactsLine
from ui.detail.listed import Listed
from ui.detail.reading_text import ReadingText
from ui.looks.colours import Colours
from ui.looks.icons import icon, pixmap
from ui.looks.sides import turned, write
from ui.looks.theme import Reading, px
from ui.papers.appearing import in_digests
from ui.widgets.flow import Flow
from ui.widgets.plain import AFTER_ICON, and_more, explain, label

TITLE = 1.5
"""The title's face against the window's."""

TITLE_LINES = 122
"""Line height of the title, per cent."""

MOST_AUTHORS = 12
HEIGHT = 26
ICON = 16
LEFT = 32
"""Where the word of a decision begins."""


class DecisionPill(QAbstractButton):
    """Where the reader has put the paper: a mark and a word; a click offers to change that."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self._decision = Decision.INBOX
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self, tr("Decide on this paper"))

    def show_decision(self, decision: Decision) -> None:
        """Show *decision*."""
        self._decision = decision
        self.setAccessibleName(decision_name(decision))
        self.updateGeometry()
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for mark and word."""
        word = self.fontMetrics().horizontalAdvance(decision_name(self._decision))
        return QSize(px(LEFT + 10) + word, px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        fill, ink = self._colours.chip(self._colours.decision(self._decision))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colours.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        mark = pixmap(self._decision.value, ink, px(ICON), self.devicePixelRatioF())
        place = QRect(px(10), (self.height() - px(ICON)) // 2, px(ICON), px(ICON))
        painter.drawPixmap(turned(painter, self.rect(), place).topLeft(), mark)
        painter.setPen(ink)
        beside = turned(painter, self.rect(), self.rect().adjusted(px(LEFT), 0, 0, 0))
        write(painter, beside, Qt.AlignmentFlag.AlignVCenter, decision_name(self._decision))
        painter.end()


class Heading(QWidget):
    """The head of a page."""

    star_clicked = Signal()
    decision_clicked = Signal(QPoint)
    """The corner, on the screen, where the choice is to open."""
    link_opened = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._starred = False
        self.title = ReadingText(colours, TITLE_LINES, self)
        self.title.setProperty("role", "title")
        self.title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.title.setAccessibleName(tr("Title"))
        self.title.link_opened.connect(self.link_opened)
        self._pill = DecisionPill(colours)
        self._pill.clicked.connect(self._offer)
        self._star = _star_button()
        self._star.clicked.connect(self.star_clicked)
        self._digests = _remark()
        self._authors, self._said = label(role="muted"), label(role="lead")
        self._said.setAccessibleName(tr("What your reading lists say of it"))
        self._facts = FactsLine()
        self._facts.link_opened.connect(self.link_opened)
        self._lay_out()
        self.set_look(colours, Reading())

    def show_paper(self, paper: Paper, terms: Terms) -> None:
        """Show the head of *paper* with the words of a search marked."""
        self.title.show_text(paper.title, terms)
        self._pill.show_decision(paper.decision)
        self._starred = paper.starred
        self._show_star()
        self._digests.setText(in_digests(paper.appearances))
        self._digests.setVisible(bool(self._digests.text()))
        self.listed.show_lists(paper.lists)
        self._said.setText("\n".join(f"{text} — {name}" for name, text in paper.sentences))
        self._said.setVisible(bool(paper.sentences))
        self._authors.setText(_authors(paper.authors))
        self._authors.setVisible(bool(paper.authors))
        self._facts.show_facts(paper)

    def set_look(self, colours: Colours, reading: Reading) -> None:
        """Draw in other colours, the title in a size that goes with the abstract's."""
        self._colours = colours
        self.title.set_look(colours, reading.title_font(TITLE))
        self._pill.set_colours(colours)
        self.listed.set_colours(colours)
        self._show_star()

    def _offer(self) -> None:
        self.decision_clicked.emit(self._pill.mapToGlobal(self._pill.rect().bottomLeft()))

    def _lay_out(self) -> None:
        marks = QWidget(self)
        flow = Flow(marks, gap=8)
        for part in (self._pill, self._star, self._digests):
            flow.addWidget(part)
        self.listed = Listed(flow, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self._authors)
        column.addWidget(self._facts)
        column.addWidget(marks)
        column.addWidget(self._said)

    def _show_star(self) -> None:
        name = "star-filled" if self._starred else "star"
        self._star.setIcon(icon(name, self._colours.star if self._starred else self._colours.muted))
        self._star.setChecked(self._starred)
        self._star.setText(AFTER_ICON + (tr("Starred") if self._starred else tr("Star")))
        self._star.setAccessibleName(tr("Starred") if self._starred else tr("Not starred"))


def _star_button() -> QPushButton:
    star = QPushButton()
    star.setProperty("role", "quiet")
    star.setCheckable(True)
    star.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return star


def _remark() -> QLabel:
    remark = label(role="beside")
    remark.setWordWrap(False)
    return remark


def _authors(names: tuple[str, ...]) -> str:
    return and_more(", ".join(names[:MOST_AUTHORS]), len(names) - MOST_AUTHORS)
