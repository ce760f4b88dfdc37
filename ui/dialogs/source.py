"""Show the original of a digest at the lines in which a paper stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from reader.text.unobeyed import unobeyed
from reader.types import Appearance
from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.theme import open_at
from ui.papers.appearing import lines_text, remark
from ui.source_view.view import SourceView
from ui.widgets.plain import call, cut, framed, label

SIZE = QSize(860, 620)
PAD = 16
NAME = 80
"""Characters of a name that are shown."""
_STEPS = (("[", -1), ("Alt+Left", -1), ("]", 1), ("Alt+Right", 1))
"""The keys that lead through the digests in the window, too."""


class SourceWindow(QDialog):
    """One digest as it came. It lets the window be used meanwhile; Esc closes it."""

    wanted = Signal(object)
    """An `Appearance` whose original is to be shown: answer by `show_original`."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(False)
        open_at(self, SIZE)
        self._appearances: Sequence[Appearance] = ()
        self._title = label(role="section")
        self._choice = QComboBox()
        self._choice.setToolTip(tr("The brackets [ and ] go from one to the other"))
        self._lines = SourceView(self)
        self._choice.activated.connect(self.choose)
        for key, by in _STEPS:
            QShortcut(QKeySequence(key), self).activated.connect(partial(self._step, by))
        self._lay_out()
        self.set_colours(colours)

    @property
    def lines(self) -> SourceView:
        """Return the view of the lines."""
        return self._lines

    def show_paper(self, title: str, appearances: Sequence[Appearance], at: int) -> None:
        """Offer where the paper of that title stood, and show one of these."""
        self._appearances = appearances
        self._title.setText(cut(title, 300))
        self._choice.clear()
        self._choice.addItems([_name(each) for each in appearances])
        self._choice.setVisible(len(appearances) > 1)
        self.choose(at)
        self._lines.setFocus()

    def choose(self, at: int) -> None:
        """Show the appearance at that place of the list."""
        if 0 <= at < len(self._appearances):
            self._choice.setCurrentIndex(at)
            self.wanted.emit(self._appearances[at])

    def show_original(self, appearance: Appearance, text: str, problem: str = "") -> None:
        """Show the text in which *appearance* stands, or the problem with it."""
        if appearance != self._appearances[self._choice.currentIndex()]:
            return
        self.setWindowTitle(unobeyed(f"{cut(appearance.digest, NAME)} — {lines_text(appearance)}"))
        self._lines.set_empty("", problem)
        self._lines.show_lines(text)
        self._lines.go_to(appearance.first_line, appearance.last_line)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._lines.set_colours(colours)

    def _step(self, by: int) -> None:
        self.choose(self._choice.currentIndex() + by)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        call(self._choice, tr("Where the paper stood"))
        column.addWidget(framed(self._lines), 1)


def _name(appearance: Appearance) -> str:
    parts = (cut(appearance.digest, NAME), remark(appearance), lines_text(appearance))
    return " · ".join(parts)
