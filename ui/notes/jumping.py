"""Go to a paper wherever it is, to a place on its page once it is shown, and back again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from reader.store import homes
from reader.types import DigestId, Paper, PaperId, Place, PlaceKind
from reader.words import tr
from ui.desk import Desk
from ui.session import Session

MOST = 100
"""Jumps that can be taken back."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the reader was: the list, whether a search had been sorted, and the paper."""

    place: Place
    query: str
    is_sorted: bool
    paper: PaperId


class Jumping(QObject):
    """Makes papers current by their numbers, and knows the way back."""

    def __init__(self, session: Session, desk: Desk, show_query: Callable[[str], object]) -> None:
        """Jump within *desk*; *show_query* puts words into the search box."""
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._show_query = show_query
        self._trail: deque[Spot] = deque(maxlen=MOST)
        self._wanted: PaperId | None = None
        self._place: Place | None = None
        self._then: Callable[[], object] | None = None
        session.show_paper = self.to
        session.opened.connect(self._opened)

    def doors(self) -> dict[str, Callable[[], object]]:
        """Return what opens by name."""
        return {"jump-back": self.back}

    def to(self, paper: PaperId, then: Callable[[], object] | None = None) -> None:
        """Show *paper*: in the list that is there, or in its newest digest; then do *then*.

        One that was merged into another leads to that one; one that is gone is told of.
        """
        here = self._here()

        def go(found: tuple[PaperId, DigestId] | None) -> None:
            if found is not None and here is not None and here.paper != found[0]:
                self._trail.append(here)
            self._go(found, then)

        self._find(paper, go)

    def back(self) -> None:
        """Show the list and the paper from which the last jump went, and forget that jump."""
        session = self._session
        if not self._trail:
            session.say(tr("No link was followed that could be taken back."))
            return
        spot = self._trail.pop()
        self._wanted = self._then = None
        session.window.focus("list")
        if (spot.place, spot.query) != (session.place, session.query):
            self._list_again(spot)
        elif not self._desk.go_to(spot.paper):
            self._find(spot.paper, self._go)

    def _here(self) -> Spot | None:
        session = self._session
        if session.current is None:
            return None
        return Spot(session.place, session.query, session.sorts_search, session.current)

    def _list_again(self, spot: Spot) -> None:
        session = self._session
        self._desk.expect(spot.place, spot.paper, spot.query)
        session.go(spot.place)
        if spot.query:
            session.sorts_search = spot.is_sorted
            self._show_query(spot.query)
            session.search(spot.query)

    def _find(
        self, paper: PaperId, then: Callable[[tuple[PaperId, DigestId] | None], object]
    ) -> None:
        self._session.lanes.store.call(lambda store: store.read(homes.home, paper), then)

    def _go(
        self, found: tuple[PaperId, DigestId] | None, then: Callable[[], object] | None = None
    ) -> None:
        if found is None:
            self._session.say(tr("No digest has this paper any more."))
            return
        # Not in what held the link: it is about to show another paper's.
        self._session.window.focus("list")
        self._wanted, self._then = found[0], then
        self._place = None
        if not self._desk.go_to(found[0]):
            self._place = Place(PlaceKind.DIGEST, digest=found[1])
            self._desk.expect(self._place, found[0])
            self._session.go(self._place)
        elif self._session.open_id == found[0]:
            self._arrive()

    def _opened(self, paper: Paper | None) -> None:
        if paper is not None and paper.id == self._wanted:
            self._arrive()
        elif self._place is None or self._desk.shows(self._place):
            self._wanted = None  # the reader has gone elsewhere meanwhile

    def _arrive(self) -> None:
        self._wanted, then = None, self._then
        if then is not None:
            QTimer.singleShot(0, self, then)  # once everyone has heard of the paper
