"""Which papers of the list are selected, or picked out one by one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

from reader.types import PaperId
from ui.list.model import PaperModel
from ui.list.view import PaperList

Flag = QItemSelectionModel.SelectionFlag


class Selection:
    """Knows the selection by papers, and never by rows."""

    def __init__(self, view: PaperList, model: PaperModel) -> None:
        self._view = view
        self._model = model

    def papers(self) -> list[PaperId]:
        """Return the selected papers in the order of the list; the current one if none is."""
        ids = self._model.ids()
        ranges = sorted((part.top(), part.bottom()) for part in self._ranges())
        chosen = [paper for top, bottom in ranges for paper in ids[top : bottom + 1]]
        row = self._view.currentIndex().row()
        return chosen or ([ids[row]] if 0 <= row < len(ids) else [])

    def several(self) -> int:
        """Return how many papers acts go to, or 0 when that is just the current one."""
        ranges = self._ranges()
        count = sum(part.height() for part in ranges)
        elsewhere = count == 1 and ranges[0].top() != self._view.currentIndex().row()
        return count if count > 1 or elsewhere else 0

    def toggle(self) -> bool:
        """Pick the current paper out, or let go of it; say False when there is none."""
        index, selection = self._view.currentIndex(), self._view.selectionModel()
        if not index.isValid():
            return False
        if self._view.picking or self.several():
            selection.select(index, Flag.Toggle)
        else:
            selection.select(index, Flag.Select)
        self._view.picking = selection.hasSelection()
        if not self._view.picking:
            selection.select(index, Flag.ClearAndSelect)
        self._view.viewport().update()
        return True

    def select_one(self) -> None:
        """Let go of all selected papers but the current one."""
        self._view.picking = False
        self._view.selectionModel().select(self._view.currentIndex(), Flag.ClearAndSelect)

    def find_again(self, papers: Iterable[PaperId], *, picking: bool) -> None:
        """Select *papers*, as far as they are still there; *picking* goes on then."""
        found = QItemSelection()
        for paper in papers:
            if (row := self._model.row_of(paper)) >= 0:
                index = self._model.index(row, 0)
                found.select(index, index)
        if not found.isEmpty():
            self._view.picking = picking
            self._view.selectionModel().select(found, Flag.ClearAndSelect)

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self._view.selectionModel().selection()
        return [selection.at(at) for at in range(selection.count())]
