"""Let the newest changes into the index first: what was marked just now is found at once."""

from __future__ import annotations

from dataclasses import replace

from reader.index.committing import Committing
from reader.index.folder import State
from reader.store import changes
from reader.store.store import Store
from reader.types import PaperId

URGENT = 1_000
"""Changes that go first: a commit of their papers takes a quarter of a second."""


def begin(store: Store, committing: Committing) -> None:
    """Index the newest changes that the index lacks, be there few or many.

    If there are many, the state's ``gap`` tells where the others end.
    """
    state = committing.state
    last = store.read(changes.last)
    gap = last - URGENT
    if gap > state.edge:
        _let_in(store, committing, gap, replace(state, gap=gap, newest=last))
    else:
        go_on(store, committing)


def go_on(store: Store, committing: Committing) -> set[PaperId]:
    """Index what has changed since, and return which papers; leave many changes for later."""
    state = committing.state
    last = store.read(changes.last)
    if not 0 < last - state.edge <= URGENT:
        return set()
    is_whole = state.edge == state.seq
    then = replace(state, seq=last) if is_whole else replace(state, newest=last)
    return _let_in(store, committing, state.edge, then)


def _let_in(store: Store, committing: Committing, after: int, then: State) -> set[PaperId]:
    papers, _ = store.read(changes.pending, after, then.edge)
    committing.replace(papers, store.read(changes.indexed, papers), then)
    return set(papers)
