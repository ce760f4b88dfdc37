"""Go to a paper wherever it is, and to a place on its page once it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from reader.store import homes
from reader.types import DigestId, Paper, PaperId, Place, PlaceKind
from reader.words import tr
from ui.desk import Desk
from ui.session import Session


class Jumping(QObject):
    """Makes papers current by their numbers."""

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._wanted: PaperId | None = None
        self._place: Place | None = None
        self._then: Callable[[], object] | None = None
        session.show_paper = self.to
        session.opened.connect(self._opened)

    def to(self, paper: PaperId, then: Callable[[], object] | None = None) -> None:
        """Show *paper*: in the list that is there, or in its newest digest; then do *then*.

        One that was merged into another leads to that one; one that is gone is told of.
        """
        self._session.lanes.store.call(
            lambda store: store.read(homes.home, paper), lambda found: self._go(found, then)
        )

    def _go(
        self, found: tuple[PaperId, DigestId] | None, then: Callable[[], object] | None
    ) -> None:
        if found is None:
            self._session.say(tr("No digest has this paper any more."))
            return
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
