"""Fuzz every importer, guided by the code that an input reaches, and replay what was found."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from reader.errors import LecternError
from tests.battery.fates import SECONDS, fate
from tests.battery.finished import finish, finished
from tests.battery.importers import IMPORTERS
from tests.battery.seeds import dictionary, kept, seeds, slug
from tests.battery.tally import Tally
from tests.rows import Row

LONG = 600
"""Seconds of fuzzing an importer in the long form; LECTERN_SECONDS sets another number.

So many are fuzzed at once as there are processors, or as LECTERN_LANES says."""
GROWN = Path(__file__).parents[2] / ".venv" / "cache" / "fuzz"
"""Where inputs are kept from one long run to the next."""
LONGEST = 20_000
"""Bytes of an input: what needs more is tried by the hostile files."""
_UNITS = re.compile(r"stat::number_of_executed_units:\s+(\d+)")


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What fuzzing one importer came to: how many inputs, and those that failed."""

    importer: str
    inputs: int
    failed: tuple[Path, ...]


def fuzz(long: bool) -> Iterator[Row]:
    """Replay what is kept; in the long form fuzz, too, where atheris is installed."""
    replayed = Tally(len(IMPORTERS))
    yield from _replayed(replayed, {name: kept(name) for name in IMPORTERS})
    yield from replayed.rows("replay")
    if not long:
        return
    if find_spec("atheris") is None:
        yield Row("fuzzing", "skipped: pip install 'lectern[fuzz]'", "", holds=True)
        return
    yield from _fuzzed(int(os.environ.get("LECTERN_SECONDS") or LONG))


def _fuzzed(seconds: int) -> Iterator[Row]:
    tally = Tally(len(IMPORTERS))
    lanes = int(os.environ.get("LECTERN_LANES") or os.cpu_count() or 1)
    with ThreadPoolExecutor(lanes) as pool:
        for done in pool.map(partial(_once, seconds), IMPORTERS):
            tally.runs += done.inputs
            yield Row(f"inputs of {done.importer}", f"{done.inputs:,}", "> 0", done.inputs > 0)
            yield from _replayed(tally, {done.importer: done.failed})
    yield from tally.rows("fuzz")


def _once(seconds: int, importer: str) -> Fuzzed:
    """Fuzz an importer, unless a run that was cut off has done so."""
    what = f"fuzz-{slug(importer)}"
    if (told := finished(what)) is not None:
        return Fuzzed(importer, told["inputs"], tuple(map(Path, told["failed"])))
    done = _run(seconds, importer)
    finish(what, {"inputs": done.inputs, "failed": list(map(str, done.failed))})
    return done


def _replayed(tally: Tally, inputs: dict[str, Iterable[Path]]) -> Iterator[Row]:
    """Give importers *inputs* again, in a child each; yield a row for each that still fails."""
    for importer, paths in inputs.items():
        pieces = [(path.name, path.read_bytes()) for path in paths]
        pieces += [(f"seed {number}", seed) for number, seed in enumerate(seeds(importer))]
        together = fate(partial(_all, importer, [data for _, data in pieces]))
        tally.runs += len(pieces)
        tally.took(together.seconds)
        if together.fault:
            alone = list(_alone(importer, pieces))
            tally.unopened += max(1, len(alone))
            yield from alone or [Row(f"{importer}, all of them", together.fault, "none", False)]


def _alone(importer: str, pieces: Iterable[tuple[str, bytes]]) -> Iterator[Row]:
    """Yield a row for each input that fails by itself."""
    for name, data in pieces:
        ended = fate(partial(IMPORTERS[importer], data))
        if ended.fault:
            yield Row(f"{importer}, {name}", ended.fault, "none", holds=False)


def _all(importer: str, inputs: Iterable[bytes]) -> None:
    for data in inputs:
        with suppress(LecternError):
            IMPORTERS[importer](data)


def _run(seconds: int, importer: str) -> Fuzzed:
    """Fuzz one importer from its seeds, what is kept and what earlier runs have found."""
    grown = GROWN / slug(importer)
    begun, failing = grown / "inputs", grown / "failing"
    for folder in (begun, failing):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(importer)):
        (begun / f"seed-{number}").write_bytes(seed)
    (grown / "dictionary").write_text(dictionary(importer))
    before = set(failing.iterdir())
    folders = [begun, *({path.parent for path in kept(importer)})]
    result = subprocess.run(
        [
            sys.executable, "-m", "tests.battery.fuzzing", importer, *map(str, folders),
            f"-max_total_time={seconds}", f"-timeout={SECONDS:.0f}", "-rss_limit_mb=2048",
            f"-max_len={LONGEST}", f"-dict={grown / 'dictionary'}", "-print_final_stats=1",
            f"-artifact_prefix={failing}/",
        ],
        capture_output=True, text=True, errors="replace",
    )  # fmt: skip
    units = _UNITS.search(result.stderr)
    return Fuzzed(importer, int(units[1]) if units else 0, tuple({*failing.iterdir()} - before))
