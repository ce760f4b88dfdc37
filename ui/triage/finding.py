"""Ask the library for the papers of a triage, from the lane that is right for so many."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from reader.types import Decision, Listing, PaperId
from ui.browsing.placing import place_text
from ui.session import Session
from ui.triage.queue import Queue
from ui.triage.starting import Beginning, beginning, open_at, waiting
from ui.work.tasks import StoreLane

QUICK = 5_000
"""Papers of which it is known in 4 ms whether they are decided."""

Begin: TypeAlias = "Callable[[Beginning, array[int]], object]"


class Finding:
    """Finds the undecided papers of the list as it stands; answers to old questions are dropped."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._asking = 0
        self.open_at = Decision.INBOX
        """Where papers stand that are to be decided on."""

    def forget(self) -> None:
        """Want no answer to what was asked for."""
        self._asking += 1

    def begin(self, then: Begin) -> None:
        """Find the triage of this list that was left, or a new one, and its undecided papers."""
        self.forget()
        session, asking = self._session, self._asking
        ids, place, query = array("q", session.listed_ids()), session.place, session.query
        kept, decision = session.settings.triage, open_at(place, query)
        self.open_at = decision
        session.lanes.store.call(
            lambda store: beginning(store, (place_text(place), query), kept, decision),
            lambda found: self._begun(asking, found, ids, then),
        )

    def look_again(
        self,
        listing: Listing,
        queue: Queue,
        then: Callable[[Queue, array[int], array[int]], object],
    ) -> None:
        """Find those of *listing* that are undecided, and those of *queue* that are so again."""
        ids, decided, decision = array("q", listing.ids), queue.decided, self.open_at
        self._lane(ids).call(
            lambda store: (waiting(store, ids, decision), waiting(store, decided, decision)),
            lambda found: then(queue, *found),
        )

    def _begun(self, asking: int, found: Beginning, ids: array[int], then: Begin) -> None:
        """Find the papers to be decided on, which in a list of those put there are all."""
        session, decision = self._session, self.open_at
        answer = partial(self._found, asking, found, then)
        if not session.query and session.place.kind.value == decision.value:
            answer(ids)
        else:
            self._lane(ids).call(lambda store: waiting(store, ids, decision), answer)

    def _found(self, asking: int, found: Beginning, then: Begin, ids: array[PaperId]) -> None:
        if asking == self._asking:
            then(found, ids)

    def _lane(self, ids: array[int]) -> StoreLane:
        """Return who may say it: the lane of quick answers only for a moment."""
        lanes = self._session.lanes
        return lanes.store if len(ids) <= QUICK else lanes.counting
