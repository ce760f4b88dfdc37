"""Choose the numbers and the times that stand at the axes of a chart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import ceil, floor, log10

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from reader.text.unobeyed import unobeyed
from ui.dashboard.chart import Chart

TICKS = 4
"""Steps that an axis has, or a few more."""
BELOW = 4.0
"""Pixels from the axis down to the times."""
BESIDE = 10.0
"""Pixels between two times."""

Written = tuple[str, float, QRectF]
"""A time, where on the axis it is, and where it is written."""


def highest(chart: Chart) -> float:
    """Return the height of the highest bar, all its parts together, or of the line."""
    stacked: dict[int, float] = {}
    for mark in chart.marks:
        stacked[mark.at] = stacked.get(mark.at, 0.0) + mark.value
    return max((*stacked.values(), *chart.line), default=0.0)


def ticks(top: float) -> list[float]:
    """Return whole numbers from 0 on, the last not under *top*: by 1, 2 or 5 and zeros."""
    rough = max(top, 1.0) / TICKS
    power = 10.0 ** floor(log10(rough))
    step = max(1.0, next(power * by for by in (1, 2, 5, 10) if power * by >= rough))
    return [step * at for at in range(ceil(max(top, 1.0) / step) + 1)]


def times(chart: Chart, plot: QRectF, room: QRectF, metrics: QFontMetricsF) -> list[Written]:
    """Return the times that stand below *plot*: of the round ones as many as there is room for."""
    names = [unobeyed(name) for name in chart.short or chart.names]
    step = plot.width() / max(1, len(names))

    def written(some: Iterable[int]) -> Iterator[Written]:
        for at in some:
            wide, x = metrics.horizontalAdvance(names[at]), plot.left() + step * (at + 0.5)
            left = max(min(x - wide / 2, room.right() - wide), room.left())
            yield names[at], x, QRectF(left, plot.bottom() + BELOW, wide, metrics.height())

    for some in chart.round:
        found = list(written(some))
        if len(found) > min(1, len(names) - 1) and not _touch(found):
            return found
    widest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    return list(written(range(0, len(names), max(1, ceil((widest + BESIDE) / step)))))


def _touch(found: Iterable[Written]) -> bool:
    return any(one[2].right() + BESIDE > other[2].left() for one, other in pairwise(found))
