"""Drive the real window over 100,000 papers, or a million, and measure every turn of its loop."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

from tests.bench.display import screen
from tests.folders import at_home
from tests.rows import Row

PAPERS = 100_000
LONG_PAPERS = 1_000_000
BEAT = 2
FRAME = 16.0
"""Milliseconds of a turn: a screen shows sixty pictures a second."""
LATE = FRAME + BEAT
"""Milliseconds between two beats: up to one beat of them is waiting for it, and no turn."""
SLACK = 0.01
"""Share of late turns allowed beyond the control's: the machine is not ours alone."""
STEPS = 150
PACE = 30
"""Milliseconds between two acts: a key that is held down."""


@dataclass
class Turns:
    """How long the event loop took to come back to a heart that beats every 2 ms."""

    durations: list[float] = field(default_factory=list)
    spent: list[float] = field(default_factory=list)
    """What the window's thread spent in each: that no other process alters."""
    last: tuple[float, float] = (0.0, 0.0)

    def beat(self) -> None:
        """Note that the loop is back; what lies between two beats is one turn, in ms."""
        now = time.perf_counter(), time.thread_time()
        if self.last[0]:
            for kept, here, last in zip((self.durations, self.spent), now, self.last, strict=True):
                kept.append((here - last) * 1000)
        self.last = now

    def late(self) -> float:
        """Return the share of turns over a frame."""
        over = sum(duration > LATE for duration in self.durations)
        return over / max(1, len(self.durations))

    def told(self) -> str:
        """Return p50, p99 and the maximum, for people."""
        cuts = quantiles(self.durations, n=100)
        return f"{cuts[49]:.2f} / {cuts[98]:.2f} / {max(self.durations):.2f}"


def frames(long: bool) -> Iterator[Row]:
    """Yield how late the window's turns are at each kind of work, beside doing nothing."""
    with tempfile.TemporaryDirectory() as scratch, at_home(scratch):
        yield Row("shown on", screen(), "-", holds=True)
        for count in (PAPERS, LONG_PAPERS) if long else (PAPERS,):
            yield from _measured(Path(scratch), count)


def _measured(scratch: Path, count: int) -> Iterator[Row]:
    from tests.bench.library import filled
    from tests.bench.scene import Scene

    library = filled(scratch, count)
    with Scene(library) as scene:
        scene.until(
            lambda: scene.window.model.rowCount() > 0.95 * count
        )  # some are the same, or decided
        listed = scene.window.model.rowCount()
        yield Row(f"papers listed of {count:,}", listed, "> 95 %", listed > 0.95 * count)
        control = scene.run(lambda _: None)
        yield Row("control: p50 / p99 / max ms", control.told(), "-", holds=True)
        yield Row("control: share over 16 ms", control.late(), "-", holds=True)
        for name, work in _WORK.items():
            turns = scene.run(lambda step, work=work: work(scene, step))
            yield Row(f"{name}: p50 / p99 / max ms", turns.told(), "-", holds=True)
            late = turns.late()
            goal = control.late() + SLACK
            yield Row(f"{name}: share over 16 ms", late, f"<= {goal:.3f}", holds=late <= goal)


def _scroll(scene, step: int) -> None:
    bar = scene.window.list.verticalScrollBar()
    bar.setValue(bar.value() + 240)


def _jump(scene, step: int) -> None:
    bar = scene.window.list.verticalScrollBar()
    bar.setValue((step * 7919 * 997) % bar.maximum())


def _hold_j(scene, step: int) -> None:
    scene.key("j")


def _star(scene, step: int) -> None:
    scene.key("s")
    scene.key("j")


def _decide(scene, step: int) -> None:
    scene.key("e")


def _select_all(scene, step: int) -> None:
    if step % 15 == 0:
        scene.window.list.selectAll()
    elif step % 15 == 8:
        scene.key("j")


def _type(scene, step: int) -> None:
    if step == 0:
        scene.key("/")
    scene.key("retrieval augmented generation "[step % 31])


def _tag_many(scene, step: int) -> None:
    if step % 50 == 0:
        scene.select(0, 10_000)
    elif step % 50 == 5:
        scene.key("1")


def _type_while_importing(scene, step: int) -> None:
    if step == 0:
        scene.press_escape()
        scene.import_new()
    _type(scene, step)


_WORK: dict[str, Callable] = {
    "scroll": _scroll,
    "jump": _jump,
    "hold j": _hold_j,
    "star every 30 ms": _star,
    "decide every 30 ms": _decide,
    "select all": _select_all,
    "tag 10,000": _tag_many,
    "search as you type, while indexing": _type,
    "search while importing": _type_while_importing,
}
