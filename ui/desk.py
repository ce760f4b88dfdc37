"""The list and the page side by side: which paper is current, what is selected, where keys go."""

from __future__ import annotations

from array import array

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QObject,
    QSignalBlocker,
)
from PySide6.QtWidgets import QAbstractItemView

from reader.store.history import Act
from reader.types import Decision, PaperId, Place
from ui.list.model import PaperModel
from ui.list.view import PaperList
from ui.relisting import leaves
from ui.session import Session

Flag = QItemSelectionModel.SelectionFlag

ONE_BY_ONE = 8
"""Papers taken out row by row; each has to be found among all first, so more are cut at once."""
KEPT_SELECTION = 2_000
"""Selected papers that are found again after the list has changed; more are let go."""


def selection_of(view: QAbstractItemView) -> list[QItemSelectionRange]:
    """Return the ranges of rows that are selected."""
    selection = view.selectionModel().selection()
    return [selection.at(at) for at in range(selection.count())]


class Desk(QObject):
    """Keeps the list in step with the session, by papers and never by rows."""

    def __init__(self, session: Session, view: PaperList, model: PaperModel) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._model = model
        self._read: PaperId | None = None
        self._what: tuple[Place, str] | None = None
        self._filling = False
        self._left_at: dict[tuple[Place, str], PaperId] = {}
        session.selected = self.selected
        session.listed_ids = model.ids
        session.listed.connect(self._show)
        session.changed.connect(self._changed)
        session.left.connect(self._take_out)
        model.page_wanted.connect(self._fetch)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        view.selectionModel().currentRowChanged.connect(self._selection_changed)

    def selected(self) -> list[PaperId]:
        """Return the selected papers in the order of the list; the current one if none is."""
        ids = self._model.ids()
        ranges = sorted((part.top(), part.bottom()) for part in selection_of(self._view))
        chosen = [paper for top, bottom in ranges for paper in ids[top : bottom + 1]]
        row = self._view.currentIndex().row()
        return chosen or ([ids[row]] if 0 <= row < len(ids) else [])

    def step(self, by: int, *, extend: bool) -> None:
        """Go *by* rows on, and no further than the ends."""
        rows = self._model.rowCount()
        if not rows:
            return
        row = max(0, min(rows - 1, self._view.currentIndex().row() + by))
        self._filling = False
        self._go(row, Flag.Select if extend else Flag.ClearAndSelect)

    def toggle(self) -> None:
        """Put the current row into the selection, or out of it."""
        index = self._view.currentIndex()
        self._view.selectionModel().select(index, Flag.Toggle)

    def shows(self, place: Place) -> bool:
        """Say whether the list of *place* has come, and is shown."""
        return self._what == (place, "")

    def select_one(self) -> None:
        """Let go of all selected papers but the current one."""
        self._view.selectionModel().select(self._view.currentIndex(), Flag.ClearAndSelect)

    def go_to(self, paper: PaperId) -> bool:
        """Make a paper of the list current; say False when it is not in the list."""
        row = self._model.row_of(paper)
        if row >= 0:
            self._go(row, Flag.ClearAndSelect)
        return row >= 0

    def expect(self, place: Place, paper: PaperId) -> None:
        """Have *paper* be the current one when *place* is shown next."""
        self._left_at[place, ""] = paper

    def next_undecided(self) -> None:
        """Go to the next paper that is in the inbox, among the rows that are at hand."""
        row = self._view.currentIndex().row() + 1
        while row < self._model.rowCount():
            paper = self._model.paper(row)
            if paper is None or paper.decision is Decision.INBOX:
                break
            row += 1
        if row < self._model.rowCount():
            self._go(row, Flag.ClearAndSelect)
        else:
            self._session.say("That was the last paper here.")

    def _go(self, row: int, flag: QItemSelectionModel.SelectionFlag) -> None:
        index = self._model.index(row, 0)
        self._view.selectionModel().setCurrentIndex(index, flag)
        self._view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _show(self, ids: array[int]) -> None:
        """Show other ids. In the same list, stay with the paper; a new list starts at its top."""
        what = (self._session.place, self._session.query)
        stays = self._what is None or (what == self._what and not self._filling)
        # An empty list that an import fills is read from its top, until the reader moves in it.
        self._filling = bool(self._what) and (not self._model.rowCount() or self._filling)
        chosen = self.selected() if stays else []
        if self._what and self._session.current and not stays:
            self._left_at[self._what] = self._session.current
        current = self._session.current if stays else self._left_at.get(what)
        row, top = self._view.currentIndex().row(), self._view.verticalScrollBar().value()
        self._what = what
        with QSignalBlocker(self._view.selectionModel()):
            self._model.set_ids(ids)
        self._model.refresh()
        again = self._model.row_of(current) if current is not None else -1
        if stays or again < 0:
            self._view.verticalScrollBar().setValue(top if stays else 0)
        if again < 0:
            again = max(0, min(row, len(ids) - 1)) if stays else 0
        self._select(again, chosen)

    def _select(self, row: int, chosen: list[PaperId]) -> None:
        if not self._model.rowCount():
            self._read = None
            self._session.read(None)
            return
        self._go(row, Flag.ClearAndSelect)
        if not 1 < len(chosen) <= KEPT_SELECTION:
            return
        selection = QItemSelection()
        for paper in chosen:
            if (again := self._model.row_of(paper)) >= 0:
                index = self._model.index(again, 0)
                selection.select(index, index)
        self._view.selectionModel().select(selection, Flag.Select)

    def _changed(self, act: Act) -> None:
        self._filling = False
        gone = leaves(self._session.place, self._session.query, act)
        if gone is None:
            self._session.relist()
        elif gone:
            self._take_out(gone)
        elif len(act.papers) <= KEPT_SELECTION:
            self._model.touch(act.papers)
        else:
            self._model.refresh()

    def _take_out(self, gone: list[PaperId]) -> None:
        """Take papers out of the list; the one below takes the place of the current."""
        self._filling = False
        if len(gone) > ONE_BY_ONE:
            leaving = set(gone)
            self._show(array("q", (i for i in self._model.ids() if i not in leaving)))
            return
        rows = [row for paper in gone if (row := self._model.row_of(paper)) >= 0]
        if not rows:
            return
        with QSignalBlocker(self._view.selectionModel()):
            self._model.remove(gone)
        self._select(min(*rows, self._model.rowCount() - 1), [])

    def _fetch(self, ids: list[PaperId], generation: int) -> None:
        self._session.rows(
            ids, lambda rows: self._model.set_rows(ids, rows, generation), self._unfetched
        )

    def _unfetched(self, error: BaseException) -> None:
        self._model.give_up()
        self._session.fail(error)

    def _selection_changed(self, *_: object) -> None:
        row = self._view.currentIndex().row()
        ids = self._model.ids()
        current = ids[row] if 0 <= row < len(ids) else None
        if current != self._read:
            self._read = current
            self._session.read(current)
        self._session.selection_changed.emit()
