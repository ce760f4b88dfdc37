"""Steer the map by keys alone: from paper to paper, nearer and farther, choose and open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from ui.map.points import Bools
from ui.map.scene import Scene

if TYPE_CHECKING:
    from ui.map.view import MapView

ZOOM = 1.25
"""How much a key enlarges the map."""
STRIDE = 5
"""With Ctrl an arrow moves the map by one of so many parts of the view."""

Key = Qt.Key
_WAYS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, 1), Key.Key_Down: (0, -1)}


class Keys:
    """What keys do in the view of a map."""

    def __init__(self, view: MapView) -> None:
        self._view = view
        self._plain: Mapping[int, Callable[[Scene], bool]] = {
            Key.Key_Plus: lambda _: self._zoom(ZOOM),
            Key.Key_Equal: lambda _: self._zoom(ZOOM),
            Key.Key_Minus: lambda _: self._zoom(1 / ZOOM),
            Key.Key_0: lambda _: self._fit(),
            Key.Key_Escape: lambda _: view.let_go(),
            Key.Key_Return: self._open,
            Key.Key_Enter: self._open,
            Key.Key_Space: self._toggle,
        }

    def press(self, event: QKeyEvent, scene: Scene) -> bool:
        """Do what a key means; say whether it means anything here."""
        held = event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        way = _WAYS.get(Key(event.key()))
        if way is not None and control:
            view = self._view
            step = min(view.width(), view.height()) / STRIDE
            view.drag(QPointF(-way[0] * step, way[1] * step))
            return True
        if way is not None:
            self._go(scene, way, extends=bool(held & Qt.KeyboardModifier.ShiftModifier))
            return True
        if control and event.key() == Key.Key_A:
            self._view.chosen.emit(self._in_view(scene))
            return True
        act = self._plain.get(event.key())
        return act is not None and act(scene)

    def _go(self, scene: Scene, way: tuple[int, int], *, extends: bool) -> None:
        """Go to the nearest paper in a direction, and choose it as well if the choice *extends*."""
        view, here = self._view, scene.current
        there = self._first(scene) if here < 0 else scene.points.towards(here, way, scene.shown)
        if there < 0:
            return
        if extends and here >= 0:
            more = _none(scene)
            more[[here, there]] = True
            view.chosen_also.emit(more)
        view.current_wanted.emit(there)
        view.look_at(there)

    def _zoom(self, factor: float) -> bool:
        self._view.zoom(factor)
        return True

    def _fit(self) -> bool:
        self._view.fit()
        return True

    def _open(self, scene: Scene) -> bool:
        if scene.current >= 0:
            self._view.open_wanted.emit(scene.current)
        return True

    def _toggle(self, scene: Scene) -> bool:
        if scene.current >= 0:
            some = _none(scene) if scene.chosen is None else scene.chosen.copy()
            some[scene.current] = not some[scene.current]
            self._view.chosen.emit(some)
        return True

    def _first(self, scene: Scene) -> int:
        """Return the point in the middle of the view."""
        x, y = self._view.camera.meant(self._view.rect().toRectF().center())
        return scene.points.nearest(x, y, 1e9, scene.shown)

    def _in_view(self, scene: Scene) -> Bools:
        view = self._view.camera.sees()
        return scene.points.between((view.left(), view.top()), (view.right(), view.bottom()))


def _none(scene: Scene) -> Bools:
    return scene.shown & False
