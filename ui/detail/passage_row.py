"""One highlight in the page's list: its words, what its colour means, its comment and tags."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from reader.types import Highlight
from reader.words import tr
from ui.detail.line_button import paint_ground
from ui.detail.passage_looks import SWATCH, colour_of, colour_word, draw_line
from ui.looks.colours import Colours
from ui.looks.sides import turned, write
from ui.widgets.plain import cut, tip

PAD = 8
GAP = 8
QUOTE = 300
"""Characters of a quote that are worked on: a line shows fewer."""


class Wish(StrEnum):
    """What the reader may want of a highlight in the list."""

    SHOW = "show"
    COMMENT = "comment"
    TAGS = "tags"
    COPY = "copy"
    REMOVE = "remove"
    ATTACH = "attach"
    ORIGIN = "origin"
    """To see the text that it came from."""


_KEYS = {
    Qt.Key.Key_Return: Wish.SHOW,
    Qt.Key.Key_Enter: Wish.SHOW,
    Qt.Key.Key_E: Wish.COMMENT,
    Qt.Key.Key_T: Wish.TAGS,
    Qt.Key.Key_Y: Wish.COPY,
    Qt.Key.Key_Delete: Wish.REMOVE,
    Qt.Key.Key_A: Wish.ATTACH,
}
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
"""How many rows on a key leads."""


class PassageRow(QAbstractButton):
    """A row that can be stepped through; see `Wish` for what its keys ask for."""

    wished = Signal(str, str)
    """The highlight's id and a `Wish`."""
    recoloured = Signal(str, str)
    """The highlight's id and the name of a colour."""
    stepped = Signal(int)
    """The reader goes on to the row below, or above."""

    def __init__(self, highlight: Highlight, meaning: str, colours: Colours) -> None:
        super().__init__()
        self.highlight = highlight
        self._colours = colours
        self._meaning = meaning
        self._quote = " ".join(highlight.selector.exact[:QUOTE].split())
        tags = " ".join(f"#{name}" for name in highlight.tags)
        self._lines = [part for part in (" · ".join(filter(None, (meaning, tags))),) if part]
        if highlight.comment:
            self._lines.append(" ".join(highlight.comment[:QUOTE].split()))
        self._describe(tags)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._show)

    def sizeHint(self) -> QSize:
        """Return the height of two or three lines; any width will do."""
        return QSize(160, self.fontMetrics().lineSpacing() * (1 + len(self._lines)) + 12)

    def changeEvent(self, event: QEvent) -> None:
        """Take another height with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that act on this highlight from the window's commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(self._is_ours(event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what the key stands for."""
        key = Qt.Key(event.key())
        if not self._is_ours(event):
            event.ignore()
        elif name := colour_of(event):
            self.recoloured.emit(self.highlight.id, name)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            self.wished.emit(self.highlight.id, _KEYS[key])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self, self._colours)
        line = self.fontMetrics().lineSpacing()
        box = QRect(PAD, 6, self.width() - 2 * PAD, line)
        self._paint_swatch(painter, box)
        box.setLeft(box.left() + SWATCH + GAP)
        self._paint_line(painter, box, self._quote)
        painter.setPen(self._colours.muted)
        for text in self._lines:
            box.translate(0, line)
            self._paint_line(painter, box, text)
        painter.end()

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Say whether a key acts on this highlight."""
        return is_plain(event) and (bool(colour_of(event)) or event.key() in (*_KEYS, *STEPS))

    def _paint_swatch(self, painter: QPainter, box: QRect) -> None:
        name, middle = self.highlight.colour, box.center().y()
        square = QRect(box.left(), round(middle - SWATCH / 2), SWATCH, SWATCH - 4)
        ground = QRectF(turned(painter, self.rect(), square))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.passage(name))
        painter.drawRoundedRect(ground, 3, 3)
        place = (ground.left(), ground.bottom() + 2, ground.right())
        draw_line(painter, name, self._colours.passage_line(name), place)
        painter.setPen(self._colours.text)

    def _paint_line(self, painter: QPainter, box: QRect, text: str) -> None:
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        write(painter, turned(painter, self.rect(), box), Qt.AlignmentFlag.AlignVCenter, shown)

    def _describe(self, tags: str) -> None:
        told = [
            f"{self._meaning}, {colour_word(self.highlight.colour)}",
            self._quote,
            cut(self.highlight.comment, QUOTE),
            tags,
        ]
        self.setAccessibleName(". ".join(part for part in told if part))
        keys = tr("Enter shows it · E comment · 1–6 colour · T tags · Y copies · Del deletes")
        self.setAccessibleDescription(keys)
        self.setToolTip(tip(keys))

    def _show(self) -> None:
        self.wished.emit(self.highlight.id, Wish.SHOW)


def is_plain(event: QKeyEvent) -> bool:
    """Say whether a key is pressed by itself; that of the number pad is as good."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return held == Qt.KeyboardModifier.NoModifier
