"""Lay a block out in lines of a width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPagedPaintDevice, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.exports.edition.blocks import Block, BlockKind
from reader.text.unobeyed import units
from ui.printed.blank_font import BOX
from ui.printed.hidden_text import HiddenText, drawn, hidden_font, parts
from ui.printed.looks import UNIT, Look, font, form, look_of

_LINE_END = "\u2028"
"""By it Qt ends a line of a paragraph."""
_BREAK = "\u200b"
_LONG = re.compile(r"\S{500}(?=\S)")
"""A word without a break that is longer takes Qt seconds to lay out."""

_BOXES = re.compile(f"({BOX}+)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, where it stands from the top of its block, and how high it is."""

    text: QTextLine
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A block in lines; all measures in parts of a point, see `UNIT`."""

    block: Block
    look: Look
    lines: tuple[Line, ...]
    layout: QTextLayout
    """It owns the lines."""
    marker: QTextLayout | None = None
    before: float = 0
    after: float = 0
    left: float = 0

    @property
    def height(self) -> float:
        """Return how high its lines are."""
        return self.lines[-1].top + self.lines[-1].height if self.lines else 0


def laid(block: Block, width: float, device: QPagedPaintDevice, hidden: HiddenText) -> Laid:
    """Return *block* laid out in lines within a *width*; *hidden* is told what Qt does not tell."""
    look = look_of(block)
    left = look.indent * UNIT
    layout = _layout(block, look, device, hidden)
    lines = _lines(layout, width - left, look.size * look.pitch * UNIT)
    marker = None
    if block.marker:
        marker = QTextLayout(block.marker, layout.font(), device)
        _lines(marker, width, 0)
    return Laid(block, look, lines, layout, marker, look.before * UNIT, look.after * UNIT, left)


def _layout(block: Block, look: Look, device: QPagedPaintDevice, hidden: HiddenText) -> QTextLayout:
    pieces = list(_pieces(block, look, hidden))
    letters = font(look.families, look.size, look.bold, look.italic)
    layout = QTextLayout("".join(text for text, _ in pieces), letters, device)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if block.kind is BlockKind.CODE:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    elif block.from_right:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    ranges, start = [], 0
    for text, shape in pieces:
        each = QTextLayout.FormatRange()
        each.start, each.length, each.format = start, units(text), shape
        start += each.length
        ranges.append(each)
    layout.setFormats(ranges)
    return layout


def _pieces(block: Block, look: Look, hidden: HiddenText) -> Iterator[tuple[str, QTextCharFormat]]:
    """Yield the text of a block in pieces, each with its look."""
    for run in block.runs:
        shape = form(run, look)
        for text, untold in parts(run.text):
            if untold:
                yield from _untold(text, shape, hidden)
            else:
                yield _tame(drawn(text)), shape


def _untold(
    text: str, shape: QTextCharFormat, hidden: HiddenText
) -> Iterator[tuple[str, QTextCharFormat]]:
    """Yield a letter that tells *text*, and its signs; the boxes among them tell nothing."""
    family, letter = hidden.before(text)
    other = QTextCharFormat(shape)
    other.setFont(hidden_font(shape.font(), family))
    yield letter, other
    for signs in filter(None, _BOXES.split(drawn(text))):
        yield signs, other if signs[0] == BOX else shape


def _tame(text: str) -> str:
    return _LONG.sub(rf"\g<0>{_BREAK}", text.replace("\n", _LINE_END))


def _lines(layout: QTextLayout, width: float, pitch: float) -> tuple[Line, ...]:
    """Break a layout into lines, one *pitch* apart where their letters are not higher."""
    lines: list[Line] = []
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height = max(pitch, line.height())
        line.setPosition(QPointF(0, top + (height - line.height()) / 2))
        lines.append(Line(line, top, height))
        top += height
    layout.endLayout()
    return tuple(lines)
