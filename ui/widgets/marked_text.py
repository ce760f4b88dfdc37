"""Draw a text as high as it needs to be, with some of its passages marked: never as markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.text.unobeyed import ON_ONE_LINE, units
from reader.types import Span
from ui.looks.sides import from_the_right
from ui.widgets.plain import cut

LONGEST = 6_000
"""Characters that are shown: three abstracts, and few enough for a hostile word to be harmless."""
SPACING = 1.2
"""Distance of two lines against the face's own."""


class MarkedText(QWidget):
    """Plain text in lines of the widget's width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QTextLayout()
        self._width = 0
        self._high = 0
        self._spans: Sequence[tuple[int, int]] = ()
        self._face, self._ink, self._ground = self.font(), QColor(), QColor()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """Return what is shown."""
        return self._layout.text()

    def marked(self) -> tuple[str, ...]:
        """Return the passages that are marked."""
        text = self.text.encode("utf-16-le")
        return tuple(text[2 * at : 2 * (at + long)].decode("utf-16-le") for at, long in self._spans)

    def show_text(self, text: str, spans: Sequence[Span] = ()) -> None:
        """Show *text* as `displayed` returned it, and mark the passages at *spans*."""
        self._layout.setText(text)
        self._spans = [(units(text[:start]), units(text[start:end])) for start, end in spans]
        self.setAccessibleName(text)
        self._lay_out_again()

    def set_look(self, face: QFont, ink: QColor, ground: QColor) -> None:
        """Draw in that face and ink, marked passages on that ground and underlined."""
        self._face, self._ink, self._ground = face, ink, ground
        self._lay_out_again()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        """Say that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """Return how high the lines are in *width*."""
        if width != self._width:
            self._width, self._high = width, self._lay_out(width)
        return self._high

    def sizeHint(self) -> QSize:
        """Return the height at the width that it has."""
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return almost nothing: the width is the layout's to give."""
        return QSize(80, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        self.heightForWidth(self.width())
        painter = QPainter(self)
        painter.setPen(self._ink)
        self._layout.draw(painter, QPointF(0, 0), [self._format(*span) for span in self._spans])
        painter.end()

    def _format(self, start: int, length: int) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setBackground(self._ground)
        form.setFontUnderline(True)  # colour alone would not be seen by everyone
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = start, length, form
        return marked

    def _lay_out_again(self) -> None:
        self._width = 0
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> int:
        ends = from_the_right(self.text)
        side = Qt.AlignmentFlag.AlignRight if ends else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFont(self._face)
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height() * SPACING
        self._layout.endLayout()
        return round(top)


def displayed(text: str) -> str:
    """Return *text* as it is drawn: cut, on one line, and with nothing that is obeyed."""
    return cut(text, LONGEST).translate(ON_ONE_LINE)
