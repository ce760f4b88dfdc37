"""Steer the map by the mouse: drag it, zoom, point at papers, draw a shape around some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter

from ui.map.gestures import Shape, Tool

if TYPE_CHECKING:
    from ui.map.view import MapView

REACH = 12.0
"""Pixels from a point at which the mouse still points at it."""
CLICK = 4
"""Pixels that the mouse may move in a click."""


class Mouse:
    """What the mouse does in the view of a map."""

    def __init__(self, view: MapView) -> None:
        self._view = view
        self.at = -1
        """The point that is pointed at, or none."""
        self._shape: Shape | None = None
        self._pressed: QPointF | None = None
        self._dragged = False

    @property
    def draws(self) -> bool:
        """Whether a shape is being drawn."""
        return self._shape is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin to drag the map, or to draw a shape: Shift draws a lasso, Ctrl a rectangle."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragged = event.position(), False
        tool, held = self._view.tool, event.modifiers()
        if held & Qt.KeyboardModifier.ShiftModifier and tool is Tool.MOVE:
            tool = Tool.LASSO
        elif held & Qt.KeyboardModifier.ControlModifier and tool is Tool.MOVE:
            tool = Tool.RECTANGLE
        self._shape = None if tool is Tool.MOVE else Shape(tool, event.position())

    def move(self, event: QMouseEvent) -> None:
        """Drag the map, go on with the shape, or say what is pointed at."""
        at = event.position()
        if self._pressed is None:
            self.point_at(at)
            return
        self._dragged = self._dragged or (at - self._pressed).manhattanLength() > CLICK
        if self._shape is not None:
            self._shape.go_on(at)
            self._view.update()
        elif self._dragged:
            self._view.drag(at - self._pressed)
            self._pressed = at

    def release(self, event: QMouseEvent) -> None:
        """Choose what is in the shape, or open the paper that was clicked."""
        view, shape, pressed = self._view, self._shape, self._pressed
        self.drop()
        if view.scene is None or pressed is None:
            return
        adds = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if not self._dragged:
            self._click(event.position())
        elif shape is not None:
            some = shape.chosen(view.scene.points, view.camera)
            (view.chosen_also if adds else view.chosen).emit(some)
            view.tool_wanted.emit(Tool.MOVE)
        view.update()

    def drop(self) -> None:
        """Give up what was begun."""
        self._shape = self._pressed = None

    def leave(self) -> None:
        """Point at nothing any more."""
        self._say(-1)

    def point_at(self, place: QPointF) -> None:
        """Say what is at a place of the screen."""
        self._say(self.near(place))

    def near(self, place: QPointF) -> int:
        """Return the point that is at a place of the screen, or none."""
        view = self._view
        if view.scene is None:
            return -1
        x, y = view.camera.meant(place)
        return view.scene.points.nearest(x, y, REACH / view.camera.scale, view.scene.shown)

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Paint the shape that is being drawn."""
        if self._shape is not None:
            self._shape.paint(painter, colour)

    def _say(self, found: int) -> None:
        if found != self.at:
            self.at = found
            self._view.pointed.emit(found)
            self._view.update()

    def _click(self, place: QPointF) -> None:
        found = self.near(place)
        if found >= 0:
            self._view.current_wanted.emit(found)
            self._view.open_wanted.emit(found)
        else:
            self._view.chosen.emit(None)
