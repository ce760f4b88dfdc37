"""Draw the line icons of resources/icons in any colour, sharp on every screen."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ui.looks.theme import px

SIZES = (16, 20, 24)
"""Logical pixels at which controls show icons, beside text of the usual size."""

RATIOS = (1.0, 2.0)
APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, colour: QColor) -> QIcon:
    """Return the icon called *name* in *colour*.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    made = QIcon()
    for size in SIZES:
        for ratio in RATIOS:
            made.addPixmap(pixmap(name, colour, px(size), ratio))
    return made


def app_icon() -> QIcon:
    """Return the icon of the program itself, in its own colours."""
    made = QIcon()
    for size in APP_SIZES:
        made.addPixmap(pixmap("lectern", QColor("black"), size))
    return made


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon *size* logical pixels wide for a screen of the device pixel *ratio*."""
    key = f"lectern/{name}/{colour.name()}/{size}/{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = _draw(name, colour, round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def _draw(name: str, colour: QColor, side: int) -> QPixmap:
    svg = _source(name).replace("currentColor", colour.name())
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


@cache
def _source(name: str) -> str:
    return files("resources.icons").joinpath(f"{name}.svg").read_text("utf-8")
