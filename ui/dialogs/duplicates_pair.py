"""Show two papers side by side, line by line, and which of their texts will be kept in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from reader.types import RecordId
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.duplicates_words import Pair, Side
from ui.looks.colours import LIGHT_COLOURS, Colours, blend
from ui.looks.theme import heading_font, reading_font
from ui.widgets.marked_text import MarkedText
from ui.widgets.plain import label

PAD = 16
GAP = 16
"""Pixels between the two papers."""
TITLE = 1.2
_NAMES = (QT_TR_NOOP("Older: it stays"), QT_TR_NOOP("Newer: it joins the older"))
_TITLE, _ABSTRACT, _LINES = 0, 6, 7


class PairView(QWidget):
    """Two columns whose lines stand beside each other."""

    text_chosen = Signal(int)
    """0 or 1: the column whose text is to be shown when the two are one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._pair: Pair | None = None
        self._chosen = 0
        self._names = [label(tr(name), "section") for name in _NAMES]
        self._choices = [self._choice(column) for column in range(2)]
        self._lines = [[MarkedText(self) for _ in range(_LINES)] for _ in range(2)]
        self._lay_out()

    @property
    def pair(self) -> Pair | None:
        """Return the two papers that are shown."""
        return self._pair

    @property
    def text(self) -> RecordId:
        """Return the record whose text is chosen."""
        assert self._pair is not None
        return (self._pair.left, self._pair.right)[self._chosen].text

    def show_pair(self, pair: Pair | None) -> None:
        """Show two papers; the text that tells more is chosen."""
        self._pair = pair
        if pair is not None:
            for column, side in enumerate((pair.left, pair.right)):
                self._fill(column, side)
            self.choose(int(pair.best != pair.left.text))

    def choose(self, column: int) -> None:
        """Choose the text of that column."""
        self._chosen = column
        for at, button in enumerate(self._choices):
            button.setChecked(at == column)
            button.setText(
                tr("Its text will be shown") if at == column else tr("Show this text instead")
            )
        self.update()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        grounds = [
            blend(colour, colours.surface, 0.34 if colours.dark else 0.2)
            for colour in (colours.danger, colours.ok)
        ]
        for lines, ground in zip(self._lines, grounds, strict=True):
            self._dress(lines, ground)
        self.update()

    def spoken(self) -> str:
        """Return what a screen reader says of the two."""
        sides = (self._pair.left, self._pair.right) if self._pair else ()
        told = (
            f"{tr(name)}. {'. '.join(line.text for line in side.lines[:-1] if line.text)}"
            for name, side in zip(_NAMES, sides, strict=False)
        )
        return " ".join(told)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of each paper; the one whose text is chosen has a strong frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._colours.surface)
        for column in range(2):
            chosen = column == self._chosen
            colour = self._colours.accent if chosen else self._colours.line
            painter.setPen(QPen(colour, 2 if chosen else 1))
            painter.drawRoundedRect(self._ground(column), 8, 8)
        painter.end()

    def _ground(self, column: int) -> QRectF:
        names = self._lines[column][0].geometry()
        left, width = names.left() - PAD, names.width() + 2 * PAD
        return QRectF(left + 1, 1, width - 2, self.height() - 2)

    def _fill(self, column: int, side: Side) -> None:
        for row, (line, told) in enumerate(zip(self._lines[column], side.lines, strict=True)):
            line.show_text(told.text, told.spans)
            other = self._lines[1 - column][row].text if column else ""
            empty = not told.text and not other
            line.setVisible(not empty)
            self._lines[1 - column][row].setVisible(not empty)

    def _dress(self, lines: list[MarkedText], ground: QColor) -> None:
        colours, face = self._colours, QApplication.font()
        for row, line in enumerate(lines):
            if row == _TITLE:
                line.set_look(heading_font(TITLE), colours.text, ground)
            elif row == _ABSTRACT:
                line.set_look(reading_font(), colours.text, ground)
            else:
                line.set_look(face, colours.muted, ground)

    def _choice(self, column: int) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setProperty("role", "filter")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setToolTip(
            tr("Left and right arrow choose which text is shown when the two are one")
        )
        button.clicked.connect(lambda: self.text_chosen.emit(column))
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(PAD, PAD, PAD, PAD)
        grid.setHorizontalSpacing(GAP + 2 * PAD)
        grid.setVerticalSpacing(8)
        for column in range(2):
            grid.setColumnStretch(column, 1)
            grid.addWidget(_head(self._names[column], self._choices[column]), 0, column)
            for row, line in enumerate(self._lines[column], start=1):
                grid.addWidget(line, row, column, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(_LINES + 1, 1)


def _head(name: QLabel, choice: QPushButton) -> QWidget:
    head = QWidget()
    row = QGridLayout(head)
    row.setContentsMargins(0, 0, 0, 4)
    row.addWidget(name, 0, 0)
    row.addWidget(choice, 0, 1, Qt.AlignmentFlag.AlignRight)
    return head
