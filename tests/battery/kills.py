"""Kill `lectern` at random moments, and see that what it had acknowledged is all there."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from itertools import takewhile
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.battery.acts import Act, Marks, marked, marks_of, script, word_of
from tests.battery.chance import chance
from tests.battery.command import Said, environment, in_turn, library_in, python
from tests.battery.tally import Tally
from tests.builders import title
from tests.rows import Row

SHORT, LONG = 8, 1_000
A_LIFE = 10
"""Kills of one library before the next, new one: its making is killed, too."""
AT_ONCE = 2
"""Lives at the same time."""
ACTS = 1_000
"""More than a life has time for."""
EARLY = 0.2
"""The share of kills that may come while the process starts, and the library is opened."""
MOST = 12
"""Commands of which the last is under way when it is killed, but for those early kills."""
MOMENTS = (0.0, 0.5)
"""Seconds between which it is killed, from its start, or else from the start of a command."""
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
    """What the kills have come to so far, beside what was lost."""

    acknowledged: int = 0
    faults: int = 0
    miscounted: int = 0
    unfound: int = 0
    complaints: int = 0
    reindexed: int = 0

    def add(self, other: Score) -> None:
        """Add what another life has come to."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


def kills(long: bool) -> Iterator[Row]:
    """Kill again and again; the seed of the acts and moments can be set by LECTERN_SEED."""
    seed = chance(long)
    yield Row("seed", str(seed), "", holds=True)
    wanted = LONG if long else SHORT
    tally, score = Tally(wanted, HEALED), Score()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for life in pool.map(_lived, *_plan(seed, wanted)):
            tally.add(life.tally)
            score.add(life.score)
    yield from _rows(score)
    yield from tally.rows("kills")


def _plan(seed: int, kills: int) -> tuple[list[int], list[int]]:
    """Return the seed of each life, and how often it is killed."""
    firsts = range(0, kills, A_LIFE)
    return [seed + first for first in firsts], [min(A_LIFE, kills - first) for first in firsts]


def _lived(seed: int, times: int) -> _Life:
    with TemporaryDirectory() as name:
        life = _Life(Path(name), Random(seed))
        for _ in range(times):
            life.kill()
            life.look()
    return life


def _rows(score: Score) -> Iterator[Row]:
    yield Row("acts acknowledged", score.acknowledged, "> 0", score.acknowledged > 0)
    for name, figure in (
        ("faults found by check", score.faults),
        ("imports again with a wrong total", score.miscounted),
        ("papers not found once healed", score.unfound),
        ("commands that failed by themselves", score.complaints),
    ):
        yield Row(name, figure, "0", figure == 0)
    yield Row("indexes found cut short", score.reindexed, "", holds=True)


class _Life:
    """One library: what is to be done to it, and how much of that it has acknowledged."""

    def __init__(self, folder: Path, random: Random) -> None:
        self._folder = folder
        self._random = random
        self.score, self.tally = Score(), Tally(0)
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
            if self._random.random() > EARLY:
                _wait_for(process, said, self._random.randint(1, MOST))
            try:
                process.wait(self._random.uniform(*MOMENTS))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.tally.runs += 1
        self.score.complaints += bool(errors.read_text())
        acknowledged = _acknowledged(said.read_text())
        self.score.acknowledged += acknowledged
        self._done += acknowledged

    def look(self) -> None:
        """Open the library, compare it with what was acknowledged, and let it heal."""
        if not self._done and not library_in(self._folder).database.exists():
            return  # It was killed before there was a library, and says so: there is none to open.
        number = next((n for n in reversed(range(self._done)) if self._note(n)), None)
        said = in_turn(
            self._folder,
            ("list", "--json"),
            ("check",),
            ("search", "--json", word_of(number or 0)),
            ("check",),
            ("import", "--json", *self._digests()),
            ("list", "--json"),
        )
        if len(said) < 6 or said[0].status:
            self.tally.unopened += 1
            return
        listed, before, found, after, again, total = said
        papers = {paper["id"]: paper for paper in listed.objects()}
        self.tally.lost += len(list(self._lost(papers)))
        self.tally.took(listed.seconds + found.seconds)
        self._check(before, healed=False)
        self._check(after, healed=True)
        if number is not None:
            ids = [paper["id"] for paper in found.objects()]
            self.score.unfound += self._acts[number].paper not in ids
        added = sum(report["new"] for report in again.objects())
        wanted = self._acts[self._done].papers
        right = (wanted - len(papers), wanted)
        self.score.miscounted += (added, len(total.lines)) != right

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

    def _check(self, said: Said, *, healed: bool) -> None:
        """Judge what `lectern check` said; only a healed index has to be whole."""
        faults = [line for line in said.lines if line.startswith("FAULT")]
        index = [line for line in faults if line.endswith("the search index")]
        if healed:
            self.score.faults += max(len(faults), said.status)
        else:
            self.score.faults += len(faults) - len(index)
            self.score.reindexed += len(index)

    def _note(self, number: int) -> bool:
        """Tell whether act *number* wrote a note that still stands."""
        act = self._acts[number]
        later = self._acts[number + 1 : self._done + 1]
        mine = act.arguments[:2]
        return mine[0] == "note" and all(other.arguments[:2] != mine for other in later)

    def _digests(self) -> list[str]:
        """Return all digests of the acts so far: imported again, exactly what is missing is new."""
        return [act.digest for act in self._acts[: self._done + 1] if act.digest]


def _wait_for(process: subprocess.Popen[bytes], said: Path, command: int) -> None:
    """Wait until *process* has begun so many commands: how long that takes is the machine's."""
    while process.poll() is None and said.read_bytes().count(b">\n") < command:
        time.sleep(0.01)


def _acknowledged(said: str) -> int:
    """Return how many commands have printed a whole line of their own."""
    blocks = said.split(">\n")[1:]
    return sum(1 for _ in takewhile(lambda block: "\n" in block, blocks))
