"""Follow one triage of a list: what came of it, how long it took, and where it was left."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from statistics import fmean
from typing import Any

from reader.backups.beside import before_bulk
from reader.store import history
from reader.store.history import Act, Entry
from reader.store.marks import Edit, Mark, still
from reader.store.store import Store
from reader.types import Decision, PaperId, Sequence

IDLE = 120.0
"""Seconds without a sign of the reader that are not counted: he was not there."""
REMEMBERED = 60
"""Decisions whose pace is kept: the last ones tell best how it goes on."""
FEWEST = 3
"""Decisions from which a pace can be told."""
UNFINISHED = 8
"""Triages that can be left unfinished; the oldest is let go."""

Spans = tuple[tuple[Sequence, Sequence], ...]
"""The parts of the history that belong to a triage: after the first number, up to the second."""

_OURS = (Mark.HIGHLIGHT, Mark.NOTE, Mark.TAGS, Mark.TAG, Mark.STARRED, Mark.DECISION)
"""The marks that a triage sets."""


@dataclass(frozen=True, slots=True)
class Triage:
    """A triage as far as it came: whose list it goes through, and what is to be gone on with."""

    library: str
    place: str
    query: str = ""
    paper: PaperId = 0
    """The paper that was read last."""
    seconds: float = 0.0
    """How long it took, without the pauses."""
    gaps: tuple[float, ...] = ()
    """Seconds that each of the last decisions took."""
    spans: Spans = ()

    @property
    def of(self) -> tuple[str, str, str]:
        """Return what list it is of."""
        return self.library, self.place, self.query

    def ended(self, until: Sequence) -> Triage:
        """Return it with its last span closed at *until*."""
        *before, (since, reached) = self.spans
        return replace(self, spans=(*before, (since, max(reached, until))))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a triage; what was done and taken back again does not count."""

    decided: Mapping[PaperId, Decision] = field(default_factory=dict)
    """In the order in which they were decided first."""
    starred: tuple[PaperId, ...] = ()
    tagged: tuple[PaperId, ...] = ()
    noted: tuple[PaperId, ...] = ()
    passages: int = 0
    """How many were highlighted."""

    @property
    def kept(self) -> tuple[PaperId, ...]:
        """Return the papers that the reader wants to see again: all touched but the dismissed."""
        touched = dict.fromkeys((*self.decided, *self.starred, *self.tagged, *self.noted))
        return tuple(one for one in touched if self.decided.get(one) is not Decision.DISMISSED)

    def count(self, decision: Decision) -> int:
        """Return how many papers were put where *decision* says."""
        return sum(one is decision for one in self.decided.values())


class Clock:
    """Adds up the time in which the reader was there; told the time, it never asks for it."""

    def __init__(self, seconds: float = 0.0, gaps: tuple[float, ...] = ()) -> None:
        self.seconds = seconds
        self.gaps = gaps
        self._last: float | None = None
        self._decided_at = seconds

    def sign(self, now: float) -> None:
        """Take note of a sign of the reader, *now* in seconds."""
        passed = 0.0 if self._last is None else now - self._last
        self.seconds += passed if 0 <= passed <= IDLE else 0.0
        self._last = now

    def decided(self, now: float) -> None:
        """Take note of a decision."""
        self.sign(now)
        self.gaps = (*self.gaps, self.seconds - self._decided_at)[-REMEMBERED:]
        self._decided_at = self.seconds

    @property
    def pace(self) -> float:
        """Return the seconds that one of the last decisions took on the whole; 0 while unknown."""
        return fmean(self.gaps) if len(self.gaps) >= FEWEST else 0.0


