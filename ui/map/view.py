"""Show the map: drag and zoom it, point at papers, draw a lasso, or do all of it by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.words import tr
from ui.looks.colours import Colours
from ui.map.camera import Camera
from ui.map.gestures import Tool
from ui.map.keys import Keys
from ui.map.lettering import Lettering
from ui.map.mouse import Mouse
from ui.map.rendering import Rendering
from ui.map.scene import Scene
from ui.map.taken import Taken

NOTCH = 1.0015
"""How much a unit of the wheel does; a notch has 120."""
PAD = 34.0
"""Pixels around the whole map."""
BEYOND = 160.0
"""Pixels beyond each edge that are painted as well: a drag brings them in."""
ROOM = 60.0
"""Pixels from an edge at which the map follows the current paper."""


class MapView(QWidget):
    """The map itself. It shows a `Scene`, and tells what is wanted of it."""

    pointed = Signal(int)
    """The mouse is at this point, or at none (-1)."""
    current_wanted = Signal(int)
    """This point is to be current."""
    open_wanted = Signal(int)
    """The paper of this point is to be opened in the list."""
    chosen = Signal(object)
    """These points are to be chosen; None for none."""
    chosen_also = Signal(object)
    """These points are to be chosen beside those that are."""
    tool_wanted = Signal(object)
    """Another `Tool`."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(tr("Map of the library"))
        self.scene: Scene | None = None
        self.camera = Camera()
        self.tool = Tool.MOVE
        self._colours = colours
        self._lettering = Lettering((), colours)
        self._fitting = self.camera.scale
        self._all_of_it = QRectF()
        self._taken: Taken | None = None
        self._keys, self.mouse = Keys(self), Mouse(self)
        self.rendering = Rendering(self)
        self.rendering.done.connect(self._painted)

    # What is shown

    def show_scene(self, scene: Scene, colours: Colours) -> None:
        """Show a map, the part of it that was seen before if there was one."""
        before = self.scene
        fresh = before is None or len(scene.points) != len(before.points)
        if fresh or scene.labels != self._said() or not self._lettering.looks(colours):
            self._lettering = Lettering(scene.labels, colours)
        self.scene, self._colours = scene, colours
        if fresh:
            self._all_of_it = QRectF(*scene.points.bounds())
            self.fit()
        elif before is None or not scene.looks_like(before):
            self._draw()
        self.update()

    def set_tool(self, tool: Tool) -> None:
        """Have dragging do something else."""
        self.tool = tool
        self.mouse.drop()
        moves = tool is Tool.MOVE
        self.setCursor(Qt.CursorShape.ArrowCursor if moves else Qt.CursorShape.CrossCursor)
        self.update()

    @property
    def enlarged(self) -> float:
        """How many times larger the map is than when all of it is seen."""
        return self.camera.scale / self._fitting

    def fit(self) -> None:
        """See all of the map."""
        if self.scene is None or not len(self.scene.points):
            return
        self.camera = self.camera.sized(QSizeF(self.size())).fitted(self._all_of_it, PAD)
        self._fitting = self.camera.scale
        self._draw()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """See the map larger or smaller, around a place, the current paper, or the middle."""
        at = at or self._around()
        self.camera = self.camera.zoomed(factor, at, self._fitting)
        self._draw(moved=True)

    def look_at(self, at: int) -> None:
        """Have a point in the view."""
        if self.scene is None or at < 0:
            return
        place = self._place(at)
        inside = self.rect().toRectF().adjusted(ROOM, ROOM, -ROOM, -ROOM)
        if not inside.contains(place):
            x = min(max(place.x(), inside.left()), inside.right())
            y = min(max(place.y(), inside.top()), inside.bottom())
            self.drag(QPointF(x, y) - place)

    def close_down(self) -> None:
        """End the thread that paints."""
        self.rendering.close()

    def _said(self) -> object:
        return self.scene.labels if self.scene else None

    def _around(self) -> QPointF:
        middle = self.rect().toRectF().center()
        if self.scene is None or self.scene.current < 0 or not self.hasFocus():
            return middle
        place = self._place(self.scene.current)
        return place if self.rect().toRectF().contains(place) else middle

    def _place(self, at: int) -> QPointF:
        assert self.scene is not None
        points = self.scene.points
        return self.camera.seen(float(points.x[at]), float(points.y[at]))

    # Painting

    def _draw(self, *, moved: bool = False) -> None:
        """Have a picture painted: at once, or where it only *moved* once that comes to rest."""
        if self.scene is not None and self.isVisible():
            kept = self._taken if moved else None
            soon = kept is None or not kept.serves(self.camera, self._all_of_it)
            wanted = self.scene.wanted(self.camera, self.devicePixelRatioF())
            self.rendering.want(replace(wanted, beyond=BEYOND), soon=soon)
        self.update()

    def _painted(self, taken: Taken) -> None:
        self._taken = taken
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the newest picture where it belongs now, and what stands over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.surface)
        if self._taken is not None:
            self._taken.paint(painter, self.camera)
        if self.scene is not None:
            if not self._lettering.paint(painter, self.camera, self.enlarged):
                self.update()
            self._paint_over(painter, self.scene)
        if self.hasFocus():
            painter.setPen(QPen(self._colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_over(self, painter: QPainter, scene: Scene) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for at, width, size in ((self.mouse.at, 1.5, 5.0), (scene.current, 2.5, 7.0)):
            if 0 <= at < len(scene.points):
                place = self._place(at)
                painter.setPen(QPen(self._colours.surface, width + 3))
                painter.drawEllipse(place, size, size)
                painter.setPen(QPen(self._colours.text, width))
                painter.drawEllipse(place, size, size)
        self.mouse.paint(painter, self._colours.accent)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the map, or to draw a shape."""
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or say what is pointed at."""
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        self.mouse.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the mouse."""
        self.zoom(NOTCH ** event.angleDelta().y(), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from paper to paper, zoom, choose, open."""
        if self.scene is None or not self._keys.press(event, self.scene):
            super().keyPressEvent(event)

    def let_go(self) -> bool:
        """Let go of the shape, the tool or the choice; say whether there was any."""
        if self.mouse.draws or self.tool is not Tool.MOVE:
            self.mouse.drop()
            self.tool_wanted.emit(Tool.MOVE)
            self.update()
            return True
        if self.scene is not None and self.scene.chosen is not None:
            self.chosen.emit(None)
            return True
        return False

    def drag(self, by: QPointF) -> None:
        """Move the map so many pixels."""
        self.camera = self.camera.moved(by)
        self._draw(moved=True)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See the same part of the map, or all of it if all was seen."""
        whole = abs(self.enlarged - 1) < 1e-3
        super().resizeEvent(event)
        self.camera = self.camera.sized(QSizeF(event.size()))
        if whole:
            self.fit()
        else:
            self._draw()

    def showEvent(self, event: object) -> None:  # noqa: D102  Qt's name
        super().showEvent(event)  # type: ignore[arg-type]
        self._draw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are meant for the map."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they no longer are."""
        super().focusOutEvent(event)
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self.mouse.leave()
