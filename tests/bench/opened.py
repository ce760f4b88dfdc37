"""Open the window, or an empty one, in a process of its own; scroll, and say what that took."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.library import Library

LONGEST = 300
"""Seconds: this ends what would never end."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The turns of a window while it scrolled, and its memory then."""

    turns: list[float]
    """Milliseconds."""
    resident: int
    """Bytes of the window's process; Lectern's workers have their own."""


def opened(library: Library | None) -> Opened:
    """Return what another process tells of the window on a library, or of an empty one."""
    place = [library.folder, library.cache] if library else []
    command = [sys.executable, "-m", "tests.bench.opened", *map(str, place)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    assert done.returncode == 0, done.stderr[-2_000:]
    return Opened(**json.loads(done.stdout.splitlines()[-1]))


def _lectern(library: Library) -> Opened:
    from tests.bench.scene import Scene

    with Scene(library) as scene:
        model, bar = scene.window.model, scene.window.list.verticalScrollBar()
        scene.until(lambda: model.rowCount() > 0 and model.paper(0) is not None)
        turns = scene.run(lambda _: bar.setValue(bar.value() + 240)).durations
        return Opened(turns, _resident())


def _empty() -> Opened:
    from PySide6.QtWidgets import QApplication, QMainWindow

    from tests.bench.pacing import paced

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    turns = paced(lambda _: window.update()).durations
    del app
    return Opened(turns, _resident())


def _resident() -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    place = [Path(each) for each in sys.argv[1:]]
    told = _lectern(Library(*place)) if place else _empty()
    print(json.dumps(asdict(told)), flush=True)
