"""Kill `lectern` at random moments, and see that what it had acknowledged is all there."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from random import Random, randrange
from tempfile import TemporaryDirectory

from tests.battery.acts import Act, Marks, marked, marks_of, script, word_of
from tests.battery.command import environment, lectern, objects, python
from tests.builders import title
from tests.rows import Row

SHORT, LONG = 12, 100
A_LIFE = 10
"""Kills of one library before the next, new one: its making is killed, too."""
ACTS = 1_000
"""More than a life has time for."""
MOMENTS = (0.15, 2.0)
"""Seconds after the start of the process between which it is killed; it needs 0.4 to start."""
HEALED = 10.0
"""Seconds of a search that finds its index cut short and makes it anew."""

_LOOP = """
import sys
from reader.cli import main
for line in sys.stdin:
    print(">")
    if main([*sys.argv[1:], *line.rstrip().split("\\t")]):
        sys.exit("refused: " + line)
"""
"""Do one command a line. After each ">", the first line it prints is its acknowledgement."""


@dataclass(slots=True)
class Score:
    """What the kills have come to so far."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    unopened: int = 0
    faults: int = 0
    miscounted: int = 0
    unfound: int = 0
    complaints: int = 0
    reindexed: int = 0
    healing: float = 0.0


def kills(long: bool) -> Iterator[Row]:
    """Kill again and again; the seed of the acts and moments can be set by LECTERN_SEED."""
    seed = int(os.environ.get("LECTERN_SEED") or randrange(1_000_000))
    yield Row("seed", str(seed), "", holds=True)
    random, score, wanted = Random(seed), Score(), LONG if long else SHORT
    while score.kills < wanted:
        with TemporaryDirectory() as name:
            life = _Life(Path(name), random, score)
            for _ in range(min(A_LIFE, wanted - score.kills)):
                life.kill()
                life.look()
    yield from _rows(score)


def _rows(score: Score) -> Iterator[Row]:
    yield Row("kills", score.kills, "", holds=True)
    yield Row("acts acknowledged", score.acknowledged, "> 0", score.acknowledged > 0)
    for name, figure in (
        ("acts lost", score.lost),
        ("libraries not opened", score.unopened),
        ("faults found by check", score.faults),
        ("imports again with a wrong total", score.miscounted),
        ("papers not found once healed", score.unfound),
        ("commands that failed by themselves", score.complaints),
    ):
        yield Row(name, figure, "0", figure == 0)
    yield Row("indexes found cut short", score.reindexed, "", holds=True)
    yield Row("worst healing, s", score.healing, f"≤ {HEALED:.0f}", score.healing <= HEALED)


class _Life:
    """One library: what is to be done to it, and how much of that it has acknowledged."""

    def __init__(self, folder: Path, random: Random, score: Score) -> None:
        self._folder = folder
        self._random = random
        self._score = score
        self._acts = list(script(folder, random, ACTS))
        self._done = 0

    def kill(self) -> None:
        """Go on from the first act that was not acknowledged, until killed."""
        orders, said, errors = (self._folder / name for name in ("orders", "said", "errors"))
        left = self._acts[self._done :]
        orders.write_text("".join("\t".join(act.arguments) + "\n" for act in left))
        with orders.open() as stdin, said.open("w") as stdout, errors.open("w") as stderr:
            process = subprocess.Popen(
                python(_LOOP, self._folder),
                stdin=stdin,
                stdout=stdout,
                stderr=stderr,
                env=environment(self._folder),
            )
            try:
                process.wait(self._random.uniform(*MOMENTS))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._score.kills += 1
        self._score.complaints += bool(errors.read_text())
        acknowledged = _acknowledged(said.read_text())
        self._score.acknowledged += acknowledged
        self._done += acknowledged

    def look(self) -> None:
        """Open the library, compare it with what was acknowledged, and let it heal."""
        score, listed = self._score, lectern(self._folder, "list", "--json")
        if listed.returncode:
            score.unopened += 1
            return
        papers = {paper["id"]: paper for paper in objects(listed)}
        score.lost += len(list(self._lost(papers)))
        self._check(healed=False)
        self._search()
        self._check(healed=True)
        self._import_again(len(papers))

    @property
    def _doing(self) -> Act:
        """Return the act that was under way, which may be done or not."""
        return self._acts[self._done]

    def _lost(self, papers: dict[int, dict[str, object]]) -> Iterator[int]:
        """Yield the papers that are missing or not marked as acknowledged."""
        for number in range(1, self._papers() + 1):
            if number not in papers or papers[number]["title"] != title(number - 1):
                yield number
        wanted = marked(self._acts[: self._done])
        for number, paper in papers.items():
            marks = wanted.get(number, Marks())
            maybe = marks.after(self._doing) if self._doing.paper == number else marks
            if marks_of(paper) not in (marks, maybe):
                yield number

    def _papers(self) -> int:
        return self._acts[self._done - 1].papers if self._done else 0

    def _check(self, *, healed: bool) -> None:
        """Run `lectern check`; only a healed index has to be whole."""
        result = lectern(self._folder, "check")
        faults = [line for line in result.stdout.splitlines() if line.startswith("FAULT")]
        index = [line for line in faults if line.endswith("the search index")]
        if healed:
            self._score.faults += max(len(faults), result.returncode)
        else:
            self._score.faults += len(faults) - len(index)
            self._score.reindexed += len(index)

    def _search(self) -> None:
        """Search for the last note that was acknowledged: the index must have it now."""
        number = next((n for n in reversed(range(self._done)) if self._note(n)), None)
        start = time.perf_counter()
        found = lectern(self._folder, "search", "--json", word_of(number or 0))
        self._score.healing = max(self._score.healing, time.perf_counter() - start)
        if number is not None:
            ids = [paper["id"] for paper in objects(found)]
            self._score.unfound += self._acts[number].paper not in ids

    def _note(self, number: int) -> bool:
        """Tell whether act *number* wrote a note that still stands."""
        act = self._acts[number]
        later = self._acts[number + 1 : self._done + 1]
        mine = act.arguments[:2]
        return mine[0] == "note" and all(other.arguments[:2] != mine for other in later)

    def _import_again(self, present: int) -> None:
        """Import all digests of the acts so far again: exactly what is missing is added."""
        acts = self._acts[: self._done + 1]
        paths = [act.digest for act in acts if act.digest]
        again = objects(lectern(self._folder, "import", "--json", *paths))
        added = sum(report["new"] for report in again)
        total = len(lectern(self._folder, "list", "--json").stdout.splitlines())
        wanted = acts[-1].papers
        self._score.miscounted += (added, total) != (wanted - present, wanted)


def _acknowledged(said: str) -> int:
    """Return how many commands have printed a whole line of their own."""
    blocks = said.split(">\n")[1:]
    return sum(1 for _ in takewhile(lambda block: "\n" in block, blocks))
