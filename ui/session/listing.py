"""Ask for what is listed, as the reader wants it arranged; drop what comes too late."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from typing import TypeAlias

from reader.settings import Settings
from reader.store import arranging
from reader.store.store import Store
from reader.types import Arrangement, Grouping, Listing, PaperRow, Place
from ui.papers.order import order_of
from ui.work.lanes import Lanes

Question: TypeAlias = Callable[[Store, Callable[[], bool]], Listing]
"""Asked of the store, with something to ask whether the answer is still wanted."""


def arrangement_of(settings: Settings) -> Arrangement:
    """Return how the reader wants lists arranged."""
    groupings = {grouping.value: grouping for grouping in Grouping}
    return Arrangement(order_of(settings.order), groupings.get(settings.grouping, Grouping.NONE))


class Lister:
    """Asks one question after the other; only the newest is answered.

    What takes long is asked beside the store's own lane, and one at a time: of those
    that come meanwhile only the last waits, and the one that runs is ended early.
    """

    def __init__(
        self, lanes: Lanes, told: Callable[[Listing], object], untold: Callable[[], object]
    ) -> None:
        """*told* hears every answer that is still wanted, on the UI thread.

        *untold* hears that none will come of what is still wanted: why goes to the lane's own ear.
        """
        self._lanes = lanes
        self._told = told
        self._untold = untold
        self._ticket = 0
        self._is_busy = False
        self._waiting: Question | None = None
        self._what: tuple[Place, Arrangement] | None = None

    def place(self, place: Place, wanted: Arrangement) -> None:
        """Ask for the papers of a place; asking for the same again drops no answer."""
        if self._what != (place, wanted):
            self.forget()
        self._what = place, wanted
        if wanted == Arrangement():
            self._ask_now(lambda store, _: store.read(arranging.listing, place, wanted))
        else:
            self._ask(lambda store, ended: store.read(arranging.listing, place, wanted, ended))

    def found(self, ids: array[int], wanted: Arrangement, rows: Iterable[PaperRow] = ()) -> None:
        """Put what was found in another order, or else tell of it with its first *rows*."""
        self.forget()
        if wanted == Arrangement():
            self._told(Listing(ids, rows=tuple(rows)))
        else:
            self._ask(lambda store, ended: store.read(arranging.arranged, ids, wanted, ended))

    def forget(self) -> None:
        """Want no answer to what was asked before."""
        self._ticket += 1
        self._waiting = self._what = None

    def _ask_now(self, question: Question) -> None:
        ticket = self._ticket
        self._lanes.store.call(
            lambda store: question(store, lambda: False),
            lambda listing: self._answered(ticket, listing),
            lambda error: self._failed(ticket, error),
        )

    def _ask(self, question: Question) -> None:
        if self._is_busy:
            self._waiting = question
            return
        self._is_busy, ticket = True, self._ticket
        self._lanes.counting.call(
            lambda store: question(store, lambda: ticket != self._ticket),
            lambda listing: self._ended(ticket, listing),
            lambda error: self._broke_off(ticket, error),
        )

    def _ended(self, ticket: int, listing: Listing) -> None:
        self._is_busy = False
        self._answered(ticket, listing)
        self._go_on()

    def _broke_off(self, ticket: int, error: BaseException) -> None:
        self._is_busy = False
        self._go_on()
        self._failed(ticket, error)

    def _go_on(self) -> None:
        question, self._waiting = self._waiting, None
        if question is not None:
            self._ask(question)

    def _answered(self, ticket: int, listing: Listing) -> None:
        if ticket == self._ticket:
            self._told(listing)

    def _failed(self, ticket: int, error: BaseException) -> None:
        if ticket == self._ticket:
            self._untold()
        self._lanes.store.failed.emit(error)
