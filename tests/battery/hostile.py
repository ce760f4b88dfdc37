"""Import hostile files, one child process each, beside a good one that must come in."""

from __future__ import annotations

import re
import resource
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.battery.command import environment, objects, python
from tests.battery.hostile_places import Hostile, hostile
from tests.battery.tally import Tally
from tests.builders import write_digest
from tests.rows import Row

FILES, SAMPLE = 400, 40
"""How many there are at least, and how many the short form tries."""
KILLED, SLOW = 20.0, 10.0
"""Seconds after which a child is stopped, and that it may take."""
MEMORY = 1 << 30
"""Bytes of address space of a child."""

_GIVEN_UP = re.compile("the reader of files|reading it (?:took|needed) more")
"""What an import says of a file that its limits were met by, which no parser may need."""

NEIGHBOURS = range(100_000, 100_003)
"""Papers that stand in no hostile file."""

_BOUNDED = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
from reader.cli import main
sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one hostile file; the fields are what went wrong."""

    name: str
    seconds: float
    traceback: bool = False
    memory: bool = False
    unnamed: bool = False
    neighbour: bool = False
    status: bool = False
    verdict: bool = False
    given_up: bool = False


def hostile_files(long: bool) -> Iterator[Row]:
    """Import everything hostile there is; in the short form SAMPLE of it, each time the same."""
    every = list(hostile())
    outcomes = [_tried(one) for one in (every if long else Random(SAMPLE).sample(every, SAMPLE))]
    slow = [f"{one.name} ({one.seconds:.0f} s)" for one in outcomes if one.seconds > SLOW]
    yield Row("files there are", len(every), f"≥ {FILES}", len(every) >= FILES)
    yield Row("files tried", len(outcomes), "-", holds=True)
    yield _bad("tracebacks", [one.name for one in outcomes if one.traceback])
    yield _bad("over 10 s", slow)
    yield _bad("over 1 GiB", [one.name for one in outcomes if one.memory])
    yield _bad("messages without the file's name", [one.name for one in outcomes if one.unnamed])
    yield _bad("good neighbours not imported", [one.name for one in outcomes if one.neighbour])
    yield _bad("exit status wrong", [one.name for one in outcomes if one.status])
    yield _bad("wrongly taken or refused", [one.name for one in outcomes if one.verdict])
    yield _bad("given up for time or memory", [one.name for one in outcomes if one.given_up])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield Row("largest, MiB", peak, "≤ 1,024", peak <= 1024)
    yield from _tally(outcomes, FILES if long else SAMPLE).rows("hostile")


def _tally(outcomes: Sequence[Outcome], least: int) -> Tally:
    """Count what was lost beside a hostile file, and the files of which no word was said."""
    tally = Tally(least, SLOW, runs=len(outcomes))
    for one in outcomes:
        tally.lost += one.neighbour
        tally.unopened += one.traceback or one.memory or one.status or one.verdict
        tally.took(one.seconds)
    return tally


def _bad(name: str, guilty: list[str]) -> Row:
    figure = f"{len(guilty)}: {', '.join(guilty)}" if guilty else "0"
    return Row(name, figure, "0", not guilty)


def _tried(one: Hostile) -> Outcome:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "there").mkdir()
        path = one.make(folder / "there")
        good = write_digest(folder, "neighbour", NEIGHBOURS)
        start = time.perf_counter()
        try:
            result = subprocess.run(
                python(_BOUNDED, folder, "import", "--json", path, good),
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=KILLED,
                env=environment(folder),
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Outcome(one.name, KILLED, neighbour=True, status=True, verdict=True)
        return _judged(one, path, result, time.perf_counter() - start)


def _judged(
    one: Hostile, path: Path, result: subprocess.CompletedProcess[str], seconds: float
) -> Outcome:
    *reports, last = [*objects(result)] or [{"file": "", "error": "nothing was said"}]
    shown = str(path).encode(errors="replace").decode()
    errors = [report for report in reports if report["error"]]
    return Outcome(
        one.name,
        seconds,
        traceback="Traceback" in result.stderr,
        memory="MemoryError" in result.stderr or result.returncode < 0,
        unnamed=not all(report["file"].startswith(shown) for report in errors),
        neighbour="neighbour" not in last["file"] or last["new"] != 3,
        status=result.returncode != int(bool(errors)),
        verdict=not reports or any(bool(report["error"]) is one.taken for report in reports),
        given_up=any(_GIVEN_UP.search(report["error"]) for report in errors),
    )
