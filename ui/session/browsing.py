"""Where the reader is in the library: the place or the search, what is listed, what is read."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from collections.abc import Sequence as Run
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.settings import Settings
from reader.store import papers
from reader.types import Arrangement, Listing, PaperId, PaperRow, Place, PlaceKind, Terms
from reader.work import Answer, Ask
from ui.session.listing import Lister, arrangement_of
from ui.session.turning import PageTurner
from ui.work.lanes import Lanes


class Browsing(QObject):
    """Leads through the library without changing it."""

    listed = Signal(object)
    """The `Listing` of the place or the search has come."""
    opened = Signal(object)
    """The `Paper` to be read, or None."""
    moved = Signal(object)
    """The `Place` was changed."""
    gathering = Signal()
    """The papers that are listed next were gathered: all of them are to be selected."""
    searched = Signal(object)
    """An `Answer` has come; its ids follow by ``listed``."""
    unanswered = Signal(str, str)
    """A search has failed: why, and the way out."""

    smart_list = ""
    """The name of the smart list whose search is shown, changed or not; '' for none."""
    sorts_search = False
    """Whether the reader has put this search or reading list in another order than its own."""
    gathered: array[int] | None = None
    """The papers that are listed in place of all of the library, such as a part of the map."""

    def __init__(self, lanes: Lanes, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lanes = lanes
        self.settings = settings
        self.place = Place(PlaceKind.INBOX)
        self.query = ""
        self.terms = Terms()
        self.listed_ids: Callable[[], Run[PaperId]] = list
        self.rows_seen: Callable[[], int] = int
        """Says how many rows the list has room for."""
        self._asking, self._typing = 0, True
        self._awaits_list = False
        self._then: Callable[[], object] | None = None
        self._lister = Lister(lanes, self._listed, self._unlisted)
        self._page = PageTurner(lanes, lambda: bool(self.query) and self._typing, self)
        self._page.opened.connect(self.opened)

    # What is listed

    @property
    def typing(self) -> bool:
        """Say whether the search is still being typed: its last word may go on."""
        return self._typing

    @property
    def arrangement(self) -> Arrangement:
        """Return how the list is arranged; what has its own order keeps it until it is sorted."""
        as_came = self.has_own_order and not self.sorts_search
        return Arrangement() if as_came else arrangement_of(self.settings)

    @property
    def has_own_order(self) -> bool:
        """Say whether a search is listed, or a reading list: neither follows the settings."""
        return bool(self.query) or self.place.kind in (PlaceKind.LIST, PlaceKind.NEXT)

    def go(self, place: Place) -> None:
        """Show a place; a search ends."""
        self.place, self.query, self.terms, self.gathered = place, "", Terms(), None
        self.sorts_search = False
        self._leave()
        self.moved.emit(place)
        self.relist()

    def relist(self) -> None:
        """Ask again for the papers of the place, or of the search."""
        if self.query:
            self.search(self.query, typing=self._typing)
            return
        if self.gathered is not None:
            self._lister.found(self.gathered, self.arrangement)
        else:
            self._lister.place(self.place, self.arrangement)

    def gather(self, ids: Run[PaperId]) -> None:
        """List these papers of the library, and have all of them selected."""
        self.place, self.query, self.terms = Place(PlaceKind.ALL), "", Terms()
        self.gathered, self.sorts_search = array("q", ids), False
        self._leave()
        self.moved.emit(self.place)
        self.gathering.emit()
        self.relist()

    def search(self, text: str, *, typing: bool = True) -> None:
        """Search, as it is *typing*: the last word may go on; no text leads back to the place."""
        self._asking += 1
        if not text.strip():
            if self.query:
                self.go(self.place)
            return
        if text != self.query:
            self._leave()
        self._lister.forget()
        self.gathered = None
        self.query, self._typing = text, typing
        asking = self._asking
        job = Ask(text, typing, self.rows_seen())
        self.lanes.ask(job, partial(self._found, asking), partial(self._failed_to_find, asking))

    def _found(self, asking: int, answer: Answer) -> None:
        if asking == self._asking:
            self.terms = answer.terms
            self._page.begin_answer()
            self.searched.emit(answer)
            self._lister.found(answer.papers(), self.arrangement, answer.rows)
            self._page.end_answer()
            if not answer.complete:
                self.lanes.heal_index()

    def _failed_to_find(self, asking: int, why: str, advice: str) -> None:
        if asking == self._asking:
            self._unlisted()
        self.unanswered.emit(why, advice)

    def once_listed(self, then: Callable[[], object]) -> None:
        """Call *then* when the list that was asked for has come: now, if it has.

        It is not called when the reader goes elsewhere before that.
        """
        if self._awaits_list:
            self._then = then
        else:
            then()

    @property
    def awaits_list(self) -> bool:
        """Say whether what is listed is still that of the place or search before."""
        return self._awaits_list

    def _leave(self) -> None:
        """Want nothing more of the list before; another one is to come."""
        self._asking += 1
        self._awaits_list, self._then = True, None

    def _listed(self, listing: Listing) -> None:
        self._awaits_list = False
        self.listed.emit(listing)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _unlisted(self) -> None:
        self._awaits_list, self._then = False, None

    def rows(
        self,
        ids: Run[PaperId],
        then: Callable[[list[PaperRow]], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        """Fetch what the list draws of some papers."""
        terms, place = self.terms, None if self.query else self.place
        self.lanes.store.call(
            lambda store: store.read(papers.rows, ids, terms, place), then, failed
        )

    # What is read

    @property
    def current(self) -> PaperId | None:
        """Return the paper that is to be read; ``open_id`` is the one that the page shows."""
        return self._page.current

    @current.setter
    def current(self, paper: PaperId | None) -> None:
        self._page.current = paper

    @property
    def open_id(self) -> PaperId | None:
        """Return the paper that the page shows."""
        return self._page.open_id

    def read(self, paper: PaperId | None) -> None:
        """Open a paper in the page, or none; only the last of a quick run is fetched."""
        self._page.turn_to(paper)
