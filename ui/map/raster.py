"""Paint many points into a picture with NumPy: round, with soft edges, in any order alike.

A pixel has the mean colour of the discs on it, each by how much of it is there. So it makes no
difference which is painted first, and a hundred thousand cost a few sums over pixels. A picture is
painted band by band: what a band takes stays in the processor's cache, and no step holds up Python.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from ui.map.camera import Camera
from ui.map.points import Bools, Floats, Points

SMALLEST, LARGEST = 1.0, 5.5
"""Pixels of a disc's radius, where points are many and where they are few."""
DOT = 1.25
"""Pixels of a radius up to which a point is but four pixels: a fifth of the work."""
FILLED = 0.085
"""How much of the view discs fill, where their size is free."""
DIM = 0.16
"""How much of its colour a point keeps that is not among those to be looked at."""
UNDER = 0.12
"""How much a point counts that lies under others."""
OPACITY = 0.92

Spread = tuple[NDArray[np.int64], Floats, NDArray[np.int64]]
"""Pixels that points are on, how much of each is covered, and by which point, pair by pair."""
BAND = 8_000
"""Points of a band, about: each step in NumPy costs something by itself, too."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture that is wanted: what is seen, by what camera, in which colours."""

    points: Points
    classed: NDArray[np.uint8]
    shown: Bools
    """Which points there are: the legend leaves some out."""
    bright: Bools | None
    """Which are to be looked at, if not all."""
    inks: tuple[QColor, ...]
    """The colour of each class."""
    rest: tuple[bool, ...]
    """Which classes lie under the others."""
    ground: QColor
    camera: Camera
    ratio: float = 1.0
    """Pixels of the picture for one of the camera."""
    beyond: float = 0.0
    """Pixels of the camera that are painted beyond each edge: a drag brings them into view."""

    @property
    def lens(self) -> Camera:
        """Return the camera of the whole picture."""
        width, height = self.camera.width + 2 * self.beyond, self.camera.height + 2 * self.beyond
        return replace(self.camera, width=width, height=height)


def radius(many: int, camera: Camera) -> float:
    """Return how large discs are where so many are seen."""
    area = camera.width * camera.height * FILLED / max(many, 1)
    return float(min(max((area / np.pi) ** 0.5, SMALLEST), LARGEST))


def seen(wanted: Wanted) -> NDArray[np.int64]:
    """Return the points that are in the picture."""
    points = wanted.points
    return np.flatnonzero(wanted.shown & _in_view(points.x, points.y, wanted.lens))


def _in_view(x: Floats, y: Floats, camera: Camera) -> Bools:
    view, edge = camera.sees(), LARGEST / camera.scale
    within: Bools = (x > view.left() - edge) & (x < view.right() + edge)
    within &= (y > view.top() - edge) & (y < view.bottom() + edge)
    return within


