"""Find out, off the UI thread, where a triage begins or goes on, and what came of it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence as Run
from dataclasses import dataclass, replace

from reader import sitting
from reader.sitting import Outcome, Triage
from reader.store import history, papers, sittings
from reader.store.store import Store
from reader.types import Decision, Paper, PaperId, Place

TOLD = 300
"""Papers kept that a summary names; a longer list is one of its own."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A triage that begins, or goes on: the papers of it that are decided come with it."""

    triage: Triage
    decided: tuple[PaperId, ...] = ()


@dataclass(frozen=True, slots=True)
class End:
    """What came of a triage, and the first papers of those kept."""

    outcome: Outcome
    papers: tuple[Paper, ...]
    more: int


def open_at(place: Place, query: str) -> Decision:
    """Return where papers stand that are to be decided on: where the list has them, if it does."""
    decisions = {decision.value: decision for decision in Decision}
    return Decision.INBOX if query else decisions.get(place.kind.value, Decision.INBOX)


def beginning(store: Store, of: tuple[str, str], kept: str, decision: Decision) -> Beginning:
    """Return the triage of a list that was left, as the settings have *kept* it, or a new one.

    The list is *of* a place and a search; its papers stand where *decision* says.
    """
    now = store.read(history.last)
    new = Triage(store.id, *of, spans=((now, now),))
    left = next((one for one in sitting.unfinished(kept) if one.of == new.of), None)
    if left is None or any(until > now for _, until in left.spans):
        return Beginning(new)
    outcome = sitting.came_of(store, left, decision)
    return Beginning(replace(left, spans=(*left.spans, (now, now))), tuple(outcome.decided))


def waiting(store: Store, ids: Run[PaperId], decision: Decision) -> array[int]:
    """Return those of *ids* that are still where *decision* says."""
    return store.read(sittings.standing_at, ids, decision)


def end(store: Store, triage: Triage, decision: Decision) -> End:
    """Return what came of *triage*, whose papers stood where *decision* says."""
    outcome = sitting.came_of(store, triage, decision)
    kept = outcome.kept
    found = tuple(store.read(papers.papers, kept[:TOLD]))
    return End(outcome, found, len(kept) - min(len(kept), TOLD))
