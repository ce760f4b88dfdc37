"""What the map shows now: points, their classes, what is hidden, chosen, found and current."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from reader.types.maps import MapLabel, MapMarks, Mapped
from ui.looks.colours import Colours
from ui.map.camera import Camera
from ui.map.colouring import Class, Classes, Colouring, classes
from ui.map.points import Bools, Points
from ui.map.raster import Wanted


@dataclass(frozen=True, slots=True)
class Scene:
    """A map to be looked at. A change makes another one."""

    points: Points
    labels: tuple[MapLabel, ...]
    classes: Classes
    hidden: frozenset[int] = frozenset()
    """Classes that the legend leaves out."""
    chosen: Bools | None = None
    found: Bools | None = None
    current: int = -1
    ground: Colours | None = field(default=None, compare=False)
    shown: Bools = field(init=False, compare=False)
    """Which points there are to be seen."""

    @classmethod
    def of(cls, mapped: Mapped, marks: MapMarks, by: Colouring, colours: Colours) -> Scene:
        """Return the map as it was drawn, coloured."""
        points = Points.of(mapped)
        sorted_ = classes(by, points, marks, mapped.labels, colours)
        return cls(points, mapped.labels, sorted_, ground=colours)

    def __post_init__(self) -> None:
        left_out = np.zeros(len(self.classes.kinds), np.bool_)
        left_out[list(self.hidden)] = True
        object.__setattr__(self, "shown", ~left_out[self.classes.of])

    @property
    def bright(self) -> Bools | None:
        """Which points are to be looked at: those that are chosen, or else found; None for all."""
        return self.chosen if self.chosen is not None else self.found

    def kinds(self) -> Sequence[tuple[int, Class]]:
        """Return the classes that have papers, with their numbers."""
        return [(at, kind) for at, kind in enumerate(self.classes.kinds) if kind.papers]

    def looks_like(self, other: Scene) -> bool:
        """Return whether the points look the same, whichever is current."""
        return (
            self.points is other.points
            and self.classes is other.classes
            and self.ground is other.ground
            and self.hidden == other.hidden
            and self.bright is other.bright
        )

    def chosen_with(self, some: Bools | None, *, adds: bool = False) -> Scene:
        """Return the map with other points chosen; nothing chosen is no choice."""
        if some is not None:
            some = some & self.shown
            if adds and self.chosen is not None:
                some = some | self.chosen
        return replace(self, chosen=some if some is not None and some.any() else None)

    def wanted(self, camera: Camera, ratio: float = 1.0) -> Wanted:
        """Return the picture that is wanted of it."""
        assert self.ground is not None
        return Wanted(
            points=self.points,
            classed=self.classes.of,
            shown=self.shown,
            bright=self.bright,
            inks=tuple(kind.colour for kind in self.classes.kinds),
            rest=tuple(kind.rest for kind in self.classes.kinds),
            ground=self.ground.surface,
            camera=camera,
            ratio=ratio,
        )
