"""Put what is painted by hand on the side that one reads from, and texts in their own direction."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from reader.text.unobeyed import unobeyed

HEAD = 200
"""Characters of a text that are asked for its direction."""


def is_mirrored(painter: QPainter) -> bool:
    """Say whether what is painted on reads from right to left."""
    return painter.layoutDirection() == Qt.LayoutDirection.RightToLeft


def turned(painter: QPainter, row: QRect, box: QRect) -> QRect:
    """Return *box*, placed as if all read from left to right, where it belongs within *row*."""
    return QStyle.visualRect(painter.layoutDirection(), row, box)


def side(painter: QPainter, alignment: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """Return *alignment* with left and right as they are on screen; left is where one begins."""
    return QStyle.visualAlignment(painter.layoutDirection(), alignment)


def write(painter: QPainter, box: QRect, alignment: Qt.AlignmentFlag, text: str) -> None:
    """Draw *text* in one line at a side of *box*, in the direction of its own letters.

    Qt alone would set an English title's full stop before it where all else reads from
    right to left.
    """
    text = unobeyed(text)
    way = (
        Qt.TextFlag.TextForceRightToLeft
        if from_the_right(text)
        else Qt.TextFlag.TextForceLeftToRight
    )
    flags = side(painter, alignment).value | way.value | Qt.TextFlag.TextSingleLine.value
    painter.drawText(box, flags, text)


def from_the_right(text: str) -> bool:
    """Say whether the first letter that has a direction is of a right-to-left script."""
    found = (bidirectional(letter) for letter in text[:HEAD])
    return next((way for way in found if way in {"L", "R", "AL"}), "L") != "L"
