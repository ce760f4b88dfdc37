"""Write the words of regions on the map: the larger first, and none over another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from reader.text.unobeyed import unobeyed
from reader.types.maps import MapLabel
from ui.looks.colours import Colours
from ui.looks.theme import heading_font
from ui.map.camera import Camera

NEARER = (1.9, 4.5)
"""Times that the map is enlarged when the words of smaller regions take the lead."""
HALO = 4.0
"""Pixels around letters that hide points: half of it on each side."""
LEADS = 1.12
"""Size of the words that lead, beside other headings."""
AT_ONCE = 3
"""Milliseconds for pictures of words in one frame; those that are left come with the next."""
GAPS = (10.0, 26.0)
"""Pixels between words that lead, and around those that stand back: they fill what is free."""


@dataclass(frozen=True, slots=True)
class Written:
    """A label on the screen."""

    label: MapLabel
    area: QRectF
    leads: bool


class Lettering:
    """The labels of one map, in one theme."""

    def __init__(self, labels: Iterable[MapLabel], colours: Colours) -> None:
        self._labels = sorted(labels, key=lambda one: (one.level, -one.papers))
        self._colours = colours
        self._fonts = (heading_font(LEADS), heading_font(0.92))
        self._fonts[1].setWeight(QFont.Weight.Medium)
        self._sizes: dict[tuple[str, bool], tuple[float, float]] = {}
        self._drawn: dict[tuple[str, bool, float], QPixmap] = {}

    def looks(self, colours: Colours) -> bool:
        """Say whether it writes in these colours, and in the face as it is now."""
        return colours is self._colours and self._fonts[0] == heading_font(LEADS)

    def written(self, camera: Camera, enlarged: float) -> list[Written]:
        """Return the labels that there is room for, those that lead first."""
        leading = sum(enlarged >= step for step in NEARER)
        found: list[Written] = []
        said: set[str] = set()
        for label in self._wanted(leading):
            area = self._area(label, camera, leads=label.level <= leading)
            key = label.text.casefold()
            if area is None or key in said:
                continue
            leads = label.level <= leading
            gap = GAPS[0] if leads else GAPS[1]
            around = area.adjusted(-gap, -gap / 2, gap, gap / 2)
            if not any(around.intersects(other.area) for other in found):
                found.append(Written(label, area, leads))
                said.add(key)
        return found

    def paint(self, painter: QPainter, camera: Camera, enlarged: float) -> bool:
        """Paint the labels from pictures that are kept: outlines take too long for each frame.

        Return whether all are painted; some wait for the next frame where many are new.
        """
        ratio, whole, spent = painter.device().devicePixelRatioF(), True, QElapsedTimer()
        words = self.written(camera, enlarged)
        spent.start()
        for one in words:
            key = (one.label.text, one.leads, ratio)
            if key not in self._drawn:
                if spent.hasExpired(AT_ONCE):
                    whole = False
                    continue
                self._drawn[key] = self._picture(one, ratio)
            painter.drawPixmap(one.area.topLeft() - QPointF(HALO, HALO), self._drawn[key])
        return whole

    def paint_letters(self, painter: QPainter, camera: Camera, enlarged: float) -> None:
        """Paint the labels as letters, for what is exported."""
        for one in self.written(camera, enlarged):
            self._letters(painter, one, one.area.topLeft())

    def _wanted(self, leading: int) -> Iterator[MapLabel]:
        # What leads stands before what is larger, so that nearer words are of what is near.
        order = [leading, *range(leading - 1, -1, -1), leading + 1]
        for level in order:
            yield from (label for label in self._labels if label.level == level)

    def _area(self, label: MapLabel, camera: Camera, *, leads: bool) -> QRectF | None:
        key = (label.text, leads)
        if key not in self._sizes:
            metrics = QFontMetricsF(self._fonts[0 if leads else 1])
            text = unobeyed(label.text)
            self._sizes[key] = (metrics.horizontalAdvance(text), metrics.height())
        width, height = self._sizes[key]
        middle = camera.seen(label.x, label.y)
        area = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        inside = QRectF(0, 0, camera.width, camera.height).adjusted(4, 4, -4, -4)
        return area if inside.contains(area) else None

    def _picture(self, one: Written, ratio: float) -> QPixmap:
        size = one.area.size() + QRectF(0, 0, 2 * HALO, 2 * HALO).size()
        pixmap = QPixmap(round(size.width() * ratio) + 1, round(size.height() * ratio) + 1)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._letters(painter, one, QPointF(HALO, HALO))
        painter.end()
        return pixmap

    def _letters(self, painter: QPainter, one: Written, corner: QPointF) -> None:
        font = self._fonts[0 if one.leads else 1]
        path = QPainterPath()
        ascent = QFontMetricsF(font).ascent()
        path.addText(corner + QPointF(0, ascent), font, unobeyed(one.label.text))
        halo = QColor(self._colours.surface)
        halo.setAlphaF(0.85)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        join = Qt.PenJoinStyle.RoundJoin
        pen = QPen(halo, HALO, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, join)
        painter.strokePath(path, pen)
        # Not the outlines: an SVG is to have text in it.
        painter.setFont(font)
        painter.setPen(self._colours.text if one.leads else self._colours.muted)
        painter.drawText(corner + QPointF(0, ascent), unobeyed(one.label.text))
