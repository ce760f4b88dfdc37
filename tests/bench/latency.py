"""Measure how long a decision takes from its key until it is drawn, over 100,000 papers."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import quantiles

from tests.bench.display import screen
from tests.bench.frames import FRAME
from tests.folders import at_home
from tests.rows import Row

PAPERS = 100_000
KEYS = 60
REST = 60
"""Milliseconds between two keys: what the one before began has ended."""


def latency(long: bool) -> Iterator[Row]:
    """Yield the time from a key to what it does on the screen, beside a key that only moves."""
    with tempfile.TemporaryDirectory() as scratch, at_home(scratch):
        yield Row("shown on", screen(), "-", holds=True)
        yield from _measured(Path(scratch), 10 * PAPERS if long else PAPERS)


def _measured(scratch: Path, count: int) -> Iterator[Row]:
    from tests.bench.library import filled
    from tests.bench.scene import Scene

    library = filled(scratch, count)
    with Scene(library) as scene:
        window = scene.window
        scene.until(lambda: window.model.rowCount() > 0.99 * count)

        def drawn() -> Callable[[], bool]:
            window.list.viewport().update()
            return lambda: True

        def moved() -> Callable[[], bool]:
            before = window.list.currentIndex().row()
            return lambda: window.list.currentIndex().row() != before

        def fewer() -> Callable[[], bool]:
            before = window.model.rowCount()
            return lambda: window.model.rowCount() < before

        def another() -> Callable[[], bool]:
            before = window.session.current
            return lambda: window.page.paper is not None and window.page.paper.id != before

        def marked() -> Callable[[], bool]:
            at = window.list.currentIndex().row()
            return lambda: (paper := window.model.paper(at)) and paper.decision.value == "later"

        rows, page = window.list.viewport(), window.page.texts["abstract"].viewport()
        control = _times(scene, "", rows, drawn)
        yield _row(f"control: drawn anew ({count:,})", control, None)
        yield _row("j: key to repaint", _times(scene, "j", rows, moved), None)
        own: list[float] = []
        yield _row("decide: key to repaint", _times(scene, "e", rows, fewer, own), control)
        yield _own_row("decide: of that our own work on the UI thread", own)
        yield _row("decide: key to the next paper's page", _times(scene, "e", page, another), None)
        window.session.go(_everything())
        scene.until(lambda: window.desk.shows(_everything()))
        yield _row("decide in a list that keeps it", _times(scene, "b", rows, marked), None)
        yield from _turns(scene)
        yield _row("triage: key to the next paper", _times(scene, "b", page, another), None)


def _everything():
    from reader.types import Place, PlaceKind

    return Place(PlaceKind.ALL)


def _turns(scene) -> Iterator[Row]:
    """Yield how late the window's turns are while triage mode is entered and left."""
    control = scene.run(lambda _: None)
    yield Row("control: p50 / p99 / max ms of a turn", control.told(), "-", holds=True)
    turns = scene.run(lambda step: step % 15 or scene.window.triaging.toggle())
    yield Row("triage, entered and left: the same", turns.told(), "-", holds=True)
    if not scene.window.triaging.is_on:
        scene.window.triaging.toggle()
    scene.until(lambda: scene.window.triaging.is_on)


def _times(
    scene, key: str, widget, begin: Callable[[], Callable[[], bool]], own: list[float] | None = None
) -> list[float]:
    return painted(scene, [key] * KEYS, widget, begin, own)


def painted(
    scene,
    keys: Iterable[str],
    widget,
    begin: Callable[[], Callable[[], bool]],
    own: list[float] | None = None,
) -> list[float]:
    """Return the milliseconds from each key to the end of the drawing that shows it.

    To *own* come the milliseconds that this thread was at work meanwhile.
    """
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Eye(QObject):
        sees: Callable[[], bool] | None = None
        seen = worked = 0.0

        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.Paint and self.sees is not None and self.sees():
                self.sees = None
                QTimer.singleShot(0, self.drawn)  # the turn in which it is drawn has ended then
            return False

        def drawn(self) -> None:
            self.seen, self.worked = time.perf_counter(), time.thread_time()

    eye, times = Eye(), []
    widget.installEventFilter(eye)
    for key in keys:
        scene.rest(REST)
        eye.seen, eye.sees = 0.0, begin()
        start, worked = time.perf_counter(), time.thread_time()
        scene.key(key)
        scene.until(lambda: eye.seen)
        times.append((eye.seen - start) * 1000)
        if own is not None:
            own.append((eye.worked - worked) * 1000)
    widget.removeEventFilter(eye)
    return times


def _row(name: str, times: list[float], control: list[float] | None) -> Row:
    """Return a row; with a *control* the goal is a frame beyond it, for the machine is shared."""
    p50, p95 = _cuts(times)
    told = f"{p50:.1f} / {p95:.1f} / {max(times):.1f}"
    most = FRAME + _cuts(control)[1] if control else 0.0
    goal = f"p95 <= {most:.1f}" if control else "-"
    return Row(f"{name}: p50 / p95 / max ms", told, goal, holds=not control or p95 <= most)


def _own_row(name: str, times: list[float]) -> Row:
    p50, p95 = _cuts(times)
    told = f"{p50:.1f} / {p95:.1f} / {max(times):.1f}"
    return Row(f"{name}: p50 / p95 / max ms", told, f"p95 <= {FRAME:.0f}", holds=p95 <= FRAME)


def _cuts(times: list[float]) -> tuple[float, float]:
    cuts = quantiles(times, n=100)
    return cuts[49], cuts[94]
