"""Index many papers: in shares, by two processes, with what is urgent let in between."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial

from reader.index import newest
from reader.index.codec.gathering import Gathering
from reader.index.codec.writer import ArrayWriter
from reader.index.committing import Committing
from reader.index.helper import Helper
from reader.index.helping import MOST_STEMS, STEP
from reader.index.plan import Plan, Share
from reader.store import changes
from reader.store.store import Store
from reader.text.words import Stems
from reader.types import PaperId, Progress
from reader.words import tr

SHARED = 20_000
"""Papers from which on a second process helps: it takes half a second to start."""
_WAIT = 0.05
"""Seconds to wait for the other process when there is nothing else to do."""


class Building:
    """One plan being carried out."""

    def __init__(self, store: Store, committing: Committing, plan: Plan) -> None:
        self._store = store
        self._committing = committing
        self._plan = plan
        self._stems = Stems()
        self._helper: Helper | None = None
        self._read = 0
        self._fresh: set[PaperId] = set()
        """Papers that were let in meanwhile: what a share holds of them may be older."""

    def run(self) -> Iterator[Progress]:
        """Index all papers of the plan; yield progress."""
        with ExitStack() as ending:
            self._start_helper(ending)
            while not self._plan.is_done:
                self._ask()
                share = self._plan.take()
                if share is None:
                    yield self._progress()
                    self._hear(_WAIT)
                    self._let_in()
                else:
                    yield from self._do(share)

    def _do(self, share: Share) -> Iterator[Progress]:
        """Take a share oneself; if its words are very many, only the first papers of it."""
        papers = self._plan.papers(share)
        gathering = Gathering(self._stems)
        done = 0
        while done < len(papers) and not gathering.is_full:
            yield self._progress()
            some = papers[done : done + STEP]
            for held in self._store.read(changes.indexed, some):
                gathering.add(held)
            done += len(some)
            self._read += len(some)
            self._hear(0)
            self._let_in()
        self._commit(share, done, partial(_add, gathering))
        if len(self._stems) > MOST_STEMS:
            self._stems.clear()

    def _commit(
        self,
        share: Share,
        many: int,
        add: Callable[[ArrayWriter, Collection[PaperId]], object],
    ) -> None:
        papers = set(self._plan.papers(share)[:many]) - self._fresh
        self._plan.done(share, many)
        state = self._committing.state
        seq = state.edge if self._plan.is_done else self._plan.seq
        self._committing.put(
            papers, lambda writer: add(writer, self._fresh), replace(state, seq=seq)
        )

    def _let_in(self) -> None:
        self._fresh |= newest.go_on(self._store, self._committing)

    def _start_helper(self, ending: ExitStack) -> None:
        if len(self._plan) < SHARED or os.cpu_count() == 1:
            return
        try:
            helper = Helper(self._store.library, self._committing.folder)
        except OSError:
            return  # one process does it, too
        self._helper = ending.enter_context(helper)

    def _ask(self) -> None:
        """Give the other process something to do, if it has nothing."""
        if self._helper is None or self._helper.share is not None:
            return
        if (share := self._plan.take()) is not None:
            self._helper.ask(share, self._plan.papers(share).tolist())

    def _hear(self, seconds: float) -> None:
        """Take what the other process has made."""
        if self._helper is None:
            return
        try:
            while (said := self._helper.answer(seconds)) is not None:
                if isinstance(said, int):
                    self._read += said
                else:
                    self._take(self._helper, said)
        except EOFError:
            if self._helper.share is not None:
                self._plan.give_back(self._helper.share)
            self._helper = None

    def _take(self, helper: Helper, files: list[str]) -> None:
        assert helper.share is not None
        share, helper.share = helper.share, None
        self._ask()  # it need not wait for the commit

        def add(writer: ArrayWriter, stale: Collection[PaperId]) -> None:
            for name in files:
                writer.add_file(name, stale)

        self._commit(share, share.stop - share.start, add)

    def _progress(self) -> Progress:
        return Progress(tr("Updating the search index"), self._read, len(self._plan))


def _add(gathering: Gathering, writer: ArrayWriter, stale: Collection[PaperId]) -> None:
    if gathering.papers:
        writer.add_arrays(gathering.arrays(), stale)
