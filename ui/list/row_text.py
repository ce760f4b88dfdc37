"""Compose the rows of the comfortable list: title and snippet in three lines, marks, chips."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from reader.types import PaperRow
from ui.list import chips
from ui.list.face import GAP, PADDING, Face
from ui.list.fitted import FittedText, fit_around_hit, marked
from ui.list.row import Cell, Chip, Composed, Composer, Icon, Line
from ui.list.stamps import Stamp

MARGIN = 11
"""Above the first line and below the last."""
LINES = 3
WIDEST_SOURCE = 8
"""Width of a source's name, in heights of its small print."""
BETWEEN = "  ·  "
"""Between why a paper was found and what its abstract says."""
KEPT = 400
"""Composed rows kept: several screens."""


class Comfortable:
    """Rows of three lines. With *source* they tell which digest a paper came with last."""

    def __init__(self, face: Face, stamp: Stamp | None = None, *, source: bool = False) -> None:
        self.face = face
        self._stamp = stamp
        self.height = 2 * MARGIN + face.title_step + (LINES - 1) * face.body_step + 2
        self._source = source

    def compose(self, row: PaperRow, width: int, *, mirrored: bool) -> Composed:
        """Return *row* composed for a row *width* pixels wide."""
        face, inner = self.face, max(1, width - 2 * PADDING)
        names = [*chips.decided(row), *["star-filled"] * row.starred, *chips.interesting(row)]
        middle = MARGIN + face.title_step // 2
        marks, left = chips.icons(names, width - PADDING, middle, face)
        first = max(1, left - PADDING if marks else inner)
        font = face.title if row.interest >= 0 else face.body
        spans = marked(row.title_spans, row.title_watch)
        title = FittedText(row.title, spans, font, (first, inner), mirrored=mirrored)
        rows = max(1, title.lines)
        lines = [Line(title, QRect(PADDING, MARGIN, inner, rows * face.title_step), strong=True)]
        words, noted, end = self._meta(row, width)
        cells = () if row.sentence else self._told(row, end, PADDING + inner // 2)
        end = cells[-1].box.left() - GAP if cells else end
        if row.sentence or row.snippet.text or row.reason.text:
            last = end - PADDING - (GAP if end < width - PADDING else 0)
            widths = (*(inner,) * (LINES - 1 - rows), max(1, last))
            top = MARGIN + rows * face.title_step + 2
            lines.append(self._snippet(row, top, widths, mirrored=mirrored))
        return Composed(tuple(lines), (*marks, *noted), tuple(words), cells)

    def _snippet(self, row: PaperRow, top: int, widths: tuple[int, ...], *, mirrored: bool) -> Line:
        if row.sentence:
            said = FittedText(row.sentence, (), self.face.body, widths, mirrored=mirrored)
            box = QRect(PADDING, top, max(widths), said.lines * self.face.body_step)
            return Line(said, box, strong=True)
        before = row.reason.text + BETWEEN * bool(row.reason.text)
        found = marked(row.snippet.spans, row.snippet_watch)
        moved = [(span[0] + len(before), span[1] + len(before), *span[2:]) for span in found]
        spans = [*row.reason.spans, *moved]
        shown = before + row.snippet.text
        text = fit_around_hit(shown, spans, self.face.body, widths, mirrored=mirrored)
        return Line(text, QRect(PADDING, top, max(widths), text.lines * self.face.body_step))

    def _meta(self, row: PaperRow, width: int) -> tuple[list[Chip], list[Icon], int]:
        """Return the chips and marks of the last line, and where they begin."""
        middle = self._last_line() + self.face.body_step // 2
        icons, right = chips.icons(chips.notable(row), width - PADDING, middle, self.face)
        least = PADDING + (width - 2 * PADDING) // 2
        made = chips.laid(chips.words(row), (least, right), middle, self.face)
        return made, icons, made[-1].box.left() - GAP if made else right

    def _told(self, row: PaperRow, end: int, middle: int) -> tuple[Cell, ...]:
        """Return what stands before the chips, from right to left: a date, and the digest."""
        cells: tuple[Cell, ...] = ()
        if self._stamp is not None and (date := self._stamp.text(row)):
            cells = (self._named(date, end),)
            end = cells[0].box.left() - 2 * GAP
        if end > middle and self._source and row.source:
            cells = (*cells, self._named(row.source, end))
        return cells

    def _named(self, source: str, right: int) -> Cell:
        """Return the name of a digest, or a date, ending at *right*."""
        face, metrics = self.face, QFontMetrics(self.face.small)
        most = WIDEST_SOURCE * face.small_height
        name = metrics.elidedText(source[:100], Qt.TextElideMode.ElideRight, most)
        wide = metrics.horizontalAdvance(name)
        return Cell(name, QRect(right - wide, self._last_line(), wide, face.body_step))

    def _last_line(self) -> int:
        return self.height - MARGIN - self.face.body_step


class RowTexts:
    """Composed rows, the latest kept."""

    def __init__(self, composer: Composer, *, mirrored: bool = False) -> None:
        self.composer = composer
        self.mirrored = mirrored
        self._kept: OrderedDict[tuple[int, int], tuple[PaperRow, Composed]] = OrderedDict()

    def get(self, row: PaperRow, width: int) -> Composed:
        """Return *row* composed for a row *width* pixels wide."""
        key = (row.id, width)
        kept = self._kept.get(key)
        if kept is not None and kept[0] == row:
            self._kept.move_to_end(key)
            return kept[1]
        made = self.composer.compose(row, width, mirrored=self.mirrored)
        made = made.mirrored(width) if self.mirrored else made
        self._kept[key] = (row, made)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made
