"""Measure how long it takes from a start to a list of papers, beside an empty window."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import TypeAlias

from reader.library import PORTABLE
from tests.bench.display import screen
from tests.bench.library import filled
from tests.bundled import TOP, bundle, lacking
from tests.rows import Row
from ui.first_rows import DRAWN

COUNTS = (1_000, 10_000, 100_000)
LONG_COUNTS = (*COUNTS, 1_000_000)
RUNS = 5
MOST = 1.5
"""Seconds that a start may take."""
RATIO = 2.5
"""Times an empty window's start that it may take, where the machine is too busy for seconds."""
PATIENCE = 300
"""Seconds until a start is taken for one that never ends."""
REST = 3
"""Seconds after which the workers have settled, and memory is weighed."""

_DROP = Path("/proc/sys/vm/drop_caches")

Programs: TypeAlias = dict[str, list[str]]

_EMPTY = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.drawn)
    def drawn(self):
        print(time.time(), time.process_time(), flush=True)
        app.quit()
app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""


@dataclass(frozen=True, slots=True)
class Started:
    """One start: seconds until something is drawn, of work in them, and memory."""

    seconds: float
    work: float
    """Of the window's process alone: what else the machine does is hardly in it."""
    resident: int = 0
    """Bytes that the window's process holds; 0 where that was not weighed."""
    proportional: int = 0
    """Bytes of all its processes; what some share is counted once."""


def start(long: bool) -> Iterator[Row]:
    """Yield how long starts take, from source and from the bundle, at several sizes."""
    yield Row("shown on", screen(), "-", holds=True)
    with tempfile.TemporaryDirectory() as kept:
        scratch = Path(kept)
        programs = {"source": [sys.executable, "-P", "-m", "ui"]}
        if lack := lacking():
            yield Row("bundle", f"not measured: {lack}", "-", holds=True)
        else:
            programs["bundle"] = [str(bundle(scratch) / "lectern-window")]
        for count in LONG_COUNTS if long else COUNTS:
            yield from _measured(scratch, count, programs)


def _measured(scratch: Path, count: int, programs: Programs) -> Iterator[Row]:
    folder = copied(scratch, count)
    yield from _beside(folder, programs, f"{count:,} papers", _left_as_it_is)
    if count == COUNTS[-1]:
        yield from _from_cold(folder, programs, f"{count:,} papers, from cold")


def _from_cold(folder: Path, programs: Programs, what: str) -> Iterator[Row]:
    if os.access(_DROP, os.W_OK):
        yield from _beside(folder, programs, what, _forgotten)
    else:
        lack = "not measured: only root can have Linux forget what it read"
        yield Row(what, lack, "-", holds=True)


def _left_as_it_is() -> None:
    """Leave in the system's memory what earlier starts read: a start late in the day."""


def _forgotten() -> None:
    """Drop what the system has read of files, so that all comes from the disk: the day's first."""
    os.sync()
    _DROP.write_text("3")


def _beside(
    folder: Path, programs: Programs, what: str, readied: Callable[[], None]
) -> Iterator[Row]:
    """Start an empty window and each program by turns, each once *readied*."""
    empty: list[Started] = []
    taken: dict[str, list[Started]] = {name: [] for name in programs}
    for run in range(RUNS + 1):
        readied()
        alone = empty_window(folder)
        found = {}
        for name, program in programs.items():
            readied()
            found[name] = started(program, folder, run == RUNS)
        if run:  # the first compiles, and brings into the system's memory what stays there
            empty.append(alone)
            for name, one in found.items():
                taken[name].append(one)
    control = _middle(empty)
    told = f"{control.seconds:.2f} / {control.work:.2f}"
    yield Row(f"an empty window, beside {what}: p50 s / CPU s", told, "-", holds=True)
    for name, some in taken.items():
        yield from _rows(f"{name}, {what}", some, control)


def _rows(name: str, some: Sequence[Started], control: Started) -> Iterator[Row]:
    middle = _middle(some)
    ratio, work = middle.seconds / control.seconds, middle.work / control.work
    holds = middle.seconds <= MOST or ratio <= RATIO
    yield Row(f"{name}: first rows, p50 s", middle.seconds, f"<= {MOST}, or the ratio", holds)
    yield Row(f"{name}: as a ratio to it", ratio, f"<= {RATIO}", holds=ratio <= RATIO)
    yield Row(f"{name}: of that CPU s in the window's process", middle.work, "-", holds=True)
    yield Row(f"{name}: the same, as a ratio", work, "-", holds=True)
    told = f"{some[-1].resident / 1e6:.0f} / {some[-1].proportional / 1e6:.0f}"
    yield Row(f"{name}: MB, window RSS / all PSS", told, "-", holds=True)


def _middle(some: Sequence[Started]) -> Started:
    return Started(median(one.seconds for one in some), median(one.work for one in some))


def copied(scratch: Path, count: int) -> Path:
    """Return a folder with a copy of a library of so many papers, its index made."""
    folder = scratch / f"portable-{count}"
    (folder / "library").mkdir(parents=True)
    source = filled(scratch, count).database
    with (
        closing(sqlite3.connect(source)) as whole,
        closing(sqlite3.connect(folder / "library" / "library.sqlite")) as copy,
    ):
        whole.backup(copy)
    subprocess.run(
        [sys.executable, "-P", "-m", "reader", "rebuild-index"],
        env=_environment(folder),
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return folder


def _environment(folder: Path) -> dict[str, str]:
    path = os.pathsep.join(filter(None, [str(TOP), os.environ.get("PYTHONPATH")]))
    asked = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    # Compiled once, as where it is installed; and nothing is left in the checkout.
    compiled = {"PYTHONPYCACHEPREFIX": str(folder.parent / "compiled")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | asked | compiled | {PORTABLE: str(folder), "PYTHONPATH": path}


def empty_window(folder: Path) -> Started:
    """Start an empty window, beside a library's *folder*; wait until it is drawn and has ended."""
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _EMPTY],
        env=_environment(folder),
        capture_output=True,
        text=True,
        check=True,
    )
    drawn, work = map(float, done.stdout.split())
    return Started(drawn - begun, work)


def started(program: list[str], folder: Path, weighed: bool) -> Started:
    """Start it, wait for the first papers, and close it as a person would."""
    log = folder / "state" / "lectern.log"
    log.unlink(missing_ok=True)
    begun = time.time()
    with _ended(subprocess.Popen(program, env=_environment(folder))) as process:
        drawn, work = _drawn(log, process)
        resident = proportional = 0
        if weighed:
            time.sleep(REST)
            resident, proportional = _weighed(process.pid)
        process.terminate()
        process.wait()
    return Started(drawn - begun, work, resident, proportional)


@contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            process.wait()


def _drawn(log: Path, process: subprocess.Popen[bytes]) -> tuple[float, float]:
    """Return when the log says that papers were drawn, and after how many seconds of work."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        for line in lines:
            if DRAWN in line:
                day, clock, *_, work, _, _, _ = line.split()
                when = datetime.fromisoformat(f"{day} {clock.replace(',', '.')}")
                return when.timestamp(), float(work)
        assert process.poll() is None, f"it ended with {process.returncode}"
        time.sleep(0.05)
    raise AssertionError("no papers were drawn")


def _weighed(pid: int) -> tuple[int, int]:
    """Return the bytes of one process, and of it with all that it has started."""
    return _field(pid, "Rss"), sum(_field(one, "Pss") for one in _family(pid))


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _family(int(child))


def _field(pid: int, name: str) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return 1024 * int(line.split()[1])
    return 0
