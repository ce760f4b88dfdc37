"""The list and the page side by side: which paper is current, what is selected, where keys go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView

from reader.store.history import Act
from reader.types import Decision, Grouping, Listing, PaperId, Place, PlaceKind
from reader.words import tr
from ui.browsing.relisting import leaves, led_to, rearranges
from ui.list.groups import without
from ui.list.model import PaperModel
from ui.list.selecting import Selection
from ui.list.view import PaperList
from ui.session import Session

Flag = QItemSelectionModel.SelectionFlag

ONE_BY_ONE = 8
"""Papers taken out row by row; each has to be found among all first, so more are cut at once."""
KEPT_SELECTION = 2_000
"""Selected papers that are found again after the list has changed; more are let go."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a list to go on; without anything else, at its top."""

    paper: PaperId | None
    row: int = 0
    """Where to be if the paper is not there any more."""
    top: int = 0
    chosen: Sequence[PaperId] = ()
    """The papers that are to be selected."""
    stays: bool = False
    """Whether the reader is there already."""


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
        self.selection = Selection(view, model)
        session.selected = view.chosen = self.selection.papers
        session.listed_ids = model.ids
        session.rows_seen = view.rows_seen
        session.gathering.connect(self._gather)
        self._follow()
        model.page_wanted.connect(self._fetch)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        view.selectionModel().currentRowChanged.connect(self._selection_changed)

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
        if self.selection.toggle():
            self._session.selection_changed.emit()

    def shows(self, place: Place) -> bool:
        """Say whether the list of *place* has come, and is shown."""
        return self._what == (place, "")

    def rest(self) -> None:
        """Follow nothing for a while: something else leads through the papers."""
        if self.selection.several():
            self.selection.select_one()
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
        spot = self._leave_for((self._session.place, self._session.query))
        self._view.set_source(is_shown=self._tells_source())
        with QSignalBlocker(self._view.selectionModel()):
            self._model.set_ids(listing.ids, listing.groups)
        self._model.refresh(listing.rows)
        self.shown.emit()
        self._come_to(spot)

    def _leave_for(self, what: tuple[Place, str]) -> Spot:
        """Take note of where the reader was; return where in the list of *what* to go on."""
        was, current = self._what, self._session.current
        stays = was is None or (what == was and not self._filling)
        # An empty list that an import fills is read from its top, until the reader moves in it.
        self._filling = bool(was) and (not self._model.rowCount() or self._filling)
        self._what = what
        if stays:
            row, top = self._view.currentIndex().row(), self._view.verticalScrollBar().value()
            return Spot(current, row, top, self.selection.papers(), stays=True)
        self._view.picking = False
        if was and current:
            self._left_at[was] = current
        return Spot(self._left_at.get(what))

    def _come_to(self, spot: Spot) -> None:
        """Scroll to *spot*, and make its paper current, or what stands in its row now."""
        bar = self._view.verticalScrollBar()
        if spot.stays and (led := self._model.first_of(self._led)) >= 0:
            bar.setValue(spot.top)
            self._lead(led)
            return
        again = self._model.row_of(spot.paper) if spot.paper is not None else -1
        if spot.stays or again < 0:
            bar.setValue(spot.top)
        if again < 0:
            again = max(0, min(spot.row, self._model.rowCount() - 1))
        self._select(again, spot.chosen)

    def _gather(self) -> None:
        self._gathers = True

    def _tells_source(self) -> bool:
        """Say whether rows are to name their digest: not where all are of one, or under it."""
        in_digest = self._session.place.kind is PlaceKind.DIGEST and not self._session.query
        return not in_digest and self._session.arrangement.grouping is not Grouping.DIGEST

    def _select(self, row: int, chosen: Sequence[PaperId] = ()) -> None:
        """Make *row* current; select what was *chosen*, as far as it is still there."""
        picking, self._view.picking = self._view.picking, False
        if not self._model.rowCount():
            self._read = None
            self._session.read(None)
            return
        self._go(row)
        if (picking or len(chosen) > 1) and len(chosen) <= KEPT_SELECTION:
            self.selection.find_again(chosen, picking=picking)

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
        self._select(row)

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
        self._select(min(*rows, self._model.rowCount() - 1))

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
