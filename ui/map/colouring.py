"""Sort the papers of a map into classes, each with its colour: by tag, decision, digest or age."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from reader.text.decisions import decision_name
from reader.types import Decision
from reader.types.maps import MapLabel, MapMarks
from reader.words import QT_TR_NOOP, tr
from ui.looks.colours import Colours, blend, readable
from ui.looks.hues import HUES, SEEN, hue
from ui.map.points import Points

_OLD_TO_NEW = ("#35456c", "#575d6d", "#777675", "#968f72", "#b8a866", "#dcc553")
"""Cividis, which looks alike to all kinds of sight."""

Classed = NDArray[np.uint8]


class Colouring(StrEnum):
    """What the points of a map are coloured by."""

    SUBJECT = "subject"
    TAG = "tag"
    DECISION = "decision"
    DIGEST = "digest"
    AGE = "age"

    @property
    def told(self) -> str:
        """Return it in the reader's language."""
        return tr(_TOLD[self])


_TOLD = {
    Colouring.SUBJECT: QT_TR_NOOP("Subject"),
    Colouring.TAG: QT_TR_NOOP("Tag"),
    Colouring.DECISION: QT_TR_NOOP("Decision"),
    Colouring.DIGEST: QT_TR_NOOP("Digest"),
    Colouring.AGE: QT_TR_NOOP("Age"),
}


@dataclass(frozen=True, slots=True)
class Class:
    """One class of papers: its name, its colour, and how many there are."""

    name: str
    colour: QColor
    papers: int
    rest: bool = False
    """Whether it is of those that have no class: it lies under the others."""


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes of a map, and that of each point by its place among them."""

    kinds: tuple[Class, ...]
    of: Classed


def classes(
    by: Colouring,
    points: Points,
    marks: MapMarks,
    labels: Sequence[MapLabel],
    colours: Colours,
) -> Classes:
    """Return the classes of the points."""
    if by is Colouring.SUBJECT:
        names, of = _subjects(points, labels)
        return _made(names, of, [hue(at, colours) for at in range(len(names))], colours)
    names, of, rest = _SORTS[by](len(points), marks)
    if by is Colouring.DECISION:
        inks = [readable(colours.decision(one), colours.surface, SEEN) for one in Decision]
    elif by is Colouring.AGE:
        inks = _ramp(len(names) - rest, colours)
    else:
        inks = [hue(at, colours) for at in range(len(names))]
    return _made(names, of, inks, colours, rest=rest)


def _made(
    names: Sequence[str],
    of: Classed,
    inks: Sequence[QColor],
    colours: Colours,
    *,
    rest: int = 0,
) -> Classes:
    counts = np.bincount(of, minlength=len(names)).tolist()
    first = len(names) - rest
    grey = blend(colours.faint, colours.surface, 0.55)
    kinds = [
        Class(name, grey if at >= first else inks[at], counts[at], at >= first)
        for at, name in enumerate(names)
    ]
    return Classes(tuple(kinds), of)


def _subjects(points: Points, labels: Sequence[MapLabel]) -> tuple[list[str], Classed]:
    """Return the largest regions, and the nearest of them to each point."""
    regions = [label for label in labels if label.level == 0] or [MapLabel(tr("All"), 0, 0, 0, 0)]
    far = [(points.x - one.x) ** 2 + (points.y - one.y) ** 2 for one in regions]
    return [one.text for one in regions], np.argmin(far, axis=0).astype(np.uint8)


Sorted = tuple[list[str], Classed, int]
"""Names of classes, the class of each paper, and how many at the end have no colour."""


def _commonest(things: NDArray[np.int32], names: dict[int, str], other: str, none: str) -> Sorted:
    """Sort by things of which each paper has one, 0 for none: the commonest get a colour."""
    counts = np.bincount(things, minlength=1)
    counts[0] = 0
    best = [at for at in np.argsort(-counts, kind="stable")[:HUES].tolist() if counts[at]]
    of = np.full(len(things), len(best), np.uint8)
    for at, thing in enumerate(best):
        of[things == thing] = at
    of[things == 0] = len(best) + 1
    return [*(names.get(thing, str(thing)) for thing in best), other, none], of, 2


def _tags(size: int, marks: MapMarks) -> Sorted:
    """Sort by tag: a paper of several is of the rarest, which says most of it."""
    tagged = np.frombuffer(marks.tagged, np.int32).reshape(-1, 2)
    counts = np.bincount(tagged[:, 1], minlength=1)
    best = np.argsort(-counts, kind="stable")[:HUES]
    coloured = np.isin(tagged[:, 1], best)
    # What is written last stays: the rarest of those with a colour, and before them all others.
    order = np.lexsort((-counts[tagged[:, 1]], coloured))
    things = np.zeros(size, np.int32)
    things[tagged[order, 0]] = tagged[order, 1]
    return _commonest(things, dict(marks.tags), tr("Other tags"), tr("No tag"))


def _decisions(_size: int, marks: MapMarks) -> Sorted:
    of = np.frombuffer(marks.decisions, np.uint8)
    return [decision_name(one) for one in Decision], of, 0


def _digests(_size: int, marks: MapMarks) -> Sorted:
    things = np.frombuffer(marks.digests, np.int32)
    return _commonest(things, dict(marks.pages), tr("Other digests"), tr("No digest"))


def _ages(_size: int, marks: MapMarks) -> Sorted:
    """Sort by year, or by month where there are but two years; the oldest come together."""
    days = np.frombuffer(marks.days, np.int32)
    known = np.unique(days[days > 0]).tolist()
    dates = {day: date.fromordinal(day) for day in known}
    yearly = len({one.year for one in dates.values()}) > 2
    named = {
        day: f"{one.year}" if yearly else f"{one.year}-{one.month:02}" for day, one in dates.items()
    }
    names = sorted(set(named.values()), reverse=True)
    shown = names[: len(_OLD_TO_NEW)]
    if len(names) > len(shown):
        shown[-1] = tr("{date} and before").format(date=shown[-1])
    last = max(len(shown) - 1, 0)
    at = {name: min(number, last) for number, name in enumerate(names)}
    of_day = np.full(max(known, default=0) + 1, len(shown), np.uint8)
    for day, name in named.items():
        of_day[day] = at[name]
    return [*shown, tr("No date")], of_day[days], 1


def _ramp(many: int, colours: Colours) -> list[QColor]:
    """Return colours from the newest to the oldest: the newest stand out from the ground."""
    steps = _OLD_TO_NEW if colours.dark else _OLD_TO_NEW[::-1]
    picked = [steps[-1 - round(at * (len(steps) - 1) / max(many - 1, 1))] for at in range(many)]
    return [readable(QColor(one), colours.surface, 1.5) for one in picked]


_SORTS: dict[Colouring, Callable[[int, MapMarks], Sorted]] = {
    Colouring.TAG: _tags,
    Colouring.DECISION: _decisions,
    Colouring.DIGEST: _digests,
    Colouring.AGE: _ages,
}
