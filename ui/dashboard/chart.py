"""Say what a chart shows, free of how it is painted: names, values, and what stands behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reader.types.figures import Behind
from reader.words import tr
from ui.widgets.plain import figure

LONGEST = 22
"""Characters of a name beside a chart; tool tip and table have all of it."""


class Form(Enum):
    """How values are shown."""

    BARS = auto()
    """Bars side by side, stacked where there are several series."""
    ROWS = auto()
    """Bars below each other, with their names beside them."""
    MATRIX = auto()
    """A field for each two things, the darker the more they share."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, part of a bar, or field: what it says when it is pointed at, what it leads to."""

    at: int
    """Which bar, or which column of a matrix."""
    row: int
    """Which series, or which row of a matrix."""
    value: float
    told: str
    leads: Behind | str
    """The papers behind it, or a search that finds them."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart with its axes. ``line`` is a value for each name, drawn over the bars."""

    title: str
    about: str
    """What is counted, in a sentence."""
    form: Form
    names: tuple[str, ...]
    series: tuple[str, ...]
    """The names in the legend; of a matrix its rows'."""
    axes: tuple[str, str]
    """What stands along the bottom and along the side, with its unit."""
    marks: tuple[Mark, ...]
    empty: str
    """What is to be done to have something shown here."""
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The same as a table."""
    line: tuple[float, ...] = ()
    line_name: str = ""
    short: tuple[str, ...] = ()
    """The names as they stand at the axis, where the whole ones are too long."""
    round: tuple[tuple[int, ...], ...] = ()
    """Choices of names for an axis that has not room for all: rounder and rounder times."""


def told_of(name: str, value: str) -> str:
    """Return what a mark says of itself."""
    return tr("{name} · {value}").format(name=name, value=value)


def some_of(about: str, shown: int, of: int) -> str:
    """Return what is counted, and that not all of it is shown where that is so."""
    more = tr("{shown} of {all} are shown.").format(shown=figure(shown), all=figure(of))
    return f"{about} {more}" if shown < of else about
