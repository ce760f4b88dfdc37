"""The states of the map: too few papers, whole, by decision and tag, nearer, with a lasso."""

from __future__ import annotations

import math
from collections.abc import Iterator

from tests.pictures.scene import Scene


class Maps(Scene):
    """A window whose map is brought into one state after the other."""

    def states(self) -> Iterator[str]:
        """Bring the map into one state after the other; yield its name."""
        from PySide6.QtCore import QEvent, QPointF, Qt
        from PySide6.QtGui import QMouseEvent

        from ui.map.colouring import Colouring

        self.until(lambda: self.session.counts.papers > 20)
        self.marks()
        self.window.steering.show_dialog("map")
        desk = self.window.dialogs.map.dialog
        view, self.top = desk.window.view, desk.window
        if self.window.width() > 1600:
            desk.window.resize(1800, 1000)
        desk.window.show_too_few(7, 20)
        self.quiet(0.2)
        yield "map-empty"
        self.until(lambda: desk.scene is not None)
        self.quiet()
        for by in (Colouring.SUBJECT, Colouring.DECISION, Colouring.DIGEST):
            desk._colour_by(by)
            desk.window.show_colouring(by)
            self.quiet()
            yield f"map-{by}"
        desk._colour_by(Colouring.SUBJECT)
        desk.window.show_colouring(Colouring.SUBJECT)
        middle = QPointF(view.width() / 2, view.height() / 2)
        view.zoom(3, middle)
        desk._set_current(view.mouse.near(middle) if view.mouse.near(middle) >= 0 else 0)
        self.quiet()
        yield "map-nearer"
        view.fit()
        self.quiet()
        ring = [
            QPointF(middle.x() - 80 + 130 * math.cos(at / 8), middle.y() + 90 * math.sin(at / 8))
            for at in range(48)
        ]
        left, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
        kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * 47]
        for kind, at in zip(kinds, ring, strict=True):
            event = QMouseEvent(kind, at, QPointF(view.mapToGlobal(at)), left, left, held)
            self.app.sendEvent(view, event)
        self.quiet(0.2)
        yield "map-lasso"
        kind, at = QEvent.Type.MouseButtonRelease, ring[-1]
        released = QMouseEvent(kind, at, QPointF(view.mapToGlobal(at)), left, left, held)
        self.app.sendEvent(view, released)
        self.quiet(1)
        yield "map-chosen"
        self.top.close()
        del self.top
        yield "map-listed"
