"""Lay a block out in lines of a width."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPagedPaintDevice, QTextLayout, QTextLine, QTextOption

from reader.exports.edition.blocks import Block, BlockKind
from ui.printed.looks import BODY, SERIF, UNIT, Look, font, form, look_of

_LINE_END = "\u2028"
"""By it Qt ends a line of a paragraph."""
_BREAK = "\u200b"
_LONG = re.compile(r"\S{500}(?=\S)")
"""A word without a break that is longer takes Qt seconds to lay out."""


_MISSING = "□"
_UNSEEN = {"Mn", "Me", "Cf", "Cc"}
"""Marks on other characters, and what says how these look."""


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


def laid(block: Block, width: float, device: QPagedPaintDevice) -> Laid:
    """Return *block* laid out in lines within a *width*."""
    look = look_of(block)
    left = look.indent * UNIT
    layout = _layout(block, look, device)
    lines = _lines(layout, width - left, look.size * look.pitch * UNIT)
    marker = None
    if block.marker:
        marker = QTextLayout(block.marker, layout.font(), device)
        _lines(marker, width, 0)
    return Laid(block, look, lines, layout, marker, look.before * UNIT, look.after * UNIT, left)


def _layout(block: Block, look: Look, device: QPagedPaintDevice) -> QTextLayout:
    texts = [_tame(run.text) for run in block.runs]
    letters = font(look.families, look.size, look.bold, look.italic)
    layout = QTextLayout("".join(texts), letters, device)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if block.kind is BlockKind.CODE:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    elif block.from_right:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    ranges, start = [], 0
    for run, text in zip(block.runs, texts, strict=True):
        each = QTextLayout.FormatRange()
        each.start, each.length, each.format = start, _units(text), form(run, look)
        start += each.length
        ranges.append(each)
    layout.setFormats(ranges)
    return layout


def _tame(text: str) -> str:
    text = text if text.isascii() else "".join(map(drawable, text))
    return _LONG.sub(rf"\g<0>{_BREAK}", text.replace("\n", _LINE_END))


@cache
def drawable(sign: str) -> str:
    """Return a character, or what stands for one that no font has: Qt would black it out."""
    if sign.isascii() or QFontMetrics(font(SERIF, BODY)).inFontUcs4(ord(sign)):
        return sign
    return "" if unicodedata.category(sign) in _UNSEEN else _MISSING


def _units(text: str) -> int:
    """Return how long *text* is as Qt counts: in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


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
