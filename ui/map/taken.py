"""A picture of the map that was painted: what it serves for, and where it belongs by now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from ui.map.camera import Camera

BLUR = 1.5
"""Times that a picture may be enlarged, or made smaller, before another is due at once."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture, and the camera by which it was taken."""

    image: QImage
    lens: Camera

    def serves(self, camera: Camera, all_of_it: QRectF) -> bool:
        """Return whether it shows what is seen now of *all_of_it*, and is not too coarse."""
        if not 1 / BLUR <= camera.scale / self.lens.scale <= BLUR:
            return False
        return self.lens.sees().contains(camera.sees().intersected(all_of_it))

    def paint(self, painter: QPainter, camera: Camera) -> None:
        """Paint it where it belongs now."""
        if camera.scale == self.lens.scale:
            corner = camera.seen(*self.lens.meant(QPointF(0, 0)))
            painter.drawImage(QPointF(corner.toPoint()), self.image)
        else:
            painter.setTransform(camera.from_camera(self.lens))
            painter.drawImage(0, 0, self.image)
            painter.resetTransform()
