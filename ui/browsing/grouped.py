"""Go from group to group of the list, and select all that stands under a heading."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView

from reader.types import Group
from reader.words import tr
from ui.list.view import PaperList
from ui.session import Session

Flag = QItemSelectionModel.SelectionFlag


class Grouped:
    """Moves in a list by its groups."""

    def __init__(self, session: Session, view: PaperList) -> None:
        self._session = session
        self._view = view
        view.heading_pressed.connect(self.select)

    def step(self, by: int) -> None:
        """Go to the first paper of the group below; above, first to that of this one."""
        groups, row = self._view.groups(), self._view.currentIndex().row()
        here = groups.at(row)
        if here is None:
            self._session.say(tr("This list has no groups."))
            return
        above = groups.at(row - 1) if row == here.start else here
        wanted = groups.after(row) if by > 0 else above
        if wanted is not None:
            self._go(wanted.start)

    def select(self, group: Group | None = None) -> None:
        """Select all papers of a group; of the current one, if none is given."""
        row, model = self._view.currentIndex().row(), self._view.model()
        group = group or self._view.groups().at(row)
        if group is None:
            self._session.say(tr("This list has no groups."))
            return
        self._view.picking = False
        first, last = group.start, group.start + group.papers - 1
        if not first <= row <= last:
            self._go(first)
        rows = QItemSelection(model.index(first, 0), model.index(last, 0))
        self._view.selectionModel().select(rows, Flag.ClearAndSelect)

    def _go(self, row: int) -> None:
        index = self._view.model().index(row, 0)
        flag = Flag.NoUpdate if self._view.picking else Flag.ClearAndSelect
        self._view.selectionModel().setCurrentIndex(index, flag)
        self._view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
