"""A script: steps that are done while files fail, and what each promises once it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LecternError
from reader.store import papers
from reader.store.store import Store
from reader.types import Paper, PaperId
from tests.battery.faults.doing import Doing, Notes


@dataclass(slots=True)
class Seen:
    """A library as it is found afterwards, with what the script noted."""

    store: Store
    folder: Path
    notes: Notes
    unpowered: bool = False
    """Whether the power had failed."""

    def paper(self, number: PaperId) -> Paper:
        """Return a paper.

        Raises:
            LookupError: It is not there.
        """
        return next(iter(self.store.read(papers.papers, [number])), None) or _missing(number)


def _missing(number: PaperId) -> Paper:
    raise LookupError(f"There is no paper {number}.")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done. ``kept`` says whether it is there; it may be taken back later on.

    What ``do`` returns as text is noted with the acknowledgement.
    """

    name: str
    do: Callable[[Doing], object]
    kept: Callable[[Seen], bool] = lambda seen: True
    until: str = ""
    """The step that takes it back: once that has begun, it may be gone."""
    needs: str = ""
    """The step without which this one means another thing, and is not done."""


@dataclass(frozen=True, slots=True)
class Script:
    """Steps, and what must be there before them."""

    name: str
    steps: tuple[Step, ...]
    prepare: Callable[[Doing], None] = lambda doing: None
    always: Callable[[Seen], bool] = lambda seen: True
    """Whether all is there that no step takes away."""
    indexed: bool = False
    """Whether there is an index before, which has to be whole at every moment."""

    def run(self, doing: Doing) -> None:
        """Do all steps; what one is refused does not stop the next."""
        done = {""}
        for step in self.steps:
            if step.needs in done and doing.step(step.name, step.do):
                done.add(step.name)

    def lost(self, seen: Seen) -> list[str]:
        """Return the steps that were acknowledged, and are not there."""
        done, begun = seen.notes.done, seen.notes.begun
        promised = {
            step.name: step.kept
            for step in self.steps
            if step.name in done and step.until not in begun
        }
        promised["what was there before"] = self.always
        return [name for name, kept in promised.items() if not _holds(kept, seen)]


def _holds(kept: Callable[[Seen], bool], seen: Seen) -> bool:
    try:
        return kept(seen)
    except (LookupError, OSError, ValueError, LecternError):
        return False


CLOSE = Step("close", Doing.close)
INDEX = Step("index", Doing.index)
