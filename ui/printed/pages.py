"""Fill pages with blocks: none begins with the end of a paragraph or ends with a heading."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPdfWriter

from reader.exports.edition.blocks import Block, BlockKind
from reader.exports.edition.sent import Drawn, Mark, Sheets
from ui.printed.hidden_text import HiddenText, drawn
from ui.printed.laid import Laid, laid
from ui.printed.looks import QUIET, SANS, UNIT, font

SIDE, TOP, BOTTOM = 74, 74, 70
"""Margins in points."""
_HEAD, _FOOT = 44, 42
"""Points from the edges of the sheet to the running heading and the number of the page."""
_BAR = 2
_FEWEST = 2
"""Lines of a paragraph that stand alone on a page."""
_OUTLINED = (BlockKind.SECTION, BlockKind.PAPER)


class Pages:
    """Draws blocks one after the other, and notes where the headings stand."""

    def __init__(self, writer: QPdfWriter, sheets: Sheets) -> None:
        self.marks: list[Mark] = []
        self._hidden = HiddenText()
        self._writer = writer
        self._painter = QPainter(writer)
        self._sheets = sheets
        self._top, self._bottom = TOP * UNIT, (sheets.height - BOTTOM) * UNIT
        self._left = SIDE * UNIT
        self._width = (sheets.width - 2 * SIDE) * UNIT
        self._page = 0
        self._y = float(self._top)
        self._gap = 0.0
        """Between the last block and the next; the larger one of theirs."""
        self._barred: float | None = None
        """Where the bar of the last block ended, if it had one."""
        self._leading: list[Laid] = []
        """Headings that wait for what they are to stay with."""
        self._number()

    def add(self, block: Block) -> None:
        """Draw a block; a heading when the next one comes."""
        one = laid(block, self._width, self._writer, self._hidden)
        if one.look.leads:
            self._leading.append(one)
            return
        self._together(one)

    def close(self) -> Drawn:
        """Draw what still waits, and end the last page; return what is to be told of them all."""
        self._together(None)
        self._painter.end()
        return Drawn(tuple(self.marks), tuple(self._hidden.told))

    def _together(self, last: Laid | None) -> None:
        """Draw the headings that wait and what follows them, on one page as far as that goes."""
        group = [*self._leading, *([last] if last else [])]
        self._leading = []
        needed, gap = 0.0, self._gap
        for one in group:
            needed += max(gap, one.before) + (_least(one) if one is last else one.height)
            gap = one.after
        if self._y > self._top and self._y + needed > self._bottom:
            self._turn()
        for one in group:
            self._draw(one)

    def _draw(self, one: Laid) -> None:
        if self._y > self._top:
            self._y += max(self._gap, one.before)
        if not one.look.bar:
            self._barred = None
        if one.block.kind is BlockKind.RULE:
            self._rule(one)
        first = 0
        while first < len(one.lines):
            last = self._fitting(one, first)
            if last == first:
                self._turn()
                continue
            self._draw_lines(one, first, last)
            first = last
        self._gap = one.after

    def _fitting(self, one: Laid, first: int) -> int:
        """Return up to which line a block fits on the page; at least one does on an empty one."""
        lines, room = one.lines, self._bottom - self._y + one.lines[first].top
        fit = first
        while fit < len(lines) and lines[fit].top + lines[fit].height <= room:
            fit += 1
        if self._y <= self._top:
            fit = max(fit, first + 1)
        elif fit < len(lines):
            if len(lines) - fit < _FEWEST:
                fit -= 1
            if fit - first < _FEWEST:
                fit = first
        return fit

    def _draw_lines(self, one: Laid, first: int, last: int) -> None:
        if first == 0:
            self._note(one.block)
        start = one.lines[first].top
        end = one.lines[last - 1].top + one.lines[last - 1].height
        self._bar(one, end - start)
        at = QPointF(self._left + one.left, self._y - start)
        if first == 0 and one.marker is not None:
            self._marker(one, at)
        for line in one.lines[first:last]:
            line.text.draw(self._painter, at)
        self._y += end - start

    def _marker(self, one: Laid, at: QPointF) -> None:
        assert one.marker is not None
        line = one.marker.lineAt(0)
        down = one.lines[0].text.y() + one.lines[0].text.ascent() - line.ascent()
        beside = one.look.hanging * UNIT
        if one.block.from_right:
            across = self._width - one.left + beside - line.naturalTextWidth()
        else:
            across = -beside
        self._painter.setPen(QColor(one.look.colour))
        line.draw(self._painter, at + QPointF(across, down))

    def _bar(self, one: Laid, height: float) -> None:
        """Draw the line beside a block, on from that of the block before it."""
        if not one.look.bar:
            return
        top = self._y if self._barred is None else self._barred
        across = self._left + (self._width - _BAR * UNIT if one.block.from_right else 0)
        self._painter.fillRect(
            QRectF(across, top, _BAR * UNIT, self._y + height - top), QColor(one.look.bar)
        )
        self._barred = self._y + height

    def _rule(self, one: Laid) -> None:
        third = self._width / 3
        self._painter.fillRect(QRectF(self._left + third, self._y, third, UNIT / 2), QColor(QUIET))
        self._y += one.look.size * UNIT / 2

    def _note(self, block: Block) -> None:
        """Note where a heading stands that leads to a part of the whole."""
        if block.kind in _OUTLINED:
            self.marks.append(Mark(block.level, block.text, self._page, self._y / UNIT))

    def _turn(self) -> None:
        """Begin another page, with the running heading above it."""
        self._writer.newPage()
        self._page += 1
        self._y, self._gap, self._barred = float(self._top), 0.0, None
        self._number()
        letters = font(SANS, 8.5)
        metrics = QFontMetricsF(letters, self._writer)
        title = drawn(self._sheets.title)
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, self._width, 0)
        self._say(title, _HEAD * UNIT, Qt.AlignmentFlag.AlignLeading)

    def _number(self) -> None:
        down = (self._sheets.height - _FOOT) * UNIT
        self._say(str(self._page + 1), down, Qt.AlignmentFlag.AlignHCenter)

    def _say(self, text: str, down: float, way: Qt.AlignmentFlag) -> None:
        self._painter.setFont(font(SANS, 8.5))
        self._painter.setPen(QColor(QUIET))
        box = QRectF(self._left, down - 6 * UNIT, self._width, 12 * UNIT)
        flags = way | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self._painter.drawText(box, int(flags), text)


def _least(one: Laid) -> float:
    """Return how much of a block has to stand on the page of its heading."""
    lines = one.lines[:_FEWEST] if len(one.lines) > _FEWEST + 1 else one.lines
    return lines[-1].top + lines[-1].height if lines else 0
