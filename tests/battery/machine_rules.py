"""The half of the state machine that is not marks: what comes in, goes out and goes wrong."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from reader import handing, merging, triage, undo
from reader.backups import back_up
from reader.backups.readable import lines
from reader.backups.rebuilding import Lost, rebuild
from reader.backups.restoring import restore
from reader.exports import EXPORTS
from reader.intake import take_in
from reader.library import Library
from reader.store.store import Store
from reader.types import Intake
from reader.types.backups import Reason
from tests.battery.believed import Memory, held
from tests.battery.command import environment, library_in
from tests.battery.crash import killed
from tests.battery.looked_over import harm, searched
from tests.battery.machine_laws import only_came_in, only_merged, told
from tests.battery.machine_marks import PICK, PICKS, Marking, not_empty
from tests.battery.tally import Tally
from tests.builders import faults, imported, write_digest

OFTEN = 25
"""Steps from one look at the whole library to the next."""

PAGES = st.tuples(st.integers(0, 40), st.integers(1, 12))
"""The first paper of a page and how many it has: pages overlap."""
CALLS = st.integers(1, 6_000)
"""Calls until a kill: an act has some 1,000, an import 5,000."""


class Machine(Marking):
    """One library: what comes in and goes out, and what befalls it."""

    tally = Tally(0)
    """Of all libraries: steps, and how long an opening or a search of a harmed index took."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.environment = patch.dict(os.environ, environment(self.folder))
        self.environment.start()
        self.library = library_in(self.folder)
        self.memory, self.words, self.steps = Memory(), 0, 0
        self.saved: list[tuple[Path, Memory]] = []
        self.store = Store(self.library)

    def teardown(self) -> None:
        """Look at everything once more."""
        try:
            self.look()
        finally:
            self.store.close()
            self.environment.stop()
            shutil.rmtree(self.folder)

    def reopened(self) -> None:
        """Open the library anew, as the next start does."""
        start = time.perf_counter()
        self.store = Store(self.library)
        self.tally.took(time.perf_counter() - start)

    @invariant()
    def is_as_believed(self) -> None:
        """Compare all that the library holds with the belief; now and then look deeper."""
        self.tally.runs += 1
        self.steps += 1
        assert held(self.store) == self.now
        if self.steps % OFTEN == 0:
            self.look()

    def look(self) -> None:
        """Check the library, and compare a search with a look through all papers."""
        assert not faults(self.store)
        start = time.perf_counter()
        searched(self.store, self.now)
        self.tally.took(time.perf_counter() - start)

    @initialize(page=PAGES)
    def begin(self, page: tuple[int, int]) -> None:
        """A library is not empty."""
        self.bring_in(page)

    @rule(page=PAGES)
    def bring_in(self, page: tuple[int, int]) -> None:
        """Import a page: exactly its papers that are not there yet come in, unmarked."""
        [report] = imported(self.store, self.page(page))
        assert report.error is None
        self.came_in(page)

    def page(self, page: tuple[int, int]) -> Path:
        """Write a page and return its path."""
        first, count = page
        return write_digest(self.folder, f"page {first} {count}", range(first, first + count))

    def came_in(self, page: tuple[int, int]) -> None:
        """Believe that a page is in the library, if it is nothing but that."""
        after = held(self.store)
        if after != self.now:
            only_came_in(self.now, after, page)
            self.memory.acted(after)

    @not_empty
    @rule(picks=PICKS)
    def merge(self, picks: list[int]) -> None:
        """Merge papers: one is left, which has the marks of all."""
        into, *others = self.chosen(picks)
        if merging.merge(self.store, into, others) is not None:
            after = held(self.store)
            only_merged(self.now, after, into, others)
            self.memory.acted(after)

    @not_empty
    @rule(picks=PICKS)
    def keep_apart(self, picks: list[int]) -> None:
        """Say of two papers that they are not the same, which nothing shows."""
        some = self.chosen(picks)
        if merging.keep_apart(self.store, some[0], some[-1]) if len(some) > 1 else None:
            self.memory.acted(self.now)

    @rule()
    def undo(self) -> None:
        """Take an act back."""
        done = undo.undo(self.store)
        assert (done is None) == (not self.memory.past)
        self.memory.undone()

    @rule()
    def redo(self) -> None:
        """Do one again."""
        done = undo.redo(self.store)
        assert (done is None) == (not self.memory.future)
        self.memory.redone()

    @rule()
    def reopen(self) -> None:
        """Close the library and open it again."""
        self.store.close()
        self.reopened()

    @not_empty
    @rule()
    def export(self) -> None:
        """Hand all papers on: what is written says what is believed."""
        ids = sorted(self.now.papers)
        write = next(each.write for each in EXPORTS if each.name == "json-lines")
        lines = "".join(write(handing.handout(self.store, ids, ""))).splitlines()
        wanted = {paper: replace(one, texts=frozenset()) for paper, one in self.now.papers.items()}
        assert {one["id"]: told(one) for one in map(json.loads, lines)} == wanted

    @rule(seed=PICK)
    def harm_index(self, seed: int) -> None:
        """Harm the search index: the next search mends it."""
        harm(self.library.index(self.store.id), Random(seed))

    @rule(page=PAGES, at=CALLS)
    def killed_importing(self, page: tuple[int, int], at: int) -> None:
        """Have an import killed: it is done whole, or not at all."""
        path = self.page(page)
        done = self.crash(lambda store: list(take_in(store, Intake((path,)))), at)
        before = self.now
        self.came_in(page)
        assert not done or self.now != before or path.stem in before.digests

    @not_empty
    @rule(pick=PICK, at=CALLS)
    def killed_acting(self, pick: int, at: int) -> None:
        """Have an act killed: it is done whole, or not at all; what was acknowledged is there."""
        [paper] = self.chosen([pick])
        text = f"Written before a crash: {self.word()}."
        after = deepcopy(self.now)
        after.mark([paper], note=text)
        done = self.crash(lambda store: triage.note(store, paper, text), at)
        if done or held(self.store) == after:
            self.memory.acted(after)

    def crash(self, act: Callable[[Store], object], at: int) -> bool:
        """Kill a child at a call of its *act*, and open the library again."""
        self.store.close()
        try:
            return killed(self.library, act, at)
        finally:
            self.reopened()

    @rule()
    def save(self) -> None:
        """Make a backup."""
        backup = back_up(self.store, Reason.ASKED)
        self.saved.append((backup.path, self.memory.copy()))

    @rule(pick=PICK)
    def restore(self, pick: int) -> None:
        """Restore a backup that is still there; what was there before is a backup now."""
        there = [(path, memory) for path, memory in self.saved if path.exists()]
        if not there:
            return
        path, memory = there[pick % len(there)]
        self.store.close()
        try:
            restored = restore(self.library, path)
        finally:
            self.reopened()
        if restored.before is not None:
            self.saved.append((restored.before.path, self.memory))
        self.memory = memory.copy()

    @rule()
    def rebuild(self) -> None:
        """Make another library of the readable copy of this one, and go on in that."""
        copy = self.folder / f"{self.word()}.jsonl"
        copy.write_bytes(b"".join(lines(back_up(self.store, Reason.ASKED).path)))
        self.store.close()
        library = Library(self.folder / copy.stem, self.library.cache, self.library.safe)
        try:
            assert not [one for one in rebuild(copy, library) if isinstance(one, Lost)]
            self.library = library
        finally:
            self.reopened()
