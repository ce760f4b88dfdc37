"""Stand above a reading list: what it is called, how far one has come in it, by when it is due."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.list.face import PADDING
from ui.looks.theme import heading_font
from ui.widgets.plain import explain, label

LONGEST = 300
"""Characters of a line that are looked at: none has room for more."""


@dataclass(frozen=True, slots=True)
class Headed:
    """What stands above a list; what is '' or None is left out."""

    heading: str
    told: str
    introduction: str = ""
    offer: str = ""
    """The name of the button; its help is in ``about``."""
    about: str = ""
    progress: tuple[int, int] | None = None
    """How many papers are decided, of how many."""


class ListHead(QWidget):
    """A heading with a button, a line of the introduction, a line of figures, a bar."""

    wanted = Signal()
    """The button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Headed | None = None
        self.heading, self.told = _line(""), _line("muted")
        self.introduction = _line("muted")
        self.button, self.bar = QPushButton(self), QProgressBar(self)
        self.setObjectName("listhead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar.setTextVisible(False)
        self.button.setFlat(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.wanted)
        self._lay_out()
        self.hide()

    def show_head(self, headed: Headed | None) -> None:
        """Show this, or nothing."""
        self._shown = headed
        self.setVisible(headed is not None)
        if headed is None:
            return
        self.setAccessibleName(f"{headed.heading}, {headed.told}")
        self.button.setText(headed.offer)
        explain(self.button, headed.about)
        self.button.setVisible(bool(headed.offer))
        self.bar.setVisible(headed.progress is not None)
        decided, papers = headed.progress or (0, 1)
        self.bar.setRange(0, max(1, papers))
        self.bar.setValue(decided)
        self.bar.setAccessibleName(headed.told)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the lines where the room ends."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take another heading's face with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        headed = self._shown
        if headed is None:
            return
        self.heading.setFont(heading_font(1.15))
        inner = max(1, self.width() - 2 * PADDING)
        beside = self.button.sizeHint().width() + PADDING if headed.offer else 0
        _set(self.heading, headed.heading, inner - beside)
        _set(self.introduction, headed.introduction, inner)
        _set(self.told, headed.told, inner)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.button)
        inside = QVBoxLayout()
        inside.setContentsMargins(PADDING, 8, PADDING - 8, 8)
        inside.setSpacing(2)
        inside.addLayout(top)
        inside.addWidget(self.introduction)
        inside.addWidget(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(self.bar)


def _line(role: str) -> QLabel:
    """Return a label of one line, which never asks for more room than there is."""
    made = label("", role)
    made.setWordWrap(False)
    made.setMinimumWidth(1)
    return made


def _set(line: QLabel, text: str, room: int) -> None:
    shown = " ".join(text[:LONGEST].split())
    cut = line.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, max(1, room))
    line.setText(cut)
    line.setToolTip("")
    if cut != shown:
        explain(line, shown)
    line.setVisible(bool(shown))
