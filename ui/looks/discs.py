"""Discs of colour that stand before names as icons: of a tag, a word, a class, a state."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from reader.types.places import TAG_COLOURS
from reader.words import tr

RATIO = 2
"""Pixels of the picture for each of the icon: sharp on every screen."""
_DOT = 11
"""Pixels of the dot that stands before a name."""


def disc(colour: QColor | str, across: float, side: int = 16) -> QIcon:
    """Return a disc of *across* pixels in the middle of an icon of *side*."""
    drawn = QPixmap(side * RATIO, side * RATIO)
    drawn.setDevicePixelRatio(RATIO)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    edge = (side - across) / 2
    painter.drawEllipse(QRectF(edge, edge, across, across))
    painter.end()
    made = QIcon(drawn)
    made.addPixmap(drawn, QIcon.Mode.Selected)  # else Qt tints it, and it means another
    return made


def dot(colour: str) -> QIcon:
    """Return a dot in *colour*, to stand before a name."""
    return disc(colour, _DOT)


def colour_names() -> dict[str, str]:
    """Return what the colours to choose from are called, in their order."""
    names = (
        tr("Blue"), tr("Copper"), tr("Green"), tr("Violet"), tr("Red"),
        tr("Teal"), tr("Ochre"), tr("Indigo"), tr("Pink"), tr("Olive"),
    )  # fmt: skip
    return dict(zip(TAG_COLOURS, names, strict=True))
