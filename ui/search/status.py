"""The line under the box: what was found, what was not understood, what was perhaps meant."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.words import tr
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.sides import turned, write
from ui.looks.theme import small
from ui.search.link import PAD, LinkButton
from ui.widgets.plain import tip

GAP = 14
LEAST = 120
"""Pixels that what was found keeps beside what was perhaps meant."""


class Status(QWidget):
    """One line of plain text, cut where the bar ends; the whole of it is its tool tip."""

    meant_wanted = Signal(str)
    """The search that was perhaps meant is to be made."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._problem = "", False
        self._colours = LIGHT_COLOURS
        self._meant = MeantButton(self)
        self._meant.clicked.connect(lambda: self.meant_wanted.emit(self._meant.query))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return what is said."""
        return self._text

    @property
    def meant(self) -> str:
        """Return the search that is offered, or ''."""
        return self._meant.query

    def say(self, text: str, *, problem: bool) -> None:
        """Say what was found, or what was not understood."""
        self._text, self._problem = text, problem
        self.setAccessibleName(text)
        self.setToolTip(tip(text) if problem else "")
        self._place()

    def offer(self, meant: str) -> None:
        """Offer another search, or none for ''."""
        self._meant.show_query(meant)
        self._place()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._meant.set_colours(colours)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line; any width will do."""
        return QSize(0, QFontMetrics(small(self.font())).height() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the offer behind the text."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text."""
        painter = QPainter(self)
        painter.setFont(small(self.font()))
        painter.setPen(self._colours.danger if self._problem else self._colours.muted)
        box = QRect(PAD, 0, self._room(), self.height())
        elide = Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(self._text, elide, box.width())
        place = turned(painter, self.rect(), box)
        write(painter, place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _room(self) -> int:
        """Return how wide the text may be."""
        wide = self.width() - 2 * PAD
        if not self._meant.query:
            return wide
        words = QFontMetrics(small(self.font())).horizontalAdvance(self._text) + 2
        return max(0, min(words, max(LEAST, wide - self._meant.sizeHint().width() - GAP)))

    def _place(self) -> None:
        begins = PAD + self._room() + GAP if self._text else 0
        wide = min(self._meant.sizeHint().width(), self.width() - begins)
        box = QRect(begins, 0, max(0, wide), self.height())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored:
            box.moveLeft(self.width() - box.right() - 1)
        self._meant.setGeometry(box)
        self._meant.setVisible(bool(self._meant.query))
        self.update()


class MeantButton(LinkButton):
    """Asks whether something else was meant; the library's words in it are foreign text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.query = ""

    def show_query(self, query: str) -> None:
        """Ask about *query*."""
        self.query = query
        asks = tr("Did you mean “{query}”?").format(query=query)
        self.show_words(asks, tr("Search for “{query}” instead").format(query=query))
