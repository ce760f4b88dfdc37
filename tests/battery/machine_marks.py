"""The half of the state machine that marks papers: each rule tells library and belief the same."""

from __future__ import annotations

from collections.abc import Callable, Collection
from copy import deepcopy
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from reader import annotating, tagging, triage
from reader.listing import filling, keeping
from reader.store.history import Act
from reader.store.store import Store
from reader.text.anchors import selector
from reader.types import Decision, Part
from tests.battery.believed import Belief, Memory, held

Do = Callable[[Store], Act | None]
Change = Callable[[Belief], object]
"""Does to the belief what an act does to the library."""

PICK = st.integers(0, 1_000_000)
PICKS = st.lists(PICK, min_size=1, max_size=5)
TAGS = st.sampled_from(["birds", "tools/saws", "reading"])
COLOURS = st.sampled_from(["yellow", "green", "blue"])


not_empty = precondition(lambda self: self.now.papers)
"""An import can be undone: then there are no papers to mark."""


class Marking(RuleBasedStateMachine):
    """A library, and what is believed of it."""

    store: Store
    memory: Memory
    words: int

    @property
    def now(self) -> Belief:
        """Return what is believed now."""
        return self.memory.now

    def do(self, act: Do, change: Change) -> None:
        """Do an act to library and belief: it is one exactly where it changes something."""
        after = deepcopy(self.now)
        change(after)
        done = act(self.store)
        assert (done is None) == (after == self.now), (done, after)
        if done is not None:
            self.memory.acted(after)

    def chosen(self, picks: Collection[int]) -> list[int]:
        """Return some papers, each once."""
        there = sorted(self.now.papers)
        return list(dict.fromkeys(there[pick % len(there)] for pick in picks))

    def word(self) -> str:
        """Return a word that is nowhere in the library."""
        self.words += 1
        return f"remark{self.words}x"

    @not_empty
    @rule(picks=PICKS, on=st.booleans())
    def star(self, picks: list[int], on: bool) -> None:
        ids = self.chosen(picks)
        self.do(lambda s: triage.star(s, ids, on=on), lambda b: b.mark(ids, starred=on))

    @not_empty
    @rule(picks=PICKS, decision=st.sampled_from(Decision))
    def decide(self, picks: list[int], decision: Decision) -> None:
        ids = self.chosen(picks)
        self.do(lambda s: triage.decide(s, ids, decision), lambda b: b.mark(ids, decision=decision))

    @not_empty
    @rule(picks=PICKS, name=TAGS, on=st.booleans())
    def tag(self, picks: list[int], name: str, on: bool) -> None:
        ids = self.chosen(picks)
        self.do(lambda s: triage.tag(s, ids, name, on=on), lambda b: _tag(b, ids, name, on))

    @rule(name=TAGS)
    def rename_tag(self, name: str) -> None:
        new = self.word()
        self.do(lambda s: tagging.rename(s, name, new), lambda b: _rename(b, name, new))

    @not_empty
    @rule(pick=PICK, empty=st.booleans())
    def note(self, pick: int, empty: bool) -> None:
        [paper] = self.chosen([pick])
        text = "" if empty else f"Look at {self.word()} again."
        self.do(lambda s: triage.note(s, paper, text), lambda b: b.mark([paper], note=text))

    @not_empty
    @rule(pick=PICK, colour=COLOURS, at=st.integers(0, 15))
    def highlight(self, pick: int, colour: str, at: int) -> None:
        [paper] = self.chosen([pick])
        passage = selector(self.now.papers[paper].title, (at, at + 9))
        annotating.highlight(self.store, paper, Part.TITLE, passage, colour)
        [key] = held(self.store).highlights.keys() - self.now.highlights.keys()
        after = deepcopy(self.now)
        after.highlights[key] = (paper, passage.exact, colour, "")
        self.memory.acted(after)

    @precondition(lambda self: self.now.highlights)
    @rule(pick=PICK, colour=COLOURS)
    def recolour(self, pick: int, colour: str) -> None:
        key, (paper, exact, _, said) = _one(self.now.highlights, pick)
        self.do(
            lambda s: annotating.recolour(s, key, colour),
            lambda b: b.highlights.update({key: (paper, exact, colour, said)}),
        )

    @precondition(lambda self: self.now.highlights)
    @rule(pick=PICK)
    def comment(self, pick: int) -> None:
        key, (paper, exact, colour, _) = _one(self.now.highlights, pick)
        text = f"See {self.word()}."
        self.do(
            lambda s: annotating.comment(s, key, text),
            lambda b: b.highlights.update({key: (paper, exact, colour, text)}),
        )

    @precondition(lambda self: self.now.highlights)
    @rule(pick=PICK)
    def remove_highlight(self, pick: int) -> None:
        key, _ = _one(self.now.highlights, pick)
        self.do(lambda s: annotating.remove(s, [key]), lambda b: b.highlights.pop(key))

    @not_empty
    @rule(picks=PICKS)
    def make_list(self, picks: list[int]) -> None:
        ids, name = tuple(self.chosen(picks)), f"List {self.word()}"
        keeping.make(self.store, name, ids)
        [new] = held(self.store).lists.keys() - self.now.lists.keys()
        after = deepcopy(self.now)
        after.lists[new] = (name, ids)
        self.memory.acted(after)

    @precondition(lambda self: self.now.lists)
    @not_empty
    @rule(pick=PICK, picks=PICKS)
    def fill_list(self, pick: int, picks: list[int]) -> None:
        of, (name, there) = _one(self.now.lists, pick)
        ids = self.chosen(picks)
        new = tuple(dict.fromkeys((*there, *ids)))
        self.do(lambda s: filling.add(s, ids, of), lambda b: b.lists.update({of: (name, new)}))

    @precondition(lambda self: self.now.lists)
    @not_empty
    @rule(pick=PICK, picks=PICKS)
    def take_out(self, pick: int, picks: list[int]) -> None:
        of, (name, there) = _one(self.now.lists, pick)
        ids = self.chosen(picks)
        new = tuple(paper for paper in there if paper not in ids)
        self.do(lambda s: filling.take_out(s, ids, of), lambda b: b.lists.update({of: (name, new)}))

    @precondition(lambda self: self.now.lists)
    @rule(pick=PICK)
    def delete_list(self, pick: int) -> None:
        of, _ = _one(self.now.lists, pick)
        self.do(lambda s: keeping.delete(s, of), lambda b: b.lists.pop(of))


def _one(some: dict[Any, Any], pick: int) -> tuple[Any, Any]:
    return list(some.items())[pick % len(some)]


def _tag(belief: Belief, ids: Collection[int], name: str, on: bool) -> None:
    belief.tags |= {name} if on else frozenset()
    for paper in ids:
        had = belief.papers[paper].tags
        belief.mark([paper], tags=had | {name} if on else had - {name})


def _rename(belief: Belief, name: str, new: str) -> None:
    if name in belief.tags:
        belief.tags = belief.tags - {name} | {new}
    for paper, one in belief.papers.items():
        if name in one.tags:
            belief.papers[paper] = replace(one, tags=one.tags - {name} | {new})