def outcome(edits: Iterable[Edit], open_at: Decision = Decision.INBOX) -> Outcome:
    """Return what *edits* come to in the end; papers that stand *open_at* are not decided."""
    net = {edit.mark: edit for edit in _net(edits)}

    def after(mark: Mark) -> Iterator[tuple[Any, Any, Any]]:
        if mark in net:
            yield from ((key, net[mark].before[key], to) for key, to in net[mark].after.items())

    return Outcome(
        decided={
            paper: Decision(to) for paper, _, to in after(Mark.DECISION) if to != open_at.value
        },
        starred=tuple(paper for paper, _, to in after(Mark.STARRED) if to),
        tagged=tuple(paper for paper, was, to in after(Mark.TAGS) if {*to} - {*was}),
        noted=tuple(paper for paper, _, to in after(Mark.NOTE) if to),
        passages=sum(was is None for _, was, _ in after(Mark.HIGHLIGHT)),
    )


def came_of(store: Store, triage: Triage, open_at: Decision = Decision.INBOX) -> Outcome:
    """Return what has come of *triage* so far."""
    return outcome(store.read(history.within, triage.spans), open_at)


def take_back(store: Store, triage: Triage, label: str) -> Act | None:
    """Take back all that came of *triage*, by one act; what was changed since then stays."""
    with store.writing() as db:
        edits = tuple(_back(store.read(history.within, triage.spans)))
        before_bulk(store, sum(len(edit.after) for edit in edits))
        # Each is settled when its turn comes: what is there of tags is known only then.
        return store.act(
            Entry("take-back", label), ((edit.mark, still(db, edit)) for edit in edits)
        )


def _back(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield what takes *edits* back, in an order in which each can be done.

    Tags are taken off before they go or change, and put on once they are there again.
    """
    net = {edit.mark: edit.inverted() for edit in _net(edits)}
    if Mark.TAGS in net:
        tags = net.pop(Mark.TAGS)
        bare = {key: [name for name in had if name in tags.after[key]]
                for key, had in tags.before.items()}  # fmt: skip
        yield Edit(Mark.TAGS, tags.before, bare)
        yield from (net.pop(mark) for mark in (Mark.TAG,) if mark in net)
        yield Edit(Mark.TAGS, bare, tags.after)
    yield from net.values()


def _net(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield one edit of each of our marks, without what is in the end as it was."""
    for edit in history.folded(one for one in edits if one.mark in _OURS):
        keys = [key for key, to in edit.after.items() if to != edit.before.get(key)]
        if keys:
            yield Edit(
                edit.mark,
                {key: edit.before.get(key) for key in keys},
                {key: edit.after[key] for key in keys},
            )


# Where triages were left


def unfinished(text: str) -> tuple[Triage, ...]:
    """Return the triages that `with_left` wrote, the newest first; what makes no sense is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    each = (_triage(one) for one in found) if isinstance(found, list) else ()
    return tuple(one for one in each if one is not None)[:UNFINISHED]


def with_left(text: str, left: Triage) -> str:
    """Return *text* with a triage that was left; it takes the place of one of the same list."""
    others = [one for one in unfinished(text) if one.of != left.of]
    return json.dumps([asdict(one) for one in (left, *others)][:UNFINISHED])


def without(text: str, done: Triage) -> str:
    """Return *text* without the triage of that list."""
    return json.dumps([asdict(one) for one in unfinished(text) if one.of != done.of])


def _triage(kept: object) -> Triage | None:
    """Return what `asdict` made of a triage, if every part of it is of its kind."""
    if not isinstance(kept, dict):
        return None
    try:
        spans = tuple((int(since), int(until)) for since, until in kept["spans"])
        gaps = tuple(float(gap) for gap in kept["gaps"])
        read = Triage(
            library=str(kept["library"]),
            place=str(kept["place"]),
            query=str(kept["query"]),
            paper=int(kept["paper"]),
            seconds=float(kept["seconds"]),
            gaps=gaps[-REMEMBERED:],
            spans=spans,
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    numbers = (*(one for span in spans for one in span), read.paper)
    times = (read.seconds, *read.gaps)
    good = all(0 <= one < 2**63 for one in numbers) and all(0 <= one < 1e9 for one in times)
    return read if good and spans else None
