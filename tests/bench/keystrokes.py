"""Measure how long it takes from a key in the search box until what it finds is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import quantiles

from reader.library import Library
from tests.bench.asked import Asked
from tests.bench.display import screen
from tests.bench.engines import alone
from tests.folders import at_home
from tests.rows import Row

SEARCHES = 12
"""Searches that are typed, key by key."""
MOST = 30.0


def keystrokes(library: Library, scratch: Path, searches: Sequence[Asked]) -> Iterator[Row]:
    """Yield the milliseconds from a key to the end of the drawing of its results."""
    yield Row("keystrokes: shown on", screen(), "", holds=True)
    with at_home(scratch):
        times = alone(_typed, library, searches[:SEARCHES])
    p50, p95 = (quantiles(times, n=100)[at] for at in (49, 94))
    told = f"{p50:.1f} / {p95:.1f} / {max(times):.1f}"
    yield Row("key to painted results, p50 / p95 / max ms", told, f"p95 ≤ {MOST:.0f}", p95 <= MOST)


def _typed(library: Library, searches: Sequence[Asked]) -> list[float]:
    from tests.bench.latency import painted
    from tests.bench.scene import Scene

    with Scene(library) as scene:
        window = scene.window
        scene.until(lambda: window.model.rowCount() > 0)
        answers: list[object] = []
        window.session.searched.connect(answers.append)

        def answered() -> Callable[[], bool]:
            before = len(answers)
            return lambda: len(answers) > before

        times: list[float] = []
        for asked in (searches[0], *searches):
            window.session.window.focus("search")
            typed = painted(scene, asked.text(), window.list.viewport(), answered)
            # The first search opens the index; one letter asks for nothing yet.
            times += typed[1:] if answers and asked is not searches[0] else []
            scene.press_escape()
            scene.rest(200)
    return times