def painted(wanted: Wanted) -> QImage:
    """Return the picture. It may be made in any thread."""
    lens, ratio = wanted.lens, wanted.ratio
    width, height = max(round(lens.width * ratio), 1), max(round(lens.height * ratio), 1)
    points = wanted.points
    many = int((wanted.shown & _in_view(points.x, points.y, wanted.camera)).sum())
    size = radius(many, wanted.camera) * ratio
    picture = np.empty((height, width), np.uint32)
    step = max(height * BAND // max(many, BAND), 1)
    for top in range(0, height, step):
        rows = min(step, height - top)
        picture[top : top + rows] = _band(wanted, size, top, (width, rows))
    image = QImage(picture.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
    image.setDevicePixelRatio(ratio)
    return image


def _band(wanted: Wanted, size: float, top: int, room: tuple[int, int]) -> NDArray[np.uint32]:
    """Return so many rows of the picture, from the row *top* on."""
    lens, ratio, points = wanted.lens, wanted.ratio, wanted.points
    width, rows = room
    scale, edge = lens.scale * ratio, size + 1
    low, high = (
        lens.y + (lens.height * ratio / 2 - row) / scale for row in (top + rows + edge, top - edge)
    )
    at = points.between_heights(low, high)
    at = at[wanted.shown[at]]
    x = (points.x[at] - np.float32(lens.x)) * np.float32(scale) + np.float32(width / 2)
    # One row more above and below: a point on the edge of two bands is in both.
    middle = lens.height * ratio / 2 - top + 1
    y = np.float32(middle) - (points.y[at] - np.float32(lens.y)) * np.float32(scale)
    beside = np.flatnonzero((x > -edge) & (x < width + edge))
    at, x, y = at[beside], x[beside], y[beside]
    pixels = (rows + 2) * width
    spread = (_discs if size > DOT else _dots)(x, y, size, (width, rows + 2))
    there, ink = _mixed(wanted, at, spread, pixels)
    band = np.full(pixels, wanted.ground.rgb(), np.uint32)
    band[there] = ink
    return band.reshape(rows + 2, width)[1:-1]


def _mixed(
    wanted: Wanted, at: NDArray[np.int64], spread: Spread, pixels: int
) -> tuple[NDArray[np.int64], NDArray[np.uint32]]:
    """Return the pixels that anything is on, and their colours as Qt has them."""
    pixel, share, whose = spread
    touched = np.zeros(pixels, np.bool_)
    touched[pixel] = True
    there = np.flatnonzero(touched)
    # Sums over the pixels with something on them: most of the picture is ground.
    place = np.empty(pixels, np.int64)
    place[there] = np.arange(len(there))
    pixel = place[pixel]
    colour, weight = _inks(wanted, at)
    cover = np.bincount(pixel, share * weight[whose], len(there)).clip(1e-9)
    opaque = np.bincount(pixel, share, len(there)).clip(0, 1) * OPACITY
    mixed = np.full(len(there), 0xFF000000, np.uint32)
    for channel, ground in enumerate(_bgr(wanted.ground)):
        sums = np.bincount(pixel, share * (weight * colour[:, channel])[whose], len(there))
        value = ground + (sums / cover - ground) * opaque
        mixed |= (value + 0.5).astype(np.uint32) << np.uint32(8 * channel)
    return there, mixed


def _inks(wanted: Wanted, at: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Return the colour of each point, blue first, and how much it counts beside others."""
    inks = np.array([_bgr(ink) for ink in wanted.inks], np.float32)
    under = np.where(wanted.rest, UNDER, 1).astype(np.float32)
    classed = wanted.classed[at]
    colour, weight = inks[classed], under[classed]
    if wanted.bright is not None:
        dim = ~wanted.bright[at]
        ground = np.array(_bgr(wanted.ground), np.float32)
        colour[dim] = ground + (colour[dim] - ground) * np.float32(DIM)
        weight[dim] *= np.float32(UNDER)
    return colour, weight


def _discs(x: Floats, y: Floats, size: float, room: tuple[int, int]) -> Spread:
    width, height = room
    left, top = np.floor(x), np.floor(y)
    aside, below = left + np.float32(0.5) - x, top + np.float32(0.5) - y
    reach = int(np.ceil(size + 0.5))
    pixels, shares, owners = [], [], []
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            if (max(abs(down) - 1, 0) ** 2 + max(abs(right) - 1, 0) ** 2) > (size + 0.5) ** 2:
                continue
            column, row = left + right, top + down
            share = np.float32(size + 0.5) - np.sqrt((aside + right) ** 2 + (below + down) ** 2)
            kept = np.flatnonzero(
                (share > 0) & (column >= 0) & (column < width) & (row >= 0) & (row < height)
            )
            pixels.append(row[kept].astype(np.int64) * width + column[kept].astype(np.int64))
            shares.append(np.minimum(share[kept], 1))
            owners.append(kept)
    return np.concatenate(pixels), np.concatenate(shares), np.concatenate(owners)


def _dots(x: Floats, y: Floats, size: float, room: tuple[int, int]) -> Spread:
    """Return what `_discs` does for points of a pixel or so: each is shared out among four."""
    width, height = room
    left, top = np.floor(x - np.float32(0.5)), np.floor(y - np.float32(0.5))
    inside = np.flatnonzero((left >= 0) & (left < width - 1) & (top >= 0) & (top < height - 1))
    left, top = left[inside], top[inside]
    right, down = x[inside] - np.float32(0.5) - left, y[inside] - np.float32(0.5) - top
    corner = top.astype(np.int64) * width + left.astype(np.int64)
    weight = np.float32(2 * size * size)
    pixels = np.concatenate([corner, corner + 1, corner + width, corner + width + 1])
    shares = np.concatenate(
        [(1 - right) * (1 - down), right * (1 - down), (1 - right) * down, right * down]
    )
    return pixels, np.minimum(shares * weight, 1), np.tile(inside, 4)


def _bgr(colour: QColor) -> tuple[int, int, int]:
    return colour.blue(), colour.green(), colour.red()
