"""Compose what a row shows, as far as that depends on the paper and the width alone."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from reader.types import Decision, PaperRow
from ui.list.fitted import FittedText, fit_around_hit, line_height

PADDING = 16
MARGIN = 11
"""Above the first line and below the last."""
GAP = 6
MARK = 16
"""Width of an icon."""
LINES = 3
CHIP_PADDING = 7
WIDEST_CHIP = 132
KEPT = 400
"""Composed rows kept: several screens."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The faces of a row, made from the view's own."""

    title: QFont
    body: QFont
    small: QFont

    @classmethod
    def of(cls, font: QFont) -> Fonts:
        """Return the faces that go with *font*."""
        title, small = QFont(font), QFont(font)
        title.setWeight(QFont.Weight.DemiBold)
        if font.pointSizeF() > 0:
            small.setPointSizeF(font.pointSizeF() * 0.88)
        return cls(title, QFont(font), small)


@dataclass(frozen=True, slots=True)
class Chip:
    """A small box with a word: a tag's, or of no colour when *tag* is None."""

    text: str
    box: QRect
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class RowText:
    """A composed row; places are counted from its top left corner."""

    title: FittedText
    snippet: FittedText | None
    snippet_top: int
    chips: tuple[Chip, ...]
    note: QRect | None


def row_height(font: QFont) -> int:
    """Return the height of every row in a view whose face is *font*."""
    fonts = Fonts.of(font)
    return 2 * MARGIN + line_height(fonts.title) + (LINES - 1) * line_height(fonts.body) + 2


class RowTexts:
    """Composed rows of one face, the latest kept."""

    def __init__(self, font: QFont) -> None:
        self.fonts = Fonts.of(font)
        self._height = row_height(font)
        self._kept: OrderedDict[tuple[int, int], tuple[PaperRow, RowText]] = OrderedDict()

    def get(self, row: PaperRow, width: int) -> RowText:
        """Return *row* composed for a row *width* pixels wide."""
        key = (row.id, width)
        kept = self._kept.get(key)
        if kept is not None and kept[0] == row:
            self._kept.move_to_end(key)
            return kept[1]
        made = self._compose(row, width)
        self._kept[key] = (row, made)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made

    def _compose(self, row: PaperRow, width: int) -> RowText:
        inner = max(1, width - 2 * PADDING)
        first = inner - marks_width(row)
        title = FittedText(row.title, row.title_spans, self.fonts.title, (first, inner))
        lines = LINES - max(1, title.lines)
        chips, note, left = self._meta(row, width)
        last = left - PADDING - (2 * GAP if chips or note else 0)
        snippet = None
        if row.snippet.text:
            widths = (*(inner,) * (lines - 1), last)
            snippet = fit_around_hit(row.snippet.text, row.snippet.spans, self.fonts.body, widths)
        top = MARGIN + max(1, title.lines) * line_height(self.fonts.title) + 2
        return RowText(title, snippet, top, chips, note)

    def _meta(self, row: PaperRow, width: int) -> tuple[tuple[Chip, ...], QRect | None, int]:
        """Return the chips and the place of the note's mark, and how far left they reach."""
        metrics = QFontMetrics(self.fonts.small)
        height = metrics.height() + 4
        line = line_height(self.fonts.body)
        top = self._height - MARGIN - line + (line - height) // 2
        right, least = width - PADDING, PADDING + (width - 2 * PADDING) // 2
        chips: list[Chip] = []
        note = None
        if row.has_note:
            note = QRect(right - MARK, top + (height - MARK) // 2, MARK, MARK)
            right -= MARK + GAP
        words = _words(row)
        for number, (word, tag) in enumerate(words):
            text = metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, WIDEST_CHIP)
            wide = metrics.horizontalAdvance(text) + 2 * CHIP_PADDING
            full = bool(chips) and right - wide < least
            if full:
                text = f"+{len(words) - number}"
                wide = metrics.horizontalAdvance(text) + 2 * CHIP_PADDING
            box = QRect(right - wide, top, wide, height)
            chips.append(Chip(text, box, None if full else tag))
            right -= wide + GAP
            if full:
                break
        return tuple(chips), note, right + (GAP if chips or note else 0)


def marks_width(row: PaperRow) -> int:
    """Return the room that the marks at the end of the first line need."""
    marks = row.starred + (row.decision is not Decision.INBOX)
    return marks * (MARK + GAP) + (GAP if marks else 0)


def _words(row: PaperRow) -> list[tuple[str, str | None]]:
    """Return what the chips say, from right to left, and whose colour they have."""
    words: list[tuple[str, str | None]] = [(name, name) for name in reversed(row.tags)]
    return [(f"in {row.digests} digests", None), *words] if row.digests > 1 else words
