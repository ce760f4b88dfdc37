"""Draw a shape on the map with the mouse: a lasso or a rectangle."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.map.camera import Camera
from ui.map.points import Bools, Points

STEP = 3.0
"""Pixels between two corners of a lasso: finer ones select no other papers."""


class Tool(StrEnum):
    """What dragging on the map does."""

    MOVE = "move"
    LASSO = "lasso"
    RECTANGLE = "rectangle"


class Shape:
    """A shape that is being drawn."""

    def __init__(self, tool: Tool, start: QPointF) -> None:
        self.tool = tool
        self._corners = [start]

    def go_on(self, at: QPointF) -> None:
        """Follow the mouse."""
        if self.tool is Tool.RECTANGLE:
            self._corners[1:] = [at]
        elif (at - self._corners[-1]).manhattanLength() >= STEP:
            self._corners.append(at)

    def chosen(self, points: Points, camera: Camera) -> Bools:
        """Return the points in the shape."""
        corners = [camera.meant(corner) for corner in self._corners]
        if self.tool is Tool.RECTANGLE:
            (x1, y1), (x2, y2) = corners[0], corners[-1]
            return points.between((min(x1, x2), min(y1, y2)), (max(x1, x2), max(y1, y2)))
        return points.within(corners)

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Paint the shape as it is so far."""
        fill = QColor(colour)
        fill.setAlphaF(0.12)
        painter.setPen(QPen(colour, 1.6, Qt.PenStyle.DashLine))
        painter.setBrush(fill)
        if self.tool is Tool.RECTANGLE:
            painter.drawRect(QRectF(self._corners[0], self._corners[-1]).normalized())
        else:
            path = QPainterPath()
            path.addPolygon(QPolygonF(self._corners))
            path.closeSubpath()
            painter.drawPath(path)
