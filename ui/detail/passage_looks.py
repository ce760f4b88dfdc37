"""Draw the colours of highlights, each with a line of its own: colour is never the only sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap, QTextCharFormat

from reader.types import HIGHLIGHT_COLOURS
from reader.words import tr
from ui.looks.colours import Colours

_Under = QTextCharFormat.UnderlineStyle
_LINES = dict(
    zip(
        HIGHLIGHT_COLOURS,
        (
            (_Under.SingleUnderline, [1.0, 0.0]),
            (_Under.DashUnderline, [3.0, 1.5]),
            (_Under.DotLine, [1.0, 1.5]),
            (_Under.WaveUnderline, []),
            (_Under.DashDotLine, [3.0, 1.5, 1.0, 1.5]),
            (_Under.DashDotDotLine, [3.0, 1.5, 1.0, 1.5, 1.0, 1.5]),
        ),
        strict=True,
    )
)
"""The line under a highlight of each colour: in a text, and as a pen's dashes; none is a wave."""
SWATCH = 16
_THICK = 2.0


def passage_form(name: str, colours: Colours) -> QTextCharFormat:
    """Return how a passage highlighted in the colour called *name* looks in a text."""
    form = QTextCharFormat()
    form.setBackground(colours.passage(name))
    form.setUnderlineStyle(_LINES.get(name, _LINES["yellow"])[0])
    form.setUnderlineColor(colours.passage_line(name))
    return form


def chosen_form(colours: Colours) -> QTextCharFormat:
    """Return how the passage that is being chosen looks."""
    form = QTextCharFormat()
    form.setBackground(colours.accent)
    form.setForeground(colours.accent_text)
    return form


def swatch(name: str, colours: Colours, ratio: float) -> QIcon:
    """Return a square of a colour with its line, for buttons."""
    side = round(SWATCH * ratio)
    drawn = QPixmap(side, side)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.passage(name))
    painter.drawRoundedRect(QRectF(0, 0, SWATCH, SWATCH - 4), 3, 3)
    draw_line(painter, name, colours.passage_line(name), (0.0, SWATCH - 2.0, float(SWATCH)))
    painter.end()
    return QIcon(drawn)


def draw_line(
    painter: QPainter, name: str, colour: QColor, place: tuple[float, float, float]
) -> None:
    """Draw the line of a colour from left to right; *place* is left, height and right."""
    left, height, right = place
    dashes = _LINES.get(name, _LINES["yellow"])[1]
    pen = QPen(colour, _THICK)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes and dashes[1]:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    if dashes:
        painter.drawLine(QPointF(left, height), QPointF(right, height))
        return
    count = max(2, round((right - left) / 3))
    step = (right - left) / count
    points = [QPointF(left + step * at, height + (1 if at % 2 else -1)) for at in range(count + 1)]
    painter.drawPolyline(points)


def colour_of(event: QKeyEvent) -> str:
    """Return the colour whose digit was pressed, or ''."""
    digit = event.key() - Qt.Key.Key_1
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    plain = held == Qt.KeyboardModifier.NoModifier
    return HIGHLIGHT_COLOURS[digit] if plain and 0 <= digit < len(HIGHLIGHT_COLOURS) else ""


def colour_word(name: str) -> str:
    """Return what a colour is called on screen."""
    words = (tr("yellow"), tr("green"), tr("blue"), tr("pink"), tr("orange"), tr("purple"))
    return dict(zip(HIGHLIGHT_COLOURS, words, strict=True)).get(name, name)
