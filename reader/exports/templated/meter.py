"""Count what a template does and writes, so that one that would never end is ended."""

from __future__ import annotations

import time

from reader.errors import TemplateError
from reader.words import tr

STEPS = 500_000
"""Steps before the first paper: turns of loops, calls, filters."""
STEPS_A_PAPER = 5_000
"""Steps more for each paper: the page takes about a hundred."""
SIGNS = 5_000_000
SIGNS_A_PAPER = 2_000_000
"""Characters that may be written, and more of them for each paper."""
LONGEST = 1_000_000
"""Characters, or items, of any one value."""
SIGNS_A_STEP = 100
ITEMS_A_STEP = 10
"""What a step may make of values: all that may be made, and kept, is some 300 MB."""
GREATEST = 1 << 63
SECONDS = 3.0
"""Time for a preview: the reader is typing."""


class Meter:
    """What one writing by a template may still do; without *limited* that is everything."""

    def __init__(self, *, limited: bool, seconds: float = 0.0) -> None:
        self.limited = limited
        self._steps, self._signs = STEPS, SIGNS
        self._end = time.monotonic() + seconds if seconds else 0.0

    def refill(self) -> None:
        """Allow for one paper more."""
        self._steps += STEPS_A_PAPER
        self._signs += SIGNS_A_PAPER

    def step(self, cost: int = 1) -> None:
        """Count a step.

        Raises:
            TemplateError: It was one too many, or the time is over.
        """
        if not self.limited:
            return
        self._steps -= max(1, cost)  # a template may call what counts, with a cost of its own
        if self._steps < 0 or (self._end and time.monotonic() > self._end):
            raise TemplateError(tr("It takes too long: a loop in it turns too often."))

    def wrote(self, signs: int) -> None:
        """Count characters that were written.

        What a template captures counts twice: where it is put out, and where it is handed on.

        Raises:
            TemplateError: They were too many.
        """
        self._signs -= signs
        if self.limited and self._signs < 0:
            raise TemplateError(tr("It writes too much."))

    def bounded(self, value: object) -> object:
        """Return *value*, which was made, and count what there is of it.

        Raises:
            TemplateError: It is too large, or one too many.
        """
        if self.limited and (size := _size(value)) > 0:
            if size > LONGEST:
                raise TemplateError(tr("A value in it grows too large."))
            if made := size // (SIGNS_A_STEP if isinstance(value, str) else ITEMS_A_STEP):
                self.step(made)
        return value


def _size(value: object) -> int:
    if isinstance(value, int):
        return LONGEST + 1 if abs(value) > GREATEST else 0
    return len(value) if isinstance(value, (str, list, tuple)) else 0
