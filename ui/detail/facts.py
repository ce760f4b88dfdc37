"""Show below a title what is told of a paper: where and when it came out, and its numbers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reader.text import days
from reader.types import Paper
from ui.looks.sides import write
from ui.papers.leads import Number, numbers_of
from ui.widgets.flow import Flow
from ui.widgets.plain import cut, explain

MOST = 6
"""Numbers shown; a paper has one or two."""
VENUE = 120
"""Characters of a venue that are shown."""
NUMBER = 44
"""Characters of a number that are shown; its address is in the tool tip."""


class FactsLine(QWidget):
    """Venue and date, and a button for each number; nothing while nothing is told."""

    link_opened = Signal(str)
    """A safe address that the reader chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, tuple[Number, ...]] = ("", ())
        self._buttons: list[QPushButton] = []
        self._told = OneLine()
        self._flow = Flow(self, gap=8)
        self._flow.addWidget(self._told)
        self.hide()

    def show_facts(self, paper: Paper) -> None:
        """Show what is told of *paper*; the same again changes nothing."""
        shown = told(paper), numbers_of(paper)[:MOST]
        if shown == self._shown:
            return
        self._shown = shown
        self._told.setText(shown[0])
        explain(self._told, shown[0])
        self._told.setVisible(bool(shown[0]))
        self._replace([self._button(number) for number in shown[1]])
        self.setVisible(any(shown))

    def _replace(self, buttons: list[QPushButton]) -> None:
        self._flow.refill(self._buttons, buttons)
        self._buttons = buttons

    def _button(self, number: Number) -> QPushButton:
        button = QPushButton(cut(number.name, NUMBER).replace("&", "&&"), self)
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(number.name)
        explain(button, number.address)
        button.clicked.connect(partial(self._open, number.address))
        return button

    def _open(self, address: str, _checked: bool = False) -> None:
        self.link_opened.emit(address)


class OneLine(QLabel):
    """A plain text in one line, cut with an ellipsis where the page is too narrow for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "beside")

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return almost no width: a long line must not widen the page."""
        return QSize(80, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        write(painter, self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


def told(paper: Paper) -> str:
    """Return where and when a paper came out, as far as that is told."""
    parts = (cut(paper.facts.venue, VENUE), days.told(paper.facts.published))
    return " · ".join(part for part in parts if part)
