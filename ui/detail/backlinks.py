"""List the papers whose notes link to the one that is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.types import PaperId
from reader.words import tr
from ui.detail.appearances import MOST, Lines
from ui.detail.line_button import LineButton
from ui.looks.colours import Colours


class Backlinks(Lines):
    """The papers that link here; each leads to its paper."""

    paper_chosen = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(tr("Linked from"), colours, parent)
        self._shown: tuple[tuple[PaperId, str], ...] = ()

    def show_backlinks(self, papers: tuple[tuple[PaperId, str], ...]) -> None:
        """List *papers* by their titles; the same again changes nothing."""
        if papers == self._shown:
            return
        self._shown = papers
        self._replace([self._line(*each) for each in papers[:MOST]], len(papers) - MOST)

    def _line(self, paper: PaperId, title: str) -> LineButton:
        line = LineButton("note", title, "", self._colours)
        line.clicked.connect(partial(self._choose, paper))
        return line

    def _choose(self, paper: PaperId, _checked: bool = False) -> None:
        self.paper_chosen.emit(paper)
