"""A few words under the search box that do something when they are clicked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.sides import write
from ui.looks.theme import small
from ui.widgets.plain import explain

PAD = 4


class LinkButton(QAbstractButton):
    """Plain text that looks like a link."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._colours = LIGHT_COLOURS
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.hide()

    def show_words(self, words: str, tip: str) -> None:
        """Show other words, explained by a tool tip."""
        self._words = words
        # QAbstractButton.setText would read an ampersand as a key to press.
        self.setAccessibleName(words)
        explain(self, tip)
        self.updateGeometry()
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all the words."""
        metrics = QFontMetrics(small(self.font()))
        return QSize(metrics.horizontalAdvance(self._words) + 2 * PAD + 2, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words as a link."""
        painter = QPainter(self)
        font = small(self.font())
        font.setUnderline(True)  # colour alone would not tell everyone
        painter.setFont(font)
        hot = self.underMouse() or self.isDown()
        painter.setPen(self._colours.accent_hover if hot else self._colours.accent)
        box = self.rect().adjusted(PAD, 0, -PAD, 0)
        elide = Qt.TextElideMode.ElideMiddle
        text = painter.fontMetrics().elidedText(self._words, elide, box.width())
        write(painter, box, Qt.AlignmentFlag.AlignVCenter, text)
        if self.hasFocus():
            painter.setPen(QPen(self._colours.accent, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
