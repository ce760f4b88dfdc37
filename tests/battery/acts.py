"""Think up what a reader does to a library, and say what it must hold afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from tests.builders import write_digest

SIZES = (40, 700, 25, 60)
"""New papers of the digests in turn; 700 take two transactions."""
OVERLAP = 5
"""Papers that a digest shares with the one before it."""
EVERY = 20
"""Acts from one import to the next."""
TAGS = ("birds", "to read", "tools/planes", "tools/saws", "übung")
DECISIONS = ("inbox", "later", "done", "dismissed")


@dataclass(frozen=True, slots=True)
class Act:
    """One `lectern` command, and how many papers the library holds when it is done."""

    arguments: tuple[str, ...]
    papers: int

    @property
    def digest(self) -> str | None:
        """Return the path of the digest that this act imports, or None."""
        return self.arguments[-1] if self.arguments[0] == "import" else None

    @property
    def paper(self) -> int | None:
        """Return the paper that this act marks, or None."""
        return None if self.digest else int(self.arguments[1])


@dataclass(frozen=True, slots=True)
class Marks:
    """What the reader has set on a paper."""

    decision: str = "inbox"
    starred: bool = False
    tags: frozenset[str] = frozenset()
    note: str = ""

    def after(self, act: Act) -> Marks:
        """Return the marks once *act* is done to this paper."""
        match act.arguments:
            case ("star", _):
                return replace(self, starred=True)
            case ("decide", _, decision):
                return replace(self, decision=decision)
            case ("tag", _, name):
                return replace(self, tags=self.tags | {name})
            case ("note", _, text):
                return replace(self, note=text)
        raise ValueError(act)


def marks_of(paper: dict[str, Any]) -> Marks:
    """Return the marks of a paper as `list --json` prints it."""
    return Marks(paper["decision"], paper["starred"], frozenset(paper["tags"]), paper["note"])


def marked(acts: Iterable[Act]) -> dict[int, Marks]:
    """Return the marks of every paper that *acts* have touched."""
    marks: dict[int, Marks] = {}
    for act in acts:
        if act.paper is not None:
            marks[act.paper] = marks.get(act.paper, Marks()).after(act)
    return marks


def word_of(number: int) -> str:
    """Return the word that stands in the note of act *number* and nowhere else."""
    return f"remark{number}x"


def script(folder: Path, random: Random, count: int) -> Iterator[Act]:
    """Yield *count* acts on an empty library, and write the digests that they import.

    Made-up paper n gets the number n + 1, for the papers come in in order.
    """
    papers = digests = 0
    for number in range(count):
        if number % EVERY == 0:
            start, size = papers, SIZES[digests % len(SIZES)]
            numbers = range(max(0, start - OVERLAP), start + size)
            path = write_digest(folder, f"{digests:04}", numbers)
            papers, digests = start + size, digests + 1
            yield Act(("import", "--json", str(path)), papers)
        else:
            yield Act(_mark(random, random.randint(1, papers), number), papers)


def _mark(random: Random, paper: int, number: int) -> tuple[str, ...]:
    return random.choice(
        [
            ("star", str(paper)),
            ("decide", str(paper), random.choice(DECISIONS)),
            ("tag", str(paper), random.choice(TAGS)),
            ("note", str(paper), f"Act {number} left {word_of(number)} here."),
        ]
    )
