"""List the papers whose notes link to the one that is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.types import PaperId
from reader.words import tr
from ui.detail.appearances import Lines
from ui.detail.line_button import LineButton
from ui.looks.colours import Colours


class Backlinks(Lines[tuple[PaperId, str]]):
    """The papers that link here, by their titles; each leads to its paper."""

    paper_chosen = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(tr("Linked from"), colours, parent)

    def _line(self, shown: tuple[PaperId, str]) -> LineButton:
        paper, title = shown
        line = LineButton("note", title, "", self._colours)
        line.clicked.connect(partial(self._choose, paper))
        return line

    def _choose(self, paper: PaperId, _checked: bool = False) -> None:
        self.paper_chosen.emit(paper)
