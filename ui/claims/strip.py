"""Draw beside an abstract what its passages claim, each as high as its lines are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.text.claims import Claim
from reader.words import tr
from ui.detail.claim_words import letter, summed_up, told
from ui.detail.reading_text import ReadingText
from ui.looks.colours import LIGHT_COLOURS, Colours, readable
from ui.widgets.plain import tip

ROOM = 26
"""Pixels between the strip's outer edge and the text; the page's margin has more."""
BAR, CURRENT_BAR = 3, 6
"""Width of a passage's line, and of the one that is looked at."""
BETWEEN = 10
"""Pixels from the middle of the lines to the text."""
LETTER = 0.72
"""Size of the letters, as a share of the interface's."""
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class ClaimStrip(QWidget):
    """A thin strip in the margin that follows its text wherever the page lays it out."""

    chosen = Signal(int)
    """The number of the passage that was clicked."""

    def __init__(self, text: ReadingText, content: QWidget) -> None:
        """Stand beside *text*, a descendant of *content*, in whose margin there is room."""
        super().__init__(content)
        self._text, self._content = text, content
        self._claims: tuple[Claim, ...] = ()
        self._current: int | None = None
        self._colours = LIGHT_COLOURS
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Claims of the abstract"))
        part: QWidget | None = text
        while part is not None and part is not content:
            part.installEventFilter(self)
            part = part.parentWidget()
        text.document().documentLayout().documentSizeChanged.connect(self.update)

    def show_claims(self, claims: Sequence[Claim], current: int | None) -> None:
        """Show passages, the one numbered *current* as the one that is looked at."""
        self._claims, self._current = tuple(claims), current
        self.setAccessibleDescription(summed_up(claims))
        self._place()
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def segments(self) -> list[QRect]:
        """Return where each passage is drawn, from the first to the last."""
        edges = [self._depth(claim.span[0]) for claim in self._claims]
        edges = [0, *accumulate(edges[1:], max), self.height()] if edges else []
        width = self.width()
        return [QRect(0, top, width, max(1, below - top)) for top, below in pairwise(edges)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the text."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw letters in the interface's size, and stand where its lines begin."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.update()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def event(self, event: QEvent) -> bool:
        """Name the passage under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._at(event.pos())
            text = tip(told(self._claims[at])) if at is not None else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the passage."""
        at = self._at(event.position().toPoint())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a line for each passage, and its letter where there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = QFont(self.font())
        face.setPointSizeF(face.pointSizeF() * LETTER)
        face.setBold(True)
        painter.setFont(face)
        for number, box in enumerate(self.segments()):
            self._paint_passage(painter, number, box)
        painter.end()

    def _paint_passage(self, painter: QPainter, number: int, box: QRect) -> None:
        kind = self._claims[number].kind
        is_looked_at = self._current in (None, number)
        colour = self._colours.claim(kind) if is_looked_at else dimmed(self._colours)
        wide = CURRENT_BAR if number == self._current else BAR
        middle = BETWEEN if self._is_mirrored else self.width() - BETWEEN
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        line = QRectF(middle - wide / 2, box.top() + 1, wide, max(1, box.height() - 2))
        painter.drawRoundedRect(line, wide / 2, wide / 2)
        high = painter.fontMetrics().height()
        if box.height() >= high:
            left = BETWEEN + 5 if self._is_mirrored else 0
            room = QRect(left, box.top(), self.width() - BETWEEN - 5, high)
            painter.setPen(colour)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, letter(kind))

    def _at(self, point: QPoint) -> int | None:
        boxes = enumerate(self.segments())
        return next((number for number, box in boxes if box.contains(point)), None)

    def _depth(self, position: int) -> int:
        """Return how far down a character stands, a line's end deeper than its beginning."""
        box = self._text.box((position, position))
        share = box.center().x() / max(1, self._text.viewport().width())
        if self._text.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        depth = box.top() + round(box.height() * min(1.0, max(0.0, share)))
        return max(0, min(self.height(), depth))

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _place(self) -> None:
        corner = self._text.mapTo(self._content, QPoint(0, 0))
        left = corner.x() + self._text.width() if self._is_mirrored else corner.x() - ROOM
        self.setGeometry(left, corner.y(), ROOM, self._text.height())
        self.setVisible(bool(self._claims))
        self.raise_()


def dimmed(colours: Colours) -> QColor:
    """Return the ink of what is not looked at; it can still be read."""
    return readable(colours.faint, colours.surface, colours.least)
