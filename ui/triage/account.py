"""Keep account of a triage: the time it takes, its part of the history, and where it is left."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

from reader import sitting
from reader.sitting import Clock, Triage
from reader.types import Sequence
from ui.triage.queue import Queue
from ui.triage.words import pace, progress, remaining


class Account:
    """What is known of one triage beside its papers."""

    def __init__(self, triage: Triage) -> None:
        """Go on with *triage* from now."""
        self.triage = triage
        self._clock = Clock(triage.seconds, triage.gaps)
        self.heard()

    def heard(self) -> None:
        """Take note of a sign of the reader."""
        self._clock.sign(monotonic())

    def decided(self) -> None:
        """Take note that a paper is decided."""
        self._clock.decided(monotonic())

    def reached(self, seq: Sequence) -> None:
        """Take the history up to *seq* into it."""
        self.heard()
        self.triage = self.triage.ended(seq)

    def kept(self, text: str, queue: Queue) -> str:
        """Return *text*, the settings' list of triages left, with this one as far as it is."""
        self.triage = replace(
            self.triage,
            paper=queue.current or 0,
            seconds=self._clock.seconds,
            gaps=self._clock.gaps,
        )
        return (sitting.with_left if queue.left else sitting.without)(text, self.triage)

    def told(self, queue: Queue) -> str:
        """Return how far it is, how quick, and how long still."""
        took = self._clock.pace
        done = progress(len(queue) - queue.left, len(queue))
        parts = (done, pace(took), remaining(took * queue.left))
        return "  ·  ".join(part for part in parts if part)
