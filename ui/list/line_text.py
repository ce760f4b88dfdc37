"""Compose the rows of the compact list: one line each."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from reader.types import PaperRow
from ui.list import chips
from ui.list.face import GAP, PADDING, Face
from ui.list.fitted import FittedText, marked
from ui.list.row import Cell, Composed, Line
from ui.list.stamps import Stamp

MARGIN = 5
DATE_SHARE = 5
"""A row is so many times as wide as the date that it tells."""


class Compact:
    """Rows of one line: decision, star, title, and at the end what was written and tagged."""

    def __init__(self, face: Face, stamp: Stamp | None = None) -> None:
        self.face = face
        self._stamp = stamp
        self.height = 2 * MARGIN + max(face.title_step, face.small_height + 6)

    def compose(self, row: PaperRow, width: int, *, mirrored: bool) -> Composed:
        """Return *row* composed for a row *width* pixels wide."""
        face, middle = self.face, self.height // 2
        decided, _ = chips.icons(chips.decided(row), PADDING + face.mark, middle, face)
        left = PADDING + face.slot
        starred, _ = chips.icons(["star-filled"] * row.starred, left + face.mark, middle, face)
        left += face.slot
        cells = tuple(self._dated(row, width))
        end = cells[0].box.left() - GAP if cells else width - PADDING
        written, right = chips.icons(chips.notable(row), end, middle, face)
        least = left + (width - PADDING - left) * 3 // 5
        made = chips.laid(chips.words(row), (least, right), middle, face)
        right = made[-1].box.left() - GAP if made else right
        weighed, right = chips.icons(chips.interesting(row), right, middle, face)
        line = title_line(row, QRect(left, 0, right - left, self.height), face, mirrored=mirrored)
        return Composed((line,), (*decided, *starred, *written, *weighed), tuple(made), cells)

    def _dated(self, row: PaperRow, width: int) -> Iterator[Cell]:
        """Yield the date by which the list is ordered, where the title has room beside it."""
        text = self._stamp.text(row) if self._stamp is not None else ""
        if text:
            wide = QFontMetrics(self.face.small).horizontalAdvance(text)
            if wide * DATE_SHARE <= width:
                yield Cell(text, QRect(width - PADDING - wide, 0, wide, self.height))


def title_line(row: PaperRow, box: QRect, face: Face, *, mirrored: bool) -> Line:
    """Return the title in one line in the middle of *box*."""
    spans = marked(row.title_spans, row.title_watch)
    wide = max(1, box.width())
    text = FittedText(row.title, spans, face.body, (wide,), mirrored=mirrored)
    top = box.center().y() - face.body_step // 2
    return Line(text, QRect(box.left(), top, wide, face.body_step), strong=True)
