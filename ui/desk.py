"""The list and the page side by side: which paper is current, what is selected, where keys go."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QObject,
    QSignalBlocker,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView

from reader.store.history import Act
from reader.types import Decision, Grouping, Listing, PaperId, Place, PlaceKind
from reader.words import tr
from ui.list.groups import without
from ui.list.model import PaperModel
from ui.list.view import PaperList
from ui.relisting import leaves, led_to, rearranges
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

    shown = Signal()
    """The list was asked for again, or papers were taken out, and it shows that now."""

    def __init__(self, session: Session, view: PaperList, model: PaperModel) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._model = model
        self._read: PaperId | None = None
        self._what: tuple[Place, str] | None = None
        self._filling = self._gathers = False
        self._led: frozenset[PaperId] = frozenset()
        """The papers to one of which the next list leads: undo or redo has changed them."""
        self._left_at: dict[tuple[Place, str], PaperId] = {}
        session.selected = view.chosen = self.selected
        session.listed_ids = model.ids
        session.rows_seen = view.rows_seen
        session.gathering.connect(self._gather)
        self._follow()
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

    def several(self) -> int:
        """Return how many papers acts go to, or 0 when that is just the current one."""
        ranges = selection_of(self._view)
        count = sum(part.height() for part in ranges)
        elsewhere = count == 1 and ranges[0].top() != self._view.currentIndex().row()
        return count if count > 1 or elsewhere else 0

    def step(self, by: int, *, extend: bool) -> None:
        """Go *by* rows on, and no further than the ends."""
        rows = self._model.rowCount()
        if not rows:
            return
        row = max(0, min(rows - 1, self._view.currentIndex().row() + by))
        self._filling = False
        self._go(row, Flag.Select if extend else None)

    def toggle(self) -> None:
        """Pick the current paper out, or let go of it; while papers are picked, moving picks none.

        The first time the current paper is picked: it is the one that acts go to already.
        """
        index, selection = self._view.currentIndex(), self._view.selectionModel()
        if not index.isValid():
            return
        if self._view.picking or self.several():
            selection.select(index, Flag.Toggle)
        else:
            selection.select(index, Flag.Select)
        self._view.picking = selection.hasSelection()
        if not self._view.picking:
            selection.select(index, Flag.ClearAndSelect)
        self._view.viewport().update()
        self._session.selection_changed.emit()

    def shows(self, place: Place) -> bool:
        """Say whether the list of *place* has come, and is shown."""
        return self._what == (place, "")

    def select_one(self) -> None:
        """Let go of all selected papers but the current one."""
        self._view.picking = False
        self._view.selectionModel().select(self._view.currentIndex(), Flag.ClearAndSelect)

    def rest(self) -> None:
        """Follow nothing for a while: something else leads through the papers."""
        if self.several():
            self.select_one()
        session = self._session
        session.listed.disconnect(self._show)
        session.changed.disconnect(self._changed)
        session.left.disconnect(self._take_out)

    def wake(self) -> None:
        """Lead again, from the paper that is read, and ask what is in the list now."""
        self._follow()
        if self._session.current is not None:
            self.go_to(self._session.current)
        self._session.relist()

    def _follow(self) -> None:
        self._session.listed.connect(self._show)
        self._session.changed.connect(self._changed)
        self._session.left.connect(self._take_out)

    def go_to(self, paper: PaperId) -> bool:
        """Make a paper of the list current; say False when it is not in the list."""
        row = self._model.row_of(paper)
        if row >= 0:
            self._view.picking = False
            self._go(row)
        return row >= 0

    def expect(self, place: Place, paper: PaperId, query: str = "") -> None:
        """Have *paper* be the current one when *place*, or a search there, is shown next."""
        self._left_at[place, query] = paper

    def next_undecided(self) -> None:
        """Go to the next paper that is in the inbox, among the rows that are at hand."""
        row = self._view.currentIndex().row() + 1
        while row < self._model.rowCount():
            paper = self._model.paper(row)
            if paper is None or paper.decision is Decision.INBOX:
                break
            row += 1
        if row < self._model.rowCount():
            self._go(row)
        else:
            self._session.say(tr("That was the last paper here."))

    def _go(
        self,
        row: int,
        flag: QItemSelectionModel.SelectionFlag | None = None,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Make *row* current, and selected unless papers are being picked out."""
        index = self._model.index(row, 0)
        usual = Flag.NoUpdate if self._view.picking else Flag.ClearAndSelect
        self._view.selectionModel().setCurrentIndex(index, usual if flag is None else flag)
        self._view.scrollTo(index, hint)

    def _show(self, listing: Listing) -> None:
        """Show a list; what was gathered is selected, all of it."""
        gathers, self._gathers = self._gathers and self._session.gathered is not None, False
        self._show_list(listing)
        if gathers:
            self._view.selectAll()

    def _show_list(self, listing: Listing) -> None:
        """Show a list. In the same place, stay with the paper; a new one starts at its top."""
        what = (self._session.place, self._session.query)
        stays = self._what is None or (what == self._what and not self._filling)
        # An empty list that an import fills is read from its top, until the reader moves in it.
        self._filling = bool(self._what) and (not self._model.rowCount() or self._filling)
        chosen = self.selected() if stays else []
        self._view.picking = self._view.picking and stays
        if self._what and self._session.current and not stays:
            self._left_at[self._what] = self._session.current
        current = self._session.current if stays else self._left_at.get(what)
        row, top = self._view.currentIndex().row(), self._view.verticalScrollBar().value()
        self._what = what
        self._view.set_source(is_shown=self._tells_source())
        with QSignalBlocker(self._view.selectionModel()):
            self._model.set_ids(listing.ids, listing.groups)
        self._model.refresh(listing.rows)
        self.shown.emit()
        if stays and (led := self._model.first_of(self._led)) >= 0:
            self._view.verticalScrollBar().setValue(top)
            self._lead(led)
            return
        again = self._model.row_of(current) if current is not None else -1
        if stays or again < 0:
            self._view.verticalScrollBar().setValue(top if stays else 0)
        if again < 0:
            again = max(0, min(row, len(listing.ids) - 1)) if stays else 0
        self._select(again, chosen)

    def _gather(self) -> None:
        self._gathers = True

    def _tells_source(self) -> bool:
        """Say whether rows are to name their digest: not where all are of one, or under it."""
        in_digest = self._session.place.kind is PlaceKind.DIGEST and not self._session.query
        return not in_digest and self._session.arrangement.grouping is not Grouping.DIGEST

    def _select(self, row: int, chosen: list[PaperId]) -> None:
        """Make *row* current; select what was *chosen*, as far as it is still there."""
        picking, self._view.picking = self._view.picking, False
        if not self._model.rowCount():
            self._read = None
            self._session.read(None)
            return
        self._go(row)
        if not (picking or len(chosen) > 1) or len(chosen) > KEPT_SELECTION:
            return
        selection = QItemSelection()
        for paper in chosen:
            if (again := self._model.row_of(paper)) >= 0:
                index = self._model.index(again, 0)
                selection.select(index, index)
        if not selection.isEmpty():
            self._view.picking = picking
            self._view.selectionModel().select(selection, Flag.ClearAndSelect)

    def _changed(self, act: Act) -> None:
        self._filling = False
        self._led = led_to(act)
        gone = leaves(self._session.place, self._session.query, act)
        if gone is None or rearranges(self._session.arrangement, act):
            self._session.relist()
        elif gone:
            self._take_out(gone)
        else:
            self._draw_again(act)

    def _draw_again(self, act: Act) -> None:
        """Draw the papers of *act* again where they stand, and go there if it led back to them."""
        if len(act.papers) <= KEPT_SELECTION:
            self._model.touch(act.papers)
        else:
            self._model.refresh()
        leads_on = act.verb == "redo" and len(self._led) == 1 and self._session.settings.advance
        if (led := self._model.first_of(self._led)) >= 0:
            self._lead(led)
            self.step(int(leads_on), extend=False)

    def _lead(self, row: int) -> None:
        """Go to a paper that undo or redo has changed."""
        self._led = frozenset()
        self._select(row, [])

    def _take_out(self, gone: list[PaperId]) -> None:
        """Take papers out of the list; the one below takes the place of the current."""
        self._filling = False
        if len(gone) > ONE_BY_ONE:
            self._show(without(self._model.listing(), set(gone)))
            return
        here = self._view.currentIndex().row()
        rows = [row for paper in gone if (row := self._model.row_of(paper, here)) >= 0]
        if not rows:
            return
        with QSignalBlocker(self._view.selectionModel()):
            self._model.remove_rows(rows)
        self.shown.emit()
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
            self._read, self._led = current, frozenset()
            self._session.read(current)
        self._session.selection_changed.emit()
