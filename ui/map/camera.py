"""What part of the map is seen, and how large."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

MOST = 400.0
"""Times that the map can be larger than when all of it is seen."""
LEAST = 0.6


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the middle of the view is on the map, and pixels of the screen for 1 of the map."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 300.0
    width: float = 600.0
    height: float = 600.0

    def seen(self, x: float, y: float) -> QPointF:
        """Return where a place of the map is on the screen."""
        return QPointF(
            (x - self.x) * self.scale + self.width / 2, self.height / 2 - (y - self.y) * self.scale
        )

    def meant(self, at: QPointF) -> tuple[float, float]:
        """Return what place of the map is at a place of the screen."""
        x = (at.x() - self.width / 2) / self.scale + self.x
        return x, (self.height / 2 - at.y()) / self.scale + self.y

    def moved(self, by: QPointF) -> Camera:
        """Return the camera after the map was dragged so many pixels."""
        return replace(self, x=self.x - by.x() / self.scale, y=self.y + by.y() / self.scale)

    def zoomed(self, factor: float, at: QPointF, fitting: float) -> Camera:
        """Return the camera nearer, or farther; what is *at* a place of the screen stays there."""
        scale = min(max(self.scale * factor, fitting * LEAST), fitting * MOST)
        x, y = self.meant(at)
        beside = replace(self, scale=scale)
        now_x, now_y = beside.meant(at)
        return replace(beside, x=self.x + x - now_x, y=self.y + y - now_y)

    def sized(self, size: QSizeF) -> Camera:
        """Return the camera for a view of another size."""
        return replace(self, width=max(size.width(), 1.0), height=max(size.height(), 1.0))

    def fitted(self, what: QRectF, pad: float) -> Camera:
        """Return the camera that sees a part of the map, with *pad* pixels around."""
        room = max(self.width - 2 * pad, 50.0), max(self.height - 2 * pad, 50.0)
        reach = max(what.width(), 1e-3), max(what.height(), 1e-3)
        scale = min(room[axis] / reach[axis] for axis in (0, 1))
        return replace(self, x=what.center().x(), y=what.center().y(), scale=scale)

    def sees(self) -> QRectF:
        """Return the part of the map that is seen; its top is the lower edge."""
        width, height = self.width / self.scale, self.height / self.scale
        return QRectF(self.x - width / 2, self.y - height / 2, width, height)

    def from_camera(self, other: Camera) -> QTransform:
        """Return what brings a picture that was taken by another camera to where it is now."""
        ratio = self.scale / other.scale
        at = self.seen(*other.meant(QPointF(0, 0)))
        return QTransform(ratio, 0, 0, ratio, at.x(), at.y())
