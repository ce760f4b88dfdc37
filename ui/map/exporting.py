"""Write the map as it is seen, with its words and its legend, as PNG or SVG."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPen

from reader.text.unobeyed import unobeyed
from ui.looks.colours import blend
from ui.looks.theme import heading_font
from ui.map.camera import Camera
from ui.map.legend import line
from ui.map.lettering import Lettering
from ui.map.raster import DIM, OPACITY, painted, radius, seen
from ui.map.scene import Scene
from ui.widgets.picturing import SHARP, picture

DRAWN = 5_000
"""Papers that an SVG draws one by one; more are a picture in it, of which words stay letters."""
MARGIN = 24.0
COLUMN = 230.0
"""Pixels of the legend."""


class Picture:
    """The map as it is to be written."""

    def __init__(self, scene: Scene, camera: Camera, enlarged: float, title: str) -> None:
        assert scene.ground is not None
        self._scene, self._camera, self._enlarged = scene, camera, enlarged
        self._title, self._colours = title, scene.ground
        self.size = QSize(
            round(camera.width + COLUMN + 3 * MARGIN), round(camera.height + 2 * MARGIN + 44)
        )

    def made(self, kind: str) -> bytes:
        """Return the picture as a file of that kind; an SVG draws up to `DRAWN` papers as discs."""
        few = len(seen(self._scene.wanted(self._camera))) <= DRAWN
        paint = partial(self._paint, discs=kind == "svg" and few)
        return picture(self.size, self._title, paint, kind)

    def _paint(self, painter: QPainter, *, discs: bool) -> None:
        colours = self._colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(0, 0), self.size.toSizeF()), colours.window)
        painter.setPen(colours.text)
        painter.setFont(heading_font(1.3))
        painter.drawText(QPointF(MARGIN, MARGIN + 20), unobeyed(self._title))
        frame = QRectF(MARGIN, MARGIN + 36, self._camera.width, self._camera.height)
        painter.fillRect(frame, colours.surface)
        self._paint_legend(painter, frame.right() + MARGIN, frame.top() + 8)
        painter.save()
        painter.translate(frame.topLeft())
        if discs:
            self._paint_discs(painter)
        else:
            painter.drawImage(QPointF(0, 0), painted(self._scene.wanted(self._camera, SHARP)))
        letters = Lettering(self._scene.labels, colours)
        letters.paint_letters(painter, self._camera, self._enlarged)
        painter.restore()
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)

    def _paint_legend(self, painter: QPainter, left: float, top: float) -> None:
        painter.setFont(QGuiApplication.font())
        metrics = QFontMetrics(painter.font())
        high = metrics.height() * 1.55
        kinds = [one for at, one in self._scene.kinds() if at not in self._scene.hidden]
        for row, kind in enumerate(kinds):
            middle = top + high * (row + 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(kind.colour)
            painter.drawEllipse(QPointF(left + 6, middle), 5.5, 5.5)
            painter.setPen(self._colours.text)
            at = QRectF(left + 20, middle - high / 2, COLUMN - 20, high)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, line(kind, metrics, COLUMN - 20))

    def _paint_discs(self, painter: QPainter) -> None:
        """Paint the papers one by one: those of a colour together, and first what lies under."""
        scene, camera = self._scene, self._camera
        at = seen(scene.wanted(camera))
        size = radius(len(at), camera)
        lit = np.full(len(at), fill_value=True) if scene.bright is None else scene.bright[at]
        kinds = sorted(enumerate(scene.classes.kinds), key=lambda one: not one[1].rest)
        painter.setPen(Qt.PenStyle.NoPen)
        for is_bright in (False, True):
            for number, kind in kinds:
                some = at[(scene.classes.of[at] == number) & (lit == is_bright)].tolist()
                ink = blend(kind.colour, self._colours.surface, OPACITY if is_bright else DIM)
                painter.setBrush(ink)
                for one in some:
                    place = camera.seen(float(scene.points.x[one]), float(scene.points.y[one]))
                    painter.drawEllipse(place, size, size)
