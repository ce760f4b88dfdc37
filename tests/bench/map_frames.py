"""Zoom and drag a map of 100,000 points, and measure every turn of the window's loop."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from statistics import quantiles

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.display import screen
from tests.bench.frames import FRAME, SLACK
from tests.bench.pacing import paced
from tests.rows import Row
from tests.waiting import until

POINTS = 100_000
LONG_POINTS = 1_000_000
WINDOW = (1400, 900)
PATIENCE = 30.0
"""Seconds that the first picture may take."""


def map_frames(long: bool) -> Iterator[Row]:
    """Yield how late turns are while the map is zoomed, dragged and pointed at."""
    yield Row("map shown on", screen(), "-", holds=True)
    for points in (POINTS, LONG_POINTS) if long else (POINTS,):
        yield from _measured(points)


def _measured(points: int) -> Iterator[Row]:
    from ui.looks.colours import LIGHT_COLOURS
    from ui.map.colouring import Colouring
    from ui.map.scene import Scene
    from ui.map.window import MapWindow

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert app is not None
    window = MapWindow(LIGHT_COLOURS)
    window.resize(*WINDOW)
    window.show()
    mapped, marks = _made_up(points)
    window.show_scene(Scene.of(mapped, marks, Colouring.SUBJECT, LIGHT_COLOURS), LIGHT_COLOURS)
    view, shown = window.view, _Shown(window.view)
    view.update()  # it may have been painted before
    until(lambda: shown.times > 0, PATIENCE)
    middle = QPointF(view.width() / 2, view.height() / 2)
    paced(lambda _: None)  # the first pictures are painted meanwhile
    control = paced(lambda _: None)
    yield Row(f"map of {points:,}, control: share over 16 ms", control.late(), "-", holds=True)
    works: dict[str, Callable[[int], object]] = {
        "zoom": lambda step: view.zoom(1.05 if step % 120 < 60 else 1 / 1.05, middle),
        "drag": lambda step: view.drag(QPointF(9 if step % 60 < 30 else -9, 3)),
        "point at": lambda step: view.mouse.point_at(QPointF(step * 7 % 900, step * 5 % 700)),
        "choose by rectangle": lambda step: view.scene.points.between((-0.5, -0.5), (0.5, 0.5)),
        "choose by lasso": lambda step: step % 10 or view.scene.points.within(_ring()),
    }
    for name, work in works.items():
        shown.times = 0
        turns = paced(work)
        yield Row(f"map, {name}: p50 / p99 / max ms", turns.told(), "-", holds=True)
        yield Row(f"map, {name}: pictures shown", shown.times, "-", holds=True)
        spent = quantiles(turns.spent, n=1000)[-1]
        yield Row(f"map, {name}: ms of the window's own thread, in 999 of 1,000 turns", spent,
                  f"<= {FRAME:g}", holds=spent <= FRAME)  # fmt: skip
        late, goal = turns.late(), control.late() + SLACK
        yield Row(f"map, {name}: share over 16 ms", late, f"<= {goal:.3f}", holds=late <= goal)
    view.close_down()
    window.close()


def _ring() -> list[tuple[float, float]]:
    return [(0.6 * np.cos(at / 20), 0.6 * np.sin(at / 20)) for at in range(126)]


def _made_up(points: int):
    """Return a map of that many points in islands, and marks for it."""
    from reader.types.maps import MapLabel, MapMarks, Mapped

    random = np.random.default_rng(1)
    centres = random.uniform(-0.9, 0.9, (120, 2))
    places = centres[random.integers(0, 120, points)] + random.normal(0, 0.04, (points, 2))
    labels = tuple(
        MapLabel(f"Region number {at}", *where, int(at >= 14) + int(at >= 60), 100)
        for at, where in enumerate(centres.tolist())
    )
    nothing = np.zeros(points, np.int32).tobytes()
    marks = MapMarks(np.zeros(points, np.uint8).tobytes(), nothing, nothing, b"")
    ids = np.arange(1, points + 1, dtype=np.int64).tobytes()
    return Mapped(ids, places.astype(np.float32).tobytes(), labels, points), marks


class _Shown(QObject):
    """Counts how often a widget is painted: what nobody sees is fluent by itself."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.Paint
        return False
